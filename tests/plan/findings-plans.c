/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/findings-plans.h"

#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-decision.h"
#include "plan/gw-estimate.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-objective.h"
#include "plan/gw-record.h"
#include "plan/gw-round.h"
#include "plan/gw-scales.h"

static void
add_case (GwPlan *plan)
{
  static const char *const kinds[] = { "cost", "benefit" };
  GwCase *business = test_add (plan, GW_PLAN_CASE, NULL);
  GwObjective *objective = test_add (business, GW_CASE_OBJECTIVES, "o1");

  test_set_text (objective, GW_OBJECTIVE_METRIC, "precision");
  test_set_number (objective, GW_OBJECTIVE_BASELINE, 16);
  test_set_number (objective, GW_OBJECTIVE_TARGET, 24);
  test_set_text (objective, GW_OBJECTIVE_DUE, FINDINGS_TODAY);
  test_set_text (objective, GW_OBJECTIVE_OWNER, "p1");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GwEstimate *estimate = test_add (business, GW_CASE_ESTIMATES, kinds[i]);

      test_set_text (estimate, GW_ESTIMATE_KIND, kinds[i]);
      test_set_number (estimate, GW_ESTIMATE_LOW, 1);
      test_set_number (estimate, GW_ESTIMATE_HIGH, 2);
    }
}

static void
add_stage (GwPlan     *plan,
           const char *id,
           const char *group_id,
           const char *check_id)
{
  GwStage *stage = test_add (plan, GW_PLAN_STAGES, id);
  GwGroup *group = test_add (stage, GW_STAGE_GROUPS, group_id);
  GwCheck *check = test_add (group, GW_GROUP_CHECKS, check_id);

  test_set_text (check, GW_CHECK_QUESTION, "Is it so?");
}

GwPlan *
findings_plan_new (void)
{
  GwPlan *plan = gw_plan_new ();

  test_set_text (test_add_person (plan, "p1", "Somebody"), GW_PERSON_ROLE, "sme");
  add_case (plan);
  test_set_level (test_add (plan, GW_PLAN_SCALES, NULL), GW_SCALES_APPETITE, 9);
  add_stage (plan, "problem", "g1", "B1");
  add_stage (plan, "data", "g2", "D1");
  add_stage (plan, "validation", "g4", "V1");
  test_add (plan, GW_PLAN_ROUNDS, "1");
  test_add (plan, GW_PLAN_ROUNDS, "2");
  findings_add_risk (plan, "K1", 3, 3);
  return plan;
}

gpointer
findings_get (GwPlan     *plan,
              const char *id)
{
  GwItem *item = gw_plan_find (plan, id);

  g_assert_nonnull (item);
  return item;
}

guint
findings_count (GwPlan     *plan,
                GwRule      rule,
                GwFinding **first)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, FINDINGS_TODAY);
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      GwFinding *finding = g_ptr_array_index (findings, i);

      if (gw_finding_get_rule (finding) != rule)
        continue;
      if (count++ == 0 && first != NULL)
        *first = g_object_ref (finding);
    }
  return count;
}

guint
findings_count_all (GwPlan *plan)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, FINDINGS_TODAY);

  return findings->len;
}

GwRisk *
findings_add_risk (GwPlan     *plan,
                   const char *id,
                   int         probability,
                   int         impact)
{
  GwRisk *risk = test_add_risk (plan, id, 1, id);

  test_set_position (risk, GW_RISK_PROBABILITY, probability, impact);
  test_set_text (risk, GW_RISK_PLACEMENT_REASON, "as in the pilot");
  test_set_text (risk, GW_RISK_OWNER, "p1");
  return risk;
}

gpointer
findings_add_evaluation (GwPlan     *plan,
                         const char *kind,
                         double      value,
                         double      target)
{
  GwEvaluation *evaluation = test_add (plan, GW_PLAN_EVALUATIONS, NULL);

  test_set_text (evaluation, GW_EVALUATION_ROUND, "2");
  test_set_text (evaluation, GW_EVALUATION_KIND, kind);
  test_set_text (evaluation, GW_EVALUATION_ON, "2026-11-18");
  if (g_str_equal (kind, "qualitative"))
    return evaluation;
  test_set_text (evaluation, GW_EVALUATION_METRIC, "precision");
  test_set_number (evaluation, GW_EVALUATION_VALUE, value);
  test_set_number (evaluation, GW_EVALUATION_TARGET, target);
  return evaluation;
}

/* On the stage of data in the current round, based on its check as it is. */
gpointer
findings_add_decision (GwPlan     *plan,
                       const char *id,
                       const char *outcome)
{
  GwDecision *decision = test_add (findings_get (plan, "data"), GW_STAGE_DECISIONS, id);
  GwRecord *basis = test_add (decision, GW_DECISION_BASIS, NULL);
  GwCheck *check = test_add (basis, GW_RECORD_CHECKS, "D1");

  test_set_text (decision, GW_DECISION_ROUND, "2");
  test_set_text (decision, GW_DECISION_ON, "2026-10-30");
  test_set_text (decision, GW_DECISION_OUTCOME, outcome);
  test_set_text (check, GW_CHECK_QUESTION, "Is it so?");
  test_set_text (check, GW_CHECK_STATE, "answered");
  test_set_text (findings_get (plan, "D1"), GW_CHECK_STATE, "answered");
  return decision;
}
