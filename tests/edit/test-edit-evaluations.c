/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-case.h"
#include "edit/gw-edit-evaluations.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-text.h"

#define TODAY "2026-11-23"

static void
set (GwHistory  *history,
     gpointer    item,
     const char *field,
     const char *text)
{
  g_autoptr(GwWords) words = gw_words_new ("en");

  g_assert_true (gw_edit_set_from_text (history, item, field, text, words, NULL));
}

static guint
count_evaluations (GwHistory *history)
{
  return gw_list_get_length (gw_item_get_list (gw_history_get_plan (history), GW_PLAN_EVALUATIONS));
}

static void
test_added_to_the_current_or_a_given_round (void)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autoptr(GwHistory) history = gw_history_new (plan);
  GwEvaluation *now = gw_edit_add_evaluation (history, "qualitative", NULL, TODAY);
  GwEvaluation *late = gw_edit_add_evaluation (history, "quantitative", "7", TODAY);

  g_assert_cmpstr (gw_item_get_text (now, GW_EVALUATION_ROUND), ==, "1");
  g_assert_cmpstr (gw_item_get_text (now, GW_EVALUATION_KIND), ==, "qualitative");
  g_assert_cmpstr (gw_item_get_text (now, GW_EVALUATION_ON), ==, TODAY);
  g_assert_cmpstr (gw_item_get_text (late, GW_EVALUATION_ROUND), ==, "7");
  g_assert_cmpstr (gw_history_get_undo_name (history), ==, "add evaluation");
}

static void
test_repeated_without_its_result (void)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autoptr(GwHistory) history = gw_history_new (plan);
  GwEvaluation *first = gw_edit_add_evaluation (history, "quantitative", NULL, "2026-01-01");
  GwEvaluation *second;

  set (history, first, "metric", "F1");
  set (history, first, "value", "0.7");
  set (history, first, "target", "0.8");
  set (history, first, "judgement", "Nearly");
  second = gw_edit_repeat_evaluation (history, first, NULL, TODAY);
  g_assert_cmpstr (gw_item_get_text (second, GW_EVALUATION_KIND), ==, "quantitative");
  g_assert_cmpstr (gw_item_get_text (second, GW_EVALUATION_METRIC), ==, "F1");
  g_assert_cmpfloat (gw_item_get_number (second, GW_EVALUATION_TARGET), ==, 0.8);
  g_assert_cmpstr (gw_item_get_text (second, GW_EVALUATION_ON), ==, TODAY);
  g_assert_false (gw_item_is_set (second, GW_EVALUATION_VALUE));
  g_assert_false (gw_item_is_set (second, GW_EVALUATION_JUDGEMENT));

  gw_history_undo (history);
  g_assert_cmpuint (count_evaluations (history), ==, 1);
}

static void
test_objective_fills_a_blank_measurement_only (void)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autoptr(GwHistory) history = gw_history_new (plan);
  GwObjective *objective = gw_edit_add_objective (history, "Fewer leave");
  GwEvaluation *blank = gw_edit_add_evaluation (history, "quantitative", NULL, TODAY);
  GwEvaluation *judged = gw_edit_add_evaluation (history, "qualitative", NULL, TODAY);
  GwEvaluation *named = gw_edit_add_evaluation (history, "quantitative", NULL, TODAY);

  set (history, objective, "metric", "Churn");
  set (history, objective, "unit", "%");
  set (history, objective, "target", "2.8");
  set (history, named, "metric", "F1");
  gw_edit_set_objective (history, named, gw_item_get_id (objective));
  gw_edit_set_objective (history, judged, gw_item_get_id (objective));
  g_assert_true (gw_edit_set_objective (history, blank, gw_item_get_id (objective)));
  g_assert_cmpstr (gw_item_get_text (blank, GW_EVALUATION_METRIC), ==, "Churn");
  g_assert_cmpstr (gw_item_get_text (blank, GW_EVALUATION_UNIT), ==, "%");
  g_assert_cmpfloat (gw_item_get_number (blank, GW_EVALUATION_TARGET), ==, 2.8);
  g_assert_cmpstr (gw_item_get_text (named, GW_EVALUATION_METRIC), ==, "F1");
  g_assert_false (gw_item_is_set (named, GW_EVALUATION_TARGET));
  g_assert_false (gw_item_is_set (judged, GW_EVALUATION_METRIC));

  gw_history_undo (history);
  g_assert_false (gw_item_is_set (blank, GW_EVALUATION_METRIC));
  g_assert_false (gw_item_is_set (blank, GW_EVALUATION_OBJECTIVE));
}

static void
test_new_judge_becomes_a_person_in_the_same_step (void)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autoptr(GwHistory) history = gw_history_new (plan);
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);
  GwEvaluation *evaluation = gw_edit_add_evaluation (history, "qualitative", NULL, TODAY);

  g_assert_true (gw_edit_set_by (history, evaluation, NULL, "Support lead"));
  g_assert_cmpuint (gw_list_get_length (people), ==, 1);
  g_assert_cmpstr (gw_item_get_text (evaluation, GW_EVALUATION_BY), ==, gw_item_get_id (gw_list_get (people, 0)));
  g_assert_false (gw_edit_set_by (history, evaluation, NULL, " support LEAD "));
  g_assert_cmpuint (gw_list_get_length (people), ==, 1);

  gw_history_undo (history);
  g_assert_cmpuint (gw_list_get_length (people), ==, 0);
  g_assert_false (gw_item_is_set (evaluation, GW_EVALUATION_BY));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit/evaluations/added-to-the-current-or-a-given-round",
                   test_added_to_the_current_or_a_given_round);
  g_test_add_func ("/edit/evaluations/repeated-without-its-result", test_repeated_without_its_result);
  g_test_add_func ("/edit/evaluations/objective-fills-a-blank-measurement-only",
                   test_objective_fills_a_blank_measurement_only);
  g_test_add_func ("/edit/evaluations/new-judge-becomes-a-person-in-the-same-step",
                   test_new_judge_becomes_a_person_in_the_same_step);

  return g_test_run ();
}
