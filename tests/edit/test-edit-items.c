/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"

#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "lib/test-plans.h"
#include "plan/gw-case.h"
#include "plan/gw-objective.h"

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static GPtrArray *
find_items (Fixture    *fixture,
            const char *ids)
{
  g_auto(GStrv) parts = g_strsplit (ids, " ", -1);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (items, gw_plan_find (fixture->plan, parts[i]));
  return items;
}

static const char *
get_text (Fixture    *fixture,
          const char *id,
          guint       index)
{
  return gw_item_get_text (gw_plan_find (fixture->plan, id), index);
}

static void
test_one_line_stays_one_line (Fixture       *fixture,
                              gconstpointer  data)
{
  GwItem *risk = gw_plan_find (fixture->plan, "K1");

  g_assert_true (gw_edit_set_text (fixture->history, risk, GW_RISK_TITLE, "a\nb\r\nc\rd"));
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_TITLE), ==, "a b c d");
  g_assert_true (gw_edit_set_text (fixture->history, risk, GW_RISK_NOTE, "a\nb"));
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_NOTE), ==, "a\nb");
  g_assert_true (gw_edit_set_text (fixture->history, risk, GW_RISK_NOTE, ""));
  g_assert_false (gw_item_is_set (risk, GW_RISK_NOTE));
}

static void
test_typing_is_one_step_a_visit (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwItem *risk = gw_plan_find (fixture->plan, "K1");
  guint visit = gw_history_new_visit (fixture->history);

  gw_edit_type_text (fixture->history, risk, GW_RISK_NOTE, "a", visit);
  gw_edit_type_text (fixture->history, risk, GW_RISK_NOTE, "ab", visit);
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "edit note");
  gw_history_undo (fixture->history);
  g_assert_false (gw_item_is_set (risk, GW_RISK_NOTE));
}

static void
test_first_answer_answers (Fixture       *fixture,
                           gconstpointer  data)
{
  GwItem *check = gw_plan_find (fixture->plan, "c000");
  guint visit = gw_history_new_visit (fixture->history);

  gw_edit_type_text (fixture->history, check, GW_CHECK_ANSWER, "Y", visit);
  gw_edit_type_text (fixture->history, check, GW_CHECK_ANSWER, "Yes", visit);
  g_assert_cmpint (gw_check_get_state (GW_CHECK (check)), ==, GW_CHECK_ANSWERED);
  gw_edit_set_text (fixture->history, check, GW_CHECK_ANSWER, NULL);
  g_assert_cmpint (gw_check_get_state (GW_CHECK (check)), ==, GW_CHECK_ANSWERED);
  gw_history_undo (fixture->history);
  gw_history_undo (fixture->history);
  g_assert_cmpint (gw_check_get_state (GW_CHECK (check)), ==, GW_CHECK_OPEN);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_answer_keeps_other_states (Fixture       *fixture,
                                gconstpointer  data)
{
  GwItem *set_aside = gw_plan_find (fixture->plan, "c000");
  GwItem *reopened = gw_plan_find (fixture->plan, "c001");

  test_set_text (set_aside, GW_CHECK_STATE, "not-applicable");
  gw_edit_set_text (fixture->history, set_aside, GW_CHECK_ANSWER, "Still no");
  g_assert_cmpint (gw_check_get_state (GW_CHECK (set_aside)), ==, GW_CHECK_NOT_APPLICABLE);
  test_set_text (reopened, GW_CHECK_ANSWER, "From before");
  gw_edit_set_text (fixture->history, reopened, GW_CHECK_ANSWER, "From before, corrected");
  g_assert_cmpint (gw_check_get_state (GW_CHECK (reopened)), ==, GW_CHECK_OPEN);
}

static void
test_owner_is_set_for_all_classes (Fixture       *fixture,
                                   gconstpointer  data)
{
  GwItem *objective = test_add (test_add (fixture->plan, GW_PLAN_CASE, NULL), GW_CASE_OBJECTIVES, "o1");
  g_autoptr(GPtrArray) items = find_items (fixture, "K1 c000 o1 p2 g00");

  g_assert_true (gw_edit_set_owner (fixture->history, items, "p1"));
  g_assert_cmpstr (get_text (fixture, "K1", GW_RISK_OWNER), ==, "p1");
  g_assert_cmpstr (get_text (fixture, "c000", GW_CHECK_OWNER), ==, "p1");
  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_OWNER), ==, "p1");
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "set owner");
  gw_history_undo (fixture->history);
  g_assert_null (get_text (fixture, "K1", GW_RISK_OWNER));
  g_assert_false (gw_edit_set_owner (fixture->history, items, NULL));
}

static void
test_new_name_becomes_a_person (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(GPtrArray) items = find_items (fixture, "K1 c000");
  GwPerson *person = gw_edit_set_new_owner (fixture->history, items, "  Data engineer ");

  g_assert_cmpstr (gw_item_get_text (person, GW_PERSON_NAME), ==, "Data engineer");
  g_assert_cmpstr (get_text (fixture, "c000", GW_CHECK_OWNER), ==, gw_item_get_id (person));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "set owner");
  gw_history_undo (fixture->history);
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE)), ==, 2);
  g_assert_null (get_text (fixture, "K1", GW_RISK_OWNER));
}

static void
test_known_name_is_that_person (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(GPtrArray) items = find_items (fixture, "K1");
  GwPerson *person = gw_edit_set_new_owner (fixture->history, items, " data SCIENTIST");
  g_autofree char *decomposed = g_utf8_normalize ("도메인 전문가", -1, G_NORMALIZE_NFD);

  g_assert_cmpstr (gw_item_get_id (person), ==, "p1");
  person = gw_edit_set_new_owner (fixture->history, items, decomposed);
  g_assert_cmpstr (gw_item_get_id (person), ==, "p2");
  g_assert_null (gw_edit_set_new_owner (fixture->history, items, "   "));
  g_assert_cmpstr (get_text (fixture, "K1", GW_RISK_OWNER), ==, "p2");
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE)), ==, 2);
}

static void
test_due_is_set_where_there_is_one (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GPtrArray) items = find_items (fixture, "K1 c000 p1");

  g_assert_true (gw_edit_set_due (fixture->history, items, "2026-12-01"));
  g_assert_cmpstr (get_text (fixture, "K1", GW_RISK_DUE), ==, "2026-12-01");
  g_assert_cmpstr (get_text (fixture, "c000", GW_CHECK_DUE), ==, "2026-12-01");
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "set due date");
}

static void
test_delete_takes_several_lists (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GPtrArray) items = find_items (fixture, "K3 K1 c000 g00 c001 p1 K1");

  test_set_text (gw_plan_find (fixture->plan, "K2"), GW_RISK_OWNER, "p1");
  g_assert_true (gw_edit_delete (fixture->history, items));
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS)), ==, 1);
  g_assert_null (gw_plan_find (fixture->plan, "c002"));
  g_assert_cmpstr (get_text (fixture, "K2", GW_RISK_OWNER), ==, "p1");
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "delete items");
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_true (gw_plan_find (fixture->plan, "c000") == g_ptr_array_index (items, 2));
  g_assert_true (gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 2) ==
                 g_ptr_array_index (items, 0));
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_delete_names_the_class (Fixture       *fixture,
                             gconstpointer  data)
{
  static const struct { const char *id, *name; } cases[] = {
    { "K1", "delete risk" }, { "c000", "delete check" }, { "g11", "delete group" }, { "p1", "remove person" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) items = gw_edit_items_one (gw_plan_find (fixture->plan, cases[i].id));

      g_assert_true (gw_edit_delete (fixture->history, items));
      g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, cases[i].name);
      g_assert_false (gw_edit_delete (fixture->history, items));
    }
}

static void
test_delete_names_several_of_a_class (Fixture       *fixture,
                                      gconstpointer  data)
{
  static const struct { const char *first, *second, *name; } cases[] = {
    { "K1", "K2", "delete risks" }, { "c000", "c001", "delete checks" },
    { "g10", "g11", "delete groups" }, { "K3", "g00", "delete items" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) items = gw_edit_items_one (gw_plan_find (fixture->plan, cases[i].first));

      g_ptr_array_add (items, g_object_ref (gw_plan_find (fixture->plan, cases[i].second)));
      g_assert_true (gw_edit_delete (fixture->history, items));
      g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, cases[i].name);
    }
}

static void
test_move_within_and_between_lists (Fixture       *fixture,
                                    gconstpointer  data)
{
  GwItem *check = gw_plan_find (fixture->plan, "c000");
  GwList *own = gw_item_get_parent_list (check);
  GwList *other = gw_item_get_list (gw_plan_find (fixture->plan, "g11"), GW_GROUP_CHECKS);
  guint position;

  g_assert_true (gw_edit_can_move_by (check, 2));
  g_assert_false (gw_edit_can_move_by (check, 3));
  g_assert_false (gw_edit_can_move_by (check, -1));
  g_assert_false (gw_edit_can_move_by (fixture->plan, 1));
  g_assert_false (gw_edit_move (fixture->history, check, own, 0));
  g_assert_true (gw_edit_move (fixture->history, check, own, 2));
  g_assert_true (gw_list_get (own, 2) == check);
  g_assert_true (gw_edit_can_move_by (check, -2));
  g_assert_false (gw_edit_move (fixture->history, check, own, 99));
  g_assert_true (gw_edit_move (fixture->history, check, other, 1));
  g_assert_true (gw_list_find (other, check, &position) && position == 1);
  g_assert_true (gw_plan_find (fixture->plan, "c000") == check);
  g_assert_true (gw_edit_move (fixture->history, check, own, 99));
  g_assert_true (gw_list_get (own, 2) == check);
  while (gw_history_undo (fixture->history))
    ;
  g_assert_true (gw_list_get (own, 0) == check);
  g_assert_cmpuint (gw_list_get_length (other), ==, 3);
}

static void
test_texts_of_several_are_one_step (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GPtrArray) items = find_items (fixture, "p1 K1 K2 K3");

  g_assert_true (gw_edit_set_texts (fixture->history, items, "response", "reduce"));
  g_assert_cmpstr (get_text (fixture, "K3", GW_RISK_RESPONSE), ==, "reduce");
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "set response");
  g_assert_false (gw_edit_set_texts (fixture->history, items, "impact", "3"));
  gw_history_undo (fixture->history);
  g_assert_null (get_text (fixture, "K1", GW_RISK_RESPONSE));
}

/* A merge may take it out while somebody is about to change it. */
static void
test_what_has_left_is_not_changed (Fixture       *fixture,
                                   gconstpointer  data)
{
  GwRisk *risk = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 0);
  g_autoptr(GPtrArray) items = gw_edit_items_one (risk);
  g_autoptr(GPtrArray) there = NULL;

  g_assert_true (gw_edit_delete (fixture->history, items));
  there = gw_edit_items_still_there (fixture->plan, items);
  g_assert_cmpuint (there->len, ==, 0);
  g_assert_false (gw_edit_set_text (fixture->history, risk, GW_RISK_TITLE, "Changed"));
  g_assert_false (gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT, (GwPosition) { 4, 5 }));
  g_assert_false (gw_edit_clear_place (fixture->history, risk, GW_PLACEMENT_INHERENT));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_TITLE), !=, "Changed");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Whoever follows the list hears of it once, not once for each. */
static void
test_delete_of_many_is_one_change (Fixture       *fixture,
                                   gconstpointer  data)
{
  GwList *risks = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_told = 0;

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%d", i);

      test_add_risk (fixture->plan, id, 100 + i, "One of many");
    }
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      g_ptr_array_add (all, g_object_ref (gw_list_get (risks, i)));
      if (i % 2 == 0)
        g_ptr_array_insert (items, 0, g_object_ref (gw_list_get (risks, i)));
    }
  g_signal_connect_swapped (risks, "items-changed", G_CALLBACK (count_cb), &n_told);
  g_assert_true (gw_edit_delete (fixture->history, items));
  g_assert_cmpuint (n_told, ==, 1);
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpint (gw_list_find (risks, all->pdata[i], NULL), ==, i % 2 != 0);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    g_assert_true (gw_list_get (risks, i) == all->pdata[2 * i + 1]);
  gw_history_undo (fixture->history);
  g_assert_cmpuint (n_told, ==, 2);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (gw_list_get (risks, i) == all->pdata[i]);
  g_signal_handlers_disconnect_by_data (risks, &n_told);
}

#define ADD(clause, function) \
  g_test_add ("/edit/items/" clause, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("one-line-stays-one-line", test_one_line_stays_one_line);
  ADD ("typing-is-one-step-a-visit", test_typing_is_one_step_a_visit);
  ADD ("first-answer-answers", test_first_answer_answers);
  ADD ("answer-keeps-other-states", test_answer_keeps_other_states);
  ADD ("owner-is-set-for-all-classes", test_owner_is_set_for_all_classes);
  ADD ("new-name-becomes-a-person", test_new_name_becomes_a_person);
  ADD ("known-name-is-that-person", test_known_name_is_that_person);
  ADD ("due-is-set-where-there-is-one", test_due_is_set_where_there_is_one);
  ADD ("delete-takes-several-lists", test_delete_takes_several_lists);
  ADD ("delete-names-the-class", test_delete_names_the_class);
  ADD ("delete-names-several-of-a-class", test_delete_names_several_of_a_class);
  ADD ("what-has-left-is-not-changed", test_what_has_left_is_not_changed);
  ADD ("delete-of-many-is-one-change", test_delete_of_many_is_one_change);
  ADD ("move-within-and-between-lists", test_move_within_and_between_lists);
  ADD ("texts-of-several-are-one-step", test_texts_of_several_are_one_step);

  return g_test_run ();
}
