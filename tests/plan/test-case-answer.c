/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-case-answer.h"

#include "lib/test-plans.h"
#include "plan/gw-estimate.h"
#include "plan/gw-scales.h"

/* What checks of the standard template find in the business case. */

typedef struct
{
  GwPlan *plan;
  GwCase *kase;
  GwCheck *check;
  GwWords *words;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = gw_plan_new ();
  fixture->kase = test_add (fixture->plan, GW_PLAN_CASE, NULL);
  fixture->check = g_object_new (GW_TYPE_CHECK, NULL);
  fixture->words = gw_words_new ("en");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->check);
  g_object_unref (fixture->plan);
  gw_words_unref (fixture->words);
}

static void
assert_answer (Fixture    *fixture,
               const char *origin,
               const char *text)
{
  g_autofree char *answer = NULL;

  test_set_text (fixture->check, GW_CHECK_ORIGIN, origin);
  answer = gw_check_dup_case_answer (fixture->check, fixture->plan, fixture->words, "2026-11-23");
  g_assert_cmpstr (answer, ==, text);
  g_assert_cmpint (gw_check_has_case_answer (fixture->check), ==, text != NULL);
}

static void
assert_place (Fixture    *fixture,
              const char *origin,
              gpointer    item,
              const char *field_name)
{
  const GwField *field;

  test_set_text (fixture->check, GW_CHECK_ORIGIN, origin);
  g_assert_true (gw_check_get_case_place (fixture->check, fixture->plan, &field) == item);
  g_assert_cmpstr (field->name, ==, field_name);
}

static void
test_other_checks_have_none (Fixture       *fixture,
                             gconstpointer  data)
{
  assert_answer (fixture, NULL, NULL);
  assert_answer (fixture, "B1", NULL);
  assert_answer (fixture, "D9", NULL);
}

static void
test_questions_of_suitability (Fixture       *fixture,
                               gconstpointer  data)
{
  assert_answer (fixture, "B2", "Nobody has said yet whether a simpler way exists.");
  test_set_text (fixture->kase, GW_CASE_SIMPLER_SOLUTION, "yes");
  assert_answer (fixture, "B2", "A simpler way exists.");
  test_set_text (fixture->kase, GW_CASE_SIMPLER_SOLUTION, "no");
  assert_answer (fixture, "B2", "No simpler way exists.");
  assert_answer (fixture, "B3", "Nobody has said yet whether size and cost can be estimated.");
  test_set_text (fixture->kase, GW_CASE_ESTIMABLE, "yes");
  assert_answer (fixture, "B3", "Size and cost can be estimated.");
  assert_place (fixture, "B2", fixture->kase, "simpler_solution");
  assert_place (fixture, "B3", fixture->kase, "estimable");
}

static void
test_sme_who_left_does_not_count (Fixture       *fixture,
                                  gconstpointer  data)
{
  GwPerson *first = test_add_person (fixture->plan, "p1", "Kim");
  GwPerson *second = test_add_person (fixture->plan, "p2", "Lee");

  assert_answer (fixture, "B9", "No SME is named");
  test_set_text (first, GW_PERSON_ROLE, "sme");
  test_set_text (second, GW_PERSON_ROLE, "sme");
  assert_answer (fixture, "B9", "SME: Kim, Lee");
  test_set_text (first, GW_PERSON_LEFT_ON, "2026-11-24");
  assert_answer (fixture, "B9", "SME: Kim, Lee");
  test_set_text (first, GW_PERSON_LEFT_ON, "2026-11-23");
  assert_answer (fixture, "B9", "SME: Lee");
  assert_place (fixture, "B9", fixture->plan, "people");
}

static void
add_estimate (Fixture    *fixture,
              const char *kind,
              double      low,
              double      high)
{
  gpointer estimate = test_add (fixture->kase, GW_CASE_ESTIMATES, kind);

  test_set_text (estimate, GW_ESTIMATE_KIND, kind);
  test_set_text (estimate, GW_ESTIMATE_PER, "once");
  test_set_number (estimate, GW_ESTIMATE_LOW, low);
  test_set_number (estimate, GW_ESTIMATE_HIGH, high);
}

static void
test_money_is_said_a_year (Fixture       *fixture,
                           gconstpointer  data)
{
  add_estimate (fixture, "cost", 100, 200);
  assert_answer (fixture, "B10", "Cost or benefit is not estimated yet.");
  add_estimate (fixture, "benefit", 200, 600);
  test_set_text (fixture->kase, GW_CASE_CURRENCY, "EUR");
  assert_answer (fixture, "B10", "Benefit EUR\u00a0200–600 a year · cost EUR\u00a0100–200 a year");
  assert_place (fixture, "B10", fixture->kase, "estimates");
}

static void
test_appetite_is_said (Fixture       *fixture,
                       gconstpointer  data)
{
  gpointer scales;

  assert_answer (fixture, "B11", "It is not settled yet how much risk is acceptable.");
  scales = test_add (fixture->plan, GW_PLAN_SCALES, NULL);
  test_set_level (scales, GW_SCALES_APPETITE, 9);
  assert_answer (fixture, "B11", "Risks up to a score of 9 are acceptable.");
  assert_place (fixture, "B11", fixture->plan, "scales");
}

static void
test_plan_without_a_case_leads_to_where_it_would_be (Fixture       *fixture,
                                                     gconstpointer  data)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  const GwField *field;

  test_set_text (fixture->check, GW_CHECK_ORIGIN, "B10");
  g_assert_true (gw_check_get_case_place (fixture->check, plan, &field) == plan);
  g_assert_cmpstr (field->name, ==, "case");
}

#define add(name, test) \
  g_test_add ("/plan/case-answer/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("other-checks-have-none", test_other_checks_have_none);
  add ("questions-of-suitability", test_questions_of_suitability);
  add ("sme-who-left-does-not-count", test_sme_who_left_does_not_count);
  add ("money-is-said-a-year", test_money_is_said_a_year);
  add ("appetite-is-said", test_appetite_is_said);
  add ("plan-without-a-case-leads-to-where-it-would-be",
       test_plan_without_a_case_leads_to_where_it_would_be);
  return g_test_run ();
}
