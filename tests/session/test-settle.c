/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "edit/gw-edit-conflicts.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-codec.h"
#include "lib/test-histories.h"
#include "plan/gw-check.h"
#include "session/gw-settle.h"

/* The sample plan three times, merged into one with conflicts. */

static GwList *
get_conflicts (TestSides *fixture)
{
  return gw_item_get_list (gw_history_get_plan (fixture->ours), GW_PLAN_CONFLICTS);
}

static void
assert_valid (GwHistory *history)
{
  g_autoptr(GBytes) bytes = test_history_encode (history);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "settled", GW_DECODE_DEFAULT, &error);

  g_assert_no_error (error);
}

/* Settles the only conflict, and undoes, redoes: byte for byte; the plan stays
 * valid and is read back the same. */
static void
settle (TestSides  *fixture,
        GwSettle  side)
{
  g_autoptr(GBytes) before = test_history_encode (fixture->ours);
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GBytes) undone = NULL;
  g_autoptr(GBytes) redone = NULL;

  g_assert_cmpuint (gw_list_get_length (get_conflicts (fixture)), ==, 1);
  g_assert_true (gw_settle_conflict (fixture->ours, gw_list_get (get_conflicts (fixture), 0), side));
  g_assert_cmpuint (gw_list_get_length (get_conflicts (fixture)), ==, 0);
  assert_valid (fixture->ours);
  after = test_history_encode (fixture->ours);

  gw_history_undo (fixture->ours);
  undone = test_history_encode (fixture->ours);
  g_assert_true (g_bytes_equal (before, undone));
  gw_history_redo (fixture->ours);
  redone = test_history_encode (fixture->ours);
  g_assert_true (g_bytes_equal (after, redone));
}

/* --- Both changed one unit */

static void
merge_positions (TestSides *fixture)
{
  gw_edit_place_risk (fixture->ours, test_history_find (fixture->ours, "K1"), GW_PLACEMENT_RESIDUAL, (GwPosition) { 4, 3 });
  gw_edit_place_risk (fixture->theirs, test_history_find (fixture->theirs, "K1"), GW_PLACEMENT_RESIDUAL, (GwPosition) { 3, 4 });
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
}

static void
assert_residual (TestSides *fixture,
                 int      probability,
                 int      impact)
{
  GwPosition position = gw_risk_get_residual (test_history_find (fixture->ours, "K1"));

  g_assert_cmpint (position.probability, ==, probability);
  g_assert_cmpint (position.impact, ==, impact);
}

static void
test_both_changed_mine (TestSides     *fixture,
                        gconstpointer  data)
{
  merge_positions (fixture);
  settle (fixture, GW_SETTLE_MINE);
  assert_residual (fixture, 4, 3);
}

static void
test_both_changed_theirs (TestSides     *fixture,
                          gconstpointer  data)
{
  merge_positions (fixture);
  settle (fixture, GW_SETTLE_THEIRS);
  assert_residual (fixture, 3, 4);
}

static void
test_both_changed_base (TestSides     *fixture,
                        gconstpointer  data)
{
  merge_positions (fixture);
  settle (fixture, GW_SETTLE_BASE);
  assert_residual (fixture, 1, 4);
}

static void
test_what_they_emptied_is_emptied (TestSides     *fixture,
                                   gconstpointer  data)
{
  gw_edit_set_text (fixture->base, test_history_find (fixture->base, "K1"), GW_RISK_NOTE, "before");
  gw_edit_set_text (fixture->ours, test_history_find (fixture->ours, "K1"), GW_RISK_NOTE, "after");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_null (gw_item_get_text (test_history_find (fixture->ours, "K1"), GW_RISK_NOTE));
}

static void
test_what_stands_alone_is_found_by_its_path (TestSides     *fixture,
                                             gconstpointer  data)
{
  gw_edit_set_text (fixture->ours, test_history_find (fixture->ours, ":"), GW_PLAN_TITLE, "Ours");
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, ":"), GW_PLAN_TITLE, "Theirs");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_cmpstr (gw_item_get_text (test_history_find (fixture->ours, ":"), GW_PLAN_TITLE), ==, "Theirs");
}

/* --- Deleted on one side */

static void
merge_deleted_here (TestSides *fixture)
{
  test_history_delete (fixture->ours, "K2");
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "K2"), GW_RISK_NOTE, "still needed");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
}

static void
test_deleted_here_mine (TestSides     *fixture,
                        gconstpointer  data)
{
  merge_deleted_here (fixture);
  settle (fixture, GW_SETTLE_MINE);
  g_assert_null (gw_plan_find (gw_history_get_plan (fixture->ours), "K2"));
}

static void
test_deleted_here_theirs (TestSides     *fixture,
                          gconstpointer  data)
{
  g_autoptr(GBytes) settled = NULL;
  g_autoptr(GBytes) theirs = NULL;

  merge_deleted_here (fixture);
  settle (fixture, GW_SETTLE_THEIRS);
  settled = test_history_encode (fixture->ours);
  theirs = test_history_encode (fixture->theirs);
  g_assert_cmpstr (g_bytes_get_data (settled, NULL), ==, g_bytes_get_data (theirs, NULL));
}

static void
test_deleted_group_comes_back_without_what_is_elsewhere (TestSides     *fixture,
                                                         gconstpointer  data)
{
  const char *group = gw_item_get_id (gw_item_get_parent (test_history_find (fixture->ours, "E1")));
  GwList *elsewhere = gw_item_get_parent_list (test_history_find (fixture->ours, "F1"));

  gw_edit_move (fixture->ours, test_history_find (fixture->ours, "E1"), elsewhere, 0);
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "E2"), GW_CHECK_NOTE, "still needed");
  test_history_delete (fixture->ours, group);
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_true (gw_item_get_parent_list (test_history_find (fixture->ours, "E1")) == elsewhere);
  g_assert_cmpstr (gw_item_get_text (test_history_find (fixture->ours, "E2"), GW_CHECK_NOTE), ==, "still needed");
}

static void
merge_deleted_there (TestSides *fixture)
{
  gw_edit_set_text (fixture->ours, test_history_find (fixture->ours, "K1"), GW_RISK_NOTE, "still needed");
  test_history_delete (fixture->theirs, "K1");
  g_assert_cmpuint (test_sides_merge (fixture), ==, 1);
}

static void
test_deleted_there_mine (TestSides     *fixture,
                         gconstpointer  data)
{
  merge_deleted_there (fixture);
  settle (fixture, GW_SETTLE_MINE);
  test_history_find (fixture->ours, "K1");
}

static void
test_deleted_there_theirs (TestSides     *fixture,
                           gconstpointer  data)
{
  merge_deleted_there (fixture);
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_null (gw_plan_find (gw_history_get_plan (fixture->ours), "K1"));
}

static void
test_deleted_things_have_nothing_before (TestSides     *fixture,
                                         gconstpointer  data)
{
  merge_deleted_there (fixture);
  g_assert_false (gw_settle_conflict (fixture->ours, gw_list_get (get_conflicts (fixture), 0), GW_SETTLE_BASE));
  g_assert_cmpuint (gw_list_get_length (get_conflicts (fixture)), ==, 1);
}

/* --- What a file may say */

static const GwConflictDraft hostile[] = {
  { .item = "K1", .kind = "order" },
  { .item = "K1", .kind = "of another time", .field = "title", .theirs = "\"x\"" },
  { .item = "K1", .kind = NULL, .field = "title", .theirs = "\"x\"" },
  { .item = "no such", .kind = "both-changed", .field = "title", .theirs = "\"x\"" },
  { .item = NULL, .kind = "both-changed", .field = "title", .theirs = "\"x\"" },
  { .item = "K1", .kind = "both-changed", .field = NULL, .theirs = "\"x\"" },
  { .item = "K1", .kind = "both-changed", .field = "title", .theirs = "[{}]" },
  { .item = "K1", .kind = "both-changed", .field = "title", .theirs = "17" },
  { .item = "K1", .kind = "both-changed", .field = "residual", .theirs = "[9,-3]" },
  { .item = "K1", .kind = "both-changed", .field = "id", .theirs = "\"K2\"" },
  { .item = "K1", .kind = "both-changed", .field = "evidence", .theirs = "[]" },
  { .item = "K1", .kind = "both-changed", .field = "probability", .theirs = "5" },
  { .item = "K1", .kind = "both-changed", .field = "a\": 1, \"id", .theirs = "5" },
  { .item = "plan", .kind = "both-changed", .field = "version", .theirs = "7" },
  { .item = "no such", .kind = "deleted-there" },
  { .item = "plan", .kind = "deleted-there" },
  { .item = "K1", .kind = "deleted-here", .list = "risks", .theirs = "{\"id\":\"K1\"}" },
  { .item = "X1", .kind = "deleted-here", .list = "risks", .theirs = "{\"id\":\"K1\"}" },
  { .item = "X1", .kind = "deleted-here", .list = "risks", .theirs = "{\"id\":\"X1\",\"impact\":12}" },
  { .item = "X1", .kind = "deleted-here", .list = "risks", .theirs = "{\"title\":\"no id\"}" },
  { .item = "X1", .kind = "deleted-here", .list = "risks", .theirs = "[1,2]" },
  { .item = "X1", .kind = "deleted-here", .list = "title", .theirs = "{\"id\":\"X1\"}" },
  { .item = "X1", .kind = "deleted-here", .list = "nobody/checks", .theirs = "{\"id\":\"X1\"}" },
  { .item = "X1", .kind = "deleted-here", .list = "K1/", .theirs = "{\"id\":\"X1\"}" },
  { .item = "X1", .kind = "deleted-here", .list = NULL, .theirs = "{\"id\":\"X1\"}" },
  { .item = "case", .kind = "deleted-here", .list = "case", .theirs = "{}" },
};

static GwConflict *
add_conflict (GwHistory             *history,
              const GwConflictDraft *draft)
{
  GwConflictDraft named = *draft;
  GwConflict *conflict;

  named.item = draft->item != NULL ? draft->item : "nameless";
  gw_history_begin (history, "test");
  conflict = gw_edit_add_conflict (history, &named);
  if (draft->item == NULL)
    gw_history_set_text (history, conflict, GW_CONFLICT_ITEM, NULL);
  gw_history_end (history);
  return conflict;
}

static void
test_what_makes_no_sense_can_only_stay (TestSides     *fixture,
                                        gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      GwConflict *conflict = add_conflict (fixture->ours, &hostile[i]);
      g_autoptr(GBytes) before = test_history_encode (fixture->ours);
      g_autoptr(GBytes) after = NULL;

      g_test_message ("%s %s %s", hostile[i].item, hostile[i].field, hostile[i].theirs);
      g_assert_false (gw_settle_conflict (fixture->ours, conflict, GW_SETTLE_THEIRS));
      after = test_history_encode (fixture->ours);
      g_assert_true (g_bytes_equal (before, after));
      settle (fixture, GW_SETTLE_MINE);
    }
}

static void
test_unknown_members_are_taken (TestSides     *fixture,
                                gconstpointer  data)
{
  add_conflict (fixture->ours, &(GwConflictDraft) { .item = "K1", .kind = "both-changed", .field = "weather",
                                                    .base = "1", .theirs = "{\"sky\":[\"blue\"]}" });
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_cmpuint (gw_block_get_n_extras (gw_item_get_block (test_history_find (fixture->ours, "K1"))), ==, 1);
}

static void
test_a_restored_risk_gets_a_free_number (TestSides     *fixture,
                                         gconstpointer  data)
{
  add_conflict (fixture->ours, &(GwConflictDraft) { .item = "X1", .kind = "deleted-here", .list = "risks",
                                                    .theirs = "{\"id\":\"X1\",\"number\":1,\"title\":\"Back\"}" });
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_cmpint (gw_risk_get_number (test_history_find (fixture->ours, "X1")), !=, gw_risk_get_number (test_history_find (fixture->ours, "K1")));
}

#define ADD(name, func) \
  g_test_add ("/session/settle/" name, TestSides, NULL, test_sides_set_up, func, test_sides_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("both-changed-mine", test_both_changed_mine);
  ADD ("both-changed-theirs", test_both_changed_theirs);
  ADD ("both-changed-base", test_both_changed_base);
  ADD ("what-they-emptied-is-emptied", test_what_they_emptied_is_emptied);
  ADD ("what-stands-alone-is-found-by-its-path", test_what_stands_alone_is_found_by_its_path);
  ADD ("deleted-here-mine", test_deleted_here_mine);
  ADD ("deleted-here-theirs", test_deleted_here_theirs);
  ADD ("deleted-group-comes-back-without-what-is-elsewhere", test_deleted_group_comes_back_without_what_is_elsewhere);
  ADD ("deleted-there-mine", test_deleted_there_mine);
  ADD ("deleted-there-theirs", test_deleted_there_theirs);
  ADD ("deleted-things-have-nothing-before", test_deleted_things_have_nothing_before);
  ADD ("what-makes-no-sense-can-only-stay", test_what_makes_no_sense_can_only_stay);
  ADD ("unknown-members-are-taken", test_unknown_members_are_taken);
  ADD ("a-restored-risk-gets-a-free-number", test_a_restored_risk_gets_a_free_number);

  return g_test_run ();
}
