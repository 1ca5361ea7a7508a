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
  { "by", GW_N_ ("Person") },
  { "confidence", GW_N_ ("Confidence") },
  { "currency", GW_N_ ("Currency") },
  { "data", GW_N_ ("Data") },
  { "description", GW_N_ ("Description") },
  { "due", GW_N_ ("Due") },
  { "evidence", GW_N_ ("Evidence") },
  { "inherent", GW_N_ ("Inherent") },
  { "judgement", GW_N_ ("Evaluation") },
  { "limit", GW_N_ ("Limit") },
  { "metric", GW_N_ ("Metric") },
  { "name", GW_N_ ("Name") },
  { "note", GW_N_ ("Note") },
  { "on", GW_N_ ("Date") },
  { "owner", GW_N_ ("Owner") },
  { "placement_reason", GW_N_ ("Reason for placement") },
  { "question", GW_N_ ("Question") },
  { "range", GW_N_ ("Estimate") },
  { "residual", GW_N_ ("Residual") },
  { "response", GW_N_ ("Response") },
  { "response_plan", GW_N_ ("Response") },
  { "review_on", GW_N_ ("Next review") },
  { "role", GW_N_ ("Role") },
  { "round", GW_N_ ("Round") },
  { "short", GW_N_ ("Title") },
  { "stage", GW_N_ ("Stage") },
  { "state", GW_N_ ("State") },
  { "statement", GW_N_ ("Statement") },
  { "status", GW_N_ ("State") },
  { "summary", GW_N_ ("Summary") },
  { "target", GW_N_ ("Target") },
  { "title", GW_N_ ("Title") },
  { "unit", GW_N_ ("Unit") },
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
