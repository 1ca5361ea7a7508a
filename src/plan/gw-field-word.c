/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-field-word.h"

#include "words/gw-words.h"

/* What people call the units of items: one word for what changes as one. */
static const struct
{
  const char *unit;
  const char *word;
} words[] = {
  { "answer", GW_N_ ("Answer") },
  { "appetite", GW_N_ ("Appetite") },
  { "by", GW_N_ ("Person") },
  { "closed", GW_N_ ("Closed on") },
  { "confidence", GW_N_ ("Confidence") },
  { "contact", GW_N_ ("Contact") },
  { "currency", GW_N_ ("Currency") },
  { "data", GW_N_ ("Data") },
  { "description", GW_N_ ("Description") },
  { "due", GW_N_ ("Due") },
  { "errors_tolerable", GW_N_ ("Tolerance of errors") },
  { "estimable", GW_N_ ("Estimate of size and cost") },
  { "evidence", GW_N_ ("Evidence") },
  { "horizon_months", GW_N_ ("Horizon") },
  { "inherent", GW_N_ ("Inherent") },
  { "judgement", GW_N_ ("Evaluation") },
  { "kind", GW_N_ ("Kind") },
  { "language", GW_N_ ("Language") },
  { "limit", GW_N_ ("Limit") },
  { "maintainable", GW_N_ ("Maintenance") },
  { "metric", GW_N_ ("Metric") },
  { "name", GW_N_ ("Name") },
  { "note", GW_N_ ("Note") },
  { "objective", GW_N_ ("Objective") },
  { "on", GW_N_ ("Date") },
  { "outcome", GW_N_ ("Decision") },
  { "owner", GW_N_ ("Owner") },
  { "placed_by", GW_N_ ("Placed by") },
  { "placement_reason", GW_N_ ("Reason for placement") },
  { "problem", GW_N_ ("Problem") },
  { "question", GW_N_ ("Question") },
  { "range", GW_N_ ("Estimate") },
  { "rating", GW_N_ ("Rating") },
  { "reason", GW_N_ ("Reason") },
  { "residual", GW_N_ ("Residual") },
  { "response", GW_N_ ("Response") },
  { "response_plan", GW_N_ ("Response") },
  { "review_on", GW_N_ ("Next review") },
  { "role", GW_N_ ("Role") },
  { "round", GW_N_ ("Round") },
  { "segment", GW_N_ ("Segment") },
  { "setting", GW_N_ ("Setting") },
  { "short", GW_N_ ("Title") },
  { "simpler_solution", GW_N_ ("Simpler solution") },
  { "stage", GW_N_ ("Stage") },
  { "started", GW_N_ ("Started") },
  { "state", GW_N_ ("State") },
  { "statement", GW_N_ ("Statement") },
  { "status", GW_N_ ("State") },
  { "summary", GW_N_ ("Summary") },
  { "target", GW_N_ ("Target") },
  { "title", GW_N_ ("Title") },
  { "unit", GW_N_ ("Unit") },
  { "url", GW_N_ ("Address") },
  { "value", GW_N_ ("Value") },
  { "verdict", GW_N_ ("Verdict") },
};

/**
 * gw_field_get_word:
 * @field: a field
 *
 * Returns: (transfer none): what its unit is called, to be looked up without a
 *   context; the unit's own name where there is no word for it
 */
const char *
gw_field_get_word (const GwField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].unit, field->unit))
      return words[i].word;
  return field->unit;
}
