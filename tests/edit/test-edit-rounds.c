/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-decisions.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-rounds.h"
#include "file/gw-codec.h"
#include "lib/test-plans.h"
#include "plan/gw-basis.h"
#include "plan/gw-record.h"

/* Rounds: the last one keeps its record, the next one begins. */

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
  GwCheck *check;
  GwCheck *once;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
  fixture->check = gw_plan_find_typed (fixture->plan, "c100", GW_TYPE_CHECK);
  fixture->once = gw_plan_find_typed (fixture->plan, "c000", GW_TYPE_CHECK);
  test_set_text (fixture->plan, GW_PLAN_STARTED, "2026-06-01");
  for (guint i = 0; i < 2; i++)
    {
      GwCheck *check = i == 0 ? fixture->check : fixture->once;

      test_set_text (check, GW_CHECK_STATE, "answered");
      test_set_text (check, GW_CHECK_ANSWER, "Two years of history");
      test_set_text (check, GW_CHECK_OWNER, "p1");
      test_set_text (check, GW_CHECK_DUE, "2026-09-01");
      test_set_text (check, GW_CHECK_NOTE, "See the report");
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static GwList *
get_rounds (Fixture *fixture)
{
  return gw_item_get_list (fixture->plan, GW_PLAN_ROUNDS);
}

static GBytes *
encode (Fixture *fixture)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (fixture->plan);

  return gw_codec_encode (snapshot);
}

static void
test_closes_with_a_record (Fixture       *fixture,
                           gconstpointer  data)
{
  GwRound *next = gw_edit_start_round (fixture->history, "A pilot.", FALSE, "2026-10-06");
  GwItem *closed = gw_list_get (get_rounds (fixture), 0);
  GwList *checks = gw_item_get_list (gw_item_get_child (closed, GW_ROUND_RECORD), GW_RECORD_CHECKS);
  GwItem *kept = gw_list_find_id (checks, "c100");

  g_assert_cmpstr (gw_item_get_id (next), ==, "2");
  g_assert_cmpstr (gw_item_get_text (next, GW_ROUND_STARTED), ==, "2026-10-06");
  g_assert_cmpstr (gw_item_get_id (closed), ==, "1");
  g_assert_cmpstr (gw_item_get_text (closed, GW_ROUND_STARTED), ==, "2026-06-01");
  g_assert_cmpstr (gw_item_get_text (closed, GW_ROUND_CLOSED), ==, "2026-10-06");
  g_assert_cmpstr (gw_item_get_text (closed, GW_ROUND_SUMMARY), ==, "A pilot.");
  g_assert_cmpuint (gw_list_get_length (checks), ==, 6);
  g_assert_cmpstr (gw_item_get_text (kept, GW_CHECK_ANSWER), ==, "Two years of history");
  g_assert_cmpstr (gw_item_get_text (kept, GW_CHECK_DUE), ==, "2026-09-01");
  g_assert_cmpstr (gw_item_get_text (kept, GW_CHECK_NOTE), ==, "See the report");
  g_assert_true (gw_item_is_record (kept));
}

static void
test_reopens_without_answers (Fixture       *fixture,
                              gconstpointer  data)
{
  gw_edit_start_round (fixture->history, NULL, FALSE, "2026-10-06");
  g_assert_cmpint (gw_check_get_state (fixture->check), ==, GW_CHECK_OPEN);
  g_assert_null (gw_item_get_text (fixture->check, GW_CHECK_ANSWER));
  g_assert_null (gw_item_get_text (fixture->check, GW_CHECK_NOTE));
  g_assert_null (gw_item_get_text (fixture->check, GW_CHECK_DUE));
  g_assert_cmpstr (gw_item_get_text (fixture->check, GW_CHECK_OWNER), ==, "p1");
}

static void
test_reopens_with_answers (Fixture       *fixture,
                           gconstpointer  data)
{
  gw_edit_start_round (fixture->history, NULL, TRUE, "2026-10-06");
  g_assert_cmpint (gw_check_get_state (fixture->check), ==, GW_CHECK_OPEN);
  g_assert_cmpstr (gw_item_get_text (fixture->check, GW_CHECK_ANSWER), ==, "Two years of history");
  g_assert_cmpstr (gw_item_get_text (fixture->check, GW_CHECK_NOTE), ==, "See the report");
  g_assert_null (gw_item_get_text (fixture->check, GW_CHECK_DUE));
}

static void
test_leaves_the_first_stage (Fixture       *fixture,
                             gconstpointer  data)
{
  gw_edit_start_round (fixture->history, NULL, FALSE, "2026-10-06");
  g_assert_cmpint (gw_check_get_state (fixture->once), ==, GW_CHECK_ANSWERED);
  g_assert_cmpstr (gw_item_get_text (fixture->once, GW_CHECK_DUE), ==, "2026-09-01");
}

static void
test_decisions_stay_with_their_round (Fixture       *fixture,
                                      gconstpointer  data)
{
  GwStage *stage = gw_plan_find_typed (fixture->plan, "data", GW_TYPE_STAGE);
  GwStage *problem = gw_plan_find_typed (fixture->plan, "problem", GW_TYPE_STAGE);
  GwDecisionDraft draft = { .outcome = GW_OUTCOME_GO, .on = "2026-09-01" };
  GwDecision *decision = gw_edit_record_decision (fixture->history, stage, &draft);
  GwDecision *once = gw_edit_record_decision (fixture->history, problem, &draft);

  gw_edit_start_round (fixture->history, NULL, FALSE, "2026-10-06");
  g_assert_null (gw_plan_get_decision (fixture->plan, stage));
  g_assert_true (gw_plan_find_decision (fixture->plan, stage, "1") == decision);
  g_assert_true (gw_plan_get_decision (fixture->plan, problem) == once);
  g_assert_false (gw_decision_is_stale (decision));
}

static void
test_undo_leaves_the_same_bytes (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GBytes) before = encode (fixture);
  g_autoptr(GBytes) after = NULL;

  gw_edit_start_round (fixture->history, "A pilot.", FALSE, "2026-10-06");
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "start round");
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
  after = encode (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_numbers_come_after_the_highest (Fixture       *fixture,
                                     gconstpointer  data)
{
  static const char *const ids[] = { "7", "-3", "99999999999999999999", "007x", "pilot" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    test_add (fixture->plan, GW_PLAN_ROUNDS, ids[i]);
  g_assert_cmpstr (gw_item_get_id (gw_edit_start_round (fixture->history, NULL, TRUE, "2026-10-06")), ==, "8");
  g_assert_cmpstr (gw_plan_get_round (fixture->plan), ==, "8");
  g_assert_cmpstr (gw_item_get_text (gw_list_get (get_rounds (fixture), 4), GW_ROUND_CLOSED), ==, "2026-10-06");
}

#define add_test(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/edit/rounds/closes-with-a-record", test_closes_with_a_record);
  add_test ("/edit/rounds/reopens-without-answers", test_reopens_without_answers);
  add_test ("/edit/rounds/reopens-with-answers", test_reopens_with_answers);
  add_test ("/edit/rounds/leaves-the-first-stage", test_leaves_the_first_stage);
  add_test ("/edit/rounds/decisions-stay-with-their-round", test_decisions_stay_with_their_round);
  add_test ("/edit/rounds/undo-leaves-the-same-bytes", test_undo_leaves_the_same_bytes);
  add_test ("/edit/rounds/numbers-come-after-the-highest", test_numbers_come_after_the_highest);

  return g_test_run ();
}
