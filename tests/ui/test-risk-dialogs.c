/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"
#include "file/gw-template.h"
#include "ui/dialogs/gw-catalog-dialog.h"
#include "ui/dialogs/gw-catalog-row.h"
#include "ui/dialogs/gw-close-risk-dialog.h"
#include "ui/dialogs/gw-import-dialog.h"
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

static GwTableImport *
read_table (UiFixture  *fixture,
            const char *table)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (table, strlen (table));
  g_autoptr(GError) error = NULL;
  GwTableImport *import = gw_table_import_csv (fixture->plan, GW_TYPE_RISK, bytes, gw_ui_words (), &error);

  g_assert_no_error (error);
  return import;
}

static GwTableImport *
make_import (UiFixture *fixture)
{
  return read_table (fixture, "id,title\n"
                              "K1,Renamed\n"
                              ",\"<b>R&D</b> & <a href='x'>y</a>\"\n"
                              "nobody-knows,Lost\n");
}

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
  GtkWidget *dialog = GTK_WIDGET (gw_import_dialog_new (fixture->history, read_table (fixture, table)));

  show (fixture, ADW_DIALOG (dialog));
  ui_wait_for (shows_newcomer, dialog);
  g_assert_nonnull (ui_find_label (dialog, "New participants: <i>Mina"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static gboolean
shows_hostile_title (gpointer dialog)
{
  return ui_find_label (dialog, HOSTILE) != NULL;
}

static void
test_import_is_one_step (UiFixture     *fixture,
                         gconstpointer  data)
{
  GtkWidget *dialog = GTK_WIDGET (gw_import_dialog_new (fixture->history, make_import (fixture)));
  guint n_risks = gw_list_get_length (get_risks (fixture));

  show (fixture, ADW_DIALOG (dialog));
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
  GtkWidget *dialog = GTK_WIDGET (gw_import_dialog_new (fixture->history, make_import (fixture)));

  show (fixture, ADW_DIALOG (dialog));
  click (find_button (dialog, "_Cancel"));
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
  ui_add_test ("/ui/close-risk-dialog/closing-needs-a-reason", test_closing_needs_a_reason);
  ui_add_test ("/ui/import-dialog/import-is-one-step", test_import_is_one_step);
  ui_add_test ("/ui/import-dialog/says-who-is-new", test_import_says_who_is_new);
  ui_add_test ("/ui/import-dialog/import-can-be-left", test_import_can_be_left);
  return g_test_run ();
}
