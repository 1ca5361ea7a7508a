/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-evaluations.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-rounds.h"
#include "edit/gw-edit-text.h"
#include "ui/evaluations/gw-evaluation-card.h"
#include "ui/evaluations/gw-evaluation-column.h"
#include "ui/evaluations/gw-evaluation-editor.h"
#include "ui/evaluations/gw-evaluations-section.h"
#include "ui/evaluations/gw-metric-view.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/widgets/gw-text-field.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/window/gw-place.h"
#include "ui-fixture.h"

#define HOSTILE "<b>R&D</b> & <a href=\"x\">y</a>"
#define TODAY "2026-11-23"

static GwStagePage *
show_page (UiFixture *fixture)
{
  GwStage *stage = gw_plan_find_typed (fixture->plan, "validation", GW_TYPE_STAGE);
  GwStagePage *page = gw_stage_page_new (fixture->history, stage, NULL);

  ui_fixture_show (fixture, GTK_WIDGET (page));
  return page;
}

static GwEvaluation *
add_value (UiFixture  *fixture,
           const char *round,
           const char *value,
           const char *target)
{
  GwEvaluation *evaluation = gw_edit_add_evaluation (fixture->history, "quantitative", round, TODAY);

  gw_edit_set_text (fixture->history, evaluation, GW_EVALUATION_METRIC, "F1");
  if (value != NULL)
    gw_edit_set_from_text (fixture->history, evaluation, "value", value, gw_ui_words (), NULL);
  if (target != NULL)
    gw_edit_set_from_text (fixture->history, evaluation, "target", target, gw_ui_words (), NULL);
  return evaluation;
}

static GtkWidget *
find (gpointer page,
      GType    type,
      guint    nth)
{
  return ui_find_child (GTK_WIDGET (page), type, nth);
}

static guint
count (GtkWidget *widget,
       GType      type)
{
  guint n = 0;

  while (ui_find_child (widget, type, n) != NULL)
    n++;
  return n;
}

static void
test_nothing_is_said_as_nothing (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwStagePage *page = show_page (fixture);

  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "No Evaluations Yet"));
  add_value (fixture, NULL, NULL, NULL);
  ui_settle ();
  g_assert_null (ui_find_label (GTK_WIDGET (page), "No Evaluations Yet"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "No value yet"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "No qualitative evaluation"));
}

static void
test_add_opens_the_editor_and_undo_takes_it_back (UiFixture     *fixture,
                                                  gconstpointer  data)
{
  GwStagePage *page = show_page (fixture);
  GtkWidget *section = find (page, GW_TYPE_EVALUATIONS_SECTION, 0);
  GwList *list = gw_item_get_list (fixture->plan, GW_PLAN_EVALUATIONS);

  g_assert_true (gtk_widget_activate_action (section, "evaluations.add", "s", "qualitative"));
  ui_settle ();
  g_assert_cmpuint (gw_list_get_length (list), ==, 1);
  g_assert_cmpstr (gw_item_get_text (gw_list_get (list, 0), GW_EVALUATION_KIND), ==, "qualitative");
  g_assert_cmpuint (count (section, GW_TYPE_EVALUATION_EDITOR), ==, 1);

  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_cmpuint (gw_list_get_length (list), ==, 0);
  g_assert_cmpuint (count (section, GW_TYPE_EVALUATION_CARD), ==, 0);
}

static void
test_miss_is_said_in_words (UiFixture     *fixture,
                            gconstpointer  data)
{
  GwStagePage *page;
  GwEvaluation *evaluation = add_value (fixture, NULL, "0.74", "0.8");

  page = show_page (fixture);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "0.74"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Target: at least 0.8"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Misses the target"));
  gw_edit_set_text (fixture->history, evaluation, GW_EVALUATION_BETTER, "lower");
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Target: at most 0.8"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Meets the target"));
}

static void
test_numbers_are_typed_in_place (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwEvaluation *evaluation = add_value (fixture, NULL, NULL, NULL);
  GwStagePage *page = show_page (fixture);
  GtkWidget *card = find (page, GW_TYPE_EVALUATION_CARD, 0);
  GtkWidget *value;

  gtk_widget_activate_action (card, "evaluation.expand", NULL);
  ui_settle ();
  value = find (page, GW_TYPE_TEXT_FIELD, 1);
  gtk_editable_set_text (GTK_EDITABLE (value), "many");
  gtk_widget_activate_action (card, "evaluation.expand", NULL);
  g_assert_false (gw_item_is_set (evaluation, GW_EVALUATION_VALUE));

  gtk_widget_activate_action (card, "evaluation.expand", NULL);
  ui_settle ();
  value = find (page, GW_TYPE_TEXT_FIELD, 1);
  gtk_editable_set_text (GTK_EDITABLE (value), "1,200.5");
  gtk_widget_activate_action (card, "evaluation.expand", NULL);
  g_assert_cmpfloat (gw_item_get_number (evaluation, GW_EVALUATION_VALUE), ==, 1200.5);
}

static void
test_earlier_rounds_are_reached (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwEvaluation *early = add_value (fixture, "1", "1", NULL);
  GwStagePage *page;
  GtkWidget *section;

  gw_edit_start_round (fixture->history, NULL, FALSE, TODAY);
  add_value (fixture, NULL, "2", NULL);
  page = show_page (fixture);
  section = find (page, GW_TYPE_EVALUATIONS_SECTION, 0);
  g_assert_cmpuint (count (section, GW_TYPE_EVALUATION_CARD), ==, 1);
  g_assert_nonnull (ui_find_label (section, "2"));
  g_assert_cmpuint (count (section, GW_TYPE_METRIC_VIEW), ==, 1);

  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (early), NULL);
  ui_settle ();
  g_assert_cmpuint (count (section, GW_TYPE_EVALUATION_CARD), ==, 1);
  g_assert_null (ui_find_label (section, "2"));
  g_assert_cmpuint (count (section, GW_TYPE_EVALUATION_EDITOR), ==, 1);
  g_assert_cmpstr (gw_place_of_item (early), ==, "validation");
}

static void
test_where_it_was_measured_can_be_unsaid (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GwEvaluation *evaluation = add_value (fixture, NULL, "1", NULL);
  GwStagePage *page = show_page (fixture);
  GtkWidget *setting;

  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (evaluation), NULL);
  ui_settle ();
  setting = ui_find_child (find (page, GW_TYPE_EVALUATION_EDITOR, 0), ADW_TYPE_TOGGLE_GROUP, 1);
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (setting)), ==, "unset");
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (setting), "live");
  g_assert_cmpstr (gw_item_get_text (evaluation, GW_EVALUATION_SETTING), ==, "live");
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (setting), "unset");
  g_assert_null (gw_item_get_text (evaluation, GW_EVALUATION_SETTING));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (setting)), ==, "live");
}

static void
test_deleting_is_one_step (UiFixture     *fixture,
                           gconstpointer  data)
{
  GwList *list = gw_item_get_list (fixture->plan, GW_PLAN_EVALUATIONS);
  GwStagePage *page;

  add_value (fixture, NULL, "1", NULL);
  page = show_page (fixture);
  gtk_widget_activate_action (find (page, GW_TYPE_EVALUATION_CARD, 0), "evaluation.delete", NULL);
  ui_settle ();
  g_assert_cmpuint (gw_list_get_length (list), ==, 0);
  g_assert_null (find (page, GW_TYPE_EVALUATION_CARD, 0));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_nonnull (find (page, GW_TYPE_EVALUATION_CARD, 0));
}

static void
test_many_are_shown_by_and_by (UiFixture     *fixture,
                               gconstpointer  data)
{
  GwStagePage *page;
  GwEvaluation *first = add_value (fixture, NULL, "1", NULL);
  GtkWidget *section;

  gw_edit_set_text (fixture->history, first, GW_EVALUATION_ON, "2026-01-01");
  for (guint i = 0; i < 300; i++)
    gw_edit_add_evaluation (fixture->history, "quantitative", NULL, TODAY);
  page = show_page (fixture);
  section = find (page, GW_TYPE_EVALUATIONS_SECTION, 0);
  g_assert_cmpuint (count (section, GW_TYPE_EVALUATION_CARD), <=, 20);
  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (first), NULL);
  ui_settle ();
  g_assert_cmpuint (count (section, GW_TYPE_EVALUATION_CARD), ==, 301);
}

/* Each costs milliseconds, so a turn of the main loop makes two at most. */
static void
test_cards_come_a_few_at_a_time (UiFixture     *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GwStageContext) context = gw_stage_context_new (fixture->history);
  g_autoptr(GwStageEvaluations) evaluations = gw_stage_evaluations_new (fixture->plan);
  GtkWidget *column = g_object_new (GW_TYPE_EVALUATION_COLUMN, NULL);
  guint n = 0;

  for (guint i = 0; i < 300; i++)
    gw_edit_add_evaluation (fixture->history, "quantitative", NULL, TODAY);
  ui_fixture_show (fixture, column);
  g_assert_cmpuint (gw_evaluation_column_show (GW_EVALUATION_COLUMN (column), "quantitative", context, evaluations),
                    ==, 300);
  do
    {
      guint n_before = n;

      n = count (column, GW_TYPE_EVALUATION_CARD);
      g_assert_cmpuint (n, <=, n_before + 2);
    }
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpuint (n, ==, 20);
}

static void
test_an_open_card_stays_below_those_that_come (UiFixture     *fixture,
                                               gconstpointer  data)
{
  GwEvaluation *first = add_value (fixture, NULL, "1", NULL);
  GtkWidget *section, *editor;
  GwStagePage *page;

  gw_edit_set_text (fixture->history, first, GW_EVALUATION_ON, "2026-01-01");
  page = show_page (fixture);
  section = find (page, GW_TYPE_EVALUATIONS_SECTION, 0);
  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (first), NULL);
  ui_settle ();
  editor = find (section, GW_TYPE_EVALUATION_EDITOR, 0);
  gw_history_begin (fixture->history, "more");
  for (guint i = 0; i < 8; i++)
    gw_edit_add_evaluation (fixture->history, "quantitative", NULL, TODAY);
  gw_history_end (fixture->history);
  ui_settle ();
  g_assert_cmpuint (count (section, GW_TYPE_EVALUATION_CARD), ==, 9);
  g_assert_true (find (section, GW_TYPE_EVALUATION_EDITOR, 0) == editor);
  g_assert_true (gtk_widget_is_ancestor (editor, find (section, GW_TYPE_EVALUATION_CARD, 8)));
}

static void
test_read_only_plan_stays_as_it_is (UiFixture     *fixture,
                                    gconstpointer  data)
{
  GwStagePage *page;
  GtkWidget *card;

  add_value (fixture, NULL, "1", NULL);
  page = show_page (fixture);
  g_object_set (page, "editable", FALSE, NULL);
  ui_settle ();
  card = find (page, GW_TYPE_EVALUATION_CARD, 0);
  gtk_widget_activate_action (card, "evaluation.delete", NULL);
  gtk_widget_activate_action (find (page, GW_TYPE_EVALUATIONS_SECTION, 0), "evaluations.add", "s",
                              "qualitative");
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_EVALUATIONS)), ==, 1);
  gtk_widget_activate_action (card, "evaluation.expand", NULL);
  ui_settle ();
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (find (page, GW_TYPE_TEXT_FIELD, 0))));
}

static void
test_hostile_words_are_shown_as_typed (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GwEvaluation *evaluation = add_value (fixture, NULL, "1", "2");
  GwStagePage *page;

  gw_edit_set_text (fixture->history, evaluation, GW_EVALUATION_METRIC, HOSTILE);
  gw_edit_set_text (fixture->history, evaluation, GW_EVALUATION_JUDGEMENT, HOSTILE " judged");
  gw_edit_set_text (fixture->history, evaluation, GW_EVALUATION_UNIT, HOSTILE);
  page = show_page (fixture);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), HOSTILE));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), HOSTILE " judged"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "1\u00a0" HOSTILE));
}

static void
test_columns_stand_side_by_side_where_there_is_room (UiFixture     *fixture,
                                                     gconstpointer  data)
{
  graphene_rect_t left, right;
  GwStagePage *page;

  add_value (fixture, NULL, "1", "2");
  page = show_page (fixture);
  g_assert_true (gtk_widget_compute_bounds (find (page, GW_TYPE_EVALUATION_COLUMN, 0), GTK_WIDGET (page), &left));
  g_assert_true (gtk_widget_compute_bounds (find (page, GW_TYPE_EVALUATION_COLUMN, 1), GTK_WIDGET (page), &right));
  g_assert_cmpfloat (left.origin.x + left.size.width, <=, right.origin.x);
  g_assert_cmpfloat_with_epsilon (left.size.width, right.size.width, 1);

  gtk_window_set_default_size (fixture->window, 400, 700);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (page));
  ui_settle ();
  g_assert_true (gtk_widget_compute_bounds (find (page, GW_TYPE_EVALUATION_COLUMN, 0), GTK_WIDGET (page), &left));
  g_assert_true (gtk_widget_compute_bounds (find (page, GW_TYPE_EVALUATION_COLUMN, 1), GTK_WIDGET (page), &right));
  g_assert_cmpfloat (left.origin.y + left.size.height, <=, right.origin.y);
}

/* A plot that wants more room than there is must not be put beside the window */
static void
test_plots_stay_in_a_narrow_page (UiFixture     *fixture,
                                  gconstpointer  data)
{
  graphene_rect_t bounds;
  GwStagePage *page;

  add_value (fixture, NULL, "0.5", NULL);
  gtk_window_set_default_size (fixture->window, 360, 700);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = show_page (fixture);
  ui_settle ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_true (gtk_widget_compute_bounds (find (page, GW_TYPE_METRIC_VIEW, 0), GTK_WIDGET (page), &bounds));
  g_assert_cmpfloat (bounds.size.width, >, 100);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (GTK_WIDGET (page)));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/evaluations/nothing-is-said-as-nothing", test_nothing_is_said_as_nothing);
  ui_add_test ("/ui/evaluations/add-opens-the-editor-and-undo-takes-it-back",
               test_add_opens_the_editor_and_undo_takes_it_back);
  ui_add_test ("/ui/evaluations/miss-is-said-in-words", test_miss_is_said_in_words);
  ui_add_test ("/ui/evaluations/numbers-are-typed-in-place", test_numbers_are_typed_in_place);
  ui_add_test ("/ui/evaluations/earlier-rounds-are-reached", test_earlier_rounds_are_reached);
  ui_add_test ("/ui/evaluations/where-it-was-measured-can-be-unsaid", test_where_it_was_measured_can_be_unsaid);
  ui_add_test ("/ui/evaluations/deleting-is-one-step", test_deleting_is_one_step);
  ui_add_test ("/ui/evaluations/many-are-shown-by-and-by", test_many_are_shown_by_and_by);
  ui_add_test ("/ui/evaluations/cards-come-a-few-at-a-time", test_cards_come_a_few_at_a_time);
  ui_add_test ("/ui/evaluations/an-open-card-stays-below-those-that-come",
               test_an_open_card_stays_below_those_that_come);
  ui_add_test ("/ui/evaluations/read-only-plan-stays-as-it-is", test_read_only_plan_stays_as_it_is);
  ui_add_test ("/ui/evaluations/hostile-words-are-shown-as-typed", test_hostile_words_are_shown_as_typed);
  ui_add_test ("/ui/evaluations/columns-stand-side-by-side-where-there-is-room",
               test_columns_stand_side_by_side_where_there_is_room);
  ui_add_test ("/ui/evaluations/plots-stay-in-a-narrow-page", test_plots_stay_in_a_narrow_page);

  return g_test_run ();
}
