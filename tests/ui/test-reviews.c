/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-rounds.h"
#include "plan/gw-movement.h"
#include "plan/gw-person.h"
#include "ui/dialogs/gw-review-dialog.h"
#include "ui/reviews/gw-review-details.h"
#include "ui/reviews/gw-review-row.h"
#include "ui/reviews/gw-reviews-page.h"
#include "ui/widgets/gw-change-row.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-area.h"

static GtkWidget *
show_page (UiFixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (gw_reviews_page_new (fixture->history));

  ui_fixture_show (fixture, page);
  return page;
}

static GwReview *
record (UiFixture  *fixture,
        const char *title,
        const char *on)
{
  return gw_edit_record_review (fixture->history, &(GwReviewDraft) { .title = title, .on = on });
}

static GwRisk *
get_risk (UiFixture *fixture,
          guint      position)
{
  return gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), position);
}

static void
place (UiFixture *fixture,
       guint      risk,
       int        probability,
       int        impact)
{
  gw_edit_place_risk (fixture->history, get_risk (fixture, risk), GW_PLACEMENT_RESIDUAL,
                      (GwPosition) { probability, impact });
}

static GwReviewRow *
get_row (GtkWidget *page,
         guint      index)
{
  return (GwReviewRow *) ui_find_child (page, GW_TYPE_REVIEW_ROW, index);
}

static GtkWidget *
get_change (GtkWidget *page,
            guint      index)
{
  return ui_find_child (ui_find_child (page, GW_TYPE_REVIEW_DETAILS, 0), ADW_TYPE_ACTION_ROW, index);
}

static GtkButton *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_find_child (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return GTK_BUTTON (button);
  return NULL;
}

/* The button above or below the reviews that shows more of them */
static GtkWidget *
find_more (GtkWidget *page,
           guint      nth)
{
  return gtk_widget_get_parent (ui_find_child (page, ADW_TYPE_BUTTON_CONTENT, nth));
}

static float
get_first_number (GtkWidget *page,
                  guint      row)
{
  graphene_rect_t bounds;
  GtkWidget *cell = ui_find_child (GTK_WIDGET (get_row (page, row)), ADW_TYPE_BIN, 0);

  g_assert_true (gtk_widget_compute_bounds (cell, page, &bounds));
  return bounds.origin.x + bounds.size.width / 2;
}

/* Whatever they need themselves */
static void
test_long_words_leave_the_numbers_in_place (UiFixture     *fixture,
                                            gconstpointer  data)
{
  g_autoptr(GString) title = g_string_new ("Review");
  GtkWidget *page;

  for (guint i = 0; i < 8; i++)
    {
      record (fixture, title->str, "2026-11-13");
      g_string_append (title, " of risks");
    }
  gtk_window_set_default_size (fixture->window, 740, 900);
  page = show_page (fixture);
  ui_wait (100);
  for (guint i = 1; i < 10; i++)
    g_assert_cmpfloat_with_epsilon (get_first_number (page, i), get_first_number (page, 0), 1);
}

static void
test_is_freed (UiFixture     *fixture,
               gconstpointer  data)
{
  GtkWidget *page;

  record (fixture, "First", "2026-11-13");
  page = show_page (fixture);
  g_object_ref (page);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  ui_assert_freed (page);
}

static void
test_says_what_a_review_is_for (UiFixture     *fixture,
                                gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  g_assert_nonnull (ui_find_label (page, "No Reviews Yet"));
  record (fixture, "First", "2026-11-13");
  ui_settle ();
  g_assert_null (ui_find_label (page, "No Reviews Yet"));
  g_assert_nonnull (ui_find_label (page, "First"));
}

static void
test_lists_the_latest_first_below_now (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GwReview *early = record (fixture, "Early", "2026-08-28");
  GwReview *late = record (fixture, "Late", "2026-11-13");
  GtkWidget *page = show_page (fixture);

  g_assert_null (gw_review_row_get_review (get_row (page, 0)));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_row (page, 1)), "Now"));
  g_assert_true (gw_review_row_get_review (get_row (page, 2)) == late);
  g_assert_true (gw_review_row_get_review (get_row (page, 3)) == early);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_row (page, 2))));
}

static guint
count_rows (GtkWidget *page)
{
  guint n = 0;

  while (get_row (page, n) != NULL)
    n++;
  return n;
}

/* Besides the heading and the plan as it is now */
static void
test_very_many_have_rows_for_a_stretch (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GwReview *first = record (fixture, "First", "2020-01-01");
  GwReview *last = NULL;
  GtkWidget *page;

  for (guint i = 0; i < 40; i++)
    last = record (fixture, "Later", "2026-11-13");
  page = show_page (fixture);
  g_assert_cmpuint (count_rows (page), ==, 2 + 10);
  g_assert_true (gw_review_row_get_review (get_row (page, 2)) == last);

  g_signal_emit_by_name (find_more (page, 1), "clicked");
  g_assert_cmpuint (count_rows (page), ==, 2 + 20);

  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (first), NULL);
  g_assert_cmpuint (count_rows (page), ==, 2 + 1);
  g_assert_true (gw_review_row_get_review (get_row (page, 2)) == first);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_row (page, 2))));

  g_signal_emit_by_name (find_more (page, 0), "clicked");
  g_assert_cmpuint (count_rows (page), ==, 2 + 11);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (get_row (page, 12))));
}

/* Rows are made once, and say what is new. */
static void
test_rows_stay_as_long_as_their_reviews (UiFixture     *fixture,
                                         gconstpointer  data)
{
  GtkWidget *page;
  GwReviewRow *now, *row;
  GwReview *review = record (fixture, "First", "2026-11-13");

  page = GTK_WIDGET (gw_reviews_page_new (fixture->history));
  now = get_row (page, 1);
  row = get_row (page, 2);
  ui_fixture_show (fixture, page);
  g_assert_true (get_row (page, 2) == row);

  place (fixture, 0, 5, 5);
  gw_edit_set_text (fixture->history, review, GW_REVIEW_TITLE, "Other");
  ui_settle ();
  g_assert_true (get_row (page, 1) == now);
  g_assert_true (get_row (page, 2) == row);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (now), "1"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), "Other"));
  record (fixture, "Second", "2026-11-14");
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_row (page, 2)), "Second"));
  g_assert_cmpuint (count_rows (page), ==, 2 + 2);
}

/* What has changed while another page was shown */
static void
test_shows_what_changed_out_of_sight (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GtkWidget *page;

  record (fixture, "First", "2026-11-13");
  page = show_page (fixture);
  gtk_widget_set_visible (page, FALSE);
  ui_settle ();
  place (fixture, 0, 5, 5);
  record (fixture, "Second", "2026-11-14");
  ui_settle ();
  gtk_widget_set_visible (page, TRUE);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_row (page, 2)), "Second"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_row (page, 1)), "1"));
}

static void
test_counts_stay_with_their_review (UiFixture     *fixture,
                                    gconstpointer  data)
{
  GtkWidget *page;

  place (fixture, 0, 5, 5);
  record (fixture, "First", "2026-11-13");
  place (fixture, 1, 4, 5);
  page = show_page (fixture);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_row (page, 1)), "2"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_row (page, 2)), "1"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (get_row (page, 2)), "3"));
}

static void
test_tells_what_has_changed_since (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GtkWidget *page, *row;

  place (fixture, 0, 4, 3);
  place (fixture, 0, 3, 4);
  record (fixture, "First", "2026-11-13");
  page = show_page (fixture);
  g_assert_nonnull (ui_find_label (page, "Nothing has changed since this review."));

  place (fixture, 0, 2, 2);
  ui_settle ();
  row = get_change (page, 0);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Better · High 12 → Low 4");
  g_assert_nonnull (ui_find_label (row, "▼"));
}

static guint
count_changes (GtkWidget *page)
{
  guint n = 0;

  while (get_change (page, n) != NULL)
    n++;
  return n;
}

/* Each has a row that costs a millisecond. */
static void
test_very_many_changes_come_by_steps (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GtkWidget *page;

  record (fixture, "First", "2026-11-13");
  for (guint i = 0; i < 130; i++)
    gw_edit_add_risk (fixture->history, "R&D");
  page = show_page (fixture);
  g_assert_cmpuint (count_changes (page), ==, 60);
  g_signal_emit_by_name (find_button (page, "Show 60 More"), "clicked");
  g_assert_cmpuint (count_changes (page), ==, 120);
  g_signal_emit_by_name (find_button (page, "Show 10 More"), "clicked");
  g_assert_cmpuint (count_changes (page), ==, 130);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_button (page, "Show 0 More"))));
}

static void
test_checks_stand_below_their_stage (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwStage *stage = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_STAGES), 1);
  g_autoptr(GPtrArray) checks = gw_stage_get_checks (stage);
  g_autoptr(GPtrArray) one = gw_edit_items_one (checks->pdata[0]);
  GtkWidget *page;

  record (fixture, "First", "2026-11-13");
  gw_edit_set_check_state (fixture->history, one, GW_CHECK_ANSWERED, NULL);
  page = show_page (fixture);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_change (page, 0))), ==,
                   "State: Open → Answered");
  g_assert_nonnull (ui_find_label (page, gw_item_get_text (stage, GW_STAGE_TITLE)));
}

static void
show_item_cb (GSimpleAction *action,
              GVariant      *parameter,
              char         **shown)
{
  g_set_str (shown, g_variant_get_string (parameter, NULL));
}

static void
test_a_change_leads_to_its_item (UiFixture     *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("show-item", G_VARIANT_TYPE_STRING);
  g_autofree char *shown = NULL;
  GtkWidget *page;

  g_signal_connect (action, "activate", G_CALLBACK (show_item_cb), &shown);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
  record (fixture, "First", "2026-11-13");
  place (fixture, 1, 2, 2);
  page = show_page (fixture);
  g_assert_true (gtk_widget_activate (get_change (page, 0)));
  g_assert_cmpstr (shown, ==, gw_item_get_id (get_risk (fixture, 1)));
}

static void
test_another_review_shows_its_own_changes (UiFixture     *fixture,
                                           gconstpointer  data)
{
  GtkWidget *page;

  record (fixture, "Early", "2026-08-28");
  place (fixture, 0, 2, 2);
  record (fixture, "Late", "2026-11-13");
  page = show_page (fixture);
  g_assert_null (get_change (page, 0));
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (get_row (page, 3)))),
                           GTK_LIST_BOX_ROW (get_row (page, 3)));
  g_assert_nonnull (get_change (page, 0));
}

static void
test_deleting_is_undone (UiFixture     *fixture,
                         gconstpointer  data)
{
  GtkWidget *page;

  record (fixture, "First", "2026-11-13");
  page = show_page (fixture);
  g_signal_emit_by_name (find_button (page, "Delete Review"), "clicked");
  ui_settle ();
  g_assert_nonnull (ui_find_label (page, "No Reviews Yet"));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_nonnull (ui_find_label (page, "First"));
}

static void
test_keeps_quiet_while_read_only (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GtkWidget *page;

  record (fixture, "First", "2026-11-13");
  page = show_page (fixture);
  g_object_set (page, "editable", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_button (page, "Delete Review"))));
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (ui_find_child (page, GTK_TYPE_TEXT_VIEW, 0))));
}

/* Left to right, each column is as wide as its widest cell. */
static void
test_numbers_stand_below_each_other (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GtkWidget *page, *first, *second;
  graphene_rect_t a, b;

  record (fixture, "A review with a rather long title that needs more than a line", "2026-11-13");
  page = show_page (fixture);
  first = ui_find_label (GTK_WIDGET (get_row (page, 0)), "Closed");
  second = ui_find_label (GTK_WIDGET (get_row (page, 2)), "4");
  g_assert_nonnull (second);
  second = gtk_widget_get_first_child (gtk_widget_get_next_sibling (gtk_widget_get_parent (second)));
  g_assert_true (gtk_widget_compute_bounds (first, page, &a));
  g_assert_true (gtk_widget_compute_bounds (second, page, &b));
  g_assert_cmpfloat_with_epsilon (a.origin.x + a.size.width / 2, b.origin.x + b.size.width / 2, 2);
}

/* --- Recording */

static GtkWidget *
show_dialog (UiFixture  *fixture,
             const char *note)
{
  AdwDialog *dialog = gw_review_dialog_new (fixture->history, note);

  ui_fixture_show (fixture, gtk_label_new ("Plan"));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  ui_settle ();
  return GTK_WIDGET (dialog);
}

static void
test_dialog_proposes_title_in_the_plans_language (UiFixture     *fixture,
                                                  gconstpointer  data)
{
  GtkWidget *dialog = show_dialog (fixture, NULL);
  GtkEditable *title = GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0));
  GtkWidget *on = ui_find_child (dialog, GW_TYPE_DATE_BUTTON, 0);

  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Review of 23 November 2026");
  g_signal_emit_by_name (on, "chosen", "2026-11-20");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Review of 20 November 2026");
  gtk_editable_set_text (title, "Steering");
  g_signal_emit_by_name (on, "chosen", "2026-11-19");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Steering");
  gtk_editable_set_text (title, "  ");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_button (dialog, "_Record"))));
}

static void
test_dialog_records_as_one_step (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GtkWidget *dialog = show_dialog (fixture, "Said before");
  GwReview *review;
  GwPerson *person;

  g_signal_emit_by_name (ui_find_child (dialog, GW_TYPE_OWNER_BUTTON, 0), "chosen", NULL, "Auditor");
  g_signal_emit_by_name (ui_find_child (dialog, GW_TYPE_DATE_BUTTON, 1), "chosen", "2026-12-11");
  gtk_widget_activate_action (dialog, "review.record", NULL);
  review = gw_plan_get_last_review (fixture->plan);
  g_assert_cmpstr (gw_item_get_text (review, GW_REVIEW_ON), ==, "2026-11-23");
  g_assert_cmpstr (gw_item_get_text (review, GW_REVIEW_NOTE), ==, "Said before");
  person = gw_plan_find_typed (fixture->plan, gw_item_get_text (review, GW_REVIEW_BY), GW_TYPE_PERSON);
  g_assert_cmpstr (gw_item_get_text (person, GW_PERSON_NAME), ==, "Auditor");
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_REVIEW_ON), ==, "2026-12-11");
  gw_history_undo (fixture->history);
  g_assert_null (gw_plan_get_last_review (fixture->plan));
  ui_wait (400);
}

static void
test_dialog_tells_that_its_person_is_gone (UiFixture     *fixture,
                                           gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Kim", NULL);
  GtkWidget *dialog = show_dialog (fixture, "Said before");
  GtkWidget *by = ui_find_child (dialog, GW_TYPE_OWNER_BUTTON, 0);

  ui_wait_mapped (by);
  g_signal_emit_by_name (by, "chosen", gw_item_get_id (person), NULL);
  gw_history_undo (fixture->history);
  g_assert_nonnull (ui_find_label (by, "No Longer in the Plan"));
  /* Who comes back is there again */
  gw_history_redo (fixture->history);
  g_assert_nonnull (ui_find_label (by, "Kim"));
  gw_history_undo (fixture->history);
  gtk_widget_activate_action (dialog, "review.record", NULL);
  ui_wait (100);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "This Person Is No Longer in the Plan"));
  g_assert_null (gw_plan_get_last_review (fixture->plan));
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  gtk_widget_activate_action (dialog, "review.record", NULL);
  g_assert_null (gw_item_get_text (gw_plan_get_last_review (fixture->plan), GW_REVIEW_BY));
  ui_wait (400);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);
  ui_add_test ("/ui/reviews/is-freed", test_is_freed);
  ui_add_test ("/ui/reviews/long-words-leave-the-numbers-in-place", test_long_words_leave_the_numbers_in_place);
  ui_add_test ("/ui/reviews/says-what-a-review-is-for", test_says_what_a_review_is_for);
  ui_add_test ("/ui/reviews/lists-the-latest-first-below-now", test_lists_the_latest_first_below_now);
  ui_add_test ("/ui/reviews/very-many-have-rows-for-a-stretch", test_very_many_have_rows_for_a_stretch);
  ui_add_test ("/ui/reviews/rows-stay-as-long-as-their-reviews", test_rows_stay_as_long_as_their_reviews);
  ui_add_test ("/ui/reviews/shows-what-changed-out-of-sight", test_shows_what_changed_out_of_sight);
  ui_add_test ("/ui/reviews/counts-stay-with-their-review", test_counts_stay_with_their_review);
  ui_add_test ("/ui/reviews/tells-what-has-changed-since", test_tells_what_has_changed_since);
  ui_add_test ("/ui/reviews/very-many-changes-come-by-steps", test_very_many_changes_come_by_steps);
  ui_add_test ("/ui/reviews/checks-stand-below-their-stage", test_checks_stand_below_their_stage);
  ui_add_test ("/ui/reviews/a-change-leads-to-its-item", test_a_change_leads_to_its_item);
  ui_add_test ("/ui/reviews/another-review-shows-its-own-changes", test_another_review_shows_its_own_changes);
  ui_add_test ("/ui/reviews/deleting-is-undone", test_deleting_is_undone);
  ui_add_test ("/ui/reviews/keeps-quiet-while-read-only", test_keeps_quiet_while_read_only);
  ui_add_test ("/ui/reviews/numbers-stand-below-each-other", test_numbers_stand_below_each_other);
  ui_add_test ("/ui/reviews/dialog-proposes-title-in-the-plans-language",
               test_dialog_proposes_title_in_the_plans_language);
  ui_add_test ("/ui/reviews/dialog-records-as-one-step", test_dialog_records_as_one_step);
  ui_add_test ("/ui/reviews/dialog-tells-that-its-person-is-gone", test_dialog_tells_that_its_person_is_gone);
  return g_test_run ();
}
