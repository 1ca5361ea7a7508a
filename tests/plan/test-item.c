/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"
#include "plan/gw-item-write.h"
#include "plan/gw-record.h"
#include "plan/gw-review.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_change_notifies_once (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwItem *risk = gw_plan_find (plan, "K1");
  guint titles = 0, others = 0;

  g_signal_connect_swapped (risk, "notify::title", G_CALLBACK (count_cb), &titles);
  g_signal_connect_swapped (risk, "notify::short", G_CALLBACK (count_cb), &others);
  test_set_text (risk, GW_RISK_TITLE, "Labels are wrong");
  test_set_text (risk, GW_RISK_TITLE, "Labels are wrong");
  g_assert_cmpuint (titles, ==, 1);
  g_assert_cmpuint (others, ==, 0);
}

static void
test_properties_show_values (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autofree char *title = NULL;
  g_autoptr(GwList) evidence = NULL;
  int impact = 0;
  gint64 number = 0;

  g_object_get (gw_plan_find (plan, "K2"), "title", &title, "impact", &impact, "number", &number,
                "evidence", &evidence, NULL);
  g_assert_cmpstr (title, ==, "The model drifts");
  g_assert_cmpint (impact, ==, 3);
  g_assert_cmpint (number, ==, 2);
  g_assert_true (GW_IS_LIST (evidence));
}

static void
test_knows_where_it_stands (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwItem *check = gw_plan_find (plan, "c012");
  GwItem *group = gw_plan_find (plan, "g01");

  g_assert_true (gw_item_get_parent (check) == group);
  g_assert_true (gw_item_get_parent_list (check) == gw_item_get_list (group, GW_GROUP_CHECKS));
  g_assert_true (gw_item_get_root (check) == GW_ITEM (plan));
  g_assert_null (gw_item_get_parent (plan));
  g_assert_true (gw_item_get_root (plan) == GW_ITEM (plan));
}

static void
test_outlives_its_list (void)
{
  GwPlan *plan = test_plan_new ();
  g_autoptr(GwItem) check = g_object_ref (gw_plan_find (plan, "c012"));

  g_assert_finalize_object (plan);
  g_assert_null (gw_item_get_parent (check));
  g_assert_cmpstr (gw_item_get_text (check, GW_CHECK_QUESTION), ==, "c012");
}

static void
test_list_outlives_its_owner (void)
{
  GwPlan *plan = test_plan_new ();
  g_autoptr(GwList) risks = g_object_ref (gw_item_get_list (plan, GW_PLAN_RISKS));

  g_assert_finalize_object (plan);
  g_assert_null (gw_list_get_owner (risks));
  g_assert_cmpuint (gw_list_get_length (risks), ==, 3);
}

static void
test_list_is_a_model (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GListModel *risks = G_LIST_MODEL (gw_item_get_list (plan, GW_PLAN_RISKS));
  g_autoptr(GwItem) second = g_list_model_get_item (risks, 1);

  g_assert_true (g_list_model_get_item_type (risks) == GW_TYPE_RISK);
  g_assert_cmpuint (g_list_model_get_n_items (risks), ==, 3);
  g_assert_true (second == gw_plan_find (plan, "K2"));
  g_assert_null (g_list_model_get_item (risks, 3));
}

static void
test_list_is_made_when_asked_for (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwItem *check = gw_plan_find (plan, "c000");

  g_assert_null (gw_item_peek_list (check, GW_CHECK_EVIDENCE));
  g_assert_nonnull (gw_item_get_list (check, GW_CHECK_EVIDENCE));
  g_assert_true (gw_item_peek_list (check, GW_CHECK_EVIDENCE) == gw_item_get_list (check, GW_CHECK_EVIDENCE));
}

static void
count_item (GwItem  *item,
            gpointer count)
{
  (*(guint *) count)++;
}

static void
test_visit_leaves_records_out (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  guint before = 0, after = 0;
  GwItem *review, *record, *risk;

  gw_item_visit (plan, count_item, &before);
  review = test_add (plan, GW_PLAN_REVIEWS, "r1");
  record = test_add (review, GW_REVIEW_RECORD, NULL);
  risk = test_add (record, GW_RECORD_RISKS, "K2");
  gw_item_visit (plan, count_item, &after);
  g_assert_cmpuint (before, ==, 1 + 2 + 2 * (1 + 2 * (1 + 3)) + 3);
  g_assert_cmpuint (after, ==, before + 1);
  g_assert_true (gw_item_is_record (risk));
  g_assert_false (gw_item_is_record (review));
}

static void
test_fields_are_found_by_name (void)
{
  GwItemClass *klass = g_type_class_get (GW_TYPE_CHECK);

  g_assert_cmpuint (gw_item_class_find_field (klass, "answer")->index, ==, GW_CHECK_ANSWER);
  g_assert_null (gw_item_class_find_field (klass, "colour"));
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    g_assert_cmpuint (gw_item_class_get_field (klass, i)->index, ==, i);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/item/change-notifies-once", test_change_notifies_once);
  g_test_add_func ("/plan/item/properties-show-values", test_properties_show_values);
  g_test_add_func ("/plan/item/knows-where-it-stands", test_knows_where_it_stands);
  g_test_add_func ("/plan/item/outlives-its-list", test_outlives_its_list);
  g_test_add_func ("/plan/item/list-outlives-its-owner", test_list_outlives_its_owner);
  g_test_add_func ("/plan/item/list-is-a-model", test_list_is_a_model);
  g_test_add_func ("/plan/item/list-is-made-when-asked-for", test_list_is_made_when_asked_for);
  g_test_add_func ("/plan/item/visit-leaves-records-out", test_visit_leaves_records_out);
  g_test_add_func ("/plan/item/fields-are-found-by-name", test_fields_are_found_by_name);

  return g_test_run ();
}
