/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-case.h"

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-private.h"
#include "edit/gw-edit-text.h"
#include "words/gw-dates.h"

/**
 * gw_edit_ensure_case:
 * @history: a history
 *
 * The business case, made when the plan has none. Call it within the step that
 * writes into it, so that both are one.
 *
 * Returns: (transfer none): the business case
 */
GwCase *
gw_edit_ensure_case (GwHistory *history)
{
  GwPlan *plan = gw_history_get_plan (history);
  g_autoptr(GwCase) kase = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  if (gw_item_get_child (plan, GW_PLAN_CASE) != NULL)
    return gw_item_get_child (plan, GW_PLAN_CASE);
  kase = g_object_new (GW_TYPE_CASE, NULL);
  gw_history_begin (history, GW_N_ ("edit business case"));
  gw_history_append (history, gw_item_get_list (plan, GW_PLAN_CASE), kase);
  gw_history_end (history);
  return kase;
}

/**
 * gw_edit_set_case_text:
 * @history: a history
 * @index: a field of the business case that holds text or a code
 * @text: (nullable): what it says; %NULL unsets it
 *
 * Changes a field of the business case in a step of its own, and makes the
 * case when the plan has none.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_case_text (GwHistory  *history,
                       guint       index,
                       const char *text)
{
  gboolean empty = text == NULL || *text == '\0';

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);

  if (empty && gw_item_get_child (gw_history_get_plan (history), GW_PLAN_CASE) == NULL)
    return FALSE;
  gw_history_begin (history, GW_N_ ("edit business case"));
  gw_edit_set_text (history, gw_edit_ensure_case (history), index, text);
  return gw_history_end (history);
}

/**
 * gw_edit_set_case_value:
 * @history: a history
 * @index: a field of the business case that holds a value
 * @value: what it becomes, from [func@edit_parse_value]
 *
 * As gw_edit_set_case_text(), for a field of any kind.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_case_value (GwHistory     *history,
                        guint          index,
                        const GwValue *value)
{
  g_return_val_if_fail (GW_IS_HISTORY (history) && value != NULL, FALSE);

  if (value->type == GW_VALUE_UNSET &&
      gw_item_get_child (gw_history_get_plan (history), GW_PLAN_CASE) == NULL)
    return FALSE;
  gw_history_begin (history, GW_N_ ("edit business case"));
  gw_edit_set_value (history, gw_edit_ensure_case (history), index, value);
  return gw_history_end (history);
}

static gpointer
add_to_case (GwHistory  *history,
             const char *step_name,
             guint       list_index,
             guint       index,
             const char *text)
{
  GwList *list;
  g_autoptr(GwItem) item = NULL;

  gw_history_begin (history, step_name);
  list = gw_item_get_list (gw_edit_ensure_case (history), list_index);
  item = gw_edit_new_item (gw_list_get_field (list)->item_type, NULL, index, text);
  gw_history_append (history, list, item);
  gw_history_end (history);
  return item;
}

/**
 * gw_edit_add_objective:
 * @history: a history
 * @statement: (nullable): what should improve
 *
 * Adds an objective to the business case.
 *
 * Returns: (transfer none): the objective
 */
GwObjective *
gw_edit_add_objective (GwHistory  *history,
                       const char *statement)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  return add_to_case (history, GW_N_ ("add objective"), GW_CASE_OBJECTIVES,
                      GW_OBJECTIVE_STATEMENT, statement);
}

/**
 * gw_edit_add_constraint:
 * @history: a history
 * @kind: (nullable): a code, see model
 *
 * Adds a constraint to the business case.
 *
 * Returns: (transfer none): the constraint
 */
GwConstraint *
gw_edit_add_constraint (GwHistory  *history,
                        const char *kind)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  return add_to_case (history, GW_N_ ("add constraint"), GW_CASE_CONSTRAINTS,
                      GW_CONSTRAINT_KIND, kind);
}

/**
 * gw_edit_add_estimate:
 * @history: a history
 * @kind: `cost` or `benefit`
 *
 * Adds a cost or a benefit to the business case.
 *
 * Returns: (transfer none): the estimate
 */
GwEstimate *
gw_edit_add_estimate (GwHistory  *history,
                      const char *kind)
{
  gboolean benefit = g_strcmp0 (kind, "benefit") == 0;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  return add_to_case (history, benefit ? GW_N_ ("add benefit") : GW_N_ ("add cost"),
                      GW_CASE_ESTIMATES, GW_ESTIMATE_KIND, kind);
}

/**
 * gw_edit_override_verdict:
 * @history: a history
 * @verdict: (nullable): the verdict that people hold against the derived one;
 *   %NULL takes it back
 * @reason: (nullable): why
 * @by: (nullable): the id of the person who answers for it
 * @by_name: (nullable): without @by, the name of that person, who becomes part
 *   of the plan in the same step unless somebody of that name is
 * @today: (nullable): `YYYY-MM-DD`; of no meaning when @verdict is %NULL
 *
 * Sets another verdict beside the derived one: code, reason, name and date are
 * one unit.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_override_verdict (GwHistory  *history,
                          const char *verdict,
                          const char *reason,
                          const char *by,
                          const char *by_name,
                          const char *today)
{
  gboolean none = verdict == NULL;
  GwCase *kase;

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (none || gw_date_parse (today, NULL), FALSE);

  if (none && gw_item_get_child (gw_history_get_plan (history), GW_PLAN_CASE) == NULL)
    return FALSE;
  gw_history_begin (history, none ? GW_N_ ("take back verdict") : GW_N_ ("set verdict"));
  kase = gw_edit_ensure_case (history);
  if (!none)
    by = gw_edit_ensure_by (history, by, by_name);
  gw_history_set_text (history, kase, GW_CASE_VERDICT_OVERRIDE, verdict);
  gw_edit_write_text (history, kase, gw_item_get_field (kase, GW_CASE_VERDICT_REASON),
                      none ? NULL : reason);
  gw_history_set_text (history, kase, GW_CASE_VERDICT_BY, none ? NULL : by);
  gw_history_set_text (history, kase, GW_CASE_VERDICT_ON, none ? NULL : today);
  return gw_history_end (history);
}
