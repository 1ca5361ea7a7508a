/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-rounds.h"
#include "ui-fixture.h"
#include "ui/risks/gw-risk-board.h"
#include "ui/risks/gw-risk-chip.h"
#include "ui/risks/gw-risk-details.h"
#include "ui/risks/gw-risk-register.h"
#include "ui/risks/gw-risks-page.h"
#include "ui/risks/gw-since-choice.h"

static GwRisk *
get_risk (UiFixture *fixture,
          guint      index)
{
  return gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), index);
}

static GwRisksPage *
show_page (UiFixture *fixture,
           int        width)
{
  GwRisksPage *page = gw_risks_page_new (fixture->history);

  gtk_window_set_default_size (fixture->window, width, 800);
  ui_fixture_show (fixture, GTK_WIDGET (page));
  ui_wait (100);

  return page;
}

static GtkWidget *
find_chip (GwRisksPage *page,
           GwRisk      *risk)
{
  GtkWidget *board = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_BOARD, 0);

  return gw_risk_board_get_chip (GW_RISK_BOARD (board), risk);
}

static void
test_shows_an_item_on_the_board (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 1200);

  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (get_risk (fixture, 2)), NULL);
  ui_settle ();
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_chip (page, get_risk (fixture, 2)));
}

/* Before they are part of a layout, too */
static GtkWidget *
get_details (gpointer page)
{
  GObject *bin = gtk_widget_get_template_child (page, GW_TYPE_RISKS_PAGE, "details_bin");

  return adw_bin_get_child (ADW_BIN (bin));
}

/* They cost as much as the rest of the page, so they are made apart from it. */
static void
test_details_come_after_the_page (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (gw_risks_page_new (fixture->history));

  g_object_ref_sink (page);
  g_assert_null (get_details (page));
  ui_settle ();
  g_assert_nonnull (get_details (page));
  ui_assert_freed (page);
}

static void
test_details_come_at_once_when_they_are_needed (UiFixture     *fixture,
                                                gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (gw_risks_page_new (fixture->history));
  GtkWidget *details;
  gboolean editable;

  g_object_ref_sink (page);
  g_object_set (page, "editable", FALSE, NULL);
  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (get_risk (fixture, 0)), NULL);
  details = get_details (page);
  g_assert_nonnull (details);
  g_object_get (details, "editable", &editable, NULL);
  g_assert_false (editable);
  ui_settle ();
  g_assert_true (get_details (page) == details);
  ui_assert_freed (page);
}

/* What lies at the end of the list stays in sight when the details take half of its room. */
static void
test_register_has_the_room_of_details (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 1200);
  GtkWidget *details = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_DETAILS, 0);
  GtkWidget *risk_register = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_REGISTER, 0);
  GtkWidget *view = ui_find_child (risk_register, GTK_TYPE_COLUMN_VIEW, 0);
  GtkAdjustment *adjustment;
  GtkSelectionModel *rows;
  int height;

  for (guint i = 0; i < 10; i++)
    gw_edit_add_risk (fixture->history, "R&D");
  ui_wait (100);
  height = gtk_widget_get_height (risk_register);
  g_assert_false (gtk_widget_get_mapped (details));
  rows = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  gtk_selection_model_select_item (rows, 13, TRUE);
  ui_wait (200);
  g_assert_true (gtk_widget_get_mapped (details));
  g_assert_cmpint (gtk_widget_get_height (risk_register), <, height * 3 / 4);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);

  gtk_selection_model_unselect_all (rows);
  ui_wait (200);
  g_assert_false (gtk_widget_get_mapped (details));
  g_assert_cmpint (gtk_widget_get_height (risk_register), ==, height);
}

/* In the narrowest window too; a row is as high as a button. */
static void
test_bar_of_several_has_two_rows (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 360);
  GtkWidget *bar = ui_find_child (GTK_WIDGET (page), GTK_TYPE_ACTION_BAR, 0);
  GtkWidget *content = ui_find_child (bar, ADW_TYPE_WRAP_BOX, 0);
  int height;

  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, 348, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, >, 34);
  g_assert_cmpint (height, <, 3 * 34);
}

static void
test_shows_a_closed_risk_in_the_register (UiFixture     *fixture,
                                          gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (get_risk (fixture, 1));
  GwRisksPage *page = show_page (fixture, 400);
  GtkWidget *risk_register = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_REGISTER, 0);

  gw_edit_close_risk (fixture->history, risks, "Settled", "2026-11-23");
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (risk_register));
  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (get_risk (fixture, 1)), NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (risk_register));
}

static void
test_offers_help_without_risks (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwList *list = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();

  show_page (fixture, 1200);
  for (guint i = 0; i < gw_list_get_length (list); i++)
    g_ptr_array_add (risks, gw_list_get (list, i));
  gw_edit_delete (fixture->history, risks);
  ui_wait (400);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "No Risks Yet"));

  gw_history_undo (fixture->history);
  ui_wait (400);
  g_assert_null (ui_find_label (GTK_WIDGET (fixture->window), "No Risks Yet"));
}

/* Comparing begins when there is something to compare. */
static void
test_begins_with_the_view_that_fits (UiFixture     *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwRisksPage) first = g_object_ref_sink (gw_risks_page_new (fixture->history));
  g_autoptr(GwRisksPage) second = NULL;
  GtkWidget *group = ui_find_child (GTK_WIDGET (first), ADW_TYPE_TOGGLE_GROUP, 0);

  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (group)), ==, "inherent");
  gw_edit_place_risk (fixture->history, get_risk (fixture, 0), GW_PLACEMENT_INHERENT, (GwPosition) { 4, 4 });
  gw_edit_place_risk (fixture->history, get_risk (fixture, 0), GW_PLACEMENT_RESIDUAL, (GwPosition) { 2, 4 });

  second = g_object_ref_sink (gw_risks_page_new (fixture->history));
  group = ui_find_child (GTK_WIDGET (second), ADW_TYPE_TOGGLE_GROUP, 0);
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (group)), ==, "both");
}

static void
test_read_only_offers_no_change (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 1200);
  guint n_risks = gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS));

  g_object_set (page, "editable", FALSE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "risks.add", NULL);
  ui_settle ();
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS)), ==, n_risks);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_narrow_has_two_views (UiFixture     *fixture,
                           gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 360);

  g_assert_true (gtk_widget_get_mapped (ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_BOARD, 0)));
  g_assert_false (gtk_widget_get_mapped (ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_REGISTER, 0)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), <=, 360);
}

/* --- Since a review */

static void
place (UiFixture *fixture,
       guint      risk,
       int        probability,
       int        impact)
{
  gw_edit_place_risk (fixture->history, get_risk (fixture, risk), GW_PLACEMENT_RESIDUAL,
                      (GwPosition) { probability, impact });
}

static void
record (UiFixture  *fixture,
        const char *title,
        const char *on)
{
  gw_edit_record_review (fixture->history, &(GwReviewDraft) { .title = title, .on = on });
}

static AdwToggleGroup *
get_views (GwRisksPage *page)
{
  return ADW_TOGGLE_GROUP (ui_find_child (GTK_WIDGET (page), ADW_TYPE_TOGGLE_GROUP, 0));
}

static void
show_since (GwRisksPage *page)
{
  adw_toggle_group_set_active_name (get_views (page), "since");
  ui_wait (100);
}

static GtkWidget *
find_badge (GwRisksPage    *page,
            GwRisk         *risk,
            GwMovementKind  kind)
{
  GtkWidget *chip;

  for (guint i = 0; (chip = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_CHIP, i)) != NULL; i++)
    {
      const GwMark *mark = gw_risk_chip_get_mark (GW_RISK_CHIP (chip));

      if (mark->risk == risk && gw_mark_get_badge (mark) == kind)
        return chip;
    }
  return NULL;
}

static void
test_shows_where_risks_were_at_a_review (UiFixture     *fixture,
                                         gconstpointer  data)
{
  GwRisksPage *page;
  GtkWidget *chip;

  place (fixture, 0, 4, 4);
  place (fixture, 0, 3, 4);
  place (fixture, 1, 3, 3);
  record (fixture, "First", "2026-11-13");
  place (fixture, 0, 2, 2);
  page = show_page (fixture, 1200);
  show_since (page);

  chip = find_badge (page, get_risk (fixture, 0), GW_MOVEMENT_BETTER);
  g_assert_nonnull (chip);
  g_assert_true (gw_position_equal (gw_risk_chip_get_mark (GW_RISK_CHIP (chip))->position, (GwPosition) { 2, 2 }));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (chip), "Better"));
  g_assert_nonnull (find_badge (page, get_risk (fixture, 1), GW_MOVEMENT_NONE));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "▼ Better"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "Movement"));

  adw_toggle_group_set_active_name (get_views (page), "both");
  ui_wait (100);
  g_assert_null (ui_find_label (GTK_WIDGET (page), "Movement"));
}

static void
test_closed_risk_leaves_a_ghost_that_cannot_be_taken (UiFixture     *fixture,
                                                      gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (get_risk (fixture, 0));
  GwRisksPage *page;
  GtkWidget *board, *ghost;

  place (fixture, 0, 4, 4);
  record (fixture, "First", "2026-11-13");
  gw_edit_close_risk (fixture->history, risks, "Gone", "2026-11-23");
  page = show_page (fixture, 1200);
  show_since (page);
  ghost = find_badge (page, get_risk (fixture, 0), GW_MOVEMENT_CLOSED);
  g_assert_nonnull (ghost);
  g_assert_true (gw_mark_is_past (gw_risk_chip_get_mark (GW_RISK_CHIP (ghost))));
  g_assert_false (gw_mark_can_clear (gw_risk_chip_get_mark (GW_RISK_CHIP (ghost))));

  board = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_BOARD, 0);
  gtk_widget_grab_focus (ghost);
  g_signal_emit_by_name (ghost, "clicked");
  g_assert_cmpint (gw_risk_board_get_target (GW_RISK_BOARD (board)).place, ==, GW_PLACE_NOWHERE);
}

static void
test_removed_risk_is_shown_and_cannot_be_taken (UiFixture     *fixture,
                                                gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (get_risk (fixture, 0));
  g_autofree char *line = g_strdup_printf ("− Removed: Risk 1, %s", gw_risk_get_label (get_risk (fixture, 0)));
  GwRisksPage *page;
  GwReview *review;
  GtkWidget *board, *ghost, *label;
  g_autoptr(GPtrArray) removed = NULL;
  GwRisk *kept;

  place (fixture, 0, 4, 4);
  record (fixture, "First", "2026-11-13");
  review = gw_plan_get_last_review (fixture->plan);
  page = show_page (fixture, 1200);
  show_since (page);
  g_assert_null (ui_find_label (GTK_WIDGET (page), line));
  gw_edit_delete (fixture->history, risks);
  ui_wait (100);

  removed = gw_review_list_removed (review);
  g_assert_cmpuint (removed->len, ==, 1);
  kept = g_ptr_array_index (removed, 0);
  ghost = find_badge (page, kept, GW_MOVEMENT_REMOVED);
  g_assert_nonnull (ghost);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (ghost), "Removed"));
  label = ui_find_label (GTK_WIDGET (page), line);
  g_assert_true (gtk_widget_get_mapped (label));

  board = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_BOARD, 0);
  gtk_widget_grab_focus (ghost);
  g_signal_emit_by_name (ghost, "clicked");
  gtk_widget_activate_action (board, "board.edit", NULL);
  gtk_widget_activate_action (board, "board.delete", NULL);
  g_assert_cmpint (gw_risk_board_get_target (GW_RISK_BOARD (board)).place, ==, GW_PLACE_NOWHERE);
  g_assert_true (gw_item_get_parent (kept) != NULL);

  gw_history_undo (fixture->history);
  ui_wait (100);
  g_assert_null (find_badge (page, kept, GW_MOVEMENT_REMOVED));
  g_assert_false (gtk_widget_get_mapped (label));
}

static void
test_review_can_be_chosen (UiFixture     *fixture,
                           gconstpointer  data)
{
  GwRisksPage *page;
  GtkWidget *choice;

  place (fixture, 0, 2, 2);
  record (fixture, "Early", "2026-08-28");
  place (fixture, 0, 4, 4);
  record (fixture, "Late", "2026-11-13");
  place (fixture, 0, 3, 3);
  page = show_page (fixture, 1200);
  show_since (page);
  choice = ui_find_child (GTK_WIDGET (page), GW_TYPE_SINCE_CHOICE, 0);
  g_assert_true (gtk_widget_get_visible (choice));
  g_assert_nonnull (find_badge (page, get_risk (fixture, 0), GW_MOVEMENT_BETTER));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_child (choice, GTK_TYPE_DROP_DOWN, 0)), 2);
  ui_wait (100);
  g_assert_nonnull (find_badge (page, get_risk (fixture, 0), GW_MOVEMENT_WORSE));
}

static void
test_without_review_nothing_is_compared (UiFixture     *fixture,
                                         gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 1200);
  AdwToggle *since = adw_toggle_group_get_toggle_by_name (get_views (page), "since");

  g_assert_false (adw_toggle_get_enabled (since));
  record (fixture, "First", "2026-11-13");
  ui_settle ();
  g_assert_true (adw_toggle_get_enabled (since));
  show_since (page);
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_false (adw_toggle_get_enabled (since));
  g_assert_cmpstr (adw_toggle_group_get_active_name (get_views (page)), !=, "since");
}

static void
test_register_sorts_and_filters_by_movement (UiFixture     *fixture,
                                             gconstpointer  data)
{
  GtkColumnView *view;
  GtkDropDown *scopes;
  GwRisksPage *page;

  place (fixture, 0, 3, 3);
  place (fixture, 1, 3, 3);
  record (fixture, "First", "2026-11-13");
  place (fixture, 0, 2, 2);
  place (fixture, 1, 4, 4);
  page = show_page (fixture, 1200);
  show_since (page);
  view = GTK_COLUMN_VIEW (ui_find_child (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, 0));
  scopes = GTK_DROP_DOWN (ui_find_child (gtk_widget_get_ancestor (GTK_WIDGET (view), GW_TYPE_RISK_REGISTER),
                                         GTK_TYPE_DROP_DOWN, 0));
  gtk_drop_down_set_selected (scopes, g_list_model_get_n_items (gtk_drop_down_get_model (scopes)) - 1);
  ui_wait (100);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))), ==, 2);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_column_view_get_columns (view)); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), "movement") == 0)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
    }
  ui_wait (100);
  {
    g_autoptr(GwRisk) first = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), 0);

    g_assert_true (first == get_risk (fixture, 0));
  }
  adw_toggle_group_set_active_name (get_views (page), "both");
  ui_wait (100);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/risks-page/shows-an-item-on-the-board", test_shows_an_item_on_the_board);
  ui_add_test ("/ui/risks-page/details-come-after-the-page", test_details_come_after_the_page);
  ui_add_test ("/ui/risks-page/details-come-at-once-when-needed",
               test_details_come_at_once_when_they_are_needed);
  ui_add_test ("/ui/risks-page/register-has-the-room-of-details", test_register_has_the_room_of_details);
  ui_add_test ("/ui/risks-page/bar-of-several-has-two-rows", test_bar_of_several_has_two_rows);
  ui_add_test ("/ui/risks-page/shows-a-closed-risk-in-the-register", test_shows_a_closed_risk_in_the_register);
  ui_add_test ("/ui/risks-page/offers-help-without-risks", test_offers_help_without_risks);
  ui_add_test ("/ui/risks-page/begins-with-the-view-that-fits", test_begins_with_the_view_that_fits);
  ui_add_test ("/ui/risks-page/read-only-offers-no-change", test_read_only_offers_no_change);
  ui_add_test ("/ui/risks-page/narrow-has-two-views", test_narrow_has_two_views);

  ui_add_test ("/ui/risks-page/shows-where-risks-were-at-a-review", test_shows_where_risks_were_at_a_review);
  ui_add_test ("/ui/risks-page/closed-risk-leaves-a-ghost-that-cannot-be-taken",
               test_closed_risk_leaves_a_ghost_that_cannot_be_taken);
  ui_add_test ("/ui/risks-page/removed-risk-is-shown-and-cannot-be-taken",
               test_removed_risk_is_shown_and_cannot_be_taken);
  ui_add_test ("/ui/risks-page/review-can-be-chosen", test_review_can_be_chosen);
  ui_add_test ("/ui/risks-page/without-review-nothing-is-compared", test_without_review_nothing_is_compared);
  ui_add_test ("/ui/risks-page/register-sorts-and-filters-by-movement", test_register_sorts_and_filters_by_movement);
  return g_test_run ();
}
