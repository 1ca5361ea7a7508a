/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"

static void
test_current_is_residual_when_placed (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwRisk *unplaced = gw_plan_find_typed (plan, "K1", GW_TYPE_RISK);
  GwRisk *inherent = gw_plan_find_typed (plan, "K2", GW_TYPE_RISK);
  GwRisk *residual = gw_plan_find_typed (plan, "K3", GW_TYPE_RISK);

  g_assert_false (gw_risk_is_placed (unplaced));
  g_assert_cmpint (gw_risk_get_score (unplaced), ==, 0);
  g_assert_cmpint (gw_risk_get_score (inherent), ==, 6);
  g_assert_cmpint (gw_risk_get_score (residual), ==, 12);
  g_assert_true (gw_position_equal (gw_risk_get_inherent (residual), (GwPosition) { 4, 5 }));
}

static void
test_half_a_position_does_not_count (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwRisk *risk = gw_plan_find_typed (plan, "K2", GW_TYPE_RISK);

  test_set_level (risk, GW_RISK_RESIDUAL_IMPACT, 5);
  g_assert_cmpint (gw_risk_get_score (risk), ==, 6);
  test_set_level (risk, GW_RISK_IMPACT, 0);
  g_assert_false (gw_risk_is_placed (risk));
  g_assert_cmpint (gw_risk_get_inherent (risk).probability, ==, 0);
}

static void
test_order_is_by_score_impact_number (void)
{
  static const struct { int number, probability, impact; } risks[] = {
    { 9, 5, 5 }, { 7, 3, 4 }, { 2, 4, 3 }, { 5, 4, 3 }, { 1, 1, 1 }, { 3, 0, 0 }, { 4, 0, 0 },
  };
  g_autoptr(GwPlan) plan = gw_plan_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (risks); i++)
    test_set_position (test_add_risk (plan, NULL, risks[i].number, "x"), GW_RISK_PROBABILITY,
                       risks[i].probability, risks[i].impact);
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    for (guint j = 0; j < G_N_ELEMENTS (risks); j++)
      {
        GwList *list = gw_item_get_list (plan, GW_PLAN_RISKS);
        int order = gw_risk_compare (gw_list_get (list, i), gw_list_get (list, j));

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

static void
test_label_is_the_short_title (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwRisk *risk = gw_plan_find_typed (plan, "K1", GW_TYPE_RISK);

  g_assert_cmpstr (gw_risk_get_label (risk), ==, "Labels are noisy");
  test_set_text (risk, GW_RISK_SHORT, "Noise");
  g_assert_cmpstr (gw_risk_get_label (risk), ==, "Noise");
  test_set_text (risk, GW_RISK_SHORT, NULL);
  test_set_text (risk, GW_RISK_TITLE, NULL);
  g_assert_cmpstr (gw_risk_get_label (risk), ==, "");
}

static void
test_levels_and_positions_are_units (void)
{
  GwItemClass *klass = g_type_class_get (GW_TYPE_RISK);

  g_assert_cmpstr (gw_item_class_get_field (klass, GW_RISK_PROBABILITY)->unit, ==, "inherent");
  g_assert_cmpstr (gw_item_class_get_field (klass, GW_RISK_IMPACT)->unit, ==, "inherent");
  g_assert_cmpstr (gw_item_class_get_field (klass, GW_RISK_RESIDUAL_IMPACT)->unit, ==, "residual");
  g_assert_cmpstr (gw_item_class_get_field (klass, GW_RISK_CLOSED_ON)->unit, ==, "status");
  g_assert_cmpstr (gw_item_class_get_field (klass, GW_RISK_OWNER)->unit, ==, "owner");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/risk/current-is-residual-when-placed", test_current_is_residual_when_placed);
  g_test_add_func ("/plan/risk/half-a-position-does-not-count", test_half_a_position_does_not_count);
  g_test_add_func ("/plan/risk/order-is-by-score-impact-number", test_order_is_by_score_impact_number);
  g_test_add_func ("/plan/risk/label-is-the-short-title", test_label_is_the_short_title);
  g_test_add_func ("/plan/risk/levels-and-positions-are-units", test_levels_and_positions_are_units);

  return g_test_run ();
}
