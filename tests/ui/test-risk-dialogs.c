/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "edit/gw-edit-items.h"
#include "file/gw-template.h"
#include "ui/dialogs/gw-catalog-dialog.h"
#include "ui/dialogs/gw-catalog-row.h"
#include "ui/dialogs/gw-close-risk-dialog.h"
#include "ui/dialogs/gw-import-dialog.h"
#include "ui/dialogs/gw-import-row-view.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui-fixture.h"

#define HOSTILE "<b>R&D</b> & <a href='x'>y</a>"

static GwList *
get_risks (UiFixture *fixture)
{
  return gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
}

static void
show (UiFixture *fixture,
      AdwDialog *dialog)
{
  ui_fixture_show (fixture, gtk_label_new ("Page"));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  ui_settle ();
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_find_child (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  return NULL;
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

static gboolean
is_null (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

static GwCatalogRow *
find_offered_row (GtkWidget *dialog,
                  guint      nth)
{
  GtkWidget *row;

  for (guint i = 0; (row = ui_find_child (dialog, GW_TYPE_CATALOG_ROW, i)) != NULL; i++)
    if (gtk_widget_get_sensitive (gtk_widget_get_first_child (row)) && nth-- == 0)
      return GW_CATALOG_ROW (row);
  g_assert_not_reached ();
}

static void
test_catalog_adds_unplaced_in_one_step (UiFixture     *fixture,
                                        gconstpointer  data)
{
  g_autoptr(GListStore) catalog = gw_template_get_catalog ("en");
  GtkWidget *dialog = GTK_WIDGET (gw_catalog_dialog_new (fixture->history, G_LIST_MODEL (catalog)));
  GwRisk *added;

  show (fixture, ADW_DIALOG (dialog));
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "_Add")));
  gw_catalog_row_set_chosen (find_offered_row (dialog, 0), TRUE);
  gw_catalog_row_set_chosen (find_offered_row (dialog, 1), TRUE);
  click (find_button (dialog, "_Add 2 Risks"));
  g_assert_cmpuint (gw_list_get_length (get_risks (fixture)), ==, 6);
  added = gw_list_get (get_risks (fixture), 4);
  g_assert_false (gw_risk_is_placed (added));
  g_assert_false (gw_item_is_set (added, GW_RISK_RESPONSE_PLAN));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
}

/* Where the focus is from the start, Escape must not end there */
static void
test_catalog_closes_from_its_search (UiFixture     *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GListStore) catalog = gw_template_get_catalog ("en");
  GtkWidget *dialog = GTK_WIDGET (gw_catalog_dialog_new (fixture->history, G_LIST_MODEL (catalog)));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  show (fixture, ADW_DIALOG (dialog));
  g_signal_emit_by_name (ui_find_child (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "stop-search");
  ui_wait_for (is_null, &dialog);
}

static void
test_catalog_does_not_offer_what_is_there (UiFixture     *fixture,
                                           gconstpointer  data)
{
  g_autoptr(GListStore) catalog = gw_template_get_catalog ("en");
  GtkWidget *dialog = GTK_WIDGET (gw_catalog_dialog_new (fixture->history, G_LIST_MODEL (catalog)));
  GtkWidget *row;
  guint n_marked = 0;

  show (fixture, ADW_DIALOG (dialog));
  for (guint i = 0; (row = ui_find_child (dialog, GW_TYPE_CATALOG_ROW, i)) != NULL; i++)
    n_marked += gtk_widget_get_sensitive (gtk_widget_get_first_child (row)) ? 0 : 1;
  g_assert_cmpuint (n_marked, ==, 4);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static gboolean
finds_nothing (gpointer dialog)
{
  return ui_find_label (dialog, "No Results Found") != NULL;
}

static void
test_catalog_says_that_nothing_is_found (UiFixture     *fixture,
                                         gconstpointer  data)
{
  g_autoptr(GListStore) catalog = gw_template_get_catalog ("en");
  GtkWidget *dialog = GTK_WIDGET (gw_catalog_dialog_new (fixture->history, G_LIST_MODEL (catalog)));

  show (fixture, ADW_DIALOG (dialog));
  g_assert_false (finds_nothing (dialog));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, GTK_TYPE_SEARCH_ENTRY, 0)), "nowhere");
  ui_wait_for (finds_nothing, dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_closing_needs_a_reason (UiFixture     *fixture,
                             gconstpointer  data)
{
  GwRisk *risk = gw_list_get (get_risks (fixture), 0);
  g_autoptr(GPtrArray) risks = gw_edit_items_one (risk);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (gw_close_risk_dialog_new (fixture->history, risks));
  GtkWidget *reason;

  gw_edit_set_text (fixture->history, risk, GW_RISK_SHORT, HOSTILE);
  show (fixture, ADW_DIALOG (dialog));
  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "close-risk"));
  reason = ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (reason), " Contract ended ");
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, "close-risk"));
  click (find_button (GTK_WIDGET (dialog), "C_lose Risk"));
  g_assert_true (gw_risk_is_closed (risk));
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_CLOSED_REASON), ==, "Contract ended");
}

/* As reloading a file does that somebody else has changed */
static void
delete_item (UiFixture *fixture,
             gpointer   item)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (item);

  gw_edit_delete (fixture->history, items);
}

static void
test_closing_what_has_gone_is_told (UiFixture     *fixture,
                                    gconstpointer  data)
{
  GwRisk *risk = gw_list_get (get_risks (fixture), 0);
  g_autoptr(GPtrArray) risks = gw_edit_items_one (risk);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (gw_close_risk_dialog_new (fixture->history, risks));
  GtkWidget *reason;

  show (fixture, ADW_DIALOG (dialog));
  reason = ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (reason), "Contract ended");
  delete_item (fixture, risk);
  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "close-risk"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), "no longer in the plan"));
  gtk_editable_set_text (GTK_EDITABLE (reason), "Contract ended early");
  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "close-risk"));
  gw_history_undo (fixture->history);
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, "close-risk"));
  click (find_button (GTK_WIDGET (dialog), "C_lose Risk"));
  g_assert_true (gw_risk_is_closed (risk));
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_CLOSED_REASON), ==, "Contract ended early");
}

static void
test_closing_leaves_out_what_has_gone (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GwRisk *gone = gw_list_get (get_risks (fixture), 0);
  GwRisk *there = gw_list_get (get_risks (fixture), 1);
  g_autoptr(GPtrArray) risks = gw_edit_items_one (gone);
  AdwAlertDialog *dialog;

  g_ptr_array_add (risks, g_object_ref (there));
  dialog = ADW_ALERT_DIALOG (gw_close_risk_dialog_new (fixture->history, risks));
  show (fixture, ADW_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), "Done");
  delete_item (fixture, gone);
  click (find_button (GTK_WIDGET (dialog), "C_lose Risk"));
  g_assert_true (gw_risk_is_closed (there));
  g_assert_false (gw_risk_is_closed (gone));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "close risk");
}

/* A dialog that shows what importing a table would do */
static GtkWidget *
show_table (UiFixture  *fixture,
            const char *text)
{
  GtkWidget *dialog = GTK_WIDGET (gw_import_dialog_new (fixture->history, GW_TYPE_RISK));
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(GwTable) table = gw_table_read (bytes, GW_TYPE_RISK, gw_ui_words (), NULL, &error);

  g_assert_no_error (error);
  show (fixture, ADW_DIALOG (dialog));
  gw_import_dialog_set_table (GW_IMPORT_DIALOG (dialog), table);
  return dialog;
}

static const char *
get_page (gpointer dialog)
{
  GtkWidget *stack = ui_find_child (dialog, GTK_TYPE_STACK, 0);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
is_ready (gpointer dialog)
{
  return g_strcmp0 (get_page (dialog), "busy") != 0;
}

#define TABLE "id,title\n" \
              "K1,Renamed\n" \
              ",\"<b>R&D</b> & <a href='x'>y</a>\"\n" \
              "nobody-knows,Lost\n"

static gboolean
shows_newcomer (gpointer dialog)
{
  return ui_find_label (dialog, "Owner: — → <i>Mina (new)") != NULL;
}

static void
test_import_says_who_is_new (UiFixture     *fixture,
                             gconstpointer  data)
{
  GwRisk *risk = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 0);
  g_autofree char *table = g_strdup_printf ("id,owner\n%s,<i>Mina\n", gw_item_get_id (risk));
  GtkWidget *dialog = show_table (fixture, table);

  ui_wait_for (shows_newcomer, dialog);
  g_assert_nonnull (ui_find_label (dialog, "New people: <i>Mina"));
  /* and of what there is nothing nothing is said */
  g_assert_nonnull (ui_find_label (dialog, "Changed\u00a01"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static gboolean
shows_hostile_title (gpointer dialog)
{
  return ui_find_label (dialog, HOSTILE) != NULL;
}

/* However long a text is, a row shows its beginning. */
static void
test_import_shows_the_beginning_of_long_texts (UiFixture     *fixture,
                                               gconstpointer  data)
{
  g_autofree char *title = g_strnfill (10000, 'z');
  g_autofree char *table = g_strdup_printf ("title,note\n%s,%s\n", title, title);
  GtkWidget *dialog = show_table (fixture, table);
  GtkWidget *view;

  ui_wait_for (is_ready, dialog);
  ui_settle ();
  view = ui_find_child (dialog, GW_TYPE_IMPORT_ROW_VIEW, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (strlen (gtk_label_get_text (GTK_LABEL (ui_find_child (view, GTK_TYPE_LABEL, i)))), <, 1000);
}

static gboolean
shows_that_it_is_empty (gpointer dialog)
{
  return ui_find_label (dialog, "The Table Is Empty") != NULL;
}

static gboolean
shows_that_rows_are_missing (gpointer dialog)
{
  return ui_find_label (dialog, "The Table Has No Rows") != NULL;
}

/* Nothing to choose a column of */
static void
test_import_of_nothing_says_so (UiFixture     *fixture,
                                gconstpointer  data)
{
  GtkWidget *dialog = show_table (fixture, "");

  ui_wait_for (shows_that_it_is_empty, dialog);
  g_assert_false (gtk_widget_get_visible (find_button (dialog, "Ch_oose Columns…")));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  dialog = show_table (fixture, "title,note\n");
  ui_wait_for (shows_that_rows_are_missing, dialog);
}

static gboolean
shows_marked_name (gpointer dialog)
{
  return ui_find_label (dialog, "Owner: \uFFFDevil (new)") != NULL;
}

static void
test_import_marks_what_turns_text_around (UiFixture     *fixture,
                                          gconstpointer  data)
{
  ui_wait_for (shows_marked_name, show_table (fixture, "title,owner\nRisk,\u202Eevil\n"));
}

static gboolean
shows_plain_risk (gpointer dialog)
{
  return ui_find_label (dialog, "Plain") != NULL;
}

static void
test_import_leaves_no_room_for_nothing (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GtkWidget *dialog = show_table (fixture, "title\nPlain\n");
  GtkWidget *view;

  ui_wait_for (shows_plain_risk, dialog);
  view = ui_find_child (dialog, GW_TYPE_IMPORT_ROW_VIEW, 0);
  g_assert_nonnull (ui_find_label (view, "Plain"));
  g_assert_null (ui_find_label (view, ""));
}

static gboolean
shows_some_newcomers (gpointer dialog)
{
  return ui_find_label (dialog, "New people: o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11 and 18 more") != NULL;
}

static void
test_import_names_some_of_many (UiFixture     *fixture,
                                gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("title,owner\n");

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text, "Risk %u,o%u\n", i, i);
  ui_wait_for (shows_some_newcomers, show_table (fixture, text->str));
}

static void
test_import_is_one_step (UiFixture     *fixture,
                         gconstpointer  data)
{
  GtkWidget *dialog = show_table (fixture, TABLE);
  guint n_risks = gw_list_get_length (get_risks (fixture));

  ui_wait_for (shows_hostile_title, dialog);
  click (find_button (dialog, "_Import"));
  g_assert_cmpuint (gw_list_get_length (get_risks (fixture)), >, n_risks);
  g_assert_cmpstr (gw_item_get_text (gw_plan_find (fixture->plan, "K1"), GW_RISK_TITLE), ==, "Renamed");
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_list_get_length (get_risks (fixture)), ==, n_risks);
}

static void
test_import_can_be_left (UiFixture     *fixture,
                         gconstpointer  data)
{
  GtkWidget *dialog = show_table (fixture, TABLE);

  ui_wait_for (is_ready, dialog);
  click (find_button (dialog, "_Cancel"));
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_rows_can_be_left_out (UiFixture     *fixture,
                           gconstpointer  data)
{
  GtkWidget *dialog = show_table (fixture, TABLE);
  guint n_risks = gw_list_get_length (get_risks (fixture));
  GtkWidget *view;

  ui_wait_for (shows_hostile_title, dialog);
  for (guint i = 0; (view = ui_find_child (dialog, GW_TYPE_IMPORT_ROW_VIEW, i)) != NULL; i++)
    if (ui_find_label (view, "Renamed") == NULL)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_child (view, GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
  click (find_button (dialog, "_Import"));
  g_assert_cmpuint (gw_list_get_length (get_risks (fixture)), ==, n_risks);
  g_assert_cmpstr (gw_item_get_text (gw_plan_find (fixture->plan, "K1"), GW_RISK_TITLE), ==, "Renamed");
}

static gboolean
asks_for_columns (gpointer dialog)
{
  return g_strcmp0 (get_page (dialog), "columns") == 0;
}

static void
test_columns_can_be_corrected (UiFixture     *fixture,
                               gconstpointer  data)
{
  GtkWidget *dialog = show_table (fixture, "What <b>it</b> is,How bad\nFire & flood,1\n");
  AdwNavigationView *navigation;
  GtkWidget *row;

  ui_wait_for (asks_for_columns, dialog);
  navigation = ADW_NAVIGATION_VIEW (ui_find_child (dialog, ADW_TYPE_NAVIGATION_VIEW, 0));
  gtk_widget_activate_action (dialog, "import.columns", NULL);
  ui_settle ();
  row = ui_find_child (dialog, ADW_TYPE_COMBO_ROW, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "What <b>it</b> is");
  /* left out, id, risk */
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  adw_navigation_view_pop (navigation);
  ui_wait_for (is_ready, dialog);
  click (find_button (dialog, "_Import"));
  g_assert_cmpstr (gw_item_get_text (gw_list_get (get_risks (fixture), 4), GW_RISK_TITLE), ==, "Fire & flood");
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Closing in the middle of it leaves no trace: the plan knows nothing of it. */
static void
test_long_import_can_be_cancelled (UiFixture     *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("title,probability,impact\n");
  guint n_risks = gw_list_get_length (get_risks (fixture));
  GtkWidget *dialog;

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (text, "Risk %u,%u,3\n", i, i % 5 + 1);
  dialog = show_table (fixture, text->str);
  g_assert_cmpstr (get_page (dialog), ==, "busy");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait_for (is_gone, &dialog);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_list_get_length (get_risks (fixture)), ==, n_risks);
}

static gboolean
has_more_risks (gpointer data)
{
  UiFixture *fixture = data;

  return gw_list_get_length (get_risks (fixture)) > 1000;
}

/* Rows that nobody sees any more do not come beside the work. */
static void
test_long_import_shows_progress (UiFixture     *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("title\n");
  g_autoptr(GListModel) rows = NULL;
  GtkWidget *dialog;
  guint n_rows;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "Risk %u\n", i);
  dialog = show_table (fixture, text->str);
  g_assert_cmpstr (get_page (dialog), ==, "busy");
  ui_wait_for (is_ready, dialog);
  g_object_get (ui_find_child (dialog, GTK_TYPE_LIST_VIEW, 0), "model", &rows, NULL);
  n_rows = g_list_model_get_n_items (rows);
  g_assert_cmpuint (n_rows, <, 3000);
  gtk_widget_activate_action (dialog, "import.apply", NULL);
  g_assert_cmpstr (get_page (dialog), ==, "busy");
  ui_wait_for (has_more_risks, fixture);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_rows);
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/catalog-dialog/closes-from-its-search", test_catalog_closes_from_its_search);
  ui_add_test ("/ui/catalog-dialog/adds-unplaced-in-one-step", test_catalog_adds_unplaced_in_one_step);
  ui_add_test ("/ui/catalog-dialog/does-not-offer-what-is-there", test_catalog_does_not_offer_what_is_there);
  ui_add_test ("/ui/catalog-dialog/says-that-nothing-is-found", test_catalog_says_that_nothing_is_found);
  ui_add_test ("/ui/close-risk-dialog/closing-needs-a-reason", test_closing_needs_a_reason);
  ui_add_test ("/ui/close-risk-dialog/closing-what-has-gone-is-told", test_closing_what_has_gone_is_told);
  ui_add_test ("/ui/close-risk-dialog/closing-leaves-out-what-has-gone", test_closing_leaves_out_what_has_gone);
  ui_add_test ("/ui/import-dialog/import-is-one-step", test_import_is_one_step);
  ui_add_test ("/ui/import-dialog/shows-the-beginning-of-long-texts", test_import_shows_the_beginning_of_long_texts);
  ui_add_test ("/ui/import-dialog/nothing-says-so", test_import_of_nothing_says_so);
  ui_add_test ("/ui/import-dialog/marks-what-turns-text-around", test_import_marks_what_turns_text_around);
  ui_add_test ("/ui/import-dialog/leaves-no-room-for-nothing", test_import_leaves_no_room_for_nothing);
  ui_add_test ("/ui/import-dialog/names-some-of-many", test_import_names_some_of_many);
  ui_add_test ("/ui/import-dialog/says-who-is-new", test_import_says_who_is_new);
  ui_add_test ("/ui/import-dialog/import-can-be-left", test_import_can_be_left);
  ui_add_test ("/ui/import-dialog/rows-can-be-left-out", test_rows_can_be_left_out);
  ui_add_test ("/ui/import-dialog/columns-can-be-corrected", test_columns_can_be_corrected);
  ui_add_test ("/ui/import-dialog/long-import-can-be-cancelled", test_long_import_can_be_cancelled);
  ui_add_test ("/ui/import-dialog/long-import-shows-progress", test_long_import_shows_progress);
  return g_test_run ();
}
