/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-private.h"

/* What steps are called: nouns in English, translated where they are shown. */

typedef struct
{
  const char *key;
  const char *name;
  const char *several;          /* where a step can be about more than one */
} StepName;

static const StepName field_names[] = {
  { "title", GW_N_ ("edit title") },
  { "short", GW_N_ ("edit short title") },
  { "description", GW_N_ ("edit description") },
  { "question", GW_N_ ("edit question") },
  { "answer", GW_N_ ("answer check") },
  { "state", GW_N_ ("answer check") },
  { "reason", GW_N_ ("edit reason") },
  { "note", GW_N_ ("edit note") },
  { "owner", GW_N_ ("set owner") },
  { "due", GW_N_ ("set due date") },
  { "stage", GW_N_ ("set stage") },
  { "status", GW_N_ ("set status") },
  { "closed_on", GW_N_ ("set status") },
  { "closed_reason", GW_N_ ("set status") },
  { "probability", GW_N_ ("move risk") },
  { "impact", GW_N_ ("move risk") },
  { "residual_probability", GW_N_ ("move risk") },
  { "residual_impact", GW_N_ ("move risk") },
  { "placement_reason", GW_N_ ("edit reason for placement") },
  { "placed_by", GW_N_ ("edit reason for placement") },
  { "confidence", GW_N_ ("set confidence") },
  { "response", GW_N_ ("set response") },
  { "response_plan", GW_N_ ("edit response") },
  { "review_on", GW_N_ ("set review date") },
  { "name", GW_N_ ("edit name") },
  { "role", GW_N_ ("set role") },
  { "contact", GW_N_ ("edit contact") },
  { "url", GW_N_ ("edit address") },
  { "summary", GW_N_ ("edit summary") },
  { "language", GW_N_ ("set language") },
  { "statement", GW_N_ ("edit statement") },
  { "metric", GW_N_ ("edit metric") },
  { "unit", GW_N_ ("edit unit") },
  { "baseline", GW_N_ ("edit target") },
  { "target", GW_N_ ("edit target") },
  { "limit", GW_N_ ("edit limit") },
  { "kind", GW_N_ ("set kind") },
  { "low", GW_N_ ("edit estimate") },
  { "high", GW_N_ ("edit estimate") },
  { "per", GW_N_ ("edit estimate") },
  { "problem", GW_N_ ("edit business case") },
  { "simpler_solution", GW_N_ ("answer suitability question") },
  { "simpler_solution_note", GW_N_ ("edit note") },
  { "estimable", GW_N_ ("answer suitability question") },
  { "estimable_note", GW_N_ ("edit note") },
  { "errors_tolerable", GW_N_ ("answer suitability question") },
  { "errors_tolerable_note", GW_N_ ("edit note") },
  { "maintainable", GW_N_ ("answer suitability question") },
  { "maintainable_note", GW_N_ ("edit note") },
  { "currency", GW_N_ ("set currency") },
  { "horizon_months", GW_N_ ("set horizon") },
  { "value", GW_N_ ("edit evaluation") },
  { "better", GW_N_ ("edit evaluation") },
  { "segment", GW_N_ ("edit evaluation") },
  { "data", GW_N_ ("edit evaluation") },
  { "setting", GW_N_ ("edit evaluation") },
  { "rating", GW_N_ ("edit evaluation") },
  { "judgement", GW_N_ ("edit evaluation") },
  { "objective", GW_N_ ("edit evaluation") },
  { "outcome", GW_N_ ("edit decision") },
  { "by", GW_N_ ("set person") },
  { "on", GW_N_ ("set date") },
  { "label", GW_N_ ("edit levels and bands") },
  { "meaning", GW_N_ ("edit levels and bands") },
  { "bands", GW_N_ ("edit levels and bands") },
  { "appetite", GW_N_ ("edit levels and bands") },
};

static const StepName delete_names[] = {
  { "risk", GW_N_ ("delete risk"), GW_N_ ("delete risks") },
  { "check", GW_N_ ("delete check"), GW_N_ ("delete checks") },
  { "group", GW_N_ ("delete group"), GW_N_ ("delete groups") },
  { "person", GW_N_ ("remove person"), GW_N_ ("remove people") },
  { "link", GW_N_ ("remove evidence"), GW_N_ ("remove evidence") },
  { "objective", GW_N_ ("delete objective"), GW_N_ ("delete objectives") },
  { "constraint", GW_N_ ("delete constraint"), GW_N_ ("delete constraints") },
  { "estimate", GW_N_ ("delete estimate"), GW_N_ ("delete estimates") },
  { "evaluation", GW_N_ ("delete evaluation"), GW_N_ ("delete evaluations") },
  { "decision", GW_N_ ("delete decision"), GW_N_ ("delete decisions") },
  { "review", GW_N_ ("delete review"), GW_N_ ("delete reviews") },
  { "dismissal", GW_N_ ("restore finding"), GW_N_ ("restore findings") },
};

static const StepName move_names[] = {
  { "check", GW_N_ ("move check") },
  { "group", GW_N_ ("move group") },
  { "objective", GW_N_ ("move objective") },
  { "constraint", GW_N_ ("move constraint") },
  { "estimate", GW_N_ ("move estimate") },
};

static const StepName *
find (const StepName *names,
      gsize           n_names,
      const char     *key)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i].key, key))
      return &names[i];
  return NULL;
}

/**
 * gw_edit_get_step_name:
 * @field: a field that holds a value
 *
 * Returns: (transfer none): what a step that changes just this field is
 *   called, in English
 */
const char *
gw_edit_get_step_name (const GwField *field)
{
  const StepName *found;

  g_return_val_if_fail (field != NULL, NULL);

  found = find (field_names, G_N_ELEMENTS (field_names), field->name);
  return found != NULL ? found->name : GW_N_ ("edit plan");
}

/*
 * gw_edit_get_delete_name:
 * @items: (element-type GwItem): what goes
 *
 * Returns: (transfer none): what the step is called
 */
const char *
gw_edit_get_delete_name (GPtrArray *items)
{
  GType type = items->len > 0 ? G_OBJECT_TYPE (g_ptr_array_index (items, 0)) : G_TYPE_NONE;
  const StepName *found;

  for (guint i = 0; i < items->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (items, i)) != type)
      return GW_N_ ("delete items");
  if (items->len == 0)
    return GW_N_ ("delete items");
  found = find (delete_names, G_N_ELEMENTS (delete_names),
                GW_ITEM_GET_CLASS (g_ptr_array_index (items, 0))->name);
  if (found == NULL)
    return GW_N_ ("delete items");
  return items->len == 1 ? found->name : found->several;
}

/*
 * gw_edit_get_move_name:
 * @item: what moves in its list or to another
 *
 * Returns: (transfer none): what the step is called
 */
const char *
gw_edit_get_move_name (GwItem *item)
{
  const StepName *found =
    find (move_names, G_N_ELEMENTS (move_names), GW_ITEM_GET_CLASS (item)->name);

  return found != NULL ? found->name : GW_N_ ("change order");
}
