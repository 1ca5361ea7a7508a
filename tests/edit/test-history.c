/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-history.h"

#include "lib/test-plans.h"

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
  GwItem *risk;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
  fixture->risk = gw_plan_find (fixture->plan, "K1");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static gboolean
set_title (Fixture    *fixture,
           const char *name,
           const char *title,
           guint       visit)
{
  gw_history_begin_visit (fixture->history, name, visit);
  gw_history_set_text (fixture->history, fixture->risk, GW_RISK_TITLE, title);
  return gw_history_end (fixture->history);
}

static void
assert_title (Fixture    *fixture,
              const char *title)
{
  g_assert_cmpstr (gw_item_get_text (fixture->risk, GW_RISK_TITLE), ==, title);
}

static void
test_steps_have_names (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_null (gw_history_get_undo_name (fixture->history));
  g_assert_true (set_title (fixture, "first", "a", 0));
  g_assert_true (set_title (fixture, "second", "b", 0));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "second");
  g_assert_null (gw_history_get_redo_name (fixture->history));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "first");
  g_assert_cmpstr (gw_history_get_redo_name (fixture->history), ==, "second");
}

static void
test_undo_and_redo_go_to_the_ends (Fixture       *fixture,
                                   gconstpointer  data)
{
  set_title (fixture, "first", "a", 0);
  set_title (fixture, "second", "b", 0);
  g_assert_true (gw_history_undo (fixture->history));
  assert_title (fixture, "a");
  g_assert_true (gw_history_undo (fixture->history));
  assert_title (fixture, "Labels are noisy");
  g_assert_false (gw_history_undo (fixture->history));
  g_assert_true (gw_history_redo (fixture->history));
  g_assert_true (gw_history_redo (fixture->history));
  assert_title (fixture, "b");
  g_assert_false (gw_history_redo (fixture->history));
}

static void
test_nested_is_one_step (Fixture       *fixture,
                         gconstpointer  data)
{
  gw_history_begin (fixture->history, "outer");
  g_assert_false (set_title (fixture, "inner", "a", 0));
  gw_history_set_text (fixture->history, fixture->risk, GW_RISK_NOTE, "b");
  g_assert_true (gw_history_end (fixture->history));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "outer");
  gw_history_undo (fixture->history);
  assert_title (fixture, "Labels are noisy");
  g_assert_null (gw_item_get_text (fixture->risk, GW_RISK_NOTE));
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_nothing_changed_leaves_no_trace (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_assert_false (set_title (fixture, "same", "Labels are noisy", 0));
  gw_history_begin (fixture->history, "there and back");
  gw_history_set_text (fixture->history, fixture->risk, GW_RISK_TITLE, "a");
  gw_history_set_text (fixture->history, fixture->risk, GW_RISK_TITLE, "Labels are noisy");
  g_assert_false (gw_history_end (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_false (gw_history_is_modified (fixture->history));
}

static void
test_cancel_takes_back (Fixture       *fixture,
                        gconstpointer  data)
{
  set_title (fixture, "kept", "a", 0);
  gw_history_begin (fixture->history, "cancelled");
  gw_history_set_text (fixture->history, fixture->risk, GW_RISK_TITLE, "b");
  gw_history_remove (fixture->history, fixture->risk);
  gw_history_cancel (fixture->history);
  assert_title (fixture, "a");
  g_assert_true (gw_plan_find (fixture->plan, "K1") == fixture->risk);
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "kept");
}

static void
test_new_step_cuts_redo (Fixture       *fixture,
                         gconstpointer  data)
{
  set_title (fixture, "first", "a", 0);
  gw_history_undo (fixture->history);
  g_assert_true (gw_history_can_redo (fixture->history));
  g_assert_false (set_title (fixture, "nothing", "Labels are noisy", 0));
  g_assert_true (gw_history_can_redo (fixture->history));
  set_title (fixture, "other", "b", 0);
  g_assert_false (gw_history_can_redo (fixture->history));
}

static void
test_visit_is_one_step (Fixture       *fixture,
                        gconstpointer  data)
{
  guint visit = gw_history_new_visit (fixture->history);

  set_title (fixture, "type", "a", visit);
  set_title (fixture, "type", "ab", visit);
  set_title (fixture, "type", "abc", visit);
  gw_history_undo (fixture->history);
  assert_title (fixture, "Labels are noisy");
  g_assert_false (gw_history_can_undo (fixture->history));
  gw_history_redo (fixture->history);
  assert_title (fixture, "abc");
}

static void
test_visits_are_apart (Fixture       *fixture,
                       gconstpointer  data)
{
  set_title (fixture, "type", "a", gw_history_new_visit (fixture->history));
  set_title (fixture, "type", "ab", gw_history_new_visit (fixture->history));
  gw_history_undo (fixture->history);
  assert_title (fixture, "a");
}

static void
test_visit_typed_back_leaves_no_trace (Fixture       *fixture,
                                       gconstpointer  data)
{
  guint visit = gw_history_new_visit (fixture->history);

  set_title (fixture, "type", "a", visit);
  set_title (fixture, "type", "Labels are noisy", visit);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_false (gw_history_is_modified (fixture->history));
}

static void
test_save_within_a_visit_parts_it (Fixture       *fixture,
                                   gconstpointer  data)
{
  guint visit = gw_history_new_visit (fixture->history);

  set_title (fixture, "type", "a", visit);
  gw_history_mark_saved (fixture->history, gw_history_get_step (fixture->history));
  set_title (fixture, "type", "ab", visit);
  g_assert_true (gw_history_is_modified (fixture->history));
  gw_history_undo (fixture->history);
  assert_title (fixture, "a");
  g_assert_false (gw_history_is_modified (fixture->history));
}

static void
test_modified_goes_by_position (Fixture       *fixture,
                                gconstpointer  data)
{
  g_assert_false (gw_history_is_modified (fixture->history));
  set_title (fixture, "first", "a", 0);
  g_assert_true (gw_history_is_modified (fixture->history));
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_is_modified (fixture->history));
  gw_history_redo (fixture->history);
  gw_history_mark_saved (fixture->history, gw_history_get_step (fixture->history));
  g_assert_false (gw_history_is_modified (fixture->history));
  gw_history_undo (fixture->history);
  g_assert_true (gw_history_is_modified (fixture->history));

  /* The saved state can never come back; one as deep is another. */
  set_title (fixture, "other", "b", 0);
  g_assert_true (gw_history_is_modified (fixture->history));
}

static void
test_step_made_while_saving_is_modified (Fixture       *fixture,
                                         gconstpointer  data)
{
  guint saving;

  set_title (fixture, "first", "a", 0);
  saving = gw_history_get_step (fixture->history);
  set_title (fixture, "second", "b", 0);
  gw_history_mark_saved (fixture->history, saving);
  g_assert_true (gw_history_is_modified (fixture->history));
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_is_modified (fixture->history));
}

static void
test_unsaved_is_always_modified (Fixture       *fixture,
                                 gconstpointer  data)
{
  gw_history_mark_unsaved (fixture->history);
  g_assert_true (gw_history_is_modified (fixture->history));
  set_title (fixture, "first", "a", 0);
  gw_history_undo (fixture->history);
  g_assert_true (gw_history_is_modified (fixture->history));
}

static void
test_removed_item_comes_back_itself (Fixture       *fixture,
                                     gconstpointer  data)
{
  gw_history_begin (fixture->history, "delete");
  gw_history_remove (fixture->history, fixture->risk);
  gw_history_end (fixture->history);
  g_assert_null (gw_plan_find (fixture->plan, "K1"));
  gw_history_undo (fixture->history);
  g_assert_true (gw_plan_find (fixture->plan, "K1") == fixture->risk);
  g_assert_true (gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 0) == fixture->risk);
}

static void
moved_cb (GwHistory  *history,
          GwItem     *item,
          GwItem    **result)
{
  *result = item;
}

static void
test_moved_names_what_it_is_about (Fixture       *fixture,
                                   gconstpointer  data)
{
  GwItem *item = NULL;

  g_signal_connect (fixture->history, "moved", G_CALLBACK (moved_cb), &item);
  set_title (fixture, "first", "a", 0);
  g_assert_null (item);
  gw_history_undo (fixture->history);
  g_assert_true (item == fixture->risk);
}

static void
test_records_are_not_changed (Fixture       *fixture,
                              gconstpointer  data)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*gw_item_is_record*");
  {
    GwItem *review = test_add (fixture->plan, GW_PLAN_REVIEWS, "r1");
    GwItemClass *klass = GW_ITEM_GET_CLASS (review);
    GwItem *record = test_add (review, gw_item_class_find_field (klass, "record")->index, NULL);
    GwItem *risk;

    klass = GW_ITEM_GET_CLASS (record);
    risk = test_add (record, gw_item_class_find_field (klass, "risks")->index, "K1");
    gw_history_begin (fixture->history, "wrong");
    gw_history_set_text (fixture->history, risk, GW_RISK_TITLE, "changed");
    gw_history_end (fixture->history);
    g_assert_null (gw_item_get_text (risk, GW_RISK_TITLE));
  }
  g_test_assert_expected_messages ();
}

/* A merge may take it out while somebody is about to change it. */
static void
test_what_has_left_is_not_changed (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GwItem) kept = g_object_ref (fixture->risk);

  gw_history_begin (fixture->history, "remove");
  gw_history_remove (fixture->history, fixture->risk);
  gw_history_end (fixture->history);
  g_assert_false (set_title (fixture, "change", "changed", 0));
  gw_history_begin (fixture->history, "remove again");
  gw_history_remove (fixture->history, fixture->risk);
  g_assert_false (gw_history_end (fixture->history));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "remove");
  gw_history_undo (fixture->history);
  assert_title (fixture, "Labels are noisy");
}

#define ADD(clause, function) \
  g_test_add ("/edit/history/" clause, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("steps-have-names", test_steps_have_names);
  ADD ("undo-and-redo-go-to-the-ends", test_undo_and_redo_go_to_the_ends);
  ADD ("nested-is-one-step", test_nested_is_one_step);
  ADD ("nothing-changed-leaves-no-trace", test_nothing_changed_leaves_no_trace);
  ADD ("cancel-takes-back", test_cancel_takes_back);
  ADD ("new-step-cuts-redo", test_new_step_cuts_redo);
  ADD ("visit-is-one-step", test_visit_is_one_step);
  ADD ("visits-are-apart", test_visits_are_apart);
  ADD ("visit-typed-back-leaves-no-trace", test_visit_typed_back_leaves_no_trace);
  ADD ("save-within-a-visit-parts-it", test_save_within_a_visit_parts_it);
  ADD ("modified-goes-by-position", test_modified_goes_by_position);
  ADD ("step-made-while-saving-is-modified", test_step_made_while_saving_is_modified);
  ADD ("unsaved-is-always-modified", test_unsaved_is_always_modified);
  ADD ("removed-item-comes-back-itself", test_removed_item_comes_back_itself);
  ADD ("moved-names-what-it-is-about", test_moved_names_what_it_is_about);
  ADD ("records-are-not-changed", test_records_are_not_changed);
  ADD ("what-has-left-is-not-changed", test_what_has_left_is_not_changed);

  return g_test_run ();
}
