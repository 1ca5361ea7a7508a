/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "compare/gw-merge.h"
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "lib/test-histories.h"
#include "lib/test-plans.h"
#include "plan/gw-conflict.h"

/* The sample plan three times: before, as we changed it, as they did. */

static void
assert_same (GwHistory *a,
             GwHistory *b)
{
  g_autoptr(GBytes) bytes_a = test_history_encode (a);
  g_autoptr(GBytes) bytes_b = test_history_encode (b);

  g_assert_cmpstr (g_bytes_get_data (bytes_a, NULL), ==, g_bytes_get_data (bytes_b, NULL));
}

static const char *
get_text (GwHistory  *history,
          const char *key,
          guint       index)
{
  return gw_item_get_text (test_history_find (history, key), index);
}

static GwConflict *
get_conflict (TestSides  *fixture,
              const char *id)
{
  return gw_plan_find_typed (gw_history_get_plan (fixture->ours), id, GW_TYPE_CONFLICT);
}

static void
change_much (GwHistory *history)
{
  gw_edit_set_text (history, test_history_find (history, "K3"), GW_RISK_NOTE, "Watched");
  gw_edit_place_risk (history, test_history_find (history, "K11"), GW_PLACEMENT_INHERENT, (GwPosition) { 2, 3 });
  gw_edit_add_check (history, test_history_find (history, "data-source"), "Is it ours?");
  gw_edit_add_risk (history, "Another");
  gw_edit_move (history, test_history_find (history, "D9"), gw_item_get_parent_list (test_history_find (history, "P1")), 1);
  gw_edit_move (history, test_history_find (history, "K2"), gw_item_get_parent_list (test_history_find (history, "K2")), 5);
  test_history_delete (history, "K24");
  test_history_delete (history, "T10");
}

static void
test_one_side_alone_is_taken_whole (TestSides     *fixture,
                                    gconstpointer  data)
{
  change_much (fixture->theirs);
  g_assert_cmpuint (test_sides_merge (fixture), ==, 0);
  assert_same (fixture->ours, fixture->theirs);
  gw_history_undo (fixture->ours);
  assert_same (fixture->ours, fixture->base);
}

static void
test_what_they_did_not_change_stays_ours (TestSides     *fixture,
                                          gconstpointer  data)
{
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;

  change_much (fixture->ours);
  before = test_history_encode (fixture->ours);
  g_assert_cmpuint (test_sides_merge (fixture), ==, 0);
  after = test_history_encode (fixture->ours);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_both_changes_are_kept (TestSides     *fixture,
                            gconstpointer  data)
{
  gw_edit_set_text (fixture->ours, test_history_find (fixture->ours, "K3"), GW_RISK_NOTE, "ours");
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "K3"), GW_RISK_SHORT, "theirs");
  change_much (fixture->theirs);
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "K3"), GW_RISK_NOTE, NULL);
  gw_edit_add_risk (fixture->ours, "Mine");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 0);
  g_assert_cmpstr (get_text (fixture->ours, "K3", GW_RISK_NOTE), ==, "ours");
  g_assert_cmpstr (get_text (fixture->ours, "K3", GW_RISK_SHORT), ==, "theirs");
  g_assert_null (gw_plan_find (gw_history_get_plan (fixture->ours), "K24"));
}

static void
test_the_same_unit_changed_twice_is_a_conflict (TestSides     *fixture,
                                                gconstpointer  data)
{
  GwConflict *conflict;

  gw_edit_place_risk (fixture->ours, test_history_find (fixture->ours, "K1"), GW_PLACEMENT_RESIDUAL, (GwPosition) { 4, 3 });
  gw_edit_place_risk (fixture->theirs, test_history_find (fixture->theirs, "K1"), GW_PLACEMENT_RESIDUAL, (GwPosition) { 3, 4 });
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
  g_assert_cmpint (gw_risk_get_residual (test_history_find (fixture->ours, "K1")).probability, ==, 4);
  conflict = get_conflict (fixture, "K1/residual");
  g_assert_nonnull (conflict);
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_KIND), ==, "both-changed");
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_BASE), ==, "[1,4]");
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_THEIRS), ==, "[3,4]");
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_FROM), ==, "theirs.mlproj");
}

static void
test_changed_here_deleted_there_stays (TestSides     *fixture,
                                       gconstpointer  data)
{
  gw_edit_set_text (fixture->ours, test_history_find (fixture->ours, "K1"), GW_RISK_NOTE, "still needed");
  test_history_delete (fixture->theirs, "K1");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
  test_history_find (fixture->ours, "K1");
  g_assert_cmpstr (gw_item_get_text (get_conflict (fixture, "K1/item"), GW_CONFLICT_KIND), ==, "deleted-there");
}

static void
test_deleted_here_changed_there_is_kept_aside (TestSides     *fixture,
                                               gconstpointer  data)
{
  GwConflict *conflict;

  test_history_delete (fixture->ours, "K2");
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "K2"), GW_RISK_NOTE, "still needed");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
  g_assert_null (gw_plan_find (gw_history_get_plan (fixture->ours), "K2"));
  conflict = get_conflict (fixture, "K2/item");
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_KIND), ==, "deleted-here");
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_LIST), ==, "risks");
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_AFTER), ==, "K1");
  g_assert_nonnull (strstr (gw_item_get_text (conflict, GW_CONFLICT_THEIRS), "still needed"));
}

/* They take a check out of a group and delete the group; we rewrite the check. */
static void
test_what_moves_out_of_a_deleted_group_is_not_lost (TestSides     *fixture,
                                                    gconstpointer  data)
{
  gpointer check = test_history_find (fixture->theirs, "F1");

  gw_edit_set_text (fixture->ours, test_history_find (fixture->ours, "F1"), GW_CHECK_NOTE, "ours");
  gw_edit_move (fixture->theirs, check, gw_item_get_parent_list (test_history_find (fixture->theirs, "E1")), 0);
  test_history_delete (fixture->theirs, gw_item_get_id (gw_item_get_parent (test_history_find (fixture->theirs, "F2"))));
  g_assert_cmpuint (test_sides_merge (fixture), ==, 0);
  g_assert_cmpstr (get_text (fixture->ours, "F1", GW_CHECK_NOTE), ==, "ours");
  g_assert_true (gw_item_get_parent (test_history_find (fixture->ours, "F1")) == gw_item_get_parent (test_history_find (fixture->ours, "E1")));
  g_assert_null (gw_plan_find (gw_history_get_plan (fixture->ours), "F2"));
}

/* We delete the group that they move a check into, and they delete its old one. */
static void
test_what_moves_into_a_deleted_group_is_not_lost (TestSides     *fixture,
                                                  gconstpointer  data)
{
  gpointer check = test_history_find (fixture->theirs, "F1");
  gpointer old_group = gw_item_get_parent (test_history_find (fixture->theirs, "F2"));

  test_history_delete (fixture->ours, gw_item_get_id (gw_item_get_parent (test_history_find (fixture->ours, "E1"))));
  gw_edit_move (fixture->theirs, check, gw_item_get_parent_list (test_history_find (fixture->theirs, "E1")), 0);
  test_history_delete (fixture->theirs, gw_item_get_id (old_group));
  g_assert_cmpuint (test_sides_merge (fixture), >=, 1);
  test_history_find (fixture->ours, "F1");
}

static void
test_both_add_a_risk (TestSides     *fixture,
                      gconstpointer  data)
{
  GwRisk *ours = gw_edit_add_risk (fixture->ours, "Ours");
  GwRisk *theirs = gw_edit_add_risk (fixture->theirs, "Theirs");
  GwRisk *taken;

  g_assert_cmpuint (test_sides_merge (fixture), ==, 0);
  taken = test_history_find (fixture->ours, gw_item_get_id (theirs));
  g_assert_cmpint (gw_risk_get_number (ours), !=, gw_risk_get_number (taken));
  g_assert_cmpint (MIN (gw_risk_get_number (ours), gw_risk_get_number (taken)), ==, 13);
  g_assert_cmpint (MAX (gw_risk_get_number (ours), gw_risk_get_number (taken)), ==, 14);
}

static void
test_texts_merge_by_line (TestSides     *fixture,
                          gconstpointer  data)
{
  gw_edit_set_text (fixture->base, test_history_find (fixture->base, "K1"), GW_RISK_NOTE, "one\ntwo\nthree");
  gw_edit_set_text (fixture->ours, test_history_find (fixture->ours, "K1"), GW_RISK_NOTE, "ONE\ntwo\nthree");
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "K1"), GW_RISK_NOTE, "one\ntwo\nTHREE");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 0);
  g_assert_cmpstr (get_text (fixture->ours, "K1", GW_RISK_NOTE), ==, "ONE\ntwo\nTHREE");
}

/* We move a group to another stage; they add evidence below it. */
static void
test_what_comes_below_something_moved_is_not_lost (TestSides     *fixture,
                                                   gconstpointer  data)
{
  GwItem *group = gw_item_get_parent (test_history_find (fixture->ours, "F1"));
  GwLink *link = gw_edit_add_evidence (fixture->theirs, test_history_find (fixture->theirs, "F1"), "Contract", "https://example.com/");

  gw_edit_move (fixture->ours, group,
                gw_item_get_list (test_history_find (fixture->ours, "problem"), GW_STAGE_GROUPS), 0);
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "F1"), GW_CHECK_NOTE, "theirs");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 0);
  test_history_find (fixture->ours, gw_item_get_id (link));
  g_assert_cmpstr (get_text (fixture->ours, "F1", GW_CHECK_NOTE), ==, "theirs");
}

static void
add_unknown (GwHistory *history,
             int        after)
{
  g_autoptr(GPtrArray) extras = gw_extras_new ();

  gw_extras_add (extras, after, "\"mood\"", "\"good\"");
  gw_history_begin (history, "test");
  gw_history_set_extras (history, test_history_find (history, "K24"), extras);
  gw_history_end (history);
}

/* Another program has written an unknown member in another place: no change. */
static void
test_the_place_of_an_unknown_member_means_nothing (TestSides     *fixture,
                                                   gconstpointer  data)
{
  add_unknown (fixture->base, -1);
  add_unknown (fixture->ours, -1);
  add_unknown (fixture->theirs, GW_RISK_TITLE);
  test_history_delete (fixture->ours, "K24");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 0);
  g_assert_null (gw_plan_find (gw_history_get_plan (fixture->ours), "K24"));
}

static void
test_what_was_not_set_is_left_out_of_a_conflict (TestSides     *fixture,
                                                 gconstpointer  data)
{
  GwConflict *conflict;

  gw_edit_set_text (fixture->ours, test_history_find (fixture->ours, "F2"), GW_CHECK_NOTE, "ours");
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "F2"), GW_CHECK_NOTE, "theirs");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
  conflict = get_conflict (fixture, "F2/note");
  g_assert_cmpstr (gw_item_get_text (conflict, GW_CONFLICT_THEIRS), ==, "\"theirs\"");
  g_assert_false (gw_item_is_set (conflict, GW_CONFLICT_BASE));
}

#define ADD(name, func) \
  g_test_add ("/compare/merge/" name, TestSides, NULL, test_sides_set_up, func, test_sides_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("one-side-alone-is-taken-whole", test_one_side_alone_is_taken_whole);
  ADD ("what-they-did-not-change-stays-ours", test_what_they_did_not_change_stays_ours);
  ADD ("both-changes-are-kept", test_both_changes_are_kept);
  ADD ("the-same-unit-changed-twice-is-a-conflict", test_the_same_unit_changed_twice_is_a_conflict);
  ADD ("changed-here-deleted-there-stays", test_changed_here_deleted_there_stays);
  ADD ("deleted-here-changed-there-is-kept-aside", test_deleted_here_changed_there_is_kept_aside);
  ADD ("what-moves-out-of-a-deleted-group-is-not-lost", test_what_moves_out_of_a_deleted_group_is_not_lost);
  ADD ("what-moves-into-a-deleted-group-is-not-lost", test_what_moves_into_a_deleted_group_is_not_lost);
  ADD ("both-add-a-risk", test_both_add_a_risk);
  ADD ("texts-merge-by-line", test_texts_merge_by_line);
  ADD ("what-comes-below-something-moved-is-not-lost", test_what_comes_below_something_moved_is_not_lost);
  ADD ("the-place-of-an-unknown-member-means-nothing", test_the_place_of_an_unknown_member_means_nothing);
  ADD ("what-was-not-set-is-left-out-of-a-conflict", test_what_was_not_set_is_left_out_of_a_conflict);

  return g_test_run ();
}
