/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"
#include "plan/gw-field-word.h"
#include "plan/gw-review.h"
#include "plan/gw-unit-words.h"

/* Units and their values in words. */

typedef struct
{
  GwPlan *plan;
  GwCheck *check;
  GwWords *english;
  GwWords *korean;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->check = gw_plan_find_typed (fixture->plan, "c000", GW_TYPE_CHECK);
  fixture->english = gw_words_new ("en");
  fixture->korean = gw_words_new ("ko");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gw_words_unref (fixture->english);
  gw_words_unref (fixture->korean);
  g_assert_finalize_object (fixture->plan);
}

static void
assert_unit (gpointer    item,
             guint       index,
             GwWords    *words,
             const char *expected)
{
  g_autofree char *text = gw_item_format_unit (item, gw_item_get_field (item, index), words);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_state_and_reason_are_one (Fixture       *fixture,
                               gconstpointer  data)
{
  assert_unit (fixture->check, GW_CHECK_STATE, fixture->english, "Open");
  test_set_text (fixture->check, GW_CHECK_STATE, "not-applicable");
  test_set_text (fixture->check, GW_CHECK_REASON, "No labels");
  assert_unit (fixture->check, GW_CHECK_STATE, fixture->english, "Not applicable · No labels");
  assert_unit (fixture->check, GW_CHECK_STATE, fixture->korean, "해당 없음 · No labels");
}

static void
test_people_are_named (Fixture       *fixture,
                       gconstpointer  data)
{
  GwPerson *person = test_add_person (fixture->plan, "p9", NULL);

  test_set_text (person, GW_PERSON_ROLE, "sme");
  test_set_text (fixture->check, GW_CHECK_OWNER, "p1");
  assert_unit (fixture->check, GW_CHECK_OWNER, fixture->english, "Data scientist");
  test_set_text (fixture->check, GW_CHECK_OWNER, "p9");
  assert_unit (fixture->check, GW_CHECK_OWNER, fixture->korean, "직무 전문가(SME)");
  test_set_text (fixture->check, GW_CHECK_OWNER, "gone");
  assert_unit (fixture->check, GW_CHECK_OWNER, fixture->english, "gone");
}

static void
test_places_and_dates_are_read (Fixture       *fixture,
                                gconstpointer  data)
{
  gpointer risk = gw_plan_find_typed (fixture->plan, "K3", GW_TYPE_RISK);

  assert_unit (risk, GW_RISK_PROBABILITY, fixture->english, "probability 4, impact 5");
  assert_unit (risk, GW_RISK_RESIDUAL_PROBABILITY, fixture->korean, "발생 확률 3, 영향도 4");
  assert_unit (gw_plan_find (fixture->plan, "K1"), GW_RISK_PROBABILITY, fixture->english, "Unplaced");
  test_set_text (risk, GW_RISK_REVIEW_ON, "2026-12-11");
  assert_unit (risk, GW_RISK_REVIEW_ON, fixture->english, "11 December 2026");
}

static void
test_unknown_and_unset_are_told_apart (Fixture       *fixture,
                                       gconstpointer  data)
{
  assert_unit (fixture->check, GW_CHECK_ANSWER, fixture->english, NULL);
  test_set_text (fixture->check, GW_CHECK_STATE, "postponed");
  assert_unit (fixture->check, GW_CHECK_STATE, fixture->english, "postponed");
}

/* What a conflict or another version says, read as if it stood in the plan */
static void
test_what_stands_nowhere_is_read_where_it_would_stand (Fixture       *fixture,
                                                       gconstpointer  data)
{
  g_autoptr(GwCheck) alone = g_object_new (GW_TYPE_CHECK, NULL);
  const GwField *owner = gw_item_get_field (alone, GW_CHECK_OWNER);
  g_autofree char *there = NULL;
  g_autofree char *here = NULL;

  test_set_text (alone, GW_CHECK_OWNER, "p1");
  there = gw_item_format_unit (alone, owner, fixture->english);
  here = gw_item_format_unit_at (alone, fixture->check, owner, fixture->english);
  g_assert_cmpstr (there, ==, "p1");
  g_assert_cmpstr (here, ==, "Data scientist");
}

/* Two versions may differ in what a review has kept. */
static void
test_records_say_nothing_in_a_line (Fixture       *fixture,
                                    gconstpointer  data)
{
  GwReview *review = test_add (fixture->plan, GW_PLAN_REVIEWS, "v1");

  assert_unit (review, GW_REVIEW_RECORD, fixture->english, NULL);
  test_add (review, GW_REVIEW_RECORD, NULL);
  assert_unit (review, GW_REVIEW_RECORD, fixture->english, NULL);
}

static void
test_units_have_a_word (Fixture       *fixture,
                        gconstpointer  data)
{
  const GwField *due = gw_item_get_field (fixture->check, GW_CHECK_DUE);
  const GwField *reason = gw_item_get_field (fixture->check, GW_CHECK_REASON);

  g_assert_cmpstr (gw_field_get_word (due), ==, "Due");
  g_assert_cmpstr (gw_words_get (fixture->korean, gw_field_get_word (due)), ==, "기한");
  g_assert_cmpstr (gw_field_get_word (reason), ==, "State");
  g_assert_cmpstr (gw_field_get_word (gw_item_get_field (fixture->check, GW_CHECK_EXPECTS)), ==, "expects");
}

#define add_test(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/plan/unit-words/state-and-reason-are-one", test_state_and_reason_are_one);
  add_test ("/plan/unit-words/people-are-named", test_people_are_named);
  add_test ("/plan/unit-words/places-and-dates-are-read", test_places_and_dates_are_read);
  add_test ("/plan/unit-words/unknown-and-unset-are-told-apart", test_unknown_and_unset_are_told_apart);
  add_test ("/plan/unit-words/what-stands-nowhere-is-read-where-it-would-stand", test_what_stands_nowhere_is_read_where_it_would_stand);
  add_test ("/plan/unit-words/records-say-nothing-in-a-line", test_records_say_nothing_in_a_line);
  add_test ("/plan/unit-words/units-have-a-word", test_units_have_a_word);

  return g_test_run ();
}
