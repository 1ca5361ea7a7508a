/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"
#include "plan/gw-sums.h"

typedef struct
{
  GwPlan *plan;
  GwCase *business;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = gw_plan_new ();
  fixture->business = test_add (fixture->plan, GW_PLAN_CASE, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->plan);
}

static GwEstimate *
add (Fixture    *fixture,
     const char *kind,
     double      low,
     double      high,
     const char *per)
{
  GwEstimate *estimate = test_add (fixture->business, GW_CASE_ESTIMATES, NULL);

  test_set_text (estimate, GW_ESTIMATE_KIND, kind);
  test_set_number (estimate, GW_ESTIMATE_LOW, low);
  test_set_number (estimate, GW_ESTIMATE_HIGH, high);
  if (per != NULL)
    test_set_text (estimate, GW_ESTIMATE_PER, per);
  return estimate;
}

static void
test_adds_up_over_the_horizon (Fixture       *fixture,
                               gconstpointer  data)
{
  GwSums sums;

  add (fixture, "cost", 100, 200, "once");
  add (fixture, "cost", 1, 2, NULL);
  add (fixture, "cost", 10, 20, "month");
  add (fixture, "cost", 30, 60, "quarter");
  add (fixture, "benefit", 120, 240, "year");
  test_set_level (fixture->business, GW_CASE_HORIZON_MONTHS, 18);

  sums = gw_case_get_sums (fixture->business);
  g_assert_cmpint (sums.months, ==, 18);
  g_assert_cmpfloat (sums.cost.low, ==, 101 + 180 + 180);
  g_assert_cmpfloat (sums.cost.high, ==, 202 + 360 + 360);
  g_assert_cmpfloat (sums.benefit.low, ==, 180);
  g_assert_cmpfloat (sums.benefit.high, ==, 360);
  g_assert_true (gw_sum_is_known (&sums.cost));
}

static void
test_takes_a_year_when_no_horizon_is_named (Fixture       *fixture,
                                            gconstpointer  data)
{
  GwSums sums;

  add (fixture, "benefit", 0.1, 0.7, "year");

  sums = gw_case_get_sums (fixture->business);
  g_assert_cmpint (sums.months, ==, 12);
  g_assert_cmpfloat (sums.benefit.low, ==, 0.1);
  g_assert_cmpfloat (sums.benefit.high, ==, 0.7);
}

static void
test_tells_what_a_year_comes_to (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwSums sums;

  add (fixture, "cost", 300, 600, "once");
  add (fixture, "benefit", 10, 20, "month");
  test_set_level (fixture->business, GW_CASE_HORIZON_MONTHS, 36);

  sums = gw_case_get_yearly_sums (fixture->business);
  g_assert_cmpfloat (sums.cost.low, ==, 100);
  g_assert_cmpfloat (sums.cost.high, ==, 200);
  g_assert_cmpfloat (sums.benefit.high, ==, 240);
}

static void
test_reports_what_cannot_be_counted (Fixture       *fixture,
                                     gconstpointer  data)
{
  GwEstimate *reversed = add (fixture, "cost", 5, 4, "once");
  GwEstimate *half = test_add (fixture->business, GW_CASE_ESTIMATES, NULL);
  GwEstimate *weekly = add (fixture, "benefit", 1, 2, "week");
  GwSums sums;

  test_set_text (half, GW_ESTIMATE_KIND, "cost");
  test_set_number (half, GW_ESTIMATE_HIGH, 4);
  add (fixture, "luck", 1, 2, "once");

  sums = gw_case_get_sums (fixture->business);
  g_assert_true (sums.cost.reversed == reversed);
  g_assert_true (sums.cost.missing == half);
  g_assert_true (sums.benefit.missing == weekly);
  g_assert_cmpuint (sums.benefit.n_estimates, ==, 1);
  g_assert_false (gw_sum_is_known (&sums.cost));
  g_assert_false (gw_sum_is_known (&sums.benefit));
}

static void
test_knows_nothing_without_a_case (Fixture       *fixture,
                                   gconstpointer  data)
{
  GwSums sums = gw_case_get_sums (NULL);

  g_assert_false (gw_sum_is_known (&sums.cost));
  g_assert_false (gw_sum_is_known (&sums.benefit));
  g_assert_cmpint (sums.months, ==, 12);
}

#define ADD(name, func) \
  g_test_add ("/plan/sums/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("adds-up-over-the-horizon", test_adds_up_over_the_horizon);
  ADD ("takes-a-year-when-no-horizon-is-named", test_takes_a_year_when_no_horizon_is_named);
  ADD ("tells-what-a-year-comes-to", test_tells_what_a_year_comes_to);
  ADD ("reports-what-cannot-be-counted", test_reports_what_cannot_be_counted);
  ADD ("knows-nothing-without-a-case", test_knows_nothing_without_a_case);

  return g_test_run ();
}
