/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-case.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-people.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-text.h"
#include "lib/test-plans.h"

/* The verbs of the business case and of people: each is one step that can be
 * taken back. */

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = gw_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static GwCase *
get_case (Fixture *fixture)
{
  return gw_item_get_child (fixture->plan, GW_PLAN_CASE);
}

/* The last step has that name, and without it the plan is as it was. */
static void
assert_one_step (Fixture    *fixture,
                 const char *name)
{
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, name);
  gw_history_undo (fixture->history);
}

static void
test_first_text_makes_the_case (Fixture       *fixture,
                                gconstpointer  data)
{
  g_assert_false (gw_edit_set_case_text (fixture->history, GW_CASE_PROBLEM, ""));
  g_assert_null (get_case (fixture));
  g_assert_true (gw_edit_set_case_text (fixture->history, GW_CASE_PROBLEM, "Churn"));
  g_assert_cmpstr (gw_item_get_text (get_case (fixture), GW_CASE_PROBLEM), ==, "Churn");
  assert_one_step (fixture, "edit business case");
  g_assert_null (get_case (fixture));
}

static void
test_first_number_makes_the_case (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_auto(GwValue) months = GW_VALUE_INIT;

  g_assert_false (gw_edit_set_case_value (fixture->history, GW_CASE_HORIZON_MONTHS, &months));
  gw_value_init_integer (&months, 24);
  g_assert_true (gw_edit_set_case_value (fixture->history, GW_CASE_HORIZON_MONTHS, &months));
  g_assert_cmpint (gw_item_get_integer (get_case (fixture), GW_CASE_HORIZON_MONTHS), ==, 24);
  assert_one_step (fixture, "edit business case");
  g_assert_null (get_case (fixture));
}

static void
test_second_text_keeps_the_case (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwCase *kase;

  gw_edit_set_case_text (fixture->history, GW_CASE_CURRENCY, "EUR");
  kase = get_case (fixture);
  gw_edit_set_case_text (fixture->history, GW_CASE_ESTIMABLE, "yes");
  g_assert_true (get_case (fixture) == kase);
  assert_one_step (fixture, "edit business case");
  g_assert_true (get_case (fixture) == kase);
  g_assert_false (gw_item_is_set (kase, GW_CASE_ESTIMABLE));
  g_assert_cmpstr (gw_item_get_text (kase, GW_CASE_CURRENCY), ==, "EUR");
}

static void
test_parts_are_added (Fixture       *fixture,
                      gconstpointer  data)
{
  GwObjective *objective = gw_edit_add_objective (fixture->history, "Cut churn");
  GwConstraint *constraint;
  GwEstimate *estimate;

  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_STATEMENT), ==, "Cut churn");
  g_assert_true (gw_plan_find (fixture->plan, gw_item_get_id (objective)) == GW_ITEM (objective));
  constraint = gw_edit_add_constraint (fixture->history, "performance");
  g_assert_cmpstr (gw_item_get_text (constraint, GW_CONSTRAINT_KIND), ==, "performance");
  assert_one_step (fixture, "add constraint");
  estimate = gw_edit_add_estimate (fixture->history, "benefit");
  g_assert_cmpstr (gw_item_get_text (estimate, GW_ESTIMATE_KIND), ==, "benefit");
  assert_one_step (fixture, "add benefit");
  gw_edit_add_estimate (fixture->history, "cost");
  assert_one_step (fixture, "add cost");
  assert_one_step (fixture, "add objective");
  g_assert_null (get_case (fixture));
}

static void
test_verdict_is_set_with_reason_name_and_day (Fixture       *fixture,
                                              gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Kim", NULL);
  GwCase *kase;

  g_assert_false (gw_edit_override_verdict (fixture->history, NULL, NULL, NULL, NULL, NULL));
  g_assert_true (gw_edit_override_verdict (fixture->history, "go", "Board", gw_item_get_id (person), NULL,
                                           "2026-11-23"));
  kase = get_case (fixture);
  g_assert_cmpstr (gw_item_get_text (kase, GW_CASE_VERDICT_OVERRIDE), ==, "go");
  g_assert_cmpstr (gw_item_get_text (kase, GW_CASE_VERDICT_REASON), ==, "Board");
  g_assert_cmpstr (gw_item_get_text (kase, GW_CASE_VERDICT_BY), ==, gw_item_get_id (person));
  g_assert_cmpstr (gw_item_get_text (kase, GW_CASE_VERDICT_ON), ==, "2026-11-23");
  g_assert_true (gw_edit_override_verdict (fixture->history, NULL, NULL, NULL, NULL, NULL));
  for (guint i = GW_CASE_VERDICT_OVERRIDE; i <= GW_CASE_VERDICT_ON; i++)
    g_assert_false (gw_item_is_set (kase, i));
  assert_one_step (fixture, "take back verdict");
  g_assert_cmpstr (gw_item_get_text (kase, GW_CASE_VERDICT_REASON), ==, "Board");
  assert_one_step (fixture, "set verdict");
  g_assert_null (get_case (fixture));
}

static void
test_new_name_becomes_a_person_with_the_verdict (Fixture       *fixture,
                                                 gconstpointer  data)
{
  GwList *people = gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE);

  gw_edit_override_verdict (fixture->history, "hold", "Too early", NULL, "Lee", "2026-11-23");
  g_assert_cmpuint (gw_list_get_length (people), ==, 1);
  g_assert_cmpstr (gw_item_get_text (get_case (fixture), GW_CASE_VERDICT_BY), ==,
                   gw_item_get_id (gw_list_get (people, 0)));
  assert_one_step (fixture, "set verdict");
  g_assert_cmpuint (gw_list_get_length (people), ==, 0);
}

static void
test_known_name_is_taken_for_the_verdict (Fixture       *fixture,
                                          gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Lee", NULL);
  GwList *people = gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE);

  gw_edit_override_verdict (fixture->history, "hold", "Too early", NULL, " lee ", "2026-11-23");
  g_assert_cmpuint (gw_list_get_length (people), ==, 1);
  g_assert_cmpstr (gw_item_get_text (get_case (fixture), GW_CASE_VERDICT_BY), ==, gw_item_get_id (person));
}

static void
test_typed_values_of_a_visit_are_one_step (Fixture       *fixture,
                                           gconstpointer  data)
{
  GwEstimate *estimate = gw_edit_add_estimate (fixture->history, "cost");
  guint visit = gw_history_new_visit (fixture->history);
  g_auto(GwValue) value = GW_VALUE_INIT;

  gw_value_init_number (&value, 1);
  g_assert_true (gw_edit_type_value (fixture->history, estimate, GW_ESTIMATE_LOW, &value, visit));
  gw_value_clear (&value);
  gw_value_init_number (&value, 12);
  gw_edit_type_value (fixture->history, estimate, GW_ESTIMATE_LOW, &value, visit);
  g_assert_cmpfloat (gw_item_get_number (estimate, GW_ESTIMATE_LOW), ==, 12);
  assert_one_step (fixture, "edit estimate");
  g_assert_false (gw_item_is_set (estimate, GW_ESTIMATE_LOW));
}

static void
test_successor_takes_over (Fixture       *fixture,
                           gconstpointer  data)
{
  GwPerson *first = gw_edit_add_person (fixture->history, "Kim", NULL);
  GwPerson *second = gw_edit_add_person (fixture->history, "Lee", NULL);
  GwObjective *objective = gw_edit_add_objective (fixture->history, "Cut churn");
  g_autoptr(GPtrArray) items = gw_edit_items_one (objective);

  gw_edit_set_owner (fixture->history, items, gw_item_get_id (first));
  g_assert_true (gw_edit_replace_person (fixture->history, first, gw_item_get_id (second), "2026-11-23"));
  g_assert_null (gw_item_get_parent (first));
  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_OWNER), ==, gw_item_get_id (second));
  assert_one_step (fixture, "remove person");
  g_assert_nonnull (gw_item_get_parent (first));
  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_OWNER), ==, gw_item_get_id (first));
}

/* Who decided stays who decided. */
static void
test_successor_has_not_done_what_was_done (Fixture       *fixture,
                                           gconstpointer  data)
{
  GwPerson *first = gw_edit_add_person (fixture->history, "Kim", NULL);
  GwPerson *second = gw_edit_add_person (fixture->history, "Lee", NULL);
  GwObjective *objective = gw_edit_add_objective (fixture->history, "Cut churn");
  g_autoptr(GPtrArray) items = gw_edit_items_one (objective);
  GwItem *kase;

  gw_edit_set_owner (fixture->history, items, gw_item_get_id (first));
  gw_edit_override_verdict (fixture->history, "hold", "No budget", gw_item_get_id (first), NULL, "2026-11-02");
  kase = gw_item_get_child (gw_history_get_plan (fixture->history), GW_PLAN_CASE);
  g_assert_true (gw_edit_replace_person (fixture->history, first, gw_item_get_id (second), "2026-11-23"));
  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_OWNER), ==, gw_item_get_id (second));
  g_assert_cmpstr (gw_item_get_text (kase, GW_CASE_VERDICT_BY), ==, gw_item_get_id (first));
  g_assert_cmpstr (gw_item_get_text (first, GW_PERSON_LEFT_ON), ==, "2026-11-23");
  assert_one_step (fixture, "remove person");
  g_assert_false (gw_item_is_set (first, GW_PERSON_LEFT_ON));
  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_OWNER), ==, gw_item_get_id (first));
}

static void
test_who_left_can_come_back (Fixture       *fixture,
                             gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Kim", NULL);

  g_assert_false (gw_edit_set_left (fixture->history, person, NULL));
  g_assert_true (gw_edit_set_left (fixture->history, person, "2026-11-20"));
  assert_one_step (fixture, "mark person as left");
  g_assert_false (gw_item_is_set (person, GW_PERSON_LEFT_ON));
  gw_history_redo (fixture->history);
  g_assert_true (gw_edit_set_left (fixture->history, person, NULL));
  g_assert_false (gw_item_is_set (person, GW_PERSON_LEFT_ON));
}

#define add(name, test) g_test_add ("/edit/case/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("first-text-makes-the-case", test_first_text_makes_the_case);
  add ("first-number-makes-the-case", test_first_number_makes_the_case);
  add ("second-text-keeps-the-case", test_second_text_keeps_the_case);
  add ("parts-are-added", test_parts_are_added);
  add ("verdict-is-set-with-reason-name-and-day", test_verdict_is_set_with_reason_name_and_day);
  add ("new-name-becomes-a-person-with-the-verdict", test_new_name_becomes_a_person_with_the_verdict);
  add ("known-name-is-taken-for-the-verdict", test_known_name_is_taken_for_the_verdict);
  add ("typed-values-of-a-visit-are-one-step", test_typed_values_of_a_visit_are_one_step);
  add ("successor-takes-over", test_successor_takes_over);
  add ("successor-has-not-done-what-was-done", test_successor_has_not_done_what_was_done);
  add ("who-left-can-come-back", test_who_left_can_come_back);
  return g_test_run ();
}
