/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-scales.h"
#include "lib/test-plans.h"
#include "plan/gw-scales.h"

/* The verbs of one class each: risks, checks, people and scales. */

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
  GwRisk *unplaced;
  GwRisk *placed;
  GwRisk *both;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
  fixture->unplaced = gw_plan_find_typed (fixture->plan, "K1", GW_TYPE_RISK);
  fixture->placed = gw_plan_find_typed (fixture->plan, "K2", GW_TYPE_RISK);
  fixture->both = gw_plan_find_typed (fixture->plan, "K3", GW_TYPE_RISK);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static void
assert_position (GwPosition position,
                 int        probability,
                 int        impact)
{
  g_assert_cmpint (position.probability, ==, probability);
  g_assert_cmpint (position.impact, ==, impact);
}

static void
assert_undo_name (Fixture    *fixture,
                  const char *name)
{
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, name);
}

static void
test_from_the_tray_is_inherent (Fixture       *fixture,
                                gconstpointer  data)
{
  g_assert_true (gw_edit_place_risk (fixture->history, fixture->unplaced, GW_PLACEMENT_RESIDUAL,
                                     (GwPosition) { 4, 5 }));
  assert_position (gw_risk_get_inherent (fixture->unplaced), 4, 5);
  assert_position (gw_risk_get_residual (fixture->unplaced), 0, 0);
  assert_undo_name (fixture, "place risk");
  gw_history_undo (fixture->history);
  g_assert_false (gw_item_is_set (fixture->unplaced, GW_RISK_PROBABILITY));
  g_assert_false (gw_item_is_set (fixture->unplaced, GW_RISK_IMPACT));
}

static void
test_placed_moves_what_is_meant (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_assert_true (gw_edit_place_risk (fixture->history, fixture->placed, GW_PLACEMENT_RESIDUAL,
                                     (GwPosition) { 1, 3 }));
  assert_position (gw_risk_get_inherent (fixture->placed), 2, 3);
  assert_position (gw_risk_get_residual (fixture->placed), 1, 3);
  assert_undo_name (fixture, "move risk");
  g_assert_true (gw_edit_place_risk (fixture->history, fixture->placed, GW_PLACEMENT_INHERENT,
                                     (GwPosition) { 5, 5 }));
  assert_position (gw_risk_get_inherent (fixture->placed), 5, 5);
  assert_position (gw_risk_get_residual (fixture->placed), 1, 3);
  g_assert_false (gw_edit_place_risk (fixture->history, fixture->placed, GW_PLACEMENT_INHERENT,
                                      (GwPosition) { 5, 5 }));
}

static void
test_clear_inherent_clears_both (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_assert_true (gw_edit_clear_place (fixture->history, fixture->both, GW_PLACEMENT_RESIDUAL));
  assert_position (gw_risk_get_current (fixture->both), 4, 5);
  assert_undo_name (fixture, "clear residual position");
  gw_history_undo (fixture->history);
  g_assert_true (gw_edit_clear_place (fixture->history, fixture->both, GW_PLACEMENT_INHERENT));
  g_assert_false (gw_risk_is_placed (fixture->both));
  assert_undo_name (fixture, "return risk to tray");
  gw_history_undo (fixture->history);
  assert_position (gw_risk_get_residual (fixture->both), 3, 4);
  g_assert_false (gw_edit_clear_place (fixture->history, fixture->unplaced, GW_PLACEMENT_INHERENT));
}

static void
test_added_risk_is_numbered (Fixture       *fixture,
                             gconstpointer  data)
{
  GwRisk *risk = gw_edit_add_risk (fixture->history, "Something new");

  g_assert_cmpint (gw_risk_get_number (risk), ==, 4);
  g_assert_false (gw_risk_is_placed (risk));
  g_assert_true (gw_plan_find (fixture->plan, gw_item_get_id (risk)) == GW_ITEM (risk));
  assert_undo_name (fixture, "add risk");
  gw_history_undo (fixture->history);
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS)), ==, 3);
}

static void
test_catalog_risks_come_without_hints (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GwPlan) catalog = gw_plan_new ();
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();
  GwRisk *added;

  g_ptr_array_add (risks, test_add_risk (catalog, "K1", 1, "Taken"));
  g_ptr_array_add (risks, test_add_risk (catalog, "K9", 9, "Free"));
  for (guint i = 0; i < risks->len; i++)
    {
      GwRisk *risk = g_ptr_array_index (risks, i);

      test_set_text (risk, GW_RISK_ORIGIN, gw_item_get_id (risk));
      test_set_text (risk, GW_RISK_SHORT, "Short");
      test_set_text (risk, GW_RISK_STAGE, "data");
      test_set_text (risk, GW_RISK_RESPONSE_PLAN, "A hint");
      test_set_position (risk, GW_RISK_PROBABILITY, 3, 3);
    }
  g_assert_cmpuint (gw_edit_add_catalog_risks (fixture->history, risks), ==, 2);
  added = gw_plan_find_typed (fixture->plan, "K9", GW_TYPE_RISK);
  g_assert_cmpint (gw_risk_get_number (added), ==, 5);
  g_assert_false (gw_risk_is_placed (added));
  g_assert_false (gw_item_is_set (added, GW_RISK_RESPONSE_PLAN));
  g_assert_cmpstr (gw_item_get_text (added, GW_RISK_SHORT), ==, "Short");
  g_assert_cmpstr (gw_item_get_text (added, GW_RISK_STAGE), ==, "data");
  added = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 3);
  g_assert_cmpstr (gw_item_get_id (added), !=, "K1");
  g_assert_cmpstr (gw_item_get_text (added, GW_RISK_ORIGIN), ==, "K1");
  g_assert_cmpint (gw_risk_get_number (added), ==, 4);
  assert_undo_name (fixture, "add risks");
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_closing_keeps_the_place (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();

  g_ptr_array_add (risks, fixture->unplaced);
  g_ptr_array_add (risks, fixture->both);
  g_assert_true (gw_edit_close_risk (fixture->history, risks, "Not\nany more", "2026-11-23"));
  g_assert_true (gw_risk_is_closed (fixture->both));
  assert_position (gw_risk_get_current (fixture->both), 3, 4);
  g_assert_cmpstr (gw_item_get_text (fixture->both, GW_RISK_CLOSED_REASON), ==, "Not any more");
  g_assert_cmpstr (gw_item_get_text (fixture->both, GW_RISK_CLOSED_ON), ==, "2026-11-23");
  g_assert_false (gw_edit_close_risk (fixture->history, risks, "Again", "2026-11-24"));
  g_assert_true (gw_edit_reopen_risk (fixture->history, risks));
  g_assert_false (gw_item_is_set (fixture->both, GW_RISK_CLOSED_REASON));
  g_assert_false (gw_item_is_set (fixture->both, GW_RISK_CLOSED_ON));
  g_assert_false (gw_edit_reopen_risk (fixture->history, risks));
}

/* Two are given, and the name says how many of them the step is about. */
static void
test_status_steps_count_what_changes (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GPtrArray) one = gw_edit_items_one (fixture->both);
  g_autoptr(GPtrArray) two = gw_edit_items_one (fixture->both);

  g_ptr_array_add (two, g_object_ref (fixture->placed));
  gw_edit_close_risk (fixture->history, one, NULL, "2026-11-23");
  assert_undo_name (fixture, "close risk");
  gw_edit_close_risk (fixture->history, two, NULL, "2026-11-23");
  assert_undo_name (fixture, "close risk");
  gw_edit_reopen_risk (fixture->history, two);
  assert_undo_name (fixture, "reopen risks");
  gw_edit_close_risk (fixture->history, two, NULL, "2026-11-23");
  assert_undo_name (fixture, "close risks");
  gw_edit_reopen_risk (fixture->history, one);
  assert_undo_name (fixture, "reopen risk");
}

static void
test_state_steps_count_what_changes (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GPtrArray) one = gw_edit_items_one (gw_plan_find (fixture->plan, "c000"));
  g_autoptr(GPtrArray) two = gw_edit_items_one (gw_plan_find (fixture->plan, "c000"));

  g_ptr_array_add (two, g_object_ref (gw_plan_find (fixture->plan, "c111")));
  gw_edit_set_check_state (fixture->history, two, GW_CHECK_NOT_APPLICABLE, NULL);
  gw_edit_set_check_state (fixture->history, one, GW_CHECK_ANSWERED, NULL);
  assert_undo_name (fixture, "answer check");
  gw_edit_set_check_state (fixture->history, two, GW_CHECK_OPEN, NULL);
  assert_undo_name (fixture, "reopen checks");
  gw_edit_set_check_state (fixture->history, two, GW_CHECK_ANSWERED, NULL);
  assert_undo_name (fixture, "answer checks");
  gw_edit_set_check_state (fixture->history, one, GW_CHECK_OPEN, NULL);
  assert_undo_name (fixture, "reopen check");
}

static void
test_state_and_reason_are_one (Fixture       *fixture,
                               gconstpointer  data)
{
  GwItem *check = gw_plan_find (fixture->plan, "c000");
  g_autoptr(GPtrArray) checks = gw_edit_items_one (check);

  g_ptr_array_add (checks, g_object_ref (gw_plan_find (fixture->plan, "c111")));
  g_assert_true (gw_edit_set_check_state (fixture->history, checks, GW_CHECK_NOT_APPLICABLE, "No data yet"));
  g_assert_cmpstr (gw_item_get_text (check, GW_CHECK_REASON), ==, "No data yet");
  assert_undo_name (fixture, "mark as not applicable");
  g_assert_true (gw_edit_set_check_state (fixture->history, checks, GW_CHECK_ANSWERED, NULL));
  g_assert_false (gw_item_is_set (check, GW_CHECK_REASON));
  g_assert_true (gw_edit_set_check_state (fixture->history, checks, GW_CHECK_OPEN, NULL));
  g_assert_false (gw_item_is_set (check, GW_CHECK_STATE));
  g_assert_false (gw_edit_set_check_state (fixture->history, checks, GW_CHECK_OPEN, NULL));
  gw_history_undo (fixture->history);
  gw_history_undo (fixture->history);
  g_assert_cmpstr (gw_item_get_text (gw_plan_find (fixture->plan, "c111"), GW_CHECK_REASON), ==, "No data yet");
}

static void
test_own_checks_and_groups_are_added (Fixture       *fixture,
                                      gconstpointer  data)
{
  GwStage *stage = gw_plan_find_typed (fixture->plan, "data", GW_TYPE_STAGE);
  GwGroup *group = gw_edit_add_group (fixture->history, stage, "Ours");
  GwCheck *check = gw_edit_add_check (fixture->history, group, "Is it\nenough?");

  g_assert_cmpstr (gw_item_get_text (check, GW_CHECK_QUESTION), ==, "Is it enough?");
  g_assert_true (gw_item_get_parent (check) == GW_ITEM (group));
  g_assert_cmpuint (gw_stage_count_checks (stage).total, ==, 7);
  assert_undo_name (fixture, "add check");
  gw_history_undo (fixture->history);
  assert_undo_name (fixture, "add group");
}

static void
test_evidence_is_one_step (Fixture       *fixture,
                           gconstpointer  data)
{
  GwItem *check = gw_plan_find (fixture->plan, "c000");
  GwLink *link = gw_edit_add_evidence (fixture->history, check, "Report", " https://example.com/a ");

  g_assert_cmpstr (gw_item_get_text (link, GW_LINK_URL), ==, "https://example.com/a");
  g_assert_true (gw_item_get_parent (link) == check);
  g_assert_null (gw_edit_add_evidence (fixture->history, check, "", "  "));
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_nobody_is_no_person (Fixture       *fixture,
                          gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, NULL, "sme");

  g_assert_false (gw_item_is_set (person, GW_PERSON_NAME));
  g_assert_cmpstr (gw_item_get_text (person, GW_PERSON_ROLE), ==, "sme");
  g_assert_null (gw_edit_add_person (fixture->history, " ", NULL));
}

static void
test_limits_make_scales (Fixture       *fixture,
                         gconstpointer  data)
{
  const GwLimits standard = GW_LIMITS_STANDARD;
  const GwLimits own = { .bands = { 3, 8, 15 }, .appetite = 8 };
  const GwLimits unsettled = { .bands = { 3, 8, 15 } };
  GwLimits limits;

  g_assert_false (gw_edit_set_limits (fixture->history, &standard));
  g_assert_null (gw_item_get_child (fixture->plan, GW_PLAN_SCALES));
  g_assert_true (gw_edit_set_limits (fixture->history, &own));
  limits = gw_plan_get_limits (fixture->plan);
  g_assert_true (gw_limits_equal (&limits, &own));
  g_assert_false (gw_item_is_set (gw_item_get_child (fixture->plan, GW_PLAN_SCALES), GW_SCALES_ORIGIN));
  g_assert_true (gw_edit_set_limits (fixture->history, &unsettled));
  g_assert_false (gw_item_is_set (gw_item_get_child (fixture->plan, GW_PLAN_SCALES), GW_SCALES_APPETITE));
  gw_history_undo (fixture->history);
  gw_history_undo (fixture->history);
  g_assert_null (gw_item_get_child (fixture->plan, GW_PLAN_SCALES));
}

static const char *
get_meaning (Fixture    *fixture,
             guint       index,
             const char *id)
{
  GwItem *scales = gw_item_get_child (fixture->plan, GW_PLAN_SCALES);
  GwItem *level = gw_list_find_id (gw_item_get_list (scales, index), id);

  return level != NULL ? gw_item_get_text (level, GW_LEVEL_MEANING) : NULL;
}

static void
test_scales_are_one_step (Fixture       *fixture,
                          gconstpointer  data)
{
  const GwLimits limits = { .bands = { 3, 8, 15 }, .appetite = 8 };
  GwScalesDraft draft = { .limits = &limits };

  draft.meanings[0][0] = "seldom";
  draft.meanings[1][4] = "ruin";
  draft.meanings[1][3] = "";
  g_assert_true (gw_edit_set_scales (fixture->history, &draft));
  g_assert_cmpint (gw_plan_get_limits (fixture->plan).appetite, ==, 8);
  g_assert_cmpstr (get_meaning (fixture, GW_SCALES_PROBABILITY, "1"), ==, "seldom");
  g_assert_cmpstr (get_meaning (fixture, GW_SCALES_IMPACT, "5"), ==, "ruin");
  g_assert_null (gw_list_find_id (gw_item_get_list (gw_item_get_child (fixture->plan, GW_PLAN_SCALES),
                                                    GW_SCALES_IMPACT), "4"));
  g_assert_false (gw_edit_set_scales (fixture->history, &draft));

  draft = (GwScalesDraft) { .limits = NULL };
  draft.meanings[0][0] = "";
  g_assert_true (gw_edit_set_scales (fixture->history, &draft));
  g_assert_null (get_meaning (fixture, GW_SCALES_PROBABILITY, "1"));
  g_assert_cmpint (gw_plan_get_limits (fixture->plan).appetite, ==, 8);
  gw_history_undo (fixture->history);
  gw_history_undo (fixture->history);
  g_assert_null (gw_item_get_child (fixture->plan, GW_PLAN_SCALES));
}

static void
test_levels_stand_in_order (Fixture       *fixture,
                            gconstpointer  data)
{
  static const int levels[] = { 4, 1, 5, 4, 3, 2 };
  GwList *list;

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    gw_edit_ensure_level (fixture->history, TRUE, levels[i]);
  list = gw_item_get_list (gw_item_get_child (fixture->plan, GW_PLAN_SCALES), GW_SCALES_IMPACT);
  g_assert_cmpuint (gw_list_get_length (list), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (g_ascii_strtoll (gw_item_get_id (gw_list_get (list, i)), NULL, 10), ==, i + 1);
  while (gw_history_undo (fixture->history))
    ;
  g_assert_null (gw_item_get_child (fixture->plan, GW_PLAN_SCALES));
}

#define ADD(clause, function) \
  g_test_add ("/edit/verbs/" clause, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("from-the-tray-is-inherent", test_from_the_tray_is_inherent);
  ADD ("placed-moves-what-is-meant", test_placed_moves_what_is_meant);
  ADD ("clear-inherent-clears-both", test_clear_inherent_clears_both);
  ADD ("added-risk-is-numbered", test_added_risk_is_numbered);
  ADD ("catalog-risks-come-without-hints", test_catalog_risks_come_without_hints);
  ADD ("closing-keeps-the-place", test_closing_keeps_the_place);
  ADD ("status-steps-count-what-changes", test_status_steps_count_what_changes);
  ADD ("state-steps-count-what-changes", test_state_steps_count_what_changes);
  ADD ("state-and-reason-are-one", test_state_and_reason_are_one);
  ADD ("own-checks-and-groups-are-added", test_own_checks_and_groups_are_added);
  ADD ("evidence-is-one-step", test_evidence_is_one_step);
  ADD ("nobody-is-no-person", test_nobody_is_no_person);
  ADD ("limits-make-scales", test_limits_make_scales);
  ADD ("scales-are-one-step", test_scales_are_one_step);
  ADD ("levels-stand-in-order", test_levels_stand_in_order);

  return g_test_run ();
}
