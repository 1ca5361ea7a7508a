/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-history.h"
#include "plan/gw-conflict.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-person.h"
#include "plan/gw-search.h"

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
} Fixture;

static GwRisk *
add_risk (Fixture    *fixture,
          const char *title,
          const char *note)
{
  GwRisk *risk = g_object_new (GW_TYPE_RISK, NULL);

  gw_history_begin (fixture->history, "add risk");
  gw_history_append (fixture->history, gw_item_get_list (fixture->plan, GW_PLAN_RISKS), risk);
  gw_history_set_text (fixture->history, risk, GW_RISK_TITLE, title);
  gw_history_set_text (fixture->history, risk, GW_RISK_NOTE, note);
  gw_history_end (fixture->history);
  g_object_unref (risk);
  return risk;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = gw_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static guint
count_hits (Fixture    *fixture,
            const char *text)
{
  g_autoptr(GwSearch) search = gw_search_new (fixture->plan, text);

  while (gw_search_step (search, 7))
    continue;
  return g_list_model_get_n_items (gw_search_get_hits (search));
}

static void
test_finds_without_case (Fixture       *fixture,
                         gconstpointer  data)
{
  add_risk (fixture, "Labels are Noisy", "see the LABEL guide");

  g_assert_cmpuint (count_hits (fixture, "label"), ==, 2);
  g_assert_cmpuint (count_hits (fixture, " nOISy "), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "straße"), ==, 0);
}

static void
test_finds_korean_however_composed (Fixture       *fixture,
                                    gconstpointer  data)
{
  add_risk (fixture, "데이터 누수", "데이터 누수");

  g_assert_cmpuint (count_hits (fixture, "누수"), ==, 2);
  /* The same two syllables as letters */
  g_assert_cmpuint (count_hits (fixture, "\u1102\u116e\u1109\u116e"), ==, 2);
}

static void
test_takes_compatible_characters_for_the_same (Fixture       *fixture,
                                               gconstpointer  data)
{
  add_risk (fixture, "Full width ＡＢＣ", "Große Straße");

  g_assert_cmpuint (count_hits (fixture, "abc"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "STRASSE"), ==, 1);
}

static void
test_finds_nothing_for_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  add_risk (fixture, "A title", NULL);

  g_assert_cmpuint (count_hits (fixture, ""), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "  \n"), ==, 0);
}

static void
test_leaves_out_what_only_programs_read (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr(GwEvaluation) evaluation = g_object_new (GW_TYPE_EVALUATION, NULL);
  g_autoptr(GwConflict) conflict = g_object_new (GW_TYPE_CONFLICT, NULL);

  gw_history_begin (fixture->history, "add");
  gw_history_append (fixture->history, gw_item_get_list (fixture->plan, GW_PLAN_EVALUATIONS), evaluation);
  gw_history_append (fixture->history, gw_item_get_list (fixture->plan, GW_PLAN_CONFLICTS), conflict);
  gw_history_set_text (fixture->history, evaluation, GW_EVALUATION_ROUND, "17");
  gw_history_set_text (fixture->history, evaluation, GW_EVALUATION_METRIC, "Recall");
  gw_history_set_text (fixture->history, conflict, GW_CONFLICT_ITEM, "risk-17");
  gw_history_end (fixture->history);

  g_assert_cmpuint (count_hits (fixture, "recall"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "17"), ==, 0);
}

static void
test_goes_on_in_steps (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GwSearch) search = NULL;
  GListModel *hits;

  for (guint i = 0; i < 20; i++)
    add_risk (fixture, "Risk", NULL);
  search = gw_search_new (fixture->plan, "risk");
  hits = gw_search_get_hits (search);

  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 0);
  g_assert_true (gw_search_step (search, 10));
  /* the plan itself is the first of the ten */
  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 9);
  g_assert_false (gw_search_step (search, G_MAXUINT));
  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 20);
  g_assert_false (gw_search_step (search, 10));
}

static char *
dup_excerpt (Fixture    *fixture,
             const char *text,
             guint       around)
{
  g_autoptr(GwSearch) search = gw_search_new (fixture->plan, text);
  g_autoptr(GwSearchHit) hit = NULL;

  gw_search_step (search, G_MAXUINT);
  hit = g_list_model_get_item (gw_search_get_hits (search), 0);
  g_assert_nonnull (hit);
  return gw_search_hit_dup_excerpt (hit, around, around, NULL, NULL);
}

static void
test_shows_what_stands_around (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *middle = NULL;
  g_autofree char *whole = NULL;

  add_risk (fixture, NULL, "첫 줄\nGroße Straße 누수 끝 and more");
  middle = dup_excerpt (fixture, "strasse", 2);
  g_assert_cmpstr (middle, ==, "…Straße 누…");
  whole = dup_excerpt (fixture, "누수", 100);
  g_assert_cmpstr (whole, ==, "첫 줄 Große Straße 누수 끝 and more");
}

static void
test_shows_beginnings_as_they_are (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *near = NULL;
  g_autofree char *far = NULL;

  add_risk (fixture, NULL, "Cut monthly churn by 10%");
  near = dup_excerpt (fixture, "10%", 15);
  g_assert_cmpstr (near, ==, "Cut monthly churn by 10%");
  far = dup_excerpt (fixture, "10%", 10);
  g_assert_cmpstr (far, ==, "…churn by 10%");
}

static void
test_tells_where_the_match_stands (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GwSearch) search = NULL;
  g_autoptr(GwSearchHit) hit = NULL;
  g_autofree char *excerpt = NULL;
  g_autofree char *match = NULL;
  guint start, end;

  add_risk (fixture, NULL, "첫 줄\nSehr Große Straße 누수 끝 and more");
  search = gw_search_new (fixture->plan, "strasse");
  gw_search_step (search, G_MAXUINT);
  hit = g_list_model_get_item (gw_search_get_hits (search), 0);
  excerpt = gw_search_hit_dup_excerpt (hit, 8, 3, &start, &end);
  g_assert_cmpstr (excerpt, ==, "…Große Straße 누수…");
  match = g_strndup (excerpt + start, end - start);
  g_assert_cmpstr (match, ==, "Straße");
}

static void
test_says_nothing_of_a_text_that_has_gone (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr(GwSearch) search = NULL;
  g_autoptr(GwSearchHit) hit = NULL;
  g_autofree char *excerpt = NULL;

  add_risk (fixture, "Leakage", NULL);
  search = gw_search_new (fixture->plan, "leak");
  gw_search_step (search, G_MAXUINT);
  hit = g_list_model_get_item (gw_search_get_hits (search), 0);
  gw_history_undo (fixture->history);

  excerpt = gw_search_hit_dup_excerpt (hit, 10, 10, NULL, NULL);
  g_assert_cmpstr (excerpt, ==, "");
}

static void
test_forgets_the_last_hits_first (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr(GwSearch) search = NULL;
  g_autoptr(GwSearchHit) hit = NULL;
  GListModel *hits;
  GwRisk *first = add_risk (fixture, "Drift one", NULL);

  add_risk (fixture, "Drift two", NULL);
  add_risk (fixture, "Drift three", NULL);
  search = gw_search_new (fixture->plan, "drift");
  hits = gw_search_get_hits (search);
  gw_search_step (search, 100);
  g_assert_true (gw_search_forget (search, 2));
  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 1);
  hit = g_list_model_get_item (hits, 0);
  g_assert_true (gw_search_hit_get_item (hit) == GW_ITEM (first));
  g_assert_false (gw_search_forget (search, 2));
  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/plan/search/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("finds-without-case", test_finds_without_case);
  ADD ("finds-korean-however-composed", test_finds_korean_however_composed);
  ADD ("takes-compatible-characters-for-the-same", test_takes_compatible_characters_for_the_same);
  ADD ("finds-nothing-for-nothing", test_finds_nothing_for_nothing);
  ADD ("leaves-out-what-only-programs-read", test_leaves_out_what_only_programs_read);
  ADD ("goes-on-in-steps", test_goes_on_in_steps);
  ADD ("shows-what-stands-around", test_shows_what_stands_around);
  ADD ("shows-beginnings-as-they-are", test_shows_beginnings_as_they_are);
  ADD ("tells-where-the-match-stands", test_tells_where_the_match_stands);
  ADD ("says-nothing-of-a-text-that-has-gone", test_says_nothing_of_a_text_that_has_gone);
  ADD ("forgets-the-last-hits-first", test_forgets_the_last_hits_first);

  return g_test_run ();
}
