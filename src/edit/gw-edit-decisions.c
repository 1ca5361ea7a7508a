/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-decisions.h"

#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-private.h"
#include "edit/gw-edit-records.h"
#include "plan/gw-item-write.h"
#include "words/gw-dates.h"

/* What a decision on a stage looks at: its own risks, and all that are above
 * the appetite, wherever they belong. */
static GPtrArray *
get_basis_risks (GwPlan  *plan,
                 GwStage *stage)
{
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  GwLimits limits = gw_plan_get_limits (plan);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwRisk *risk = gw_list_get (risks, i);
      gboolean own = g_strcmp0 (gw_item_get_text (risk, GW_RISK_STAGE), gw_item_get_id (stage)) == 0;

      if (!gw_risk_is_closed (risk) && (own || gw_limits_is_above (&limits, gw_risk_get_score (risk))))
        g_ptr_array_add (found, risk);
    }
  return found;
}

static void
record_case (GwRecord *record,
             GwPlan   *plan)
{
  GwItem *kase = gw_item_get_child (plan, GW_PLAN_CASE);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();

  if (kase == NULL)
    return;
  g_ptr_array_add (items, kase);
  gw_edit_record_items (record, GW_RECORD_CASE, items, GW_RECORD_OF_DECISION);
}

static GwRecord *
make_basis (GwPlan  *plan,
            GwStage *stage)
{
  GwRecord *record = g_object_new (GW_TYPE_RECORD, NULL);
  g_autoptr(GPtrArray) risks = get_basis_risks (plan, stage);

  gw_edit_record_checks (record, stage, GW_RECORD_OF_DECISION);
  gw_edit_record_items (record, GW_RECORD_RISKS, risks, GW_RECORD_OF_DECISION);
  if (!gw_stage_is_in_ring (stage))
    record_case (record, plan);
  return record;
}

static void
write_draft (GwHistory             *history,
             GwDecision            *decision,
             const GwDecisionDraft *draft)
{
  gw_history_set_text (history, decision, GW_DECISION_OUTCOME, gw_outcome_get_code (draft->outcome));
  gw_history_set_text (history, decision, GW_DECISION_BY, gw_edit_ensure_by (history, draft->by, draft->by_name));
  gw_history_set_text (history, decision, GW_DECISION_ON, draft->on);
  gw_edit_write_text (history, decision, gw_item_get_field (decision, GW_DECISION_REASON),
                      draft->reason);
  for (guint i = 0; draft->conditions != NULL && i < draft->conditions->len; i++)
    gw_edit_add_condition (history, decision, g_ptr_array_index (draft->conditions, i));
}

/**
 * gw_edit_record_decision:
 * @history: a history
 * @stage: a stage of the plan
 * @draft: what is decided
 *
 * Records a gate decision together with what it is based on: the checks of the
 * stage, its risks and those above the appetite, and for the stage that
 * happens once the business case. Earlier decisions stay as they are.
 *
 * Returns: (transfer none) (nullable): the decision; %NULL when the stage has
 *   left the plan meanwhile
 */
GwDecision *
gw_edit_record_decision (GwHistory             *history,
                         GwStage               *stage,
                         const GwDecisionDraft *draft)
{
  GwPlan *plan;
  g_autoptr(GwDecision) decision = NULL;
  const char *round;

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_STAGE (stage), NULL);
  g_return_val_if_fail (draft != NULL && draft->outcome != GW_OUTCOME_NONE, NULL);
  g_return_val_if_fail (gw_date_parse (draft->on, NULL), NULL);

  if (!gw_edit_is_live (history, stage))
    return NULL;
  plan = gw_history_get_plan (history);
  round = gw_stage_is_in_ring (stage) ? gw_plan_get_round (plan) : NULL;
  decision = gw_edit_new_item (GW_TYPE_DECISION, NULL, GW_DECISION_ROUND, round);
  gw_edit_take_record (decision, GW_DECISION_BASIS, make_basis (plan, stage));
  gw_history_begin (history, GW_N_ ("record decision"));
  gw_history_append (history, gw_item_get_list (stage, GW_STAGE_DECISIONS), decision);
  write_draft (history, decision, draft);
  gw_history_end (history);
  return decision;
}

/**
 * gw_edit_add_condition:
 * @history: a history
 * @decision: a decision of the plan
 * @text: what has to be fulfilled; spaces around it are dropped
 *
 * Adds a condition, which is a check: it has an owner and a due date, and is
 * fulfilled when it is answered.
 *
 * Returns: (transfer none) (nullable): the condition; %NULL when @text is empty
 */
GwCheck *
gw_edit_add_condition (GwHistory  *history,
                       GwDecision *decision,
                       const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autoptr(GwCheck) condition = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_DECISION (decision), NULL);

  if (*stripped == '\0')
    return NULL;
  condition = gw_edit_new_item (GW_TYPE_CHECK, NULL, GW_CHECK_QUESTION, stripped);
  gw_history_begin (history, GW_N_ ("add condition"));
  gw_history_append (history, gw_item_get_list (decision, GW_DECISION_CONDITIONS), condition);
  gw_history_end (history);
  return condition;
}
