/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"
#include "plan/gw-item-write.h"
#include "plan/gw-snapshot.h"

static void
test_stays_as_it_was (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GwSnapshot) before = gw_item_get_snapshot (plan);
  GwSnapshot *risk;

  test_set_text (gw_plan_find (plan, "K1"), GW_RISK_TITLE, "Something else");
  gw_list_splice (gw_item_get_list (plan, GW_PLAN_RISKS), 1, 2, NULL);
  g_assert_cmpuint (gw_snapshot_get_length (before, GW_PLAN_RISKS), ==, 3);
  risk = gw_snapshot_get_item (before, GW_PLAN_RISKS, 0);
  g_assert_cmpstr (gw_snapshot_get_id (risk), ==, "K1");
  g_assert_cmpstr (gw_snapshot_get_value (risk, GW_RISK_TITLE)->text, ==, "Labels are noisy");
}

static void
test_shares_what_did_not_change (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GwSnapshot) before = gw_item_get_snapshot (plan);
  g_autoptr(GwSnapshot) same = gw_item_get_snapshot (plan);
  g_autoptr(GwSnapshot) after = NULL;

  g_assert_true (same == before);
  test_set_text (gw_plan_find (plan, "K2"), GW_RISK_NOTE, "Watch it");
  after = gw_item_get_snapshot (plan);
  g_assert_true (after != before);
  g_assert_true (gw_snapshot_get_item (after, GW_PLAN_RISKS, 0) == gw_snapshot_get_item (before, GW_PLAN_RISKS, 0));
  g_assert_true (gw_snapshot_get_item (after, GW_PLAN_RISKS, 1) != gw_snapshot_get_item (before, GW_PLAN_RISKS, 1));
  g_assert_true (gw_snapshot_get_item (after, GW_PLAN_STAGES, 0) == gw_snapshot_get_item (before, GW_PLAN_STAGES, 0));
}

static void
test_sees_changes_far_below (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GwSnapshot) before = gw_item_get_snapshot (plan);
  g_autoptr(GwSnapshot) after = NULL;
  GwSnapshot *check;

  test_set_text (gw_plan_find (plan, "c112"), GW_CHECK_ANSWER, "Yes");
  after = gw_item_get_snapshot (plan);
  check = gw_snapshot_get_item (gw_snapshot_get_item (gw_snapshot_get_item (after, GW_PLAN_STAGES, 1),
                                                      GW_STAGE_GROUPS, 1), GW_GROUP_CHECKS, 2);
  g_assert_cmpstr (gw_snapshot_get_value (check, GW_CHECK_ANSWER)->text, ==, "Yes");
}

static void
test_outlives_the_plan (void)
{
  GwPlan *plan = test_plan_new ();
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);

  g_assert_finalize_object (plan);
  g_assert_cmpstr (gw_snapshot_get_id (snapshot), ==, "plan1");
  g_assert_cmpuint (gw_snapshot_get_length (snapshot, GW_PLAN_PEOPLE), ==, 2);
}

static gpointer
read_titles (gpointer data)
{
  GwSnapshot *plan = data;
  guint wrong = 0;

  for (guint i = 0; i < 20000; i++)
    {
      GwSnapshot *risk = gw_snapshot_get_item (plan, GW_PLAN_RISKS, 0);

      wrong += g_strcmp0 (gw_snapshot_get_value (risk, GW_RISK_TITLE)->text, "Labels are noisy") != 0;
    }
  return GUINT_TO_POINTER (wrong);
}

static void
test_may_be_read_by_another_thread (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);
  GThread *thread = g_thread_new ("reader", read_titles, snapshot);

  for (guint i = 0; i < 2000; i++)
    test_set_text (gw_plan_find (plan, "K1"), GW_RISK_TITLE, i % 2 == 0 ? "even" : "odd");
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/snapshot/stays-as-it-was", test_stays_as_it_was);
  g_test_add_func ("/plan/snapshot/shares-what-did-not-change", test_shares_what_did_not_change);
  g_test_add_func ("/plan/snapshot/sees-changes-far-below", test_sees_changes_far_below);
  g_test_add_func ("/plan/snapshot/outlives-the-plan", test_outlives_the_plan);
  g_test_add_func ("/plan/snapshot/may-be-read-by-another-thread", test_may_be_read_by_another_thread);

  return g_test_run ();
}
