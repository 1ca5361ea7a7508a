/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"

static void
set_states (GwPlan     *plan,
            const char *state,
            guint       n)
{
  static const char *const checks[] = { "c000", "c001", "c002", "c010", "c011", "c012" };

  for (guint i = 0; i < n; i++)
    test_set_text (gw_plan_find (plan, checks[i]), GW_CHECK_STATE, state);
}

static void
test_counts_checks_of_all_groups (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwStage *stage = gw_plan_find_typed (plan, "problem", GW_TYPE_STAGE);
  GwCheckCounts counts;

  set_states (plan, "answered", 4);
  set_states (plan, "not-applicable", 1);
  counts = gw_stage_count_checks (stage);
  g_assert_cmpuint (counts.total, ==, 6);
  g_assert_cmpuint (counts.answered, ==, 3);
  g_assert_cmpuint (counts.not_applicable, ==, 1);
}

static void
test_state_follows_checks (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwStage *stage = gw_plan_find_typed (plan, "problem", GW_TYPE_STAGE);

  g_assert_cmpint (gw_stage_get_state (stage), ==, GW_STAGE_UNTOUCHED);
  set_states (plan, "answered", 5);
  g_assert_cmpint (gw_stage_get_state (stage), ==, GW_STAGE_STARTED);
  set_states (plan, "not-applicable", 6);
  g_assert_cmpint (gw_stage_get_state (stage), ==, GW_STAGE_SETTLED);
  set_states (plan, "a-later-version's", 1);
  g_assert_cmpint (gw_stage_get_state (stage), ==, GW_STAGE_STARTED);
}

static void
test_without_checks_is_untouched (void)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();

  g_assert_cmpint (gw_stage_get_state (test_add (plan, GW_PLAN_STAGES, "data")), ==, GW_STAGE_UNTOUCHED);
}

static void
test_only_the_problem_is_outside_the_ring (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwStage *problem = gw_plan_find_typed (plan, "problem", GW_TYPE_STAGE);
  GwStage *data = gw_plan_find_typed (plan, "data", GW_TYPE_STAGE);

  g_assert_false (gw_stage_is_in_ring (problem));
  g_assert_true (gw_stage_is_in_ring (data));
  g_assert_cmpuint (gw_stage_get_number (problem), ==, 1);
  g_assert_cmpuint (gw_stage_get_number (data), ==, 2);
}

static void
test_check_is_overdue_the_day_after (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwCheck *check = gw_plan_find_typed (plan, "c000", GW_TYPE_CHECK);

  g_assert_false (gw_check_is_overdue (check, "2026-11-24"));
  test_set_text (check, GW_CHECK_DUE, "2026-11-23");
  g_assert_false (gw_check_is_overdue (check, "2026-11-23"));
  g_assert_true (gw_check_is_overdue (check, "2026-11-24"));
  set_states (plan, "answered", 1);
  g_assert_false (gw_check_is_overdue (check, "2026-11-24"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/stage/counts-checks-of-all-groups", test_counts_checks_of_all_groups);
  g_test_add_func ("/plan/stage/state-follows-checks", test_state_follows_checks);
  g_test_add_func ("/plan/stage/without-checks-is-untouched", test_without_checks_is_untouched);
  g_test_add_func ("/plan/stage/only-the-problem-is-outside-the-ring", test_only_the_problem_is_outside_the_ring);
  g_test_add_func ("/plan/stage/check-is-overdue-the-day-after", test_check_is_overdue_the_day_after);

  return g_test_run ();
}
