/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-decisions.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-codec.h"
#include "lib/test-plans.h"
#include "plan/gw-basis.h"
#include "plan/gw-record.h"
#include "plan/gw-scales.h"

/* Gate decisions: what they keep, and what makes them stale. */

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
  GwStage *problem;
  GwStage *data;
  GwCheck *check;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  test_set_level (test_add (fixture->plan, GW_PLAN_SCALES, NULL), GW_SCALES_APPETITE, 9);
  fixture->history = gw_history_new (fixture->plan);
  fixture->problem = gw_plan_find_typed (fixture->plan, "problem", GW_TYPE_STAGE);
  fixture->data = gw_plan_find_typed (fixture->plan, "data", GW_TYPE_STAGE);
  fixture->check = gw_plan_find_typed (fixture->plan, "c100", GW_TYPE_CHECK);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static GwDecision *
decide (Fixture    *fixture,
        GwStage    *stage,
        GwOutcome   outcome,
        const char *on)
{
  GwDecisionDraft draft = { .outcome = outcome, .by = "p1", .on = on, .reason = "Enough data" };

  return gw_edit_record_decision (fixture->history, stage, &draft);
}

static GBytes *
encode (Fixture *fixture)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (fixture->plan);

  return gw_codec_encode (snapshot);
}

static guint
count_recorded (GwDecision *decision,
                guint       index)
{
  GwItem *basis = gw_item_get_child (decision, GW_DECISION_BASIS);

  return gw_list_get_length (gw_item_get_list (basis, index));
}

static void
test_keeps_what_was_decided_on (Fixture       *fixture,
                                gconstpointer  data)
{
  GwDecision *decision = decide (fixture, fixture->data, GW_OUTCOME_GO, "2026-10-30");

  g_assert_cmpint (gw_decision_get_outcome (decision), ==, GW_OUTCOME_GO);
  g_assert_cmpstr (gw_item_get_text (decision, GW_DECISION_BY), ==, "p1");
  g_assert_cmpstr (gw_item_get_text (decision, GW_DECISION_ROUND), ==, "1");
  g_assert_cmpuint (count_recorded (decision, GW_RECORD_CHECKS), ==, 6);
  /* K3 lies above the appetite, wherever it belongs */
  g_assert_cmpuint (count_recorded (decision, GW_RECORD_RISKS), ==, 1);
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "record decision");
}

static void
test_once_stage_keeps_the_case (Fixture       *fixture,
                                gconstpointer  data)
{
  GwDecision *decision;

  test_add (fixture->plan, GW_PLAN_CASE, NULL);
  decision = decide (fixture, fixture->problem, GW_OUTCOME_GO, "2026-10-30");
  g_assert_cmpstr (gw_item_get_text (decision, GW_DECISION_ROUND), ==, NULL);
  g_assert_nonnull (gw_item_get_child (gw_item_get_child (decision, GW_DECISION_BASIS), GW_RECORD_CASE));
}

static void
test_answer_makes_it_stale (Fixture       *fixture,
                            gconstpointer  data)
{
  GwDecision *decision = decide (fixture, fixture->data, GW_OUTCOME_GO, "2026-10-30");

  g_assert_false (gw_decision_is_stale (decision));
  gw_edit_set_text (fixture->history, fixture->check, GW_CHECK_ANSWER, "Too few labels");
  g_assert_true (gw_decision_is_stale (decision));
  gw_history_undo (fixture->history);
  g_assert_false (gw_decision_is_stale (decision));
}

static void
test_owner_leaves_it_fresh (Fixture       *fixture,
                            gconstpointer  data)
{
  GwDecision *decision = decide (fixture, fixture->data, GW_OUTCOME_GO, "2026-10-30");
  g_autoptr(GPtrArray) checks = gw_edit_items_one (fixture->check);

  gw_edit_set_owner (fixture->history, checks, "p2");
  gw_edit_set_due (fixture->history, checks, "2026-12-04");
  gw_edit_set_text (fixture->history, fixture->check, GW_CHECK_NOTE, "Ask again");
  gw_edit_set_text (fixture->history, gw_plan_find (fixture->plan, "c000"), GW_CHECK_ANSWER, "Elsewhere");
  g_assert_false (gw_decision_is_stale (decision));
}

static void
test_risk_makes_it_stale (Fixture       *fixture,
                          gconstpointer  data)
{
  GwDecision *decision = decide (fixture, fixture->data, GW_OUTCOME_GO, "2026-10-30");

  gw_edit_place_risk (fixture->history, gw_plan_find_typed (fixture->plan, "K2", GW_TYPE_RISK),
                      GW_PLACEMENT_INHERENT, (GwPosition) { 1, 1 });
  g_assert_false (gw_decision_is_stale (decision));
  gw_edit_place_risk (fixture->history, gw_plan_find_typed (fixture->plan, "K3", GW_TYPE_RISK),
                      GW_PLACEMENT_RESIDUAL, (GwPosition) { 2, 4 });
  g_assert_true (gw_decision_is_stale (decision));
}

static void
test_deciding_again_supersedes (Fixture       *fixture,
                                gconstpointer  data)
{
  GwDecision *first = decide (fixture, fixture->data, GW_OUTCOME_HOLD, "2026-10-30");
  GwDecision *second;

  gw_edit_set_text (fixture->history, fixture->check, GW_CHECK_ANSWER, "Enough now");
  second = decide (fixture, fixture->data, GW_OUTCOME_GO, "2026-10-30");
  g_assert_true (gw_plan_get_decision (fixture->plan, fixture->data) == second);
  g_assert_false (gw_decision_is_stale (second));
  g_assert_false (gw_decision_is_stale (first));
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->data, GW_STAGE_DECISIONS)), ==, 2);
}

static void
test_conditions_are_checks (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  GwDecisionDraft draft = { .outcome = GW_OUTCOME_CONDITIONAL, .on = "2026-10-30", .conditions = texts };
  GwDecision *decision;
  GwList *conditions;
  g_autoptr(GPtrArray) one = NULL;

  g_ptr_array_add (texts, (gpointer) " The SME looks at 200 labels ");
  g_ptr_array_add (texts, (gpointer) "  ");
  decision = gw_edit_record_decision (fixture->history, fixture->data, &draft);
  conditions = gw_item_get_list (decision, GW_DECISION_CONDITIONS);
  g_assert_cmpuint (gw_list_get_length (conditions), ==, 1);
  g_assert_cmpstr (gw_item_get_text (gw_list_get (conditions, 0), GW_CHECK_QUESTION), ==,
                   "The SME looks at 200 labels");

  one = gw_edit_items_one (gw_list_get (conditions, 0));
  gw_edit_set_owner (fixture->history, one, "p2");
  gw_edit_set_check_state (fixture->history, one, GW_CHECK_ANSWERED, NULL);
  g_assert_cmpint (gw_check_get_state (gw_list_get (conditions, 0)), ==, GW_CHECK_ANSWERED);
  g_assert_null (gw_edit_add_condition (fixture->history, decision, " "));
  /* Fulfilling a condition does not shake the decision */
  g_assert_false (gw_decision_is_stale (decision));
}

static void
test_new_name_becomes_a_person (Fixture       *fixture,
                                gconstpointer  data)
{
  GwDecisionDraft draft = { .outcome = GW_OUTCOME_GO, .by_name = "Board", .on = "2026-10-30" };
  GwList *people = gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE);
  guint n_people = gw_list_get_length (people);
  GwDecision *decision = gw_edit_record_decision (fixture->history, fixture->data, &draft);

  g_assert_cmpuint (gw_list_get_length (people), ==, n_people + 1);
  g_assert_cmpstr (gw_plan_get_person_name (fixture->plan, gw_item_get_text (decision, GW_DECISION_BY)), ==,
                   "Board");
  gw_edit_record_decision (fixture->history, fixture->problem, &draft);
  g_assert_cmpuint (gw_list_get_length (people), ==, n_people + 1);
  gw_history_undo (fixture->history);
  gw_history_undo (fixture->history);
  g_assert_cmpuint (gw_list_get_length (people), ==, n_people);
}

static void
test_undo_leaves_the_same_bytes (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GBytes) before = encode (fixture);
  g_autoptr(GBytes) between = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GBytes) again = NULL;
  g_autoptr(GPtrArray) items = NULL;

  items = gw_edit_items_one (decide (fixture, fixture->data, GW_OUTCOME_STOP, "2026-10-30"));
  between = encode (fixture);
  g_assert_false (g_bytes_equal (before, between));
  gw_edit_delete (fixture->history, items);
  gw_history_undo (fixture->history);
  again = encode (fixture);
  g_assert_true (g_bytes_equal (between, again));
  gw_history_undo (fixture->history);
  after = encode (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

/* A merge may take the stage away while somebody writes down why. */
static void
test_stage_that_is_gone_takes_none (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (fixture->data);
  guint step;

  gw_edit_delete (fixture->history, items);
  step = gw_history_get_step (fixture->history);
  g_assert_null (decide (fixture, fixture->data, GW_OUTCOME_GO, "2026-10-30"));
  g_assert_cmpuint (gw_history_get_step (fixture->history), ==, step);
}

#define add_test(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/edit/decisions/keeps-what-was-decided-on", test_keeps_what_was_decided_on);
  add_test ("/edit/decisions/once-stage-keeps-the-case", test_once_stage_keeps_the_case);
  add_test ("/edit/decisions/answer-makes-it-stale", test_answer_makes_it_stale);
  add_test ("/edit/decisions/owner-leaves-it-fresh", test_owner_leaves_it_fresh);
  add_test ("/edit/decisions/risk-makes-it-stale", test_risk_makes_it_stale);
  add_test ("/edit/decisions/deciding-again-supersedes", test_deciding_again_supersedes);
  add_test ("/edit/decisions/conditions-are-checks", test_conditions_are_checks);
  add_test ("/edit/decisions/new-name-becomes-a-person", test_new_name_becomes_a_person);
  add_test ("/edit/decisions/undo-leaves-the-same-bytes", test_undo_leaves_the_same_bytes);
  add_test ("/edit/decisions/stage-that-is-gone-takes-none", test_stage_that_is_gone_takes_none);

  return g_test_run ();
}
