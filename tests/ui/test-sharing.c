/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "edit/gw-edit-items.h"
#include "file/gw-template.h"
#include "gw-config.h"
#include "lib/test-documents.h"
#include "session/gw-found-work.h"
#include "test-folder.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-found-row.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-window.h"

typedef struct
{
  Folder folder;
  GtkApplication *application;
  GSettings *settings;
  GwStateFolder *state;
  GListStore *found;
  GFile *file;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");
  g_autofree char *state = NULL;

  folder_set_up (&fixture->folder, data);
  state = g_build_filename (fixture->folder.path, "state", NULL);
  fixture->path = g_build_filename (fixture->folder.path, "plan.mlproj", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->state = gw_state_folder_new (state);
  fixture->found = g_list_store_new (GW_TYPE_FOUND_WORK);
  fixture->settings = g_settings_new (GW_APP_ID);
  g_settings_reset (fixture->settings, "recent-plans");
  g_settings_reset (fixture->settings, "last-pages");
  fixture->application = GTK_APPLICATION (g_application_get_default ());
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (sample, NULL),
                                      (gssize) g_bytes_get_size (sample), NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (fixture->application)) != NULL)
    gtk_window_destroy (windows->data);
  ui_settle ();
  gw_state_folder_finish (fixture->state);
  ui_settle ();
  g_clear_object (&fixture->found);
  g_clear_object (&fixture->state);
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->file);
  g_free (fixture->path);
  folder_tear_down (&fixture->folder, data);
}

static GwDocument *
load (Fixture *fixture)
{
  return test_document_load (fixture->file, FALSE, NULL);
}

static void
set_text (GwDocument *document,
          guint       field,
          const char *text)
{
  gw_edit_set_text (gw_document_get_history (document), gw_document_get_plan (document), field, text);
}

static const char *
get_text (GwWindow *window,
          guint     field)
{
  return gw_item_get_text (gw_document_get_plan (gw_window_get_document (window)), field);
}

static void
change_elsewhere (Fixture    *fixture,
                  guint       field,
                  const char *text)
{
  g_autoptr(GwDocument) other = load (fixture);

  set_text (other, field, text);
  g_assert_true (test_document_save (other, fixture->file, GW_SAVE_DEFAULT, NULL));
}

static GwWindow *
make_window (Fixture *fixture)
{
  GwWindow *window = gw_window_new (fixture->application, fixture->settings);

  gw_window_set_state (window, fixture->state, fixture->found);
  return window;
}

static void
show (GwWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

static GwWindow *
open_window (Fixture *fixture)
{
  g_autoptr(GwDocument) document = load (fixture);
  GwWindow *window = make_window (fixture);

  gw_window_set_document (window, document);
  show (window);
  return window;
}

typedef struct
{
  GwWindow *window;
  const char *text;
} Label;

static gboolean
is_shown (gpointer data)
{
  Label *label = data;

  return ui_find_label (GTK_WIDGET (label->window), label->text) != NULL;
}

static void
wait_for_label (GwWindow   *window,
                const char *text)
{
  Label label = { window, text };

  ui_wait_for (is_shown, &label);
}

static AdwAlertDialog *
get_dialog (GwWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  return ADW_ALERT_DIALOG (dialog);
}

static void
respond (GwWindow   *window,
         const char *response)
{
  AdwAlertDialog *dialog = get_dialog (window);

  g_assert_true (adw_alert_dialog_has_response (dialog, response));
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static gboolean
has_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) != NULL;
}

static gboolean
is_saved (gpointer window)
{
  return !gw_document_is_modified (gw_window_get_document (window));
}

static void
test_reloads_with_undo (Fixture       *fixture,
                        gconstpointer  data)
{
  GwWindow *window = open_window (fixture);
  GwPlanView *view = GW_PLAN_VIEW (ui_find_child (GTK_WIDGET (window), GW_TYPE_PLAN_VIEW, 0));
  g_autofree char *title = g_strdup (get_text (window, GW_PLAN_TITLE));

  gw_plan_view_show_page (view, GW_PLACE_RISKS);
  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  wait_for_label (window, "Reloaded, as another program changed the file");
  g_assert_cmpstr (get_text (window, GW_PLAN_TITLE), ==, "Theirs");
  g_assert_cmpstr (gw_plan_view_get_place (view), ==, GW_PLACE_RISKS);
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (get_text (window, GW_PLAN_TITLE), ==, title);
}

static void
test_banner_leads_to_merge (Fixture       *fixture,
                            gconstpointer  data)
{
  GwWindow *window = open_window (fixture);

  set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  wait_for_label (window, "Another program changed the file.");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-file", NULL);
  respond (window, "merge");
  wait_for_label (window, "Merged with the changed file");
  g_assert_cmpstr (get_text (window, GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpstr (get_text (window, GW_PLAN_SUMMARY), ==, "Theirs");
}

static void
test_saving_merges (Fixture       *fixture,
                    gconstpointer  data)
{
  GwWindow *window = open_window (fixture);
  g_autoptr(GwDocument) after = NULL;

  set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  ui_settle ();
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (has_dialog, window);
  respond (window, "merge");
  ui_wait_for (is_saved, window);
  after = load (fixture);
  g_assert_cmpstr (gw_item_get_text (gw_document_get_plan (after), GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpstr (gw_item_get_text (gw_document_get_plan (after), GW_PLAN_SUMMARY), ==, "Theirs");
}

static void
test_keeping_mine (Fixture       *fixture,
                   gconstpointer  data)
{
  GwWindow *window = open_window (fixture);

  set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  wait_for_label (window, "Another program changed the file.");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-file", NULL);
  respond (window, "mine");
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (is_saved, window);
  g_assert_cmpstr (get_text (window, GW_PLAN_TITLE), ==, "Mine");
}

static void
test_tells_that_the_file_is_gone (Fixture       *fixture,
                                  gconstpointer  data)
{
  GwWindow *window = open_window (fixture);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  wait_for_label (window, "The file was deleted or moved.");
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (is_saved, window);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static gboolean
may_merge (gpointer window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);
  GtkWidget *button;

  for (guint i = 0; dialog != NULL && (button = ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Merge") == 0)
      return gtk_widget_is_sensitive (button);
  return FALSE;
}

static void
test_copy_beside_is_offered (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder.path, "plan (conflicted copy of R&D).mlproj", NULL);
  g_autofree char *other = g_build_filename (fixture->folder.path, "plan (2).mlproj", NULL);
  g_autofree char *text = NULL;
  GwWindow *window;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  g_free (text);
  /* the same bytes are nobody's work */
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (other, text, -1, NULL));

  window = open_window (fixture);
  wait_for_label (window, "Beside this plan lies a copy with other content: plan (conflicted copy of R&D).mlproj");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-sibling", NULL);
  ui_wait_for (may_merge, window);
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  ui_settle ();
}

/* --- What was left behind */

static void
die_with_title (Fixture    *fixture,
                const char *title)
{
  GwDocument *document = load (fixture);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);

  set_text (document, GW_PLAN_TITLE, title);
  while (gw_recovery_get_step (recovery) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (recovery);
  g_assert_finalize_object (document);
}

static void
find (Fixture *fixture)
{
  GAsyncResult *pending = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) found = NULL;

  gw_found_work_list_async (fixture->state, test_take_result, &pending);
  result = test_wait_for_result (&pending);
  found = gw_found_work_list_finish (result);
  for (guint i = 0; i < found->len; i++)
    g_list_store_append (fixture->found, g_ptr_array_index (found, i));
}

static guint
count_found (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->found));
}

static gboolean
has_document (gpointer window)
{
  return gw_window_get_document (window) != NULL;
}

static void
test_start_page_restores (Fixture       *fixture,
                          gconstpointer  data)
{
  GwWindow *window;
  GtkWidget *row;

  die_with_title (fixture, "R&D <b>lost</b>");
  find (fixture);
  window = make_window (fixture);
  show (window);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), "Unsaved Work Was Found"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), "R&D <b>lost</b>"));
  row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "1 changed"));

  g_signal_emit_by_name (ui_find_child (row, GTK_TYPE_BUTTON, 1), "clicked");
  ui_wait_for (has_document, window);
  g_assert_cmpstr (get_text (window, GW_PLAN_TITLE), ==, "R&D <b>lost</b>");
  g_assert_true (gw_document_is_modified (gw_window_get_document (window)));
  g_assert_cmpuint (count_found (fixture), ==, 0);
}

static void
damage_newest (Fixture *fixture)
{
  const char *recovery = gw_state_folder_get_recovery (fixture->state);
  g_autoptr(GDir) dir = g_dir_open (recovery, 0, NULL);
  g_autofree char *path = g_build_filename (recovery, g_dir_read_name (dir), "00000009.journal", NULL);

  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
}

static void
test_start_page_tells_of_damage (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwWindow *window;
  GtkWidget *row;

  die_with_title (fixture, "Lost");
  damage_newest (fixture);
  find (fixture);
  window = make_window (fixture);
  show (window);
  row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                            "1 newer copy is damaged and was skipped."));
}

static void
test_start_page_discards (Fixture       *fixture,
                          gconstpointer  data)
{
  GwWindow *window;
  GtkWidget *row;

  die_with_title (fixture, "Lost");
  find (fixture);
  window = make_window (fixture);
  show (window);
  row = ui_find_child (GTK_WIDGET (window), GW_TYPE_FOUND_ROW, 0);
  g_signal_emit_by_name (ui_find_child (row, GTK_TYPE_BUTTON, 0), "clicked");
  respond (window, "discard");
  g_assert_cmpuint (count_found (fixture), ==, 0);
  ui_settle ();
  g_assert_null (ui_find_label (GTK_WIDGET (window), "Unsaved Work Was Found"));
  find (fixture);
  g_assert_cmpuint (count_found (fixture), ==, 0);
}

static void
test_opening_offers (Fixture       *fixture,
                     gconstpointer  data)
{
  GwWindow *window;

  die_with_title (fixture, "Lost");
  find (fixture);
  window = open_window (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (get_dialog (window)), ==, "Unsaved Work Was Found");
  respond (window, "restore");
  wait_for_label (window, "Unsaved work restored");
  g_assert_cmpstr (get_text (window, GW_PLAN_TITLE), ==, "Lost");
  g_assert_cmpuint (count_found (fixture), ==, 0);
}

/* The plan can be open before the search has ended */
static void
test_found_later_is_offered (Fixture       *fixture,
                             gconstpointer  data)
{
  GwWindow *window;

  die_with_title (fixture, "Lost");
  window = open_window (fixture);
  g_assert_false (has_dialog (window));
  find (fixture);
  g_assert_true (has_dialog (window));
  respond (window, "later");
  g_assert_cmpuint (count_found (fixture), ==, 1);
}

static void
test_closing_leaves_nothing (Fixture       *fixture,
                             gconstpointer  data)
{
  GwWindow *window = open_window (fixture);

  set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Given up");
  ui_wait (1200);
  g_assert_cmpuint (folder_count (gw_state_folder_get_recovery (fixture->state)), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  ui_wait_for (has_dialog, window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  respond (window, "discard");
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
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/ui/sharing/an-unmodified-plan-is-reloaded-where-it-was", test_reloads_with_undo },
    { "/ui/sharing/a-banner-leads-to-the-merge", test_banner_leads_to_merge },
    { "/ui/sharing/saving-over-a-foreign-change-merges", test_saving_merges },
    { "/ui/sharing/my-version-can-be-kept", test_keeping_mine },
    { "/ui/sharing/a-lost-file-is-told-and-comes-back-with-saving", test_tells_that_the_file_is_gone },
    { "/ui/sharing/a-conflicted-copy-beside-is-offered", test_copy_beside_is_offered },
    { "/ui/sharing/the-start-page-restores-what-was-left-behind", test_start_page_restores },
    { "/ui/sharing/the-start-page-tells-what-is-damaged", test_start_page_tells_of_damage },
    { "/ui/sharing/the-start-page-discards-after-asking", test_start_page_discards },
    { "/ui/sharing/opening-the-plan-offers-what-was-left-behind", test_opening_offers },
    { "/ui/sharing/what-is-found-later-is-offered-too", test_found_later_is_offered },
    { "/ui/sharing/a-clean-close-leaves-nothing-behind", test_closing_leaves_nothing },
  };
  g_autoptr(GwApplication) application = NULL;

  ui_test_init (&argc, &argv);
  application = gw_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
