/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "compare/gw-merge.h"
#include "edit/gw-edit-conflicts.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "plan/gw-check.h"
#include "session/gw-plan-apply.h"
#include "session/gw-settle.h"

/* The sample plan three times, merged into one with conflicts. */

typedef struct
{
  GwHistory *base;
  GwHistory *ours;
  GwHistory *theirs;
} Fixture;

static GwHistory *
load (void)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes ("en");
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "sample", GW_DECODE_DEFAULT, NULL);

  return gw_history_new (decoded->plan);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->base = load ();
  fixture->ours = load ();
  fixture->theirs = load ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->base);
  g_assert_finalize_object (fixture->ours);
  g_assert_finalize_object (fixture->theirs);
}

static gpointer
find (GwHistory  *history,
      const char *key)
{
  gpointer item = gw_plan_find_place (gw_history_get_plan (history), key);

  g_assert_nonnull (item);
  return item;
}

static GBytes *
encode (GwHistory *history)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (gw_history_get_plan (history));

  return gw_codec_encode (snapshot);
}

static void
delete (GwHistory  *history,
        const char *key)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (find (history, key));

  gw_edit_delete (history, items);
}

static guint
merge (Fixture *fixture)
{
  g_autoptr(GwSnapshot) a = gw_item_get_snapshot (gw_history_get_plan (fixture->base));
  g_autoptr(GwSnapshot) b = gw_item_get_snapshot (gw_history_get_plan (fixture->ours));
  g_autoptr(GwSnapshot) c = gw_item_get_snapshot (gw_history_get_plan (fixture->theirs));
  g_autoptr(GwMerge) result = gw_merge_new (a, b, c);

  return gw_plan_apply_merge (fixture->ours, result, "theirs.mlproj");
}

static GwList *
get_conflicts (Fixture *fixture)
{
  return gw_item_get_list (gw_history_get_plan (fixture->ours), GW_PLAN_CONFLICTS);
}

static void
assert_valid (GwHistory *history)
{
  g_autoptr(GBytes) bytes = encode (history);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "settled", GW_DECODE_DEFAULT, &error);

  g_assert_no_error (error);
}

/* Settles the only conflict, and undoes, redoes: byte for byte; the plan stays
 * valid and is read back the same. */
static void
settle (Fixture  *fixture,
        GwSettle  side)
{
  g_autoptr(GBytes) before = encode (fixture->ours);
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GBytes) undone = NULL;
  g_autoptr(GBytes) redone = NULL;

  g_assert_cmpuint (gw_list_get_length (get_conflicts (fixture)), ==, 1);
  g_assert_true (gw_settle_conflict (fixture->ours, gw_list_get (get_conflicts (fixture), 0), side));
  g_assert_cmpuint (gw_list_get_length (get_conflicts (fixture)), ==, 0);
  assert_valid (fixture->ours);
  after = encode (fixture->ours);

  gw_history_undo (fixture->ours);
  undone = encode (fixture->ours);
  g_assert_true (g_bytes_equal (before, undone));
  gw_history_redo (fixture->ours);
  redone = encode (fixture->ours);
  g_assert_true (g_bytes_equal (after, redone));
}

/* --- Both changed one unit */

static void
merge_positions (Fixture *fixture)
{
  gw_edit_place_risk (fixture->ours, find (fixture->ours, "K1"), GW_PLACEMENT_RESIDUAL, (GwPosition) { 4, 3 });
  gw_edit_place_risk (fixture->theirs, find (fixture->theirs, "K1"), GW_PLACEMENT_RESIDUAL, (GwPosition) { 3, 4 });
  g_assert_cmpuint (merge (fixture), ==, 1);
}

static void
assert_residual (Fixture *fixture,
                 int      probability,
                 int      impact)
{
  GwPosition position = gw_risk_get_residual (find (fixture->ours, "K1"));

  g_assert_cmpint (position.probability, ==, probability);
  g_assert_cmpint (position.impact, ==, impact);
}

static void
test_both_changed_mine (Fixture       *fixture,
                        gconstpointer  data)
{
  merge_positions (fixture);
  settle (fixture, GW_SETTLE_MINE);
  assert_residual (fixture, 4, 3);
}

static void
test_both_changed_theirs (Fixture       *fixture,
                          gconstpointer  data)
{
  merge_positions (fixture);
  settle (fixture, GW_SETTLE_THEIRS);
  assert_residual (fixture, 3, 4);
}

static void
test_both_changed_base (Fixture       *fixture,
                        gconstpointer  data)
{
  merge_positions (fixture);
  settle (fixture, GW_SETTLE_BASE);
  assert_residual (fixture, 1, 4);
}

static void
test_what_they_emptied_is_emptied (Fixture       *fixture,
                                   gconstpointer  data)
{
  gw_edit_set_text (fixture->base, find (fixture->base, "K1"), GW_RISK_NOTE, "before");
  gw_edit_set_text (fixture->ours, find (fixture->ours, "K1"), GW_RISK_NOTE, "after");
  g_assert_cmpuint (merge (fixture), ==, 1);
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_null (gw_item_get_text (find (fixture->ours, "K1"), GW_RISK_NOTE));
}

static void
test_what_stands_alone_is_found_by_its_path (Fixture       *fixture,
                                             gconstpointer  data)
{
  gw_edit_set_text (fixture->ours, find (fixture->ours, ":"), GW_PLAN_TITLE, "Ours");
  gw_edit_set_text (fixture->theirs, find (fixture->theirs, ":"), GW_PLAN_TITLE, "Theirs");
  g_assert_cmpuint (merge (fixture), ==, 1);
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_cmpstr (gw_item_get_text (find (fixture->ours, ":"), GW_PLAN_TITLE), ==, "Theirs");
}

/* --- Deleted on one side */

static void
merge_deleted_here (Fixture *fixture)
{
  delete (fixture->ours, "K2");
  gw_edit_set_text (fixture->theirs, find (fixture->theirs, "K2"), GW_RISK_NOTE, "still needed");
  g_assert_cmpuint (merge (fixture), ==, 1);
}

static void
test_deleted_here_mine (Fixture       *fixture,
                        gconstpointer  data)
{
  merge_deleted_here (fixture);
  settle (fixture, GW_SETTLE_MINE);
  g_assert_null (gw_plan_find (gw_history_get_plan (fixture->ours), "K2"));
}

static void
test_deleted_here_theirs (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(GBytes) settled = NULL;
  g_autoptr(GBytes) theirs = NULL;

  merge_deleted_here (fixture);
  settle (fixture, GW_SETTLE_THEIRS);
  settled = encode (fixture->ours);
  theirs = encode (fixture->theirs);
  g_assert_cmpstr (g_bytes_get_data (settled, NULL), ==, g_bytes_get_data (theirs, NULL));
}

static void
test_deleted_group_comes_back_without_what_is_elsewhere (Fixture       *fixture,
                                                         gconstpointer  data)
{
  const char *group = gw_item_get_id (gw_item_get_parent (find (fixture->ours, "E1")));
  GwList *elsewhere = gw_item_get_parent_list (find (fixture->ours, "F1"));

  gw_edit_move (fixture->ours, find (fixture->ours, "E1"), elsewhere, 0);
  gw_edit_set_text (fixture->theirs, find (fixture->theirs, "E2"), GW_CHECK_NOTE, "still needed");
  delete (fixture->ours, group);
  g_assert_cmpuint (merge (fixture), ==, 1);
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_true (gw_item_get_parent_list (find (fixture->ours, "E1")) == elsewhere);
  g_assert_cmpstr (gw_item_get_text (find (fixture->ours, "E2"), GW_CHECK_NOTE), ==, "still needed");
}

static void
merge_deleted_there (Fixture *fixture)
{
  gw_edit_set_text (fixture->ours, find (fixture->ours, "K1"), GW_RISK_NOTE, "still needed");
  delete (fixture->theirs, "K1");
  g_assert_cmpuint (merge (fixture), ==, 1);
}

static void
test_deleted_there_mine (Fixture       *fixture,
                         gconstpointer  data)
{
  merge_deleted_there (fixture);
  settle (fixture, GW_SETTLE_MINE);
  find (fixture->ours, "K1");
}

static void
test_deleted_there_theirs (Fixture       *fixture,
                           gconstpointer  data)
{
  merge_deleted_there (fixture);
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_null (gw_plan_find (gw_history_get_plan (fixture->ours), "K1"));
}

static void
test_deleted_things_have_nothing_before (Fixture       *fixture,
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
test_what_makes_no_sense_can_only_stay (Fixture       *fixture,
                                        gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      GwConflict *conflict = add_conflict (fixture->ours, &hostile[i]);
      g_autoptr(GBytes) before = encode (fixture->ours);
      g_autoptr(GBytes) after = NULL;

      g_test_message ("%s %s %s", hostile[i].item, hostile[i].field, hostile[i].theirs);
      g_assert_false (gw_settle_conflict (fixture->ours, conflict, GW_SETTLE_THEIRS));
      after = encode (fixture->ours);
      g_assert_true (g_bytes_equal (before, after));
      settle (fixture, GW_SETTLE_MINE);
    }
}

static void
test_unknown_members_are_taken (Fixture       *fixture,
                                gconstpointer  data)
{
  add_conflict (fixture->ours, &(GwConflictDraft) { .item = "K1", .kind = "both-changed", .field = "weather",
                                                    .base = "1", .theirs = "{\"sky\":[\"blue\"]}" });
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_cmpuint (gw_block_get_n_extras (gw_item_get_block (find (fixture->ours, "K1"))), ==, 1);
}

static void
test_a_restored_risk_gets_a_free_number (Fixture       *fixture,
                                         gconstpointer  data)
{
  add_conflict (fixture->ours, &(GwConflictDraft) { .item = "X1", .kind = "deleted-here", .list = "risks",
                                                    .theirs = "{\"id\":\"X1\",\"number\":1,\"title\":\"Back\"}" });
  settle (fixture, GW_SETTLE_THEIRS);
  g_assert_cmpint (gw_risk_get_number (find (fixture->ours, "X1")), !=, gw_risk_get_number (find (fixture->ours, "K1")));
}

#define ADD(name, func) \
  g_test_add ("/session/settle/" name, Fixture, NULL, set_up, func, tear_down)

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
