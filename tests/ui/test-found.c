/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sharing-fixture.h"

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-journal.h"
#include "lib/test-documents.h"
#include "session/gw-found-work.h"
#include "ui/window/gw-found-row.h"

/* Unsaved work that was left behind, on the start page and in windows */

static void
die_with_title (SharingFixture *fixture,
                const char     *title)
{
  GwDocument *document = sharing_load (fixture);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);

  sharing_set_text (document, GW_PLAN_TITLE, title);
  while (gw_recovery_get_step (recovery) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (recovery);
  g_assert_finalize_object (document);
}

static void
find (SharingFixture *fixture)
{
  g_autoptr(GPtrArray) found = test_found_work_list (fixture->state);

  for (guint i = 0; i < found->len; i++)
    g_list_store_append (fixture->found, g_ptr_array_index (found, i));
}

static guint
count_found (SharingFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->found));
}

static gboolean
has_document (gpointer window)
{
  return gw_window_get_document (window) != NULL;
}

static void
test_start_page_restores (SharingFixture *fixture,
                          gconstpointer   data)
{
  GwWindow *window;
  GtkWidget *row;

  die_with_title (fixture, "R&D <b>lost</b>");
  find (fixture);
  window = sharing_make_window (fixture);
  sharing_show (window);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), "Unsaved Work Was Found"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), "R&D <b>lost</b>"));
  row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "1 changed"));

  g_signal_emit_by_name (ui_find_child (row, GTK_TYPE_BUTTON, 1), "clicked");
  ui_wait_for (has_document, window);
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, "R&D <b>lost</b>");
  g_assert_true (gw_document_is_modified (gw_window_get_document (window)));
  g_assert_cmpuint (count_found (fixture), ==, 0);
}

static void
test_double_click_restores_once (SharingFixture *fixture,
                                 gconstpointer   data)
{
  GwWindow *window;
  GtkWidget *row, *button;

  die_with_title (fixture, "Lost");
  find (fixture);
  window = sharing_make_window (fixture);
  sharing_show (window);
  row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
  button = ui_find_child (row, GTK_TYPE_BUTTON, 1);
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  ui_wait_for (has_document, window);
  ui_settle ();
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window)))), ==,
                    1);
}

static void
damage_newest (SharingFixture *fixture)
{
  const char *recovery = gw_state_folder_get_recovery (fixture->state);
  g_autoptr(GDir) dir = g_dir_open (recovery, 0, NULL);
  g_autofree char *path = g_build_filename (recovery, g_dir_read_name (dir), "00000009.journal", NULL);

  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
}

static void
test_start_page_tells_of_damage (SharingFixture *fixture,
                                 gconstpointer   data)
{
  GwWindow *window;
  GtkWidget *row;

  die_with_title (fixture, "Lost");
  damage_newest (fixture);
  find (fixture);
  window = sharing_make_window (fixture);
  sharing_show (window);
  row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                            "1 newer copy is damaged and was skipped."));
}

static void
test_start_page_discards (SharingFixture *fixture,
                          gconstpointer   data)
{
  GwWindow *window;
  GtkWidget *row;

  die_with_title (fixture, "Lost");
  find (fixture);
  window = sharing_make_window (fixture);
  sharing_show (window);
  row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
  g_signal_emit_by_name (ui_find_child (row, GTK_TYPE_BUTTON, 0), "clicked");
  sharing_respond (window, "discard");
  g_assert_cmpuint (count_found (fixture), ==, 0);
  ui_settle ();
  g_assert_null (ui_find_label (GTK_WIDGET (window), "Unsaved Work Was Found"));
  find (fixture);
  g_assert_cmpuint (count_found (fixture), ==, 0);
}

static void
test_opening_offers (SharingFixture *fixture,
                     gconstpointer   data)
{
  GwWindow *window;

  die_with_title (fixture, "Lost");
  find (fixture);
  window = sharing_open_window (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (sharing_get_dialog (window)), ==, "Unsaved Work Was Found");
  sharing_respond (window, "restore");
  sharing_wait_for_label (window, "Unsaved work restored");
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, "Lost");
  g_assert_cmpuint (count_found (fixture), ==, 0);
}

/* The plan can be open before the search has ended */
static void
test_found_later_is_offered (SharingFixture *fixture,
                             gconstpointer   data)
{
  GwWindow *window;

  die_with_title (fixture, "Lost");
  window = sharing_open_window (fixture);
  g_assert_false (sharing_has_dialog (window));
  find (fixture);
  g_assert_true (sharing_has_dialog (window));
  sharing_respond (window, "later");
  g_assert_cmpuint (count_found (fixture), ==, 1);
}

/* --- By name */

static void
activate_row (GwWindow *window)
{
  GtkWidget *row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);

  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  adw_action_row_activate (ADW_ACTION_ROW (row));
}

/* How the risk that has gone and the new ones are told */
typedef struct
{
  char *gone;
  int first;                    /* the number of the first new one */
} Told;

static void
told_clear (Told *told)
{
  g_free (told->gone);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static char *
name_new (const Told *told,
          int         i)
{
  return g_strdup_printf ("+  Risk %d · R&D <b>new</b> risk", told->first + i);
}

/* A program that was killed after many risks had come and one had gone. */
static Told
die_with_risks (SharingFixture *fixture,
                guint           n_new)
{
  GwDocument *document = sharing_load (fixture);
  GwHistory *history = gw_document_get_history (document);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);
  GwRisk *risk = gw_plan_find_typed (gw_document_get_plan (document), "K1", GW_TYPE_RISK);
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  Told told;

  told.first = (int) gw_plan_get_next_number (gw_document_get_plan (document));
  told.gone = g_strdup_printf ("−  Risk %d · %s", gw_risk_get_number (risk), gw_risk_get_label (risk));
  g_ptr_array_add (gone, risk);
  gw_edit_delete (history, gone);
  for (guint i = 0; i < n_new; i++)
    gw_edit_add_risk (history, "R&D <b>new</b>\nrisk");
  while (gw_recovery_get_step (recovery) != gw_history_get_step (history))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (recovery);
  g_assert_finalize_object (document);
  return told;
}

static void
test_row_tells_what_differs (SharingFixture *fixture,
                             gconstpointer   data)
{
  g_auto(Told) told = die_with_risks (fixture, 1);
  g_autofree char *added = name_new (&told, 0);
  GwWindow *window;
  GtkWidget *dialog;

  find (fixture);
  window = sharing_make_window (fixture);
  sharing_show (window);
  activate_row (window);
  sharing_wait_for_label (window, "Added");
  dialog = GTK_WIDGET (sharing_get_dialog (window));
  g_assert_nonnull (ui_find_label (dialog, added));
  g_assert_nonnull (ui_find_label (dialog, "Removed"));
  g_assert_nonnull (ui_find_label (dialog, told.gone));
  sharing_respond (window, "restore");
  ui_wait_for (has_document, window);
  g_assert_cmpuint (count_found (fixture), ==, 0);
}

static void
test_long_lists_are_counted (SharingFixture *fixture,
                             gconstpointer   data)
{
  g_auto(Told) told = die_with_risks (fixture, 500);
  g_autofree char *eighth = name_new (&told, 7);
  g_autofree char *ninth = name_new (&told, 8);
  GwWindow *window;
  GtkWidget *dialog;

  find (fixture);
  window = sharing_open_window (fixture);
  sharing_wait_for_label (window, "Added");
  dialog = GTK_WIDGET (sharing_get_dialog (window));
  g_assert_nonnull (ui_find_label (dialog, eighth));
  g_assert_null (ui_find_label (dialog, ninth));
  g_assert_nonnull (ui_find_label (dialog, "and 492 more"));
  sharing_respond (window, "later");
}

/* Discarding is where it is lost: it is named there as well. */
static void
test_discarding_tells_what_is_lost (SharingFixture *fixture,
                                    gconstpointer   data)
{
  g_auto(Told) told = die_with_risks (fixture, 1);
  GwWindow *window;
  GtkWidget *row;

  find (fixture);
  window = sharing_make_window (fixture);
  sharing_show (window);
  row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
  g_signal_emit_by_name (ui_find_child (row, GTK_TYPE_BUTTON, 0), "clicked");
  sharing_wait_for_label (window, told.gone);
  sharing_respond (window, "cancel");
  g_assert_cmpuint (count_found (fixture), ==, 1);
}

/* Whoever has written it: nothing but its removal is offered. */
static void
test_forged_work_can_only_be_discarded (SharingFixture *fixture,
                                        gconstpointer   data)
{
  static const char *const plans[] = { "{}", "{\"format\":\"mlproj\",\"version\":9,\"id\":\"a\"}" };
  static const char *const titles[] = { "Damaged Recovery Copy", "Unsaved Work" };

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr(GwJournal) journal = gw_journal_new (gw_state_folder_get_recovery (fixture->state), NULL);
      g_autoptr(GBytes) plan = g_bytes_new (plans[i], strlen (plans[i]));
      GwJournalEntry entry = { .uri = g_file_get_uri (fixture->file), .time = G_MAXINT64, .plan = plan };

      g_assert_true (gw_journal_write (journal, &entry, NULL));
      g_free (entry.uri);
      g_clear_pointer (&journal, gw_journal_free);
      find (fixture);
      g_assert_cmpuint (count_found (fixture), ==, 1);
      {
        GwWindow *window = sharing_make_window (fixture);
        GtkWidget *row;

        sharing_show (window);
        row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
        g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, titles[i]);
        g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
        g_signal_emit_by_name (ui_find_child (row, GTK_TYPE_BUTTON, 0), "clicked");
        sharing_respond (window, "discard");
        g_assert_cmpuint (count_found (fixture), ==, 0);
        gtk_window_destroy (GTK_WINDOW (window));
      }
    }
  g_assert_false (sharing_has_dialog (sharing_open_window (fixture)));
}

/* Against a crash */
static gboolean
is_kept (gpointer data)
{
  SharingFixture *fixture = data;

  return folder_count (gw_state_folder_get_recovery (fixture->state)) == 1;
}

static void
test_closing_leaves_nothing (SharingFixture *fixture,
                             gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);

  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Given up");
  ui_wait_for (is_kept, fixture);
  gtk_window_close (GTK_WINDOW (window));
  ui_wait_for (sharing_has_dialog, window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  sharing_respond (window, "discard");
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  find (fixture);
  g_assert_cmpuint (count_found (fixture), ==, 0);
  g_assert_cmpuint (folder_count (gw_state_folder_get_recovery (fixture->state)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);

  sharing_add_test ("/ui/found/the-start-page-restores-what-was-left-behind", test_start_page_restores);
  sharing_add_test ("/ui/found/a-double-click-restores-once", test_double_click_restores_once);
  sharing_add_test ("/ui/found/the-start-page-tells-what-is-damaged", test_start_page_tells_of_damage);
  sharing_add_test ("/ui/found/the-start-page-discards-after-asking", test_start_page_discards);
  sharing_add_test ("/ui/found/opening-the-plan-offers-what-was-left-behind", test_opening_offers);
  sharing_add_test ("/ui/found/what-is-found-later-is-offered-too", test_found_later_is_offered);
  sharing_add_test ("/ui/found/a-row-leads-to-what-differs-by-name", test_row_tells_what_differs);
  sharing_add_test ("/ui/found/long-lists-are-counted", test_long_lists_are_counted);
  sharing_add_test ("/ui/found/discarding-tells-what-is-lost", test_discarding_tells_what_is_lost);
  sharing_add_test ("/ui/found/forged-work-can-only-be-discarded", test_forged_work_can_only_be_discarded);
  sharing_add_test ("/ui/found/a-clean-close-leaves-nothing-behind", test_closing_leaves_nothing);

  return g_test_run ();
}
