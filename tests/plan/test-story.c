/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-story.h"

#include <string.h>

#include "plan/gw-conflict.h"
#include "plan/gw-decision.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-record.h"
#include "round-fixture.h"

/* All that a plan says as a document, each thing once and in its place. */

#define TODAY "2026-11-26"

static void
keep (RoundFixture *fixture,
      const char   *id,
      const char   *question)
{
  test_set_text (test_add (fixture->record, GW_RECORD_CHECKS, id), GW_CHECK_QUESTION, question);
}

/* In which chapters a text stands, with commas between */
static char *
find_chapters (GwPlan     *plan,
               const char *text)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwStory) story = gw_story_new (plan, words, TODAY);
  GString *found = g_string_new (NULL);
  const char *chapter = "front";

  for (guint i = 0; i < gw_story_get_length (story); i++)
    {
      const GwStoryBlock *block = gw_story_get_block (story, i);

      if (block->kind == GW_STORY_CHAPTER)
        chapter = block->text;
      if (block->text != NULL && strstr (block->text, text) != NULL)
        g_string_append_printf (found, "%s%s", found->len > 0 ? ", " : "", chapter);
    }
  return g_string_free_and_steal (found);
}

static void
assert_stands_in (RoundFixture *fixture,
                  const char   *text,
                  const char   *chapters)
{
  g_autofree char *found = find_chapters (fixture->plan, text);

  g_assert_cmpstr (found, ==, chapters);
}

static void
test_evaluations_stand_in_their_round (RoundFixture  *fixture,
                                       gconstpointer  data)
{
  static const struct { const char *id, *round, *judgement, *chapter; } cases[] = {
    { "e1", "1", "as of old", "Round 1" },
    { "e2", "2", "as of now", "Evaluations" },
    { "e3", NULL, "of no round", "Evaluations" },
    { "e4", "7", "of an unknown one", "Evaluations" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwEvaluation *evaluation = test_add (fixture->plan, GW_PLAN_EVALUATIONS, cases[i].id);

      test_set_text (evaluation, GW_EVALUATION_ROUND, cases[i].round);
      test_set_text (evaluation, GW_EVALUATION_JUDGEMENT, cases[i].judgement);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_stands_in (fixture, cases[i].judgement, cases[i].chapter);
}

static void
test_decisions_stand_in_their_round (RoundFixture  *fixture,
                                     gconstpointer  data)
{
  GwItem *stage = gw_plan_find (fixture->plan, "data");

  for (guint i = 1; i <= 2; i++)
    {
      const char round[] = { (char) ('0' + i), '\0' };
      GwDecision *decision = test_add (stage, GW_STAGE_DECISIONS, i == 1 ? "d1" : "d2");

      test_set_text (decision, GW_DECISION_ROUND, round);
      test_set_text (decision, GW_DECISION_REASON, i == 1 ? "as of old" : "as of now");
    }
  assert_stands_in (fixture, "as of old", "Round 1");
  assert_stands_in (fixture, "as of now", "Gate Decision");
}

static void
test_closed_round_tells_what_it_has_kept (RoundFixture  *fixture,
                                          gconstpointer  data)
{
  test_set_text (fixture->round, GW_ROUND_SUMMARY, "what came of it");
  test_set_text (fixture->round, GW_ROUND_CLOSED, "2026-10-02");
  keep (fixture, "c100", "kept question");
  keep (fixture, "gone", "question that has gone");
  assert_stands_in (fixture, "what came of it", "Round 1");
  assert_stands_in (fixture, "Closed on: 2 October 2026", "Round 1");
  assert_stands_in (fixture, "kept question", "Round 1");
  assert_stands_in (fixture, "question that has gone", "Round 1");
}

static void
test_checks_that_have_all_gone_are_told (RoundFixture  *fixture,
                                         gconstpointer  data)
{
  keep (fixture, "gone", "question that has gone");
  assert_stands_in (fixture, "question that has gone", "Round 1");
}

static void
test_current_round_is_no_chapter (RoundFixture  *fixture,
                                  gconstpointer  data)
{
  assert_stands_in (fixture, "Round 2", "");
}

static void
test_front_tells_how_the_plan_stands (RoundFixture  *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwStory) story = NULL;
  g_autoptr(GString) labels = g_string_new (NULL);

  test_set_text (fixture->plan, GW_PLAN_STARTED, "2026-07-06");
  story = gw_story_new (fixture->plan, words, TODAY);
  for (guint i = 0; i < gw_story_get_front (story); i++)
    if (gw_story_get_block (story, i)->kind == GW_STORY_TEXT && gw_story_get_block (story, i)->label != NULL)
      g_string_append_printf (labels, "%s, ", gw_story_get_block (story, i)->label);
  g_assert_cmpstr (labels->str, ==, "Verdict, Checks, Risks, Findings, Started, ");
}

static void
test_open_conflicts_are_told (RoundFixture  *fixture,
                              gconstpointer  data)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwStory) story = NULL;

  test_add (fixture->plan, GW_PLAN_CONFLICTS, NULL);
  story = gw_story_new (fixture->plan, words, TODAY);
  g_assert_cmpstr (gw_story_get_facts (story), ==, "As of 26 November 2026 · Round 2 · 1 conflict to solve");
}

#define add(path, test) round_add_test ("/plan/story/" path, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("evaluations-stand-in-their-round", test_evaluations_stand_in_their_round);
  add ("decisions-stand-in-their-round", test_decisions_stand_in_their_round);
  add ("closed-round-tells-what-it-has-kept", test_closed_round_tells_what_it_has_kept);
  add ("checks-that-have-all-gone-are-told", test_checks_that_have_all_gone_are_told);
  add ("current-round-is-no-chapter", test_current_round_is_no_chapter);
  add ("front-tells-how-the-plan-stands", test_front_tells_how_the_plan_stands);
  add ("open-conflicts-are-told", test_open_conflicts_are_told);
  return g_test_run ();
}
