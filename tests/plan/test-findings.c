/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/findings-plans.h"

#include "plan/gw-case.h"
#include "plan/gw-conflict.h"
#include "plan/gw-decision.h"
#include "plan/gw-estimate.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-objective.h"
#include "plan/gw-record.h"

/*
 * Each rule twice: a plan in which it finds something and no other rule does,
 * and one that comes as near to it as can be, in which it does not.
 */

#define YESTERDAY "2026-11-22"
#define TOMORROW "2026-11-24"

static gpointer
get_case (GwPlan *plan)
{
  return gw_item_get_child (plan, GW_PLAN_CASE);
}

static void
set (GwPlan     *plan,
     const char *id,
     guint       index,
     const char *text)
{
  test_set_text (findings_get (plan, id), index, text);
}

static void
set_position (GwPlan *plan,
              guint   index,
              int     probability,
              int     impact)
{
  test_set_position (findings_get (plan, "K1"), index, probability, impact);
}

static void
unset_level (GwPlan     *plan,
             const char *id,
             guint       index)
{
  test_set_level (findings_get (plan, id), index, 0);
}

static void
conflict (GwPlan *plan)
{
  test_add (plan, GW_PLAN_CONFLICTS, "K1/title");
}

static void
nothing (GwPlan *plan)
{
}

static void
check_overdue (GwPlan *plan)
{
  set (plan, "D1", GW_CHECK_DUE, YESTERDAY);
  set (plan, "D1", GW_CHECK_OWNER, "p1");
}

static void
check_due_today (GwPlan *plan)
{
  set (plan, "D1", GW_CHECK_DUE, FINDINGS_TODAY);
  set (plan, "B1", GW_CHECK_DUE, YESTERDAY);
  set (plan, "B1", GW_CHECK_STATE, "answered");
}

static void
response_overdue (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_DUE, YESTERDAY);
}

static void
response_due_of_closed (GwPlan *plan)
{
  response_overdue (plan);
  set (plan, "K1", GW_RISK_STATUS, "closed");
}

static void
objective_overdue (GwPlan *plan)
{
  set (plan, "o1", GW_OBJECTIVE_DUE, YESTERDAY);
}

static void
objective_reached (GwPlan *plan)
{
  gpointer evaluation = findings_add_evaluation (plan, "quantitative", 24, 24);

  objective_overdue (plan);
  test_set_text (evaluation, GW_EVALUATION_OBJECTIVE, "o1");
}

static gpointer
add_condition (GwPlan     *plan,
               const char *due)
{
  gpointer decision = findings_add_decision (plan, "d1", "conditional");
  gpointer check = test_add (decision, GW_DECISION_CONDITIONS, "c1");

  test_set_text (check, GW_CHECK_DUE, due);
  test_set_text (check, GW_CHECK_OWNER, "p1");
  return check;
}

static void
condition_overdue (GwPlan *plan)
{
  add_condition (plan, YESTERDAY);
}

static void
condition_open (GwPlan *plan)
{
  add_condition (plan, FINDINGS_TODAY);
}

static void
condition_fulfilled (GwPlan *plan)
{
  test_set_text (add_condition (plan, YESTERDAY), GW_CHECK_STATE, "answered");
}

static void
condition_superseded (GwPlan *plan)
{
  add_condition (plan, YESTERDAY);
  test_set_text (findings_add_decision (plan, "d2", "go"), GW_DECISION_ON, "2026-11-01");
}

static void
above (GwPlan *plan)
{
  set_position (plan, GW_RISK_PROBABILITY, 2, 5);
}

static void
above_with_response (GwPlan *plan)
{
  above (plan);
  set (plan, "K1", GW_RISK_RESPONSE, "reduce");
  set_position (plan, GW_RISK_RESIDUAL_PROBABILITY, 2, 5);
}

static void
below_with_response (GwPlan *plan)
{
  above_with_response (plan);
  set_position (plan, GW_RISK_RESIDUAL_PROBABILITY, 1, 5);
}

static void
accepted (GwPlan *plan)
{
  above (plan);
  set (plan, "K1", GW_RISK_RESPONSE, "accept");
}

static void
accepted_with_reason (GwPlan *plan)
{
  accepted (plan);
  set (plan, "K1", GW_RISK_RESPONSE_PLAN, "There is a reserve.");
}

static void
stale (GwPlan *plan)
{
  findings_add_decision (plan, "d1", "go");
  set (plan, "D1", GW_CHECK_ANSWER, "Not any more.");
}

static void
not_stale (GwPlan *plan)
{
  findings_add_decision (plan, "d1", "go");
  set (plan, "B1", GW_CHECK_ANSWER, "Of another stage.");
}

static void
stale_of_earlier_round (GwPlan *plan)
{
  stale (plan);
  set (plan, "d1", GW_DECISION_ROUND, "1");
}

static void
basis_changed (GwPlan *plan)
{
  gpointer basis = gw_item_get_child (findings_add_decision (plan, "d1", "go"), GW_DECISION_BASIS);
  gpointer risk = test_add (basis, GW_RECORD_RISKS, "K1");

  test_set_position (risk, GW_RISK_PROBABILITY, 4, 4);
}

static void
target_missed (GwPlan *plan)
{
  findings_add_evaluation (plan, "qualitative", 0, 0);
  findings_add_evaluation (plan, "quantitative", 23, 24);
}

static void
target_missed_before (GwPlan *plan)
{
  target_missed (plan);
  findings_add_evaluation (plan, "quantitative", 24, 24);
}

static void
target_missed_in_round_1 (GwPlan *plan)
{
  test_set_text (findings_add_evaluation (plan, "quantitative", 23, 24), GW_EVALUATION_ROUND, "1");
}

static void
lower_is_better (GwPlan *plan)
{
  gpointer evaluation = findings_add_evaluation (plan, "quantitative", 3, 4);

  test_set_text (evaluation, GW_EVALUATION_BETTER, "lower");
}

static void
only_measured (GwPlan *plan)
{
  findings_add_evaluation (plan, "quantitative", 24, 24);
}

static void
only_judged (GwPlan *plan)
{
  findings_add_evaluation (plan, "qualitative", 0, 0);
}

static void
measured_and_judged (GwPlan *plan)
{
  only_measured (plan);
  only_judged (plan);
  set (plan, "V1", GW_CHECK_STATE, "answered");
}

static void
risk_review_passed (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_REVIEW_ON, YESTERDAY);
}

static void
risk_review_today (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_REVIEW_ON, FINDINGS_TODAY);
}

static void
plan_review_passed (GwPlan *plan)
{
  test_set_text (plan, GW_PLAN_REVIEW_ON, YESTERDAY);
}

static void
plan_review_today (GwPlan *plan)
{
  test_set_text (plan, GW_PLAN_REVIEW_ON, FINDINGS_TODAY);
}

static void
unplaced (GwPlan *plan)
{
  set_position (plan, GW_RISK_PROBABILITY, 3, 0);
}

static void
unplaced_closed (GwPlan *plan)
{
  unplaced (plan);
  set (plan, "K1", GW_RISK_STATUS, "closed");
}

static void
risk_without_owner (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_OWNER, NULL);
}

static void
check_without_owner (GwPlan *plan)
{
  set (plan, "D1", GW_CHECK_DUE, FINDINGS_TODAY);
}

static void
check_without_date (GwPlan *plan)
{
  set (plan, "D1", GW_CHECK_OWNER, NULL);
}

static void
response_without_owner (GwPlan *plan)
{
  below_with_response (plan);
  risk_without_owner (plan);
}

static void
no_residual (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_RESPONSE, "transfer");
}

static void
accepted_below (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_RESPONSE, "accept");
}

static void
residual_above (GwPlan *plan)
{
  set_position (plan, GW_RISK_PROBABILITY, 1, 3);
  set_position (plan, GW_RISK_RESIDUAL_PROBABILITY, 2, 2);
}

static void
residual_equal (GwPlan *plan)
{
  set_position (plan, GW_RISK_PROBABILITY, 1, 4);
  set_position (plan, GW_RISK_RESIDUAL_PROBABILITY, 2, 2);
}

static void
cost_incomplete (GwPlan *plan)
{
  set (plan, "cost", GW_ESTIMATE_PER, "week");
}

static void
no_benefit (GwPlan *plan)
{
  set (plan, "benefit", GW_ESTIMATE_KIND, NULL);
}

static void
range_reversed (GwPlan *plan)
{
  test_set_number (findings_get (plan, "benefit"), GW_ESTIMATE_LOW, 3);
}

static void
range_of_one_amount (GwPlan *plan)
{
  test_set_number (findings_get (plan, "benefit"), GW_ESTIMATE_LOW, 2);
}

static void
no_metric (GwPlan *plan)
{
  set (plan, "o1", GW_OBJECTIVE_METRIC, NULL);
}

static void
no_baseline (GwPlan *plan)
{
  unset_level (plan, "o1", GW_OBJECTIVE_BASELINE);
}

static void
baseline_of_nothing (GwPlan *plan)
{
  test_set_number (findings_get (plan, "o1"), GW_OBJECTIVE_BASELINE, 0);
  test_set_number (findings_get (plan, "o1"), GW_OBJECTIVE_TARGET, 0);
}

static void
no_target (GwPlan *plan)
{
  unset_level (plan, "o1", GW_OBJECTIVE_TARGET);
}

static void
no_due (GwPlan *plan)
{
  set (plan, "o1", GW_OBJECTIVE_DUE, NULL);
}

static void
no_sme (GwPlan *plan)
{
  set (plan, "p1", GW_PERSON_ROLE, "data-engineer");
}

static void
sme_left (GwPlan *plan)
{
  set (plan, "p1", GW_PERSON_LEFT_ON, FINDINGS_TODAY);
}

static void
sme_leaves_tomorrow (GwPlan *plan)
{
  set (plan, "p1", GW_PERSON_LEFT_ON, TOMORROW);
}

static void
unknown_person (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_PLACED_BY, "p9");
}

static void
reference_to_another_class (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_STAGE, "p1");
}

static void
known_stage (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_STAGE, "data");
}

static void
not_applicable (GwPlan *plan)
{
  set (plan, "D1", GW_CHECK_STATE, "not-applicable");
}

static void
not_applicable_with_reason (GwPlan *plan)
{
  not_applicable (plan);
  set (plan, "D1", GW_CHECK_REASON, "No labels.");
}

static void
decided_open (GwPlan *plan)
{
  gpointer basis = gw_item_get_child (findings_add_decision (plan, "d1", "go"), GW_DECISION_BASIS);

  set (plan, "D1", GW_CHECK_STATE, NULL);
  test_set_text (gw_list_get (gw_item_get_list (basis, GW_RECORD_CHECKS), 0), GW_CHECK_STATE, NULL);
}

static void
held_open (GwPlan *plan)
{
  decided_open (plan);
  set (plan, "d1", GW_DECISION_OUTCOME, "hold");
}

static void
no_words (GwPlan *plan)
{
  set (plan, "D1", GW_CHECK_EXPECTS, "answer");
  set (plan, "D1", GW_CHECK_STATE, "answered");
}

static void
no_words_yet (GwPlan *plan)
{
  set (plan, "D1", GW_CHECK_EXPECTS, "answer");
  set (plan, "B1", GW_CHECK_STATE, "answered");
}

static void
no_evidence (GwPlan *plan)
{
  set (plan, "D1", GW_CHECK_EXPECTS, "evidence");
  set (plan, "D1", GW_CHECK_STATE, "answered");
}

static void
evidence (GwPlan *plan)
{
  no_evidence (plan);
  test_add (findings_get (plan, "D1"), GW_CHECK_EVIDENCE, "l1");
}

static void
placed_without_reason (GwPlan *plan)
{
  set (plan, "K1", GW_RISK_PLACEMENT_REASON, NULL);
}

static void
unplaced_without_reason (GwPlan *plan)
{
  placed_without_reason (plan);
  unplaced (plan);
}

static void
fill_cell (GwPlan *plan,
           guint   n_risks)
{
  findings_add_risk (plan, "elsewhere", 1, 1);
  for (guint i = 1; i < n_risks; i++)
    {
      g_autofree char *id = g_strdup_printf ("F%u", i);

      findings_add_risk (plan, id, 3, 3);
    }
}

static void
eleven_in_a_cell (GwPlan *plan)
{
  fill_cell (plan, 11);
}

static void
ten_in_a_cell (GwPlan *plan)
{
  fill_cell (plan, 10);
}

static void
one_impact (GwPlan *plan)
{
  for (int i = 1; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("F%d", i);

      findings_add_risk (plan, id, MIN (i, 3), 3);
    }
}

static void
one_impact_but_one (GwPlan *plan)
{
  one_impact (plan);
  set_position (plan, GW_RISK_PROBABILITY, 3, 2);
}

static void
one_impact_of_four (GwPlan *plan)
{
  one_impact (plan);
  set (plan, "K1", GW_RISK_STATUS, "closed");
}

typedef struct
{
  GwRule rule;
  void (*fires) (GwPlan *plan);
  void (*rests) (GwPlan *plan);
} RuleCase;

static const RuleCase rule_cases[] = {
  { GW_RULE_CONFLICTS, conflict, nothing },
  { GW_RULE_OVERDUE, check_overdue, check_due_today },
  { GW_RULE_OVERDUE, response_overdue, response_due_of_closed },
  { GW_RULE_OVERDUE, objective_overdue, objective_reached },
  { GW_RULE_CONDITION_OVERDUE, condition_overdue, condition_fulfilled },
  { GW_RULE_CONDITION_OVERDUE, condition_overdue, condition_superseded },
  { GW_RULE_CONDITION_OPEN, condition_open, condition_fulfilled },
  { GW_RULE_NO_RESPONSE, above, above_with_response },
  { GW_RULE_ABOVE_APPETITE, above_with_response, below_with_response },
  { GW_RULE_ABOVE_APPETITE, accepted_with_reason, accepted },
  { GW_RULE_ACCEPTED_WITHOUT_REASON, accepted, accepted_with_reason },
  { GW_RULE_STALE_DECISION, stale, not_stale },
  { GW_RULE_STALE_DECISION, stale, stale_of_earlier_round },
  { GW_RULE_STALE_BASIS, basis_changed, stale },
  { GW_RULE_MISSES_TARGET, target_missed, target_missed_before },
  { GW_RULE_MISSES_TARGET, target_missed, target_missed_in_round_1 },
  { GW_RULE_MISSES_TARGET, target_missed, lower_is_better },
  { GW_RULE_NO_QUALITATIVE, only_measured, measured_and_judged },
  { GW_RULE_NO_QUANTITATIVE, only_judged, measured_and_judged },
  { GW_RULE_RISK_REVIEW_PASSED, risk_review_passed, risk_review_today },
  { GW_RULE_PLAN_REVIEW_PASSED, plan_review_passed, plan_review_today },
  { GW_RULE_UNPLACED, unplaced, unplaced_closed },
  { GW_RULE_NO_OWNER, risk_without_owner, response_without_owner },
  { GW_RULE_NO_OWNER, check_without_owner, check_without_date },
  { GW_RULE_RESPONSE_WITHOUT_OWNER, response_without_owner, risk_without_owner },
  { GW_RULE_NO_RESIDUAL, no_residual, accepted_below },
  { GW_RULE_RESIDUAL_ABOVE, residual_above, residual_equal },
  { GW_RULE_MONEY_MISSING, cost_incomplete, range_reversed },
  { GW_RULE_MONEY_MISSING, no_benefit, range_of_one_amount },
  { GW_RULE_RANGE_REVERSED, range_reversed, range_of_one_amount },
  { GW_RULE_NO_METRIC, no_metric, nothing },
  { GW_RULE_NO_BASELINE, no_baseline, baseline_of_nothing },
  { GW_RULE_NO_TARGET, no_target, baseline_of_nothing },
  { GW_RULE_NO_DUE, no_due, objective_overdue },
  { GW_RULE_NO_SME, no_sme, sme_leaves_tomorrow },
  { GW_RULE_NO_SME, sme_left, nothing },
  { GW_RULE_UNKNOWN_REFERENCE, unknown_person, known_stage },
  { GW_RULE_UNKNOWN_REFERENCE, reference_to_another_class, known_stage },
  { GW_RULE_NOT_APPLICABLE_WITHOUT_REASON, not_applicable, not_applicable_with_reason },
  { GW_RULE_DECIDED_OPEN, decided_open, held_open },
  { GW_RULE_NO_WORDS, no_words, no_words_yet },
  { GW_RULE_NO_EVIDENCE, no_evidence, evidence },
  { GW_RULE_PLACED_WITHOUT_REASON, placed_without_reason, unplaced_without_reason },
  { GW_RULE_CROWDED_CELL, eleven_in_a_cell, ten_in_a_cell },
  { GW_RULE_SAME_LEVEL, one_impact, one_impact_but_one },
  { GW_RULE_SAME_LEVEL, one_impact, one_impact_of_four },
};

static void
check_case (const RuleCase *c)
{
  const char *code = gw_rule_get_info (c->rule)->code;
  g_autoptr(GwPlan) spoilt = findings_plan_new ();
  g_autoptr(GwPlan) near = findings_plan_new ();

  c->fires (spoilt);
  c->rests (near);
  if (findings_count (spoilt, c->rule, NULL) != 1 || findings_count_all (spoilt) != 1)
    g_error ("%s: found %u times, among %u findings", code, findings_count (spoilt, c->rule, NULL),
             findings_count_all (spoilt));
  if (findings_count (near, c->rule, NULL) != 0)
    g_error ("%s: found where it is not so", code);
}

static void
test_each_rule_finds_its_own_and_nothing_else (void)
{
  gboolean covered[GW_N_RULES] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (rule_cases); i++)
    {
      check_case (&rule_cases[i]);
      covered[rule_cases[i].rule] = TRUE;
    }
  for (guint i = 0; i < GW_N_RULES; i++)
    g_assert_true (covered[i]);
}

static void
test_nothing_is_found_in_a_plan_in_order (void)
{
  g_autoptr(GwPlan) plan = findings_plan_new ();

  g_assert_cmpuint (findings_count_all (plan), ==, 0);
  g_assert_nonnull (get_case (plan));
}

static void
test_nothing_is_found_where_nothing_is (void)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();

  g_assert_cmpuint (findings_count_all (plan), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/findings/each-rule-finds-its-own-and-nothing-else",
                   test_each_rule_finds_its_own_and_nothing_else);
  g_test_add_func ("/plan/findings/nothing-is-found-in-a-plan-in-order", test_nothing_is_found_in_a_plan_in_order);
  g_test_add_func ("/plan/findings/nothing-is-found-where-nothing-is", test_nothing_is_found_where_nothing_is);

  return g_test_run ();
}
