/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"
#include "plan/gw-item-write.h"
#include "plan/gw-record.h"
#include "plan/gw-review.h"
#include "plan/gw-round.h"
#include "plan/gw-scales.h"

typedef struct
{
  guint count;
  GwItem *item;
  const char *name;
} Change;

static void
changed_cb (GwPlan     *plan,
            GwItem     *item,
            GParamSpec *pspec,
            Change     *change)
{
  change->count++;
  change->item = item;
  change->name = pspec->name;
}

static void
test_says_changed_for_anything_below (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwItem *check = gw_plan_find (plan, "c112");
  Change change = { 0 };

  g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), &change);
  test_set_text (check, GW_CHECK_ANSWER, "Yes");
  g_assert_cmpuint (change.count, ==, 1);
  g_assert_true (change.item == check);
  g_assert_cmpstr (change.name, ==, "answer");
  test_set_text (check, GW_CHECK_ANSWER, "Yes");
  g_assert_cmpuint (change.count, ==, 1);
  gw_list_splice (gw_item_get_list (plan, GW_PLAN_RISKS), 0, 1, NULL);
  g_assert_cmpuint (change.count, ==, 2);
  g_assert_true (change.item == GW_ITEM (plan));
  g_assert_cmpstr (change.name, ==, "risks");
}

static void
test_finds_live_items_by_id (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();

  g_assert_true (GW_IS_CHECK (gw_plan_find (plan, "c112")));
  g_assert_true (GW_IS_GROUP (gw_plan_find (plan, "g10")));
  g_assert_null (gw_plan_find (plan, "nobody"));
  g_assert_null (gw_plan_find (plan, NULL));
  g_assert_null (gw_plan_find_typed (plan, "K1", GW_TYPE_PERSON));
}

static void
test_index_follows_lists (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwItem *stage = gw_plan_find (plan, "data");
  GwList *groups = gw_item_get_list (stage, GW_STAGE_GROUPS);
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (kept, g_object_ref (gw_list_get (groups, 0)));
  gw_list_splice (groups, 0, 1, NULL);
  g_assert_null (gw_plan_find (plan, "g10"));
  g_assert_null (gw_plan_find (plan, "c101"));
  gw_list_splice (groups, 1, 0, kept);
  g_assert_true (gw_plan_find (plan, "g10") == g_ptr_array_index (kept, 0));
  g_assert_nonnull (gw_plan_find (plan, "c101"));
}

static GwRisk *
add_recorded_risk (GwPlan     *plan,
                   const char *id,
                   int         number)
{
  GwItem *review = test_add (plan, GW_PLAN_REVIEWS, "review1");
  GwItem *record = test_add (review, GW_REVIEW_RECORD, NULL);
  GwRisk *risk = test_add (record, GW_RECORD_RISKS, id);

  test_set_level (risk, GW_RISK_NUMBER, number);
  return risk;
}

static void
test_records_are_not_indexed (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwItem *live = gw_plan_find (plan, "K1");

  test_set_text (add_recorded_risk (plan, "K1", 1), GW_RISK_OWNER, "p1");
  add_recorded_risk (plan, "K9", 9);
  g_assert_true (gw_plan_find (plan, "K1") == live);
  g_assert_null (gw_plan_find (plan, "K9"));
  g_assert_null (gw_plan_get_referrers (plan, "p1"));
}

static void
test_referrers_follow_changes (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GPtrArray *referrers;

  g_assert_null (gw_plan_get_referrers (plan, "p1"));
  test_set_text (gw_plan_find (plan, "K1"), GW_RISK_OWNER, "p1");
  test_set_text (gw_plan_find (plan, "c000"), GW_CHECK_OWNER, "p1");
  test_set_text (gw_plan_find (plan, "K2"), GW_RISK_OWNER, "nobody");
  referrers = gw_plan_get_referrers (plan, "p1");
  g_assert_cmpuint (referrers->len, ==, 2);
  g_assert_cmpuint (gw_plan_get_referrers (plan, "nobody")->len, ==, 1);
  test_set_text (gw_plan_find (plan, "K1"), GW_RISK_OWNER, NULL);
  g_assert_cmpuint (gw_plan_get_referrers (plan, "p1")->len, ==, 1);
}

static void
test_counts_every_risk_once (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwRiskCounts counts;

  test_set_text (test_add_risk (plan, "K4", 4, "Closed"), GW_RISK_STATUS, "closed");
  test_set_position (test_add_risk (plan, "K5", 5, "Worst"), GW_RISK_PROBABILITY, 5, 5);
  counts = gw_plan_count_risks (plan);
  g_assert_cmpuint (counts.total, ==, 5);
  g_assert_cmpuint (counts.placed, ==, 3);
  g_assert_cmpuint (counts.unplaced, ==, 1);
  g_assert_cmpuint (counts.closed, ==, 1);
  g_assert_cmpuint (counts.bands[0], ==, 0);
  g_assert_cmpuint (counts.bands[1], ==, 1);
  g_assert_cmpuint (counts.bands[2], ==, 1);
  g_assert_cmpuint (counts.bands[3], ==, 1);
}

static void
test_worst_risk_is_open_and_placed (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwRisk *closed = test_add_risk (plan, "K4", 4, "Closed");

  test_set_position (closed, GW_RISK_PROBABILITY, 5, 5);
  test_set_text (closed, GW_RISK_STATUS, "closed");
  g_assert_cmpstr (gw_item_get_id (gw_plan_get_worst_risk (plan)), ==, "K3");
}

static void
test_numbers_are_never_used_again (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GwPlan) empty = gw_plan_new ();

  g_assert_cmpint (gw_plan_get_next_number (empty), ==, 1);
  g_assert_cmpint (gw_plan_get_next_number (plan), ==, 4);
  add_recorded_risk (plan, "K9", 9);
  g_assert_cmpint (gw_plan_get_next_number (plan), ==, 10);
}

static void
test_limits_are_standard_unless_said (void)
{
  const gint32 bands[] = { 2, 6, 12 };
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwLimits limits = gw_plan_get_limits (plan);
  GwItem *scales;
  GwValue value;

  g_assert_cmpint (limits.bands[0], ==, 4);
  g_assert_cmpint (limits.appetite, ==, 0);
  scales = test_add (plan, GW_PLAN_SCALES, NULL);
  gw_value_init_integers (&value, bands, 3);
  gw_item_take_value (scales, gw_item_get_field (scales, GW_SCALES_BANDS), &value);
  g_assert_cmpint (gw_plan_get_band (plan, gw_plan_find_typed (plan, "K2", GW_TYPE_RISK)), ==, GW_BAND_MEDIUM);
  g_assert_cmpint (gw_plan_get_band (plan, gw_plan_find_typed (plan, "K1", GW_TYPE_RISK)), ==, GW_BAND_NONE);
  g_assert_cmpint (gw_plan_get_limits (plan).bands[2], ==, 12);
}

static void
test_round_is_the_last (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();

  g_assert_cmpstr (gw_plan_get_round (plan), ==, "1");
  test_add (plan, GW_PLAN_ROUNDS, "1");
  test_add (plan, GW_PLAN_ROUNDS, "2");
  g_assert_cmpstr (gw_plan_get_round (plan), ==, "2");
}

static void
test_unknown_person_is_shown_by_id (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();

  g_assert_cmpstr (gw_plan_get_person_name (plan, "p1"), ==, "Data scientist");
  g_assert_cmpstr (gw_plan_get_person_name (plan, "gone"), ==, "gone");
  g_assert_null (gw_plan_get_person_name (plan, NULL));
}

/* --- So many at once that what is derived is found over turns */

#define N_MANY 3000

static GPtrArray *
new_risks (void)
{
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("many%u", i);
      GwRisk *risk = g_object_new (GW_TYPE_RISK, NULL);

      gw_item_set_id (GW_ITEM (risk), id);
      test_set_position (risk, GW_RISK_PROBABILITY, 1 + (int) (i % 5), 4);
      g_ptr_array_add (risks, risk);
    }
  return risks;
}

static void
test_index_follows_many_at_once (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GPtrArray) many = new_risks ();
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  const guint n_before = gw_list_get_length (risks);

  gw_list_splice (risks, n_before, 0, many);
  g_assert_true (gw_plan_find (plan, "many0") == g_ptr_array_index (many, 0));
  g_assert_true (gw_plan_find (plan, "many2999") == g_ptr_array_index (many, 2999));
  g_assert_true (GW_IS_CHECK (gw_plan_find (plan, "c112")));
  gw_list_splice (risks, n_before, N_MANY, NULL);
  g_assert_null (gw_plan_find (plan, "many0"));
  g_assert_true (GW_IS_CHECK (gw_plan_find (plan, "c112")));
  for (guint i = 0; i < N_MANY; i++)
    g_assert_null (gw_item_get_parent (g_ptr_array_index (many, i)));
}

static void
test_index_follows_what_comes_while_it_is_made (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GPtrArray) many = new_risks ();
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autoptr(GwRisk) last = g_ptr_array_steal_index (many, N_MANY - 1);
  guint n_turns = 0;

  gw_list_splice (risks, 0, 0, many);
  g_assert_true (gw_plan_sum_up (plan, 0));
  gw_list_append (risks, last);
  gw_list_splice (risks, 0, 1, NULL);
  while (gw_plan_sum_up (plan, 0))
    n_turns++;
  g_assert_cmpuint (n_turns, >, 10);
  g_assert_true (gw_plan_find (plan, "many2999") == GW_ITEM (last));
  g_assert_true (gw_plan_find (plan, "many1") == g_ptr_array_index (many, 1));
  g_assert_null (gw_plan_find (plan, "many0"));
}

static void
test_sums_follow_changes (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GPtrArray) many = new_risks ();
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  const guint n_before = gw_plan_count_risks (plan).total;

  gw_list_splice (risks, gw_list_get_length (risks), 0, many);
  g_assert_true (gw_plan_sum_up (plan, 0));
  g_assert_cmpuint (gw_plan_count_risks (plan).total, ==, n_before + N_MANY);
  g_assert_false (gw_plan_sum_up (plan, 0));
  test_set_position (g_ptr_array_index (many, 7), GW_RISK_PROBABILITY, 5, 5);
  g_assert_true (gw_plan_get_worst_risk (plan) == g_ptr_array_index (many, 7));
  test_set_text (g_ptr_array_index (many, 7), GW_RISK_STATUS, "closed");
  g_assert_true (gw_plan_get_worst_risk (plan) != g_ptr_array_index (many, 7));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/plan/says-changed-for-anything-below", test_says_changed_for_anything_below);
  g_test_add_func ("/plan/plan/finds-live-items-by-id", test_finds_live_items_by_id);
  g_test_add_func ("/plan/plan/index-follows-lists", test_index_follows_lists);
  g_test_add_func ("/plan/plan/records-are-not-indexed", test_records_are_not_indexed);
  g_test_add_func ("/plan/plan/referrers-follow-changes", test_referrers_follow_changes);
  g_test_add_func ("/plan/plan/index-follows-many-at-once", test_index_follows_many_at_once);
  g_test_add_func ("/plan/plan/index-follows-what-comes-while-it-is-made",
                   test_index_follows_what_comes_while_it_is_made);
  g_test_add_func ("/plan/plan/sums-follow-changes", test_sums_follow_changes);
  g_test_add_func ("/plan/plan/counts-every-risk-once", test_counts_every_risk_once);
  g_test_add_func ("/plan/plan/worst-risk-is-open-and-placed", test_worst_risk_is_open_and_placed);
  g_test_add_func ("/plan/plan/numbers-are-never-used-again", test_numbers_are_never_used_again);
  g_test_add_func ("/plan/plan/limits-are-standard-unless-said", test_limits_are_standard_unless_said);
  g_test_add_func ("/plan/plan/round-is-the-last", test_round_is_the_last);
  g_test_add_func ("/plan/plan/unknown-person-is-shown-by-id", test_unknown_person_is_shown_by_id);

  return g_test_run ();
}
