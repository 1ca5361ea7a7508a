/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-case.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-people.h"
#include "edit/gw-edit-plan.h"
#include "lib/test-plans.h"
#include "plan/gw-verdict.h"
#include "ui/case/gw-case-list.h"
#include "ui/case/gw-case-page.h"
#include "ui/case/gw-case-row.h"
#include "ui/case/gw-code-row.h"
#include "ui/case/gw-people-list.h"
#include "ui/case/gw-person-row.h"
#include "ui/case/gw-question-row.h"
#include "ui/case/gw-range-view.h"
#include "ui/case/gw-verdict-card.h"
#include "ui/case/gw-verdict-dialog.h"
#include "ui/widgets/gw-field-button.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-lead.h"
#include "ui/widgets/gw-long-list.h"
#include "ui/widgets/gw-number-row.h"
#include "ui/widgets/gw-owner-choice.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-typing.h"
#include "ui-fixture.h"

#define HOSTILE "<b>R&D</b> & <a href=\"x\">y</a>"

static GwCasePage *
show_page (UiFixture *fixture)
{
  GwCasePage *page = GW_CASE_PAGE (gw_case_page_new (fixture->history));

  ui_fixture_show (fixture, GTK_WIDGET (page));
  return page;
}

static GwCase *
get_case (UiFixture *fixture)
{
  return gw_item_get_child (fixture->plan, GW_PLAN_CASE);
}

static void
type (gpointer    widget,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
  gw_typing_commit (gw_typing_get (widget));
}

static GtkWidget *
find_question (GwCasePage *page,
               guint       nth)
{
  return ui_find_child (GTK_WIDGET (page), GW_TYPE_QUESTION_ROW, nth);
}

static void
answer (GwCasePage *page,
        guint       nth,
        const char *name)
{
  adw_toggle_group_set_active_name (
    ADW_TOGGLE_GROUP (ui_find_child (find_question (page, nth), ADW_TYPE_TOGGLE_GROUP, 0)), name);
}

static void
test_first_answer_makes_the_case (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);

  g_assert_null (get_case (fixture));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Hold: estimate first"));
  answer (page, 0, "yes");
  g_assert_cmpstr (gw_item_get_text (get_case (fixture), GW_CASE_SIMPLER_SOLUTION), ==, "yes");
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "ML not needed"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "A simpler way exists."));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_null (get_case (fixture));
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Hold: estimate first"));
}

static void
test_first_words_make_the_case (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GwTextArea *area = GW_TEXT_AREA (ui_find_child (GTK_WIDGET (page), GW_TYPE_TEXT_AREA, 0));
  GtkTextView *view = gw_text_area_get_view (area);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (buffer, HOSTILE, -1);
  gw_typing_commit (gw_typing_get (GTK_WIDGET (view)));
  g_assert_cmpstr (gw_item_get_text (get_case (fixture), GW_CASE_PROBLEM), ==, HOSTILE);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, HOSTILE);
  gw_history_undo (fixture->history);
  g_assert_null (get_case (fixture));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
}

static GwCaseRow *
add_item (GwCasePage *page,
          guint       list,
          const char *kind)
{
  GtkWidget *widget = ui_find_child (GTK_WIDGET (page), GW_TYPE_CASE_LIST, list);
  guint n = 0;

  gtk_widget_activate_action (widget, "case-list.add", "s", kind);
  ui_settle ();
  while (ui_find_child (widget, GW_TYPE_CASE_ROW, n + 1) != NULL)
    n++;
  return GW_CASE_ROW (ui_find_child (widget, GW_TYPE_CASE_ROW, n));
}

static void
test_objective_is_added_and_typed (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GwCaseRow *row;
  GwItem *objective;

  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "No Objectives Yet"));
  row = add_item (page, 0, "");
  objective = gw_case_row_get_item (row);
  g_assert_true (GW_IS_OBJECTIVE (objective));
  g_assert_null (ui_find_label (GTK_WIDGET (page), "No Objectives Yet"));
  type (ui_find_child (GTK_WIDGET (row), ADW_TYPE_ENTRY_ROW, 0), HOSTILE);
  type (ui_find_child (GTK_WIDGET (row), GW_TYPE_NUMBER_ROW, 0), "4");
  type (ui_find_child (GTK_WIDGET (row), GW_TYPE_NUMBER_ROW, 1), "3.6");
  ui_settle ();
  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_STATEMENT), ==, HOSTILE);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), HOSTILE));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), "4 → 3.6"));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_false (gw_item_is_set (objective, GW_OBJECTIVE_TARGET));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), "4 → ?"));
}

static void
test_wrong_number_stays_and_is_said (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GwCaseRow *row = add_item (page, 2, "cost");
  GwItem *estimate = gw_case_row_get_item (row);
  GtkWidget *low = ui_find_child (GTK_WIDGET (row), GW_TYPE_NUMBER_ROW, 0);

  type (low, "1,200,000");
  g_assert_cmpfloat (gw_item_get_number (estimate, GW_ESTIMATE_LOW), ==, 1200000);
  ui_set_focused (low, TRUE);
  type (low, "about 1,5");
  ui_set_focused (low, FALSE);
  g_assert_cmpfloat (gw_item_get_number (estimate, GW_ESTIMATE_LOW), ==, 1200000);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (low)), ==, "about 1,5");
  g_assert_true (gtk_widget_has_css_class (low, "error"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (low)), ==,
                   "Lower bound: type a number such as 1200 or 0.5");
  type (low, "1.5");
  g_assert_false (gtk_widget_has_css_class (low, "error"));
  g_assert_cmpfloat (gw_item_get_number (estimate, GW_ESTIMATE_LOW), ==, 1.5);
  type (low, "");
  g_assert_false (gw_item_is_set (estimate, GW_ESTIMATE_LOW));
}

static void
fill_estimate (GwCasePage *page,
               const char *kind,
               const char *low,
               const char *high)
{
  GwCaseRow *row = add_item (page, 2, kind);

  type (ui_find_child (GTK_WIDGET (row), GW_TYPE_NUMBER_ROW, 0), low);
  type (ui_find_child (GTK_WIDGET (row), GW_TYPE_NUMBER_ROW, 1), high);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_child (GTK_WIDGET (row), GW_TYPE_CODE_ROW, 1)), 4);
}

static void
test_estimates_show_a_picture (UiFixture     *fixture,
                               gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GtkWidget *view = ui_find_child (GTK_WIDGET (page), GW_TYPE_RANGE_VIEW, 0);

  g_assert_false (gtk_widget_get_visible (view));
  fill_estimate (page, "cost", "260000000", "340000000");
  fill_estimate (page, "benefit", "210000000", "480000000");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (view));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (view), ==,
                   "Over 12 months: benefit 210–480\u00a0million, cost 260–340\u00a0million");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Cost · 260–340\u00a0million a year"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Benefit 210–480\u00a0million a year · cost 260–340\u00a0million a year"));
  while (gw_history_can_undo (fixture->history))
    gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (view));
}

/* How many choices a row offers */
static guint
count_choices (AdwComboRow *row)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (row));
}

/* It is offered as long as the plan says it. */
static void
test_an_unknown_code_goes_when_replaced (UiFixture     *fixture,
                                         gconstpointer  data)
{
  GwCaseRow *row = add_item (show_page (fixture), 2, "cost");
  GwItem *estimate = gw_case_row_get_item (row);
  AdwComboRow *per = ADW_COMBO_ROW (ui_find_child (GTK_WIDGET (row), GW_TYPE_CODE_ROW, 1));

  g_assert_cmpuint (count_choices (per), ==, 5);
  gw_edit_set_text (fixture->history, estimate, GW_ESTIMATE_PER, "decade");
  g_assert_cmpuint (count_choices (per), ==, 6);
  g_assert_cmpuint (adw_combo_row_get_selected (per), ==, 5);
  adw_combo_row_set_selected (per, 4);
  g_assert_cmpstr (gw_item_get_text (estimate, GW_ESTIMATE_PER), ==, "year");
  g_assert_cmpuint (adw_combo_row_get_selected (per), ==, 4);
  g_assert_cmpuint (count_choices (per), ==, 5);
  gw_history_undo (fixture->history);
  g_assert_cmpstr (gw_item_get_text (estimate, GW_ESTIMATE_PER), ==, "decade");
  g_assert_cmpuint (adw_combo_row_get_selected (per), ==, 5);
  gw_edit_set_text (fixture->history, estimate, GW_ESTIMATE_PER, "century");
  g_assert_cmpuint (count_choices (per), ==, 6);
  g_assert_cmpuint (adw_combo_row_get_selected (per), ==, 5);
  g_assert_cmpstr (gw_item_get_text (estimate, GW_ESTIMATE_PER), ==, "century");
}

static void
test_rows_move_and_go (UiFixture     *fixture,
                       gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GwObjective *first = gw_edit_add_objective (fixture->history, "First");
  GwObjective *second = gw_edit_add_objective (fixture->history, "Second");
  GwList *list = gw_item_get_list (get_case (fixture), GW_CASE_OBJECTIVES);
  GtkWidget *row;

  ui_settle ();
  row = ui_find_child (GTK_WIDGET (page), GW_TYPE_CASE_ROW, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_activate_action (row, "row.move-down", NULL);
  g_assert_true (gw_list_get (list, 1) == first);
  row = ui_find_child (GTK_WIDGET (page), GW_TYPE_CASE_ROW, 1);
  g_assert_true (gw_case_row_get_item (GW_CASE_ROW (row)) == first);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  gtk_widget_activate_action (row, "row.move-down", NULL);
  g_assert_true (gw_list_get (list, 1) == first);
  gtk_widget_activate_action (row, "row.delete", NULL);
  ui_settle ();
  g_assert_cmpuint (gw_list_get_length (list), ==, 1);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "“First” deleted"));
  gw_history_undo (fixture->history);
  gw_history_undo (fixture->history);
  g_assert_true (gw_list_get (list, 0) == first);
  g_assert_true (gw_list_get (list, 1) == second);
}

/* What moves out of the stretch that is listed takes the list along. */
static void
test_rows_move_beyond_what_is_listed (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GtkWidget *list = ui_find_child (GTK_WIDGET (page), GW_TYPE_CASE_LIST, 0);
  GtkWidget *row;
  GwObjective *moved = NULL;

  for (guint i = 0; i <= GW_LONG_LIST_STEP; i++)
    {
      GwObjective *added = gw_edit_add_objective (fixture->history, "Ours");

      moved = i < GW_LONG_LIST_STEP ? added : moved;
    }
  ui_settle ();
  row = ui_find_child (list, GW_TYPE_CASE_ROW, GW_LONG_LIST_STEP - 1);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_activate_action (row, "row.move-down", NULL);
  row = ui_find_child (list, GW_TYPE_CASE_ROW, 0);
  g_assert_true (gw_case_row_get_item (GW_CASE_ROW (row)) == moved);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
}

/* A row may go again before it has come into view. */
static void
test_what_is_gone_is_not_brought_into_view (UiFixture     *fixture,
                                            gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GwEstimate *estimate = gw_edit_add_estimate (fixture->history, "benefit");

  gw_case_page_show_item (page, GW_ITEM (estimate), NULL);
  gw_history_undo (fixture->history);
  ui_wait (100);
  g_assert_null (ui_find_child (GTK_WIDGET (page), GW_TYPE_CASE_ROW, 0));
}

static void
note_address (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       address)
{
  g_set_str (address, g_variant_get_string (parameter, NULL));
}

static void
catch_leads (UiFixture  *fixture,
             char      **address)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("show-item", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (note_address), address);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
}

static void
activate_reason (GwCasePage *page,
                 int         index)
{
  GtkWidget *card = ui_find_child (GTK_WIDGET (page), GW_TYPE_VERDICT_CARD, 0);
  GtkListBox *list = GTK_LIST_BOX (ui_find_child (card, GTK_TYPE_LIST_BOX, 0));

  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, index), "activate");
}

static void
test_reasons_lead_to_their_fields (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  const GwField *field;
  g_autofree char *address = NULL;
  GwItem *item;

  catch_leads (fixture, &address);
  activate_reason (page, 0);
  g_assert_cmpstr (address, ==, ":#case");
  gw_edit_set_case_text (fixture->history, GW_CASE_ESTIMABLE, "no");
  gw_edit_set_case_text (fixture->history, GW_CASE_SIMPLER_SOLUTION, "yes");
  ui_settle ();
  activate_reason (page, 0);
  g_assert_cmpstr (address, ==, ":case#simpler_solution");
  item = gw_lead_find (fixture->plan, address, &field);
  g_assert_true (item == GW_ITEM (get_case (fixture)));
  gw_case_page_show_item (page, item, field);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), find_question (page, 0)));
}

static void
test_items_of_the_case_are_shown (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GwEstimate *estimate = gw_edit_add_estimate (fixture->history, "benefit");
  GwPerson *person = gw_edit_add_person (fixture->history, "Kim", NULL);
  GtkWidget *row;

  g_assert_true (gw_case_page_shows (GW_ITEM (estimate), NULL));
  g_assert_true (gw_case_page_shows (GW_ITEM (person), NULL));
  g_assert_false (gw_case_page_shows (GW_ITEM (fixture->plan), NULL));
  gw_case_page_show_item (page, GW_ITEM (estimate), gw_item_get_field (estimate, GW_ESTIMATE_HIGH));
  row = ui_find_child (GTK_WIDGET (page), GW_TYPE_CASE_ROW, 0);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         ui_find_child (row, GW_TYPE_NUMBER_ROW, 1)));
  gw_case_page_show_item (page, GW_ITEM (person), NULL);
  ui_wait (100);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         ui_find_child (GTK_WIDGET (page), GW_TYPE_PEOPLE_LIST, 0)));
}

static void
test_both_verdicts_are_shown (UiFixture     *fixture,
                              gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GtkWidget *card = ui_find_child (GTK_WIDGET (page), GW_TYPE_VERDICT_CARD, 0);
  GwPerson *person = gw_edit_add_person (fixture->history, "Kim", NULL);
  AdwDialog *dialog;

  gtk_widget_activate_action (card, "verdict.override", NULL);
  ui_wait (50);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (GW_IS_VERDICT_DIALOG (dialog));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (dialog), "Nobody Named"));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "set"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, 0)),
                              GW_VERDICT_GO);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), HOSTILE);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "set"));
  g_signal_emit_by_name (ui_find_child (GTK_WIDGET (dialog), GW_TYPE_FIELD_BUTTON, 0), "chosen",
                         gw_item_get_id (person), NULL);
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "set"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "set");
  adw_dialog_close (dialog);
  ui_settle ();
  g_assert_nonnull (ui_find_label (card, "Go"));
  g_assert_nonnull (ui_find_label (card, "Kim · 23 November 2026\n" HOSTILE));
  g_assert_nonnull (ui_find_label (card, "Derived from the plan: Hold: estimate first"));
  gtk_widget_activate_action (card, "verdict.take-back", NULL);
  ui_settle ();
  g_assert_null (ui_find_label (card, "Go"));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_nonnull (ui_find_label (card, "Go"));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_null (ui_find_label (card, "Go"));
}

static AdwDialog *
ask_to_remove (UiFixture  *fixture,
               GwCasePage *page,
               guint       nth)
{
  GtkWidget *people = ui_find_child (GTK_WIDGET (page), GW_TYPE_PEOPLE_LIST, 0);

  g_signal_emit_by_name (ui_find_child (people, ADW_TYPE_BUTTON_ROW, nth), "activated");
  ui_settle ();
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static void
apply (AdwDialog *dialog)
{
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "apply");
  adw_dialog_close (dialog);
  ui_settle ();
}

typedef struct
{
  UiFixture *fixture;
  const char *title;
} Toast;

static gboolean
is_said (gpointer data)
{
  const Toast *toast = data;

  return ui_find_label (GTK_WIDGET (toast->fixture->overlay), toast->title) != NULL;
}

static void
assert_said (UiFixture  *fixture,
             const char *title)
{
  Toast toast = { fixture, title };

  ui_wait_for (is_said, &toast);
}

static void
press_undo (UiFixture  *fixture,
            const char *title)
{
  GtkWidget *label = ui_find_label (GTK_WIDGET (fixture->overlay), title);
  GtkWidget *toast = gtk_widget_get_parent (label);

  while (ui_find_label (toast, "Undo") == NULL)
    toast = gtk_widget_get_parent (toast);
  g_signal_emit_by_name (gtk_widget_get_ancestor (ui_find_label (toast, "Undo"), GTK_TYPE_BUTTON), "clicked");
  ui_settle ();
}

static void
test_who_is_named_leaves_after_a_question (UiFixture     *fixture,
                                           gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GwPerson *first = gw_edit_add_person (fixture->history, "Kim", NULL);
  GwPerson *second = gw_edit_add_person (fixture->history, "Lee", NULL);
  GwObjective *objective = gw_edit_add_objective (fixture->history, "Churn");
  g_autoptr(GPtrArray) items = gw_edit_items_one (objective);
  GwList *people = gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE);
  AdwDialog *dialog;

  gw_edit_set_owner (fixture->history, items, gw_item_get_id (first));
  ui_settle ();
  /* Marked as having left, which is what is offered first */
  dialog = ask_to_remove (fixture, page, 0);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  apply (dialog);
  g_assert_cmpstr (gw_item_get_text (first, GW_PERSON_LEFT_ON), ==, "2026-11-23");
  assert_said (fixture, "“Kim” marked as having left");
  gw_history_undo (fixture->history);
  ui_settle ();
  /* Handed over */
  dialog = ask_to_remove (fixture, page, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "apply"));
  g_signal_emit_by_name (ui_find_child (GTK_WIDGET (dialog), GW_TYPE_FIELD_BUTTON, 0), "chosen",
                         gw_item_get_id (second), NULL);
  apply (dialog);
  g_assert_cmpuint (gw_list_get_length (people), ==, 1);
  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_OWNER), ==, gw_item_get_id (second));
  gw_history_undo (fixture->history);
  ui_settle ();
  /* Left unknown */
  dialog = ask_to_remove (fixture, page, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, 2)), TRUE);
  apply (dialog);
  g_assert_cmpuint (gw_list_get_length (people), ==, 1);
  g_assert_cmpstr (gw_item_get_text (objective, GW_OBJECTIVE_OWNER), ==, gw_item_get_id (first));
  assert_said (fixture, "“Kim” removed");
  /* Who is named nowhere goes at once, and comes back by the toast */
  g_assert_null (ask_to_remove (fixture, page, 0));
  g_assert_cmpuint (gw_list_get_length (people), ==, 0);
  assert_said (fixture, "“Lee” removed");
  press_undo (fixture, "“Lee” removed");
  g_assert_cmpuint (gw_list_get_length (people), ==, 1);
}

static void
test_who_has_left_is_not_offered (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Kim", NULL);
  g_autoptr(GListStore) choices = g_list_store_new (GW_TYPE_OWNER_CHOICE);
  g_autofree char *before = NULL;
  g_autofree char *label = NULL;

  gw_owner_choice_list (choices, fixture->plan, "", NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choices)), ==, 1);
  gw_edit_set_left (fixture->history, person, "2026-12-31");
  gw_owner_choice_list (choices, fixture->plan, "", NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choices)), ==, 1);
  before = gw_ui_owner_label (fixture->plan, gw_item_get_id (person));
  g_assert_cmpstr (before, ==, "Kim");
  gw_edit_set_left (fixture->history, person, "2026-11-20");
  gw_owner_choice_list (choices, fixture->plan, "", NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choices)), ==, 0);
  label = gw_ui_owner_label (fixture->plan, gw_item_get_id (person));
  g_assert_cmpstr (label, ==, "Kim (left)");
}

static void
test_verdict_needs_somebody_who_is_there (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Kim", NULL);
  AdwDialog *dialog = gw_verdict_dialog_new (fixture->history);
  GtkWidget *by;

  show_page (fixture);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  ui_wait (50);
  by = ui_find_child (GTK_WIDGET (dialog), GW_TYPE_FIELD_BUTTON, 0);
  ui_wait_mapped (by);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), "So it was said");
  g_signal_emit_by_name (by, "chosen", gw_item_get_id (person), NULL);
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "set"));
  gw_history_undo (fixture->history);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "set"));
  g_assert_nonnull (ui_find_label (by, "No Longer in the Plan"));
  adw_dialog_force_close (dialog);
  ui_settle ();
}

static void
test_read_only_page_changes_nothing (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwCasePage *page = show_page (fixture);
  GtkWidget *card = ui_find_child (GTK_WIDGET (page), GW_TYPE_VERDICT_CARD, 0);

  gw_case_page_set_editable (page, FALSE);
  ui_settle ();
  gtk_widget_activate_action (ui_find_child (GTK_WIDGET (page), GW_TYPE_CASE_LIST, 0), "case-list.add", "s", "");
  gtk_widget_activate_action (ui_find_child (GTK_WIDGET (page), GW_TYPE_PEOPLE_LIST, 0), "people.add", NULL);
  gtk_widget_activate_action (card, "verdict.override", NULL);
  ui_settle ();
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_assert_false (gw_history_can_undo (fixture->history));
}

/* Where a name is wider than the alert, GTK warns of its heading. */
static void
test_asks_for_a_long_name_in_a_narrow_window (UiFixture     *fixture,
                                              gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Bundesausbildungsförderungsgesetzbeauftragte", NULL);
  g_autoptr(GPtrArray) items = gw_edit_items_one (gw_edit_add_objective (fixture->history, "Churn"));
  GwCasePage *page;

  gw_edit_set_owner (fixture->history, items, gw_item_get_id (person));
  gtk_window_set_default_size (fixture->window, 360, 700);
  page = show_page (fixture);
  g_assert_nonnull (ask_to_remove (fixture, page, 0));
  ui_wait (300);
}

#define MANY 20000

static void
add_many_people (GwPlan *plan)
{
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      test_add_person (plan, id, name);
    }
}

static guint
count_people_shown (GtkWidget *people)
{
  guint n = 0;

  while (ui_find_child (people, GW_TYPE_PERSON_ROW, n) != NULL)
    n++;
  return n;
}

static gboolean
one_person_is_shown (gpointer people)
{
  return count_people_shown (people) == 1;
}

static void
test_many_people_have_few_rows (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwCasePage *page;
  GtkWidget *people, *search;
  GwPerson *last;
  guint n_shown;

  add_many_people (fixture->plan);
  page = show_page (fixture);
  people = ui_find_child (GTK_WIDGET (page), GW_TYPE_PEOPLE_LIST, 0);
  g_assert_cmpuint (count_people_shown (people), ==, GW_LONG_LIST_STEP);
  last = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE), MANY - 1);
  gw_case_page_show_item (page, GW_ITEM (last), NULL);
  ui_settle ();
  n_shown = count_people_shown (people);
  g_assert_cmpuint (n_shown, <=, GW_LONG_LIST_STEP);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         ui_find_child (people, GW_TYPE_PERSON_ROW, n_shown - 1)));
  g_signal_emit_by_name (ui_find_child (ui_find_child (people, GW_TYPE_LONG_LIST, 0), GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpuint (count_people_shown (people), ==, n_shown + GW_LONG_LIST_STEP);
  search = ui_find_child (people, GTK_TYPE_SEARCH_ENTRY, 0);
  g_assert_true (gtk_widget_get_visible (search));
  gtk_editable_set_text (GTK_EDITABLE (search), "pERSON 12345 ");
  ui_wait_for (one_person_is_shown, people);
  gw_case_page_show_item (page, GW_ITEM (last), NULL);
  g_assert_cmpuint (count_people_shown (people), ==, n_shown);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/case/first-answer-makes-the-case", test_first_answer_makes_the_case);
  ui_add_test ("/ui/case/first-words-make-the-case", test_first_words_make_the_case);
  ui_add_test ("/ui/case/objective-is-added-and-typed", test_objective_is_added_and_typed);
  ui_add_test ("/ui/case/wrong-number-stays-and-is-said", test_wrong_number_stays_and_is_said);
  ui_add_test ("/ui/case/estimates-show-a-picture", test_estimates_show_a_picture);
  ui_add_test ("/ui/case/an-unknown-code-goes-when-replaced", test_an_unknown_code_goes_when_replaced);
  ui_add_test ("/ui/case/rows-move-and-go", test_rows_move_and_go);
  ui_add_test ("/ui/case/rows-move-beyond-what-is-listed", test_rows_move_beyond_what_is_listed);
  ui_add_test ("/ui/case/what-is-gone-is-not-brought-into-view", test_what_is_gone_is_not_brought_into_view);
  ui_add_test ("/ui/case/reasons-lead-to-their-fields", test_reasons_lead_to_their_fields);
  ui_add_test ("/ui/case/items-of-the-case-are-shown", test_items_of_the_case_are_shown);
  ui_add_test ("/ui/case/both-verdicts-are-shown", test_both_verdicts_are_shown);
  ui_add_test ("/ui/case/verdict-needs-somebody-who-is-there", test_verdict_needs_somebody_who_is_there);
  ui_add_test ("/ui/case/who-is-named-leaves-after-a-question", test_who_is_named_leaves_after_a_question);
  ui_add_test ("/ui/case/who-has-left-is-not-offered", test_who_has_left_is_not_offered);
  ui_add_test ("/ui/case/read-only-page-changes-nothing", test_read_only_page_changes_nothing);
  ui_add_test ("/ui/case/asks-for-a-long-name-in-a-narrow-window", test_asks_for_a_long_name_in_a_narrow_window);
  ui_add_test ("/ui/case/many-people-have-few-rows", test_many_people_have_few_rows);

  return g_test_run ();
}
