/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-difference.h"
#include "compare/gw-rise.h"
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "lib/test-histories.h"
#include "lib/test-plans.h"
#include "plan/gw-plan.h"

/* The sample plan twice: as it was, and as it is. */

typedef struct
{
  GwHistory *then;
  GwHistory *now;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->then = test_history_new_sample ();
  fixture->now = test_history_new_sample ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->then);
  g_assert_finalize_object (fixture->now);
}

static GwDifference *
compare (Fixture *fixture)
{
  g_autoptr(GwSnapshot) then = gw_item_get_snapshot (gw_history_get_plan (fixture->then));
  g_autoptr(GwSnapshot) now = gw_item_get_snapshot (gw_history_get_plan (fixture->now));

  return gw_difference_new (then, now);
}

static gpointer
find (Fixture    *fixture,
      const char *key)
{
  gpointer item = gw_plan_find_place (gw_history_get_plan (fixture->now), key);

  g_assert_nonnull (item);
  return item;
}

static void
delete (Fixture    *fixture,
        const char *key)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (find (fixture, key));

  gw_edit_delete (fixture->now, items);
}

/* `keys`: what differs, in order, with commas */
static void
assert_keys (GwDifference *difference,
             const char   *keys)
{
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < gw_difference_get_n_items (difference); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? "," : "",
                            gw_item_difference_get_node (gw_difference_get_item (difference, i))->key);
  g_assert_cmpstr (found->str, ==, keys);
}

static void
assert_flags (GwDifference      *difference,
              const char        *key,
              GwDifferenceFlags  flags)
{
  const GwItemDifference *item = gw_difference_find (difference, key);

  g_assert_nonnull (item);
  g_assert_cmpuint (item->flags, ==, flags);
}

static void
test_equal_plans_do_not_differ (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(GwDifference) difference = compare (fixture);

  g_assert_cmpuint (gw_difference_get_n_items (difference), ==, 0);
}

static void
test_a_changed_unit_is_told_once (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr(GwDifference) difference = NULL;
  const GwItemDifference *item;

  gw_edit_place_risk (fixture->now, find (fixture, "K11"), GW_PLACEMENT_INHERENT, (GwPosition) { 1, 5 });
  gw_edit_set_text (fixture->now, find (fixture, "K11"), GW_RISK_NOTE, "Watched");
  difference = compare (fixture);
  assert_keys (difference, "K11");
  assert_flags (difference, "K11", GW_DIFFERENCE_CHANGED);
  item = gw_difference_find (difference, "K11");
  g_assert_cmpuint (item->units->len, ==, 2);
  g_assert_cmpstr (g_array_index (item->units, GwUnit, 0).first->unit, ==, "inherent");
  g_assert_cmpstr (g_array_index (item->units, GwUnit, 1).first->unit, ==, "note");
}

static void
test_what_has_come_and_gone_stands_in_its_place (Fixture       *fixture,
                                                 gconstpointer  data)
{
  GwCheck *check = gw_edit_add_check (fixture->now, find (fixture, "data-source"), "Is it ours?");
  GwRisk *risk = gw_edit_add_risk (fixture->now, "Another");
  g_autofree char *keys = g_strconcat (gw_item_get_id (check), ",K24,", gw_item_get_id (risk), NULL);
  g_autoptr(GwDifference) difference = NULL;

  delete (fixture, "K24");
  difference = compare (fixture);
  assert_keys (difference, keys);
  assert_flags (difference, "K24", GW_DIFFERENCE_REMOVED);
  assert_flags (difference, gw_item_get_id (risk), GW_DIFFERENCE_ADDED);
  g_assert_cmpstr (gw_node_get_section (gw_difference_get_item (difference, 0)->now)->key, ==, "data");
  g_assert_cmpstr (gw_node_get_section (gw_difference_find (difference, "K24")->then)->key, ==, "K24");
}

static void
test_what_goes_with_its_owner_is_counted_with_it (Fixture       *fixture,
                                                  gconstpointer  data)
{
  GwItem *group = gw_item_get_parent (find (fixture, "F1"));
  guint n_checks = gw_list_get_length (gw_item_get_list (group, GW_GROUP_CHECKS));
  g_autofree char *id = g_strdup (gw_item_get_id (group));
  g_autoptr(GwDifference) difference = NULL;

  gw_edit_move (fixture->now, find (fixture, "F1"), gw_item_get_parent_list (find (fixture, "E1")), 0);
  delete (fixture, id);
  difference = compare (fixture);
  assert_flags (difference, id, GW_DIFFERENCE_REMOVED);
  assert_flags (difference, "F1", GW_DIFFERENCE_MOVED);
  assert_flags (difference, "F2", GW_DIFFERENCE_REMOVED | GW_DIFFERENCE_WITHIN);
  g_assert_cmpuint (gw_difference_get_n_items (difference), ==, n_checks + 1);
  g_assert_cmpuint (gw_difference_count (difference, GW_DIFFERENCE_REMOVED), ==, 1);
}

static void
test_only_what_was_moved_is_reordered (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GwDifference) difference = NULL;

  gw_edit_move (fixture->now, find (fixture, "K2"), gw_item_get_parent_list (find (fixture, "K2")), 7);
  difference = compare (fixture);
  assert_keys (difference, "K2");
  assert_flags (difference, "K2", GW_DIFFERENCE_REORDERED);
}

static void
test_unknown_members_differ_by_name (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GPtrArray) extras = gw_extras_new ();
  g_autoptr(GwDifference) difference = NULL;

  gw_extras_add (extras, 0, "\"mood\"", "\"good\"");
  gw_history_begin (fixture->now, "test");
  gw_history_set_extras (fixture->now, find (fixture, "K3"), extras);
  gw_history_end (fixture->now);
  difference = compare (fixture);
  assert_keys (difference, "K3");
  g_assert_cmpuint (gw_difference_get_item (difference, 0)->units->len, ==, 0);
  g_assert_cmpstr (g_ptr_array_index (gw_difference_get_item (difference, 0)->extras, 0), ==, "\"mood\"");
}

static void
test_the_longest_rise_stays (void)
{
  static const guint numbers[] = { 5, 0, 1, 9, 2, 3, 8, 4 };
  static const gboolean expected[] = { FALSE, TRUE, TRUE, FALSE, TRUE, TRUE, FALSE, TRUE };
  g_autofree gboolean *rising = gw_rise_find_longest (numbers, G_N_ELEMENTS (numbers));

  g_assert_cmpmem (rising, sizeof expected, expected, sizeof expected);
}

#define ADD(name, func) \
  g_test_add ("/compare/difference/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("equal-plans-do-not-differ", test_equal_plans_do_not_differ);
  ADD ("a-changed-unit-is-told-once", test_a_changed_unit_is_told_once);
  ADD ("what-has-come-and-gone-stands-in-its-place", test_what_has_come_and_gone_stands_in_its_place);
  ADD ("what-goes-with-its-owner-is-counted-with-it", test_what_goes_with_its_owner_is_counted_with_it);
  ADD ("only-what-was-moved-is-reordered", test_only_what_was_moved_is_reordered);
  ADD ("unknown-members-differ-by-name", test_unknown_members_differ_by_name);
  g_test_add_func ("/compare/difference/the-longest-rise-stays", test_the_longest_rise_stays);

  return g_test_run ();
}
