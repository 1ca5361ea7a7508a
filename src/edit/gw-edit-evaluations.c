/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-evaluations.h"

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-private.h"
#include "plan/gw-objective.h"
#include "words/gw-dates.h"

/* What is measured stays the same from one measurement to the next, and so
 * does what it is measured against. */
static const guint repeated_fields[] = {
  GW_EVALUATION_KIND, GW_EVALUATION_METRIC, GW_EVALUATION_TARGET,
  GW_EVALUATION_UNIT, GW_EVALUATION_BETTER, GW_EVALUATION_SEGMENT,
  GW_EVALUATION_SETTING, GW_EVALUATION_BY, GW_EVALUATION_OBJECTIVE,
};

static void
copy_field (GwHistory *history,
            gpointer   from,
            guint      from_index,
            gpointer   to,
            guint      to_index)
{
  GwValue value;

  gw_value_copy (gw_item_get_value (from, from_index), &value);
  gw_history_set_value (history, to, to_index, &value);
}

/**
 * gw_edit_add_evaluation:
 * @history: a history
 * @kind: `quantitative` or `qualitative`
 * @round: (nullable): the id of a round; %NULL for the current one
 * @today: `YYYY-MM-DD`
 *
 * Adds an evaluation of today to a round, as a late entry also to an earlier
 * one.
 *
 * Returns: (transfer none): the evaluation
 */
GwEvaluation *
gw_edit_add_evaluation (GwHistory  *history,
                        const char *kind,
                        const char *round,
                        const char *today)
{
  GwPlan *plan;
  g_autoptr(GwEvaluation) evaluation = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (gw_date_parse (today, NULL), NULL);

  plan = gw_history_get_plan (history);
  evaluation = gw_edit_new_item (GW_TYPE_EVALUATION, NULL, GW_EVALUATION_ROUND,
                                 round != NULL ? round : gw_plan_get_round (plan));
  gw_history_begin (history, GW_N_ ("add evaluation"));
  gw_history_append (history, gw_item_get_list (plan, GW_PLAN_EVALUATIONS), evaluation);
  gw_history_set_text (history, evaluation, GW_EVALUATION_KIND, kind);
  gw_history_set_text (history, evaluation, GW_EVALUATION_ON, today);
  gw_history_end (history);
  return evaluation;
}

/**
 * gw_edit_repeat_evaluation:
 * @history: a history
 * @evaluation: what was evaluated before
 * @round: (nullable): the id of a round; %NULL for the current one
 * @today: `YYYY-MM-DD`
 *
 * Adds an evaluation of today of the same thing against the same target. Its
 * result is left to be said.
 *
 * Returns: (transfer none): the new evaluation
 */
GwEvaluation *
gw_edit_repeat_evaluation (GwHistory    *history,
                           GwEvaluation *evaluation,
                           const char   *round,
                           const char   *today)
{
  GwEvaluation *added;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_EVALUATION (evaluation), NULL);

  gw_history_begin (history, GW_N_ ("add evaluation"));
  added = gw_edit_add_evaluation (history, NULL, round, today);
  for (guint i = 0; i < G_N_ELEMENTS (repeated_fields); i++)
    copy_field (history, evaluation, repeated_fields[i], added, repeated_fields[i]);
  gw_history_end (history);
  return added;
}

static void
take_from_objective (GwHistory    *history,
                     GwEvaluation *evaluation,
                     GwObjective  *objective)
{
  copy_field (history, objective, GW_OBJECTIVE_METRIC, evaluation, GW_EVALUATION_METRIC);
  copy_field (history, objective, GW_OBJECTIVE_UNIT, evaluation, GW_EVALUATION_UNIT);
  copy_field (history, objective, GW_OBJECTIVE_TARGET, evaluation, GW_EVALUATION_TARGET);
}

/* Where nothing has been said yet about what is measured */
static gboolean
is_blank_measurement (GwEvaluation *evaluation)
{
  return g_strcmp0 (gw_item_get_text (evaluation, GW_EVALUATION_KIND), "quantitative") == 0 &&
         !gw_item_is_set (evaluation, GW_EVALUATION_METRIC) &&
         !gw_item_is_set (evaluation, GW_EVALUATION_VALUE) &&
         !gw_item_is_set (evaluation, GW_EVALUATION_TARGET) &&
         !gw_item_is_set (evaluation, GW_EVALUATION_UNIT);
}

/**
 * gw_edit_set_objective:
 * @history: a history
 * @evaluation: an evaluation
 * @objective: (nullable): the id of an objective; %NULL for none
 *
 * Says which objective an evaluation is about. A measurement of which nothing
 * is said yet takes metric, unit and target from there.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_objective (GwHistory    *history,
                       GwEvaluation *evaluation,
                       const char   *objective)
{
  GwObjective *found;

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (GW_IS_EVALUATION (evaluation), FALSE);

  found = gw_plan_find_typed (gw_history_get_plan (history), objective, GW_TYPE_OBJECTIVE);
  gw_history_begin (history, GW_N_ ("edit evaluation"));
  gw_history_set_text (history, evaluation, GW_EVALUATION_OBJECTIVE, objective);
  if (found != NULL && is_blank_measurement (evaluation))
    take_from_objective (history, evaluation, found);
  return gw_history_end (history);
}

/**
 * gw_edit_set_by:
 * @history: a history
 * @item: (type GwItem): an item of a class that says by whom
 * @person: (nullable): the id of a person; %NULL for nobody, or a new one
 * @new_name: (nullable): the name of a new person; somebody of that name is
 *   taken
 *
 * Says whose word it is, in one step.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_by (GwHistory  *history,
                gpointer    item,
                const char *person,
                const char *new_name)
{
  const GwField *field;
  GwPerson *named = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (GW_IS_ITEM (item), FALSE);

  field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "by");
  g_return_val_if_fail (field != NULL, FALSE);

  gw_history_begin (history, gw_edit_get_step_name (field));
  if (new_name != NULL)
    named = gw_edit_ensure_person (history, new_name);
  gw_history_set_text (history, item, field->index, named != NULL ? gw_item_get_id (named) : person);
  return gw_history_end (history);
}
