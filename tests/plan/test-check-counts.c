/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"
#include "plan/gw-check-counts.h"

static void
assert_says (GwCheckCounts  counts,
             const char    *in_figures,
             const char    *in_words,
             double         share)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autofree char *figures = gw_check_counts_format_short (&counts);
  g_autofree char *phrase = gw_check_counts_format (&counts, words);

  g_assert_cmpstr (figures, ==, in_figures);
  g_assert_cmpstr (phrase, ==, in_words);
  g_assert_cmpfloat (gw_check_counts_get_share (&counts), ==, share);
}

static void
test_says_how_many_of_those_that_apply (void)
{
  g_autoptr(GwWords) korean = gw_words_new ("ko");
  GwCheckCounts counts = { .total = 12, .answered = 4, .not_applicable = 4 };
  g_autofree char *phrase = gw_check_counts_format (&counts, korean);

  assert_says (counts, "4/8", "4 of 8 answered", 0.5);
  g_assert_cmpstr (phrase, ==, "8개 중 4개 답변");
  g_assert_cmpuint (gw_check_counts_get_open (&counts), ==, 4);
  g_assert_false (gw_check_counts_is_settled (&counts));
}

static void
test_nothing_to_answer_is_settled (void)
{
  GwCheckCounts counts = { .total = 3, .not_applicable = 3 };

  assert_says (counts, "0/0", "Not applicable", 1);
  g_assert_true (gw_check_counts_is_settled (&counts));
}

static void
test_no_check_at_all_is_not (void)
{
  GwCheckCounts counts = { 0 };

  assert_says (counts, "", "0 of 0 answered", 0);
  g_assert_false (gw_check_counts_is_settled (&counts));
}

static void
test_counts_each_check_by_its_state (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwCheckCounts counts = { 0 };

  test_set_text (gw_plan_find (plan, "c000"), GW_CHECK_STATE, "answered");
  test_set_text (gw_plan_find (plan, "c001"), GW_CHECK_STATE, "not-applicable");
  test_set_text (gw_plan_find (plan, "c002"), GW_CHECK_STATE, "a-later-version's");
  gw_check_counts_add (&counts, gw_plan_find_typed (plan, "c000", GW_TYPE_CHECK));
  gw_check_counts_add (&counts, gw_plan_find_typed (plan, "c001", GW_TYPE_CHECK));
  gw_check_counts_add (&counts, gw_plan_find_typed (plan, "c002", GW_TYPE_CHECK));
  assert_says (counts, "1/2", "1 of 2 answered", 0.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/check-counts/says-how-many-of-those-that-apply", test_says_how_many_of_those_that_apply);
  g_test_add_func ("/plan/check-counts/nothing-to-answer-is-settled", test_nothing_to_answer_is_settled);
  g_test_add_func ("/plan/check-counts/no-check-at-all-is-not", test_no_check_at_all_is_not);
  g_test_add_func ("/plan/check-counts/counts-each-check-by-its-state", test_counts_each_check_by_its_state);

  return g_test_run ();
}
