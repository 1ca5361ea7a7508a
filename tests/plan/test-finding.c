/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/findings-plans.h"

#include <string.h>

#include "plan/gw-case.h"
#include "words/gw-words.h"

static void
set_up (GwPlan        **plan,
        gconstpointer   data)
{
  *plan = findings_plan_new ();
}

static void
tear_down (GwPlan        **plan,
           gconstpointer   data)
{
  g_assert_finalize_object (*plan);
}

static char *
dup_codes (GwPlan *plan)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, FINDINGS_TODAY);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *id = gw_finding_dup_id (g_ptr_array_index (findings, i));

      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", id);
    }
  return g_string_free_and_steal (codes);
}

static void
test_the_most_pressing_comes_first (GwPlan        **plan,
                                    gconstpointer   data)
{
  g_autofree char *codes = NULL;

  findings_add_risk (*plan, "K2", 2, 5);
  findings_add_risk (*plan, "K3", 5, 5);
  test_set_text (findings_get (*plan, "K1"), GW_RISK_PLACEMENT_REASON, NULL);
  test_set_text (findings_get (*plan, "K1"), GW_RISK_OWNER, NULL);
  test_set_text (findings_get (*plan, "B1"), GW_CHECK_OWNER, "p1");
  test_set_text (findings_get (*plan, "B1"), GW_CHECK_DUE, "2026-11-20");
  test_set_text (findings_get (*plan, "D1"), GW_CHECK_OWNER, "p1");
  test_set_text (findings_get (*plan, "D1"), GW_CHECK_DUE, "2026-11-10");

  codes = dup_codes (*plan);
  g_assert_cmpstr (codes, ==,
                   "overdue/D1 overdue/B1 no-response/K3 no-response/K2 no-owner/K1 placed-without-reason/K1");
}

/* However far a search goes at a time, it comes to the same. */
static void
test_some_at_a_time_finds_the_same (GwPlan        **plan,
                                    gconstpointer   data)
{
  g_autoptr(GPtrArray) whole = NULL;

  for (guint i = 0; i < 23; i++)
    {
      g_autofree char *id = g_strdup_printf ("K%u", 100 + i);
      GwRisk *risk = findings_add_risk (*plan, id, 1 + (int) (i % 5), 1 + (int) (i / 5));

      test_set_text (risk, GW_RISK_OWNER, i % 3 == 0 ? NULL : "nobody");
      test_set_text (risk, GW_RISK_DUE, i % 2 == 0 ? "2026-11-20" : "2026-11-10");
    }
  test_set_text (test_add (*plan, GW_PLAN_DISMISSALS, "no-owner/K103"), GW_DISMISSAL_REASON, "later");
  whole = gw_plan_get_findings (*plan, FINDINGS_TODAY);
  g_assert_cmpuint (whole->len, >, 50);
  for (guint n_items = 1; n_items < 30; n_items++)
    {
      g_autoptr(GwFindings) search = gw_findings_new (*plan, FINDINGS_TODAY);
      g_autoptr(GPtrArray) found = NULL;

      while (gw_findings_step (search, n_items))
        ;
      found = gw_findings_end (search);
      g_assert_cmpuint (found->len, ==, whole->len);
      for (guint i = 0; i < found->len; i++)
        g_assert_true (gw_finding_equal (g_ptr_array_index (found, i), g_ptr_array_index (whole, i)));
    }
}

static void
test_search_lets_its_findings_go (GwPlan        **plan,
                                  gconstpointer   data)
{
  g_autoptr(GPtrArray) found = NULL;
  guint n_found;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("K%u", 100 + i);

      test_set_text (findings_add_risk (*plan, id, 1, 1), GW_RISK_OWNER, NULL);
    }
  found = gw_plan_get_findings (*plan, FINDINGS_TODAY);
  n_found = found->len;
  for (guint n_looked = 1; n_looked < 2 * n_found; n_looked++)
    {
      GwFindings *search = gw_findings_new (*plan, FINDINGS_TODAY);
      gboolean more = TRUE;
      guint n_turns = 1;

      for (guint i = 0; i < n_looked; i++)
        more = gw_findings_step (search, 1);
      while (gw_findings_forget (search, 2))
        n_turns++;
      if (!more)
        g_assert_cmpuint (n_turns, ==, n_found / 2 + 1);
      gw_findings_free (search);
    }
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpuint (G_OBJECT (g_ptr_array_index (found, i))->ref_count, ==, 1);
}

static void
test_items_without_an_id_are_named_by_their_class (GwPlan        **plan,
                                                   gconstpointer   data)
{
  GwCase *business = gw_item_get_child (*plan, GW_PLAN_CASE);
  g_autofree char *codes = NULL;

  test_set_text (business, GW_CASE_VERDICT_BY, "p9");
  test_set_position (findings_get (*plan, "K1"), GW_RISK_PROBABILITY, 0, 0);

  codes = dup_codes (*plan);
  g_assert_cmpstr (codes, ==, "unplaced/plan unknown-reference/case");
}

static void
test_dismissal_lapses_when_the_value_differs (GwPlan        **plan,
                                              gconstpointer   data)
{
  GwDismissal *dismissal = test_add (*plan, GW_PLAN_DISMISSALS, "no-response/K1");
  g_autoptr(GwFinding) first = NULL;
  g_autoptr(GwFinding) second = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  test_set_text (dismissal, GW_DISMISSAL_SEEN, "2x5");
  test_set_position (findings_get (*plan, "K1"), GW_RISK_PROBABILITY, 2, 5);
  findings_count (*plan, GW_RULE_NO_RESPONSE, &first);
  g_assert_true (gw_finding_get_dismissal (first) == dismissal);
  findings = gw_plan_get_findings (*plan, FINDINGS_TODAY);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpuint (gw_findings_count_open (findings, GW_SEVERITY_NOTE), ==, 0);

  test_set_position (findings_get (*plan, "K1"), GW_RISK_PROBABILITY, 3, 5);
  findings_count (*plan, GW_RULE_NO_RESPONSE, &second);
  g_assert_null (gw_finding_get_dismissal (second));
  g_assert_cmpstr (gw_finding_get_seen (second), ==, "3x5");
}

static void
test_what_was_put_aside_comes_last (GwPlan        **plan,
                                    gconstpointer   data)
{
  g_autofree char *codes = NULL;

  test_set_text (test_add (*plan, GW_PLAN_DISMISSALS, "no-response/K1"), GW_DISMISSAL_SEEN, "5x5");
  test_set_position (findings_get (*plan, "K1"), GW_RISK_PROBABILITY, 5, 5);
  test_set_text (findings_get (*plan, "K1"), GW_RISK_PLACEMENT_REASON, NULL);

  codes = dup_codes (*plan);
  g_assert_cmpstr (codes, ==, "placed-without-reason/K1 no-response/K1");
}

static void
test_counts_only_from_a_severity_on (GwPlan        **plan,
                                     gconstpointer   data)
{
  g_autoptr(GPtrArray) findings = NULL;

  test_set_position (findings_get (*plan, "K1"), GW_RISK_PROBABILITY, 5, 5);
  test_set_text (findings_get (*plan, "K1"), GW_RISK_PLACEMENT_REASON, NULL);
  test_set_text (findings_get (*plan, "K1"), GW_RISK_OWNER, NULL);

  findings = gw_plan_get_findings (*plan, FINDINGS_TODAY);
  g_assert_cmpuint (gw_findings_count_open (findings, GW_SEVERITY_NOTE), ==, 3);
  g_assert_cmpuint (gw_findings_count_open (findings, GW_SEVERITY_ATTENTION), ==, 2);
  g_assert_cmpuint (gw_findings_count_open (findings, GW_SEVERITY_URGENT), ==, 1);
}

static void
test_belongs_to_the_owner_of_the_item (GwPlan        **plan,
                                       gconstpointer   data)
{
  g_autoptr(GwFinding) of_risk = NULL;
  g_autoptr(GwFinding) of_plan = NULL;
  g_autoptr(GwFinding) of_nobody = NULL;

  test_add_person (*plan, "p2", "Somebody else");
  test_set_text (*plan, GW_PLAN_OWNER, "p2");
  test_set_position (findings_get (*plan, "K1"), GW_RISK_PROBABILITY, 5, 5);
  test_set_text (findings_add_risk (*plan, "K2", 0, 0), GW_RISK_OWNER, NULL);

  findings_count (*plan, GW_RULE_NO_RESPONSE, &of_risk);
  findings_count (*plan, GW_RULE_UNPLACED, &of_plan);
  findings_count (*plan, GW_RULE_NO_OWNER, &of_nobody);
  g_assert_cmpstr (gw_finding_get_owner (of_risk), ==, "p1");
  g_assert_cmpstr (gw_finding_get_owner (of_plan), ==, "p2");
  g_assert_null (gw_finding_get_owner (of_nobody));
}

static void
assert_words (GwFinding  *finding,
              const char *language,
              const char *place,
              const char *sentence,
              const char *advice)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  g_autofree char *where = gw_finding_dup_place (finding, words);
  g_autofree char *what = gw_finding_format (finding, words);

  g_assert_cmpstr (where, ==, place);
  g_assert_cmpstr (what, ==, sentence);
  g_assert_cmpstr (gw_finding_get_advice (finding, words), ==, advice);
}

static void
test_says_it_in_both_languages (GwPlan        **plan,
                                gconstpointer   data)
{
  g_autoptr(GwFinding) overdue = NULL;
  g_autoptr(GwFinding) review = NULL;

  test_set_text (findings_get (*plan, "D1"), GW_CHECK_DUE, "2026-11-22");
  test_set_text (findings_get (*plan, "D1"), GW_CHECK_OWNER, "p1");
  test_set_text (findings_get (*plan, "K1"), GW_RISK_REVIEW_ON, "2026-11-02");
  findings_count (*plan, GW_RULE_OVERDUE, &overdue);
  findings_count (*plan, GW_RULE_RISK_REVIEW_PASSED, &review);

  g_assert_cmpint (gw_finding_get_count (overdue), ==, 1);
  assert_words (overdue, "en", "Stage 2 · Is it so?", "1 day overdue", "Settle it, or agree on a new date.");
  assert_words (overdue, "ko", "2단계 · Is it so?", "기한이 1일 지났습니다", "처리하거나 새 기한을 정하십시오.");
  assert_words (review, "ko", "리스크 1 · K1", "리스크 검토 예정일이 지났습니다(2026-11-02)",
                "리스크를 다시 살펴보고 다음 검토일을 정하십시오.");
}

static void
test_every_rule_has_words_and_a_code_of_its_own (void)
{
  g_autoptr(GwWords) korean = gw_words_new ("ko");
  g_autoptr(GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < GW_N_RULES; i++)
    {
      const GwRuleInfo *info = gw_rule_get_info (i);

      /* findings are ordered by rule alone */
      if (i > 0)
        g_assert_cmpint (info->severity, <=, gw_rule_get_info (i - 1)->severity);
      g_assert_true (g_hash_table_add (codes, (gpointer) info->code));
      g_assert_cmpuint (strlen (info->code), <=, 24);
      g_assert_cmpstr (gw_words_get (korean, info->sentence), !=, info->sentence);
      g_assert_cmpstr (gw_words_get (korean, info->advice), !=, info->advice);
      g_assert_cmpint (info->value == GW_RULE_VALUE_COUNT, ==, info->plural != NULL);
    }
}

static void
test_every_severity_has_a_name (void)
{
  GwSeverity severity = GW_SEVERITY_NOTE;

  for (guint i = 0; i < GW_N_SEVERITIES; i++)
    {
      g_assert_true (gw_severity_parse (gw_severity_get_name (i), &severity));
      g_assert_cmpint (severity, ==, i);
    }
  g_assert_false (gw_severity_parse ("bad", &severity));
  g_assert_false (gw_severity_parse (NULL, &severity));
}

#define ADD(name, func) \
  g_test_add ("/plan/finding/" name, GwPlan *, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("some-at-a-time-finds-the-same", test_some_at_a_time_finds_the_same);
  ADD ("search-lets-its-findings-go", test_search_lets_its_findings_go);
  ADD ("the-most-pressing-comes-first", test_the_most_pressing_comes_first);
  ADD ("items-without-an-id-are-named-by-their-class", test_items_without_an_id_are_named_by_their_class);
  ADD ("dismissal-lapses-when-the-value-differs", test_dismissal_lapses_when_the_value_differs);
  ADD ("what-was-put-aside-comes-last", test_what_was_put_aside_comes_last);
  ADD ("counts-only-from-a-severity-on", test_counts_only_from_a_severity_on);
  ADD ("belongs-to-the-owner-of-the-item", test_belongs_to_the_owner_of_the_item);
  ADD ("says-it-in-both-languages", test_says_it_in_both_languages);
  g_test_add_func ("/plan/finding/every-rule-has-words-and-a-code-of-its-own",
                   test_every_rule_has_words_and_a_code_of_its_own);
  g_test_add_func ("/plan/finding/every-severity-has-a-name", test_every_severity_has_a_name);

  return g_test_run ();
}
