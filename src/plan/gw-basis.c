/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-basis.h"

#include "plan/gw-record-changes.h"

/* What a decision stands on, and whether that still holds. */

/**
 * gw_plan_find_decision:
 * @plan: a plan
 * @stage: one of its stages
 * @round: (nullable): the id of a round; not looked at for the stage that
 *   happens once
 *
 * Returns: (transfer none) (nullable): the decision that stands for that round:
 *   the last one taken, by date, then by place
 */
GwDecision *
gw_plan_find_decision (GwPlan     *plan,
                       GwStage    *stage,
                       const char *round)
{
  GwList *decisions = gw_item_get_list (stage, GW_STAGE_DECISIONS);
  GwDecision *last = NULL;

  for (guint i = 0; i < gw_list_get_length (decisions); i++)
    {
      GwDecision *decision = gw_list_get (decisions, i);

      if (gw_stage_is_in_ring (stage) &&
          g_strcmp0 (gw_item_get_text (decision, GW_DECISION_ROUND), round) != 0)
        continue;
      if (last == NULL || g_strcmp0 (gw_item_get_text (decision, GW_DECISION_ON),
                                     gw_item_get_text (last, GW_DECISION_ON)) >= 0)
        last = decision;
    }
  return last;
}

/**
 * gw_plan_get_decision:
 * @plan: a plan
 * @stage: one of its stages
 *
 * Returns: (transfer none) (nullable): the decision that stands now: of the
 *   current round for the stages of the ring
 */
GwDecision *
gw_plan_get_decision (GwPlan  *plan,
                      GwStage *stage)
{
  return gw_plan_find_decision (plan, stage, gw_plan_get_round (plan));
}

static gboolean
stands_now (GwPlan     *plan,
            GwStage    *stage,
            GwDecision *decision)
{
  return GW_IS_STAGE (stage) && gw_plan_get_decision (plan, stage) == decision;
}

/**
 * gw_decision_get_changes:
 * @decision: a decision of a plan
 *
 * What has changed of what it was based on. A risk that has come above the
 * appetite since is no change of the basis; the findings tell of it. A decision
 * of an earlier round, or one that was taken anew, is history and has none.
 *
 * Returns: (transfer full) (element-type GwItemChange): the changes
 */
GPtrArray *
gw_decision_get_changes (GwDecision *decision)
{
  GwItem *stage = gw_item_get_parent (decision);
  GwItem *root = gw_item_get_root (decision);
  GwRecord *record = gw_item_get_child (decision, GW_DECISION_BASIS);
  g_autoptr(GPtrArray) checks = NULL;
  GPtrArray *changes;

  if (record == NULL || !GW_IS_PLAN (root) || !stands_now (GW_PLAN (root), (GwStage *) stage, decision))
    return gw_item_changes_new ();
  changes = gw_record_get_changes (record, GW_RECORD_OF_DECISION, GW_PLAN (root));
  checks = gw_stage_get_checks (GW_STAGE (stage));
  gw_record_add_new (record, GW_RECORD_CHECKS, checks, changes);
  return changes;
}

/**
 * gw_decision_is_stale:
 * @decision: a decision of a plan
 *
 * Returns: whether what it was based on has changed since
 */
gboolean
gw_decision_is_stale (GwDecision *decision)
{
  g_autoptr(GPtrArray) changes = gw_decision_get_changes (decision);

  return changes->len > 0;
}
