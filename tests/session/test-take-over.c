/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "lib/test-edits.h"
#include "lib/test-histories.h"
#include "lib/test-seed.h"
#include "plan/gw-group.h"
#include "session/gw-take-over.h"

/* The sample plan twice: ours, and as somebody else has changed it. */

typedef struct
{
  GwHistory *ours;
  GwHistory *theirs;
  GwDifference *difference;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->ours = test_history_new_sample ();
  fixture->theirs = test_history_new_sample ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->difference, gw_difference_free);
  g_assert_finalize_object (fixture->ours);
  g_assert_finalize_object (fixture->theirs);
}

static gboolean
has (GwHistory  *history,
     const char *key)
{
  return gw_plan_find_place (gw_history_get_plan (history), key) != NULL;
}

static void
compare (Fixture *fixture)
{
  g_autoptr(GwSnapshot) ours = gw_item_get_snapshot (gw_history_get_plan (fixture->ours));
  g_autoptr(GwSnapshot) theirs = gw_item_get_snapshot (gw_history_get_plan (fixture->theirs));

  g_clear_pointer (&fixture->difference, gw_difference_free);
  fixture->difference = gw_difference_new (ours, theirs);
}

static guint
take_one (Fixture    *fixture,
          const char *key)
{
  const GwItemDifference *item = gw_difference_find (fixture->difference, key);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();

  g_assert_nonnull (item);
  g_ptr_array_add (items, (gpointer) item);
  return gw_take_over (fixture->ours, fixture->difference, items);
}

static void
take_all (Fixture *fixture)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < gw_difference_get_n_items (fixture->difference); i++)
    g_ptr_array_add (items, (gpointer) gw_difference_get_item (fixture->difference, i));
  gw_take_over (fixture->ours, fixture->difference, items);
}

static void
test_single_changes_are_taken_alone (Fixture       *fixture,
                                     gconstpointer  data)
{
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "K3"), GW_RISK_NOTE, "Watched");
  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "K4"), GW_RISK_NOTE, "Watched");
  compare (fixture);
  g_assert_cmpuint (take_one (fixture, "K3"), ==, 1);
  g_assert_cmpstr (gw_item_get_text (test_history_find (fixture->ours, "K3"), GW_RISK_NOTE), ==, "Watched");
  g_assert_cmpstr (gw_item_get_text (test_history_find (fixture->ours, "K4"), GW_RISK_NOTE), !=, "Watched");
}

static void
test_one_step_takes_it_back (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(GBytes) before = test_history_encode (fixture->ours);
  g_autoptr(GBytes) after = NULL;

  gw_edit_set_text (fixture->theirs, test_history_find (fixture->theirs, "K3"), GW_RISK_NOTE, "Watched");
  gw_edit_add_risk (fixture->theirs, "Another");
  test_history_delete (fixture->theirs, "K24");
  compare (fixture);
  take_all (fixture);
  g_assert_cmpstr (gw_history_get_undo_name (fixture->ours), ==, "take over changes");
  gw_history_undo (fixture->ours);
  after = test_history_encode (fixture->ours);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (gw_history_can_undo (fixture->ours));
}

static void
test_what_is_added_stands_where_it_stood (Fixture       *fixture,
                                          gconstpointer  data)
{
  GwRisk *added = gw_edit_add_risk (fixture->theirs, "Another");
  GwList *ours = gw_item_get_list (gw_history_get_plan (fixture->ours), GW_PLAN_RISKS);
  guint position;

  gw_edit_move (fixture->theirs, added, gw_item_get_parent_list (GW_ITEM (added)), 2);
  compare (fixture);
  g_assert_cmpuint (take_one (fixture, gw_item_get_id (added)), ==, 1);
  g_assert_true (gw_list_find (ours, test_history_find (fixture->ours, gw_item_get_id (added)), &position));
  g_assert_cmpuint (position, ==, 2);
}

static void
test_what_is_added_below_something_new_waits_for_it (Fixture       *fixture,
                                                     gconstpointer  data)
{
  GwItem *group = GW_ITEM (gw_edit_add_group (fixture->theirs, test_history_find (fixture->theirs, "data"), "New"));
  g_autofree char *id = g_strdup (gw_item_get_id (group));

  gw_edit_move (fixture->theirs, test_history_find (fixture->theirs, "D9"), gw_item_get_list (group, GW_GROUP_CHECKS), 0);
  compare (fixture);
  g_assert_false (gw_take_over_is_possible (fixture->ours, fixture->difference,
                                            gw_difference_find (fixture->difference, "D9")));
  g_assert_cmpuint (take_one (fixture, "D9"), ==, 0);
  g_assert_false (gw_history_can_undo (fixture->ours));
  g_assert_cmpuint (take_one (fixture, id), ==, 1);
  compare (fixture);
  g_assert_cmpuint (take_one (fixture, "D9"), ==, 1);
  g_assert_true (gw_item_get_parent (test_history_find (fixture->ours, "D9")) == test_history_find (fixture->ours, id));
}

/* The group goes, but what they have moved out of it before does not. */
static void
test_deleting_loses_nothing_that_has_moved (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autofree char *group = g_strdup (gw_item_get_id (gw_item_get_parent (test_history_find (fixture->theirs, "F1"))));

  gw_edit_move (fixture->theirs, test_history_find (fixture->theirs, "F1"), gw_item_get_parent_list (test_history_find (fixture->theirs, "E1")), 0);
  test_history_delete (fixture->theirs, group);
  compare (fixture);
  g_assert_cmpuint (take_one (fixture, group), ==, 1);
  g_assert_false (has (fixture->ours, group));
  g_assert_true (gw_item_get_parent (test_history_find (fixture->ours, "F1")) == gw_item_get_parent (test_history_find (fixture->ours, "E1")));
}

/* Whatever they have done: all differences together lead to their plan. */
static void
test_all_together_make_the_other_version (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < 60; round++)
    {
      TestEdits edits;
      g_autoptr(GBytes) before = test_history_encode (fixture->ours);
      g_autoptr(GBytes) ours = NULL, theirs = NULL, undone = NULL;

      test_edits_init (&edits, fixture->theirs, rand, 60);
      for (guint i = 0; i < 12; i++)
        test_edits_make (&edits);
      test_edits_clear (&edits);
      compare (fixture);
      take_all (fixture);
      ours = test_history_encode (fixture->ours);
      theirs = test_history_encode (fixture->theirs);
      g_assert_cmpstr (g_bytes_get_data (ours, NULL), ==, g_bytes_get_data (theirs, NULL));
      if (gw_difference_get_n_items (fixture->difference) == 0)
        continue;
      gw_history_undo (fixture->ours);
      undone = test_history_encode (fixture->ours);
      g_assert_true (g_bytes_equal (before, undone));
      gw_history_redo (fixture->ours);
    }
}

#define ADD(name, func) \
  g_test_add ("/session/take-over/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_init_with_seed (&argc, &argv);

  ADD ("single-changes-are-taken-alone", test_single_changes_are_taken_alone);
  ADD ("one-step-takes-it-back", test_one_step_takes_it_back);
  ADD ("what-is-added-stands-where-it-stood", test_what_is_added_stands_where_it_stood);
  ADD ("what-is-added-below-something-new-waits-for-it", test_what_is_added_below_something_new_waits_for_it);
  ADD ("deleting-loses-nothing-that-has-moved", test_deleting_loses_nothing_that_has_moved);
  ADD ("all-together-make-the-other-version", test_all_together_make_the_other_version);

  return g_test_run ();
}
