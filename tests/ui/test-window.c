/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"
#include "window-fixture.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-conflicts.h"
#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "lib/test-plans.h"
#include "plan/gw-group.h"
#include "session/gw-document.h"
#include "ui/overview/gw-overview-page.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-help-pages.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-recents.h"
#include "ui/window/gw-shortcuts.h"
#include "ui/window/gw-sidebar.h"
#include "ui/window/gw-sidebar-row.h"
#include "ui/window/gw-start-page.h"
#include "ui/window/gw-window.h"

typedef struct
{
  GtkApplication *application;
  GSettings *settings;
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("groundwork-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->settings = g_settings_new (GW_APP_ID);
  g_settings_reset (fixture->settings, "recent-plans");
  g_settings_reset (fixture->settings, "last-pages");
  fixture->application = GTK_APPLICATION (g_application_get_default ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  window_destroy_all (fixture->application);
  g_clear_object (&fixture->settings);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (fixture->application));
}

static GwWindow *
show_sample (Fixture *fixture)
{
  return window_show_sample (fixture->application, fixture->settings);
}

static GwPlan *
get_plan (GwWindow *window)
{
  return gw_document_get_plan (gw_window_get_document (window));
}

static void
rename_plan (GwWindow   *window,
             const char *title)
{
  gw_edit_set_text (gw_document_get_history (gw_window_get_document (window)), get_plan (window),
                    GW_PLAN_TITLE, title);
  ui_settle ();
}

static void
test_is_freed (Fixture       *fixture,
               gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GwDocument *document = g_object_ref (gw_window_get_document (window));
  gpointer gone[] = {
    window,
    window_get_view (window),
    ui_find_child (GTK_WIDGET (window), GW_TYPE_OVERVIEW_PAGE, 0),
    ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, 0),
  };

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_object_add_weak_pointer (gone[i], &gone[i]);
  gtk_window_destroy (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    ui_assert_gone (&gone[i]);
  g_assert_finalize_object (document);
}

/* A window that comes with its plan has none */
static void
test_start_page_is_made_when_it_is_seen (Fixture       *fixture,
                                         gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);

  g_assert_null (ui_find_child (GTK_WIDGET (window), GW_TYPE_START_PAGE, 0));
  window = gw_window_new (fixture->application, fixture->settings);
  g_assert_null (ui_find_child (GTK_WIDGET (window), GW_TYPE_START_PAGE, 0));
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_mapped (ui_find_child (GTK_WIDGET (window), GW_TYPE_START_PAGE, 0));
}

static void
test_shows_the_pages_of_the_plan (Fixture       *fixture,
                                  gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GwSidebarRow *row;

  g_assert_cmpstr (gw_plan_view_get_place (window_get_view (window)), ==, GW_PLACE_OVERVIEW);
  for (guint i = 0; i < 9; i++)
    g_assert_nonnull (ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, i));
  g_assert_null (ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, 9));
  row = GW_SIDEBAR_ROW (ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, 2));
  g_assert_cmpstr (gw_sidebar_row_get_place (row), ==, "data");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), "17/19"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), "Round 2"));
}

static GwCheck *
find_open_check (GwPlan     *plan,
                 const char *stage_id)
{
  GwList *groups = gw_item_get_list (gw_plan_find (plan, stage_id), GW_STAGE_GROUPS);

  for (guint i = 0; i < gw_list_get_length (groups); i++)
    {
      GwList *checks = gw_item_get_list (gw_list_get (groups, i), GW_GROUP_CHECKS);

      for (guint j = 0; j < gw_list_get_length (checks); j++)
        if (gw_check_get_state (gw_list_get (checks, j)) == GW_CHECK_OPEN)
          return gw_list_get (checks, j);
    }
  return NULL;
}

static void
test_sidebar_follows_the_plan (Fixture       *fixture,
                               gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GwHistory *history = gw_document_get_history (gw_window_get_document (window));
  GtkWidget *row = ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, 2);
  g_autoptr(GPtrArray) checks = gw_edit_items_one (find_open_check (get_plan (window), "data"));

  gw_edit_set_check_state (history, checks, GW_CHECK_ANSWERED, NULL);
  ui_settle ();
  g_assert_nonnull (ui_find_label (row, "18/19"));
  gw_history_undo (history);
  ui_settle ();
  g_assert_nonnull (ui_find_label (row, "17/19"));
}

static guint
count_sidebar_rows (GtkWidget *sidebar)
{
  guint n = 0;

  while (ui_find_child (sidebar, GW_TYPE_SIDEBAR_ROW, n) != NULL)
    n++;
  return n;
}

/* The first rows are there at once, the others when somebody asks for one, or later. */
static void
test_sidebar_lists_very_many_stages_in_turns (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autofree char *last = NULL;
  GtkWidget *sidebar = g_object_ref_sink (g_object_new (GW_TYPE_SIDEBAR, NULL));

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      test_add (plan, GW_PLAN_STAGES, id);
    }
  gw_sidebar_set_plan (GW_SIDEBAR (sidebar), plan);
  g_assert_cmpuint (count_sidebar_rows (sidebar), ==, 40);
  gw_sidebar_select (GW_SIDEBAR (sidebar), "s299");
  g_assert_cmpuint (count_sidebar_rows (sidebar), ==, 40);
  last = gw_sidebar_dup_neighbor (GW_SIDEBAR (sidebar), 1);
  g_assert_cmpuint (count_sidebar_rows (sidebar), ==, 303);
  g_assert_cmpstr (last, ==, "risks");

  /* one that comes before it leaves it selected, in turns */
  test_add (plan, GW_PLAN_STAGES, "s300");
  ui_settle ();
  g_assert_cmpuint (count_sidebar_rows (sidebar), ==, 304);
  g_free (g_steal_pointer (&last));
  last = gw_sidebar_dup_neighbor (GW_SIDEBAR (sidebar), 1);
  g_assert_cmpstr (last, ==, "s300");
  g_assert_finalize_object (sidebar);
}

static void
test_focus_goes_with_the_page (Fixture       *fixture,
                               gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GtkWidget *row = ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, 2);

  gtk_widget_grab_focus (ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, 0));
  gw_plan_view_show_page (window_get_view (window), "data");
  ui_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == row);

  /* what is elsewhere stays there */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  ui_settle ();
  gw_plan_view_show_page (window_get_view (window), "risks");
  ui_settle ();
  g_assert_false (gtk_widget_has_focus (row));
  g_assert_null (gtk_widget_get_focus_child (gtk_widget_get_parent (row)));
}

static void
test_titles_follow_the_plan (Fixture       *fixture,
                             gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);

  rename_plan (window, "R&D <b>budget</b>");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "R&D <b>budget</b>");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), "R&D <b>budget</b>"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), "Unsaved changes"));
}

static GtkWidget *
find_conflicts_banner (GwWindow *window)
{
  GtkWidget *banner;

  for (guint i = 0; (banner = ui_find_child (GTK_WIDGET (window), ADW_TYPE_BANNER, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (banner)), "win.show-conflicts") == 0)
      break;
  return banner;
}

static void
test_open_conflicts_are_told_and_led_to (Fixture       *fixture,
                                         gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  AdwBanner *banner = ADW_BANNER (find_conflicts_banner (window));
  GwHistory *history = gw_document_get_history (gw_window_get_document (window));

  g_assert_false (adw_banner_get_revealed (banner));
  gw_edit_add_conflict (history, &(GwConflictDraft) { .item = "K1", .field = "title", .kind = "both-changed" });
  ui_settle ();
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "1 conflict to solve");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-conflicts", NULL);
  g_assert_cmpstr (gw_plan_view_get_place (window_get_view (window)), ==, GW_PLACE_CONFLICTS);
  g_assert_false (adw_banner_get_revealed (banner));

  /* Where the finding leads */
  gw_plan_view_show_page (window_get_view (window), GW_PLACE_OVERVIEW);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (gw_plan_view_show_item (window_get_view (window), ":#conflicts"));
  g_assert_cmpstr (gw_plan_view_get_place (window_get_view (window)), ==, GW_PLACE_CONFLICTS);
}

static void
test_leads_to_items (Fixture       *fixture,
                     gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GwPlan *plan = get_plan (window);
  GwItem *check = GW_ITEM (find_open_check (plan, "validation"));
  GwItem *risk = gw_list_get (gw_item_get_list (plan, GW_PLAN_RISKS), 3);
  GwItem *person = gw_list_get (gw_item_get_list (plan, GW_PLAN_PEOPLE), 0);

  g_assert_true (gw_plan_view_show_item (window_get_view (window), gw_item_get_id (check)));
  g_assert_cmpstr (gw_plan_view_get_place (window_get_view (window)), ==, "validation");
  g_assert_true (gw_plan_view_show_item (window_get_view (window), gw_item_get_id (risk)));
  g_assert_cmpstr (gw_plan_view_get_place (window_get_view (window)), ==, GW_PLACE_RISKS);
  g_assert_true (gw_plan_view_show_item (window_get_view (window), gw_item_get_id (person)));
  g_assert_cmpstr (gw_plan_view_get_place (window_get_view (window)), ==, "problem");
  g_assert_true (gw_plan_view_show_item (window_get_view (window), ":"));
  g_assert_cmpstr (gw_plan_view_get_place (window_get_view (window)), ==, GW_PLACE_OVERVIEW);
  g_assert_false (gw_plan_view_show_item (window_get_view (window), "no-such-id"));
}

static GwPlan *
make_plan_with_odd_ids (void)
{
  const char *const ids[] = { GW_PLACE_OVERVIEW, GW_PLACE_RISKS, GW_PLACE_REVIEWS, GW_PLACE_CONFLICTS, "pilot" };
  GwPlan *plan = gw_plan_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    test_set_text (test_add (plan, GW_PLAN_STAGES, ids[i]), GW_STAGE_TITLE, ids[i]);
  test_add_risk (plan, "case", 1, "Sued");
  return plan;
}

/* A file may call a stage like another page of the window. */
static void
test_stages_have_pages_of_their_own (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwPlan) plan = make_plan_with_odd_ids ();
  g_autoptr(GwDocument) document = gw_document_new (plan, TRUE);
  GwWindow *window = gw_window_new (fixture->application, fixture->settings);
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);
  guint n_rows = 0;

  gw_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      g_autofree char *title = NULL;

      g_assert_true (gw_plan_view_show_item (window_get_view (window), gw_item_get_id (gw_list_get (stages, i))));
      ui_settle ();
      title = gw_place_dup_title (plan, gw_plan_view_get_place (window_get_view (window)));
      g_assert_cmpstr (title, ==, gw_item_get_text (gw_list_get (stages, i), GW_STAGE_TITLE));
      g_assert_cmpstr (gw_help_page_of_place (plan, gw_plan_view_get_place (window_get_view (window))), ==, "checks");
    }
  gw_plan_view_show_page (window_get_view (window), GW_PLACE_OVERVIEW);
  g_assert_cmpstr (gw_help_page_of_place (plan, gw_plan_view_get_place (window_get_view (window))), ==, "overview");
  g_assert_true (gw_plan_view_show_item (window_get_view (window), "case"));
  g_assert_cmpstr (gw_plan_view_get_place (window_get_view (window)), ==, GW_PLACE_RISKS);
  while (ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, n_rows) != NULL)
    n_rows++;
  g_assert_cmpuint (n_rows, ==, 5 + 3);
}

static void
test_undoes_and_redoes (Fixture       *fixture,
                        gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  const char *title;

  rename_plan (window, "Another");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  title = gw_item_get_text (get_plan (window), GW_PLAN_TITLE);
  g_assert_cmpstr (title, !=, "Another");
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  title = gw_item_get_text (get_plan (window), GW_PLAN_TITLE);
  g_assert_cmpstr (title, ==, "Another");
}

static void
test_closes_without_changes (Fixture       *fixture,
                             gconstpointer  data)
{
  show_sample (fixture);

  gtk_window_close (gtk_application_get_windows (fixture->application)->data);
  ui_settle ();
  g_assert_cmpuint (count_windows (fixture), ==, 0);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) != NULL;
}

static gboolean
has_no_window (gpointer data)
{
  return count_windows (data) == 0;
}

static void
test_asks_before_changes_are_lost (Fixture       *fixture,
                                   gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  AdwDialog *dialog;

  rename_plan (window, "Another");
  gtk_window_close (GTK_WINDOW (window));
  ui_wait_for (has_dialog, window);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));

  g_signal_emit_by_name (dialog, "response::cancel", "cancel");
  adw_dialog_force_close (dialog);
  ui_wait (300);
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  gtk_window_close (GTK_WINDOW (window));
  ui_wait_for (has_dialog, window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_signal_emit_by_name (dialog, "response::discard", "discard");
  adw_dialog_force_close (dialog);
  ui_wait_for (has_no_window, fixture);
}

static char *
write_sample (Fixture *fixture)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "sample-en.mlproj", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  char *path = g_build_filename (fixture->folder, "plan.mlproj", NULL);
  gsize length;

  g_file_get_contents (source, &bytes, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
first_window_has_document (gpointer data)
{
  Fixture *fixture = data;
  GList *windows = gtk_application_get_windows (fixture->application);

  return windows != NULL && gw_window_get_document (windows->data) != NULL;
}

static GwWindow *
open_path (Fixture    *fixture,
           const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  ui_wait_for (first_window_has_document, fixture);
  return gtk_application_get_windows (fixture->application)->data;
}

static void
test_opens_a_file_once (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = write_sample (fixture);
  g_autofree char *other = g_build_filename (fixture->folder, "link.mlproj", NULL);
  g_autoptr(GPtrArray) recents = NULL;

  open_path (fixture, path);
  open_path (fixture, path);
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  /* The same file by another name */
  g_assert_no_errno (symlink (path, other));
  open_path (fixture, other);
  g_assert_cmpuint (count_windows (fixture), ==, 1);

  recents = gw_recents_list (fixture->settings);
  g_assert_cmpuint (recents->len, ==, 1);
  g_unlink (other);
  g_unlink (path);
}

static void
test_uses_an_empty_window (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *path = write_sample (fixture);

  g_application_activate (G_APPLICATION (fixture->application));
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  open_path (fixture, path);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_unlink (path);
}

static gboolean
is_saved (gpointer data)
{
  GwDocument *document = gw_window_get_document (data);

  return !gw_document_is_modified (document) && !gw_document_is_saving (document);
}

static void
test_saves_what_has_changed (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *path = write_sample (fixture);
  g_autofree char *bytes = NULL;
  GwWindow *window = open_path (fixture, path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *subtitle = g_strconcat ("Unsaved changes · ", name, NULL);

  rename_plan (window, "Saved title");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), subtitle));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (is_saved, window);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_nonnull (strstr (bytes, "\"title\": \"Saved title\""));
  g_unlink (path);
}

static const char *
wait_for_heading (GwWindow *window)
{
  AdwDialog *dialog;

  ui_wait_for (has_dialog, window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  return adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog));
}

static gboolean
has_no_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) == NULL;
}

static void
answer (GwWindow   *window,
        const char *response)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_autofree char *signal = g_strconcat ("response::", response, NULL);

  g_object_ref (dialog);
  g_signal_emit_by_name (dialog, signal, response);
  adw_dialog_force_close (dialog);
  g_object_unref (dialog);
}

static gboolean
is_modified (GwWindow *window)
{
  return gw_document_is_modified (gw_window_get_document (window));
}

static void
assert_file_says (const char *path,
                  const char *text)
{
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_nonnull (strstr (bytes, text));
}

static void
write_foreign_change (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  changed = g_strconcat (bytes, "\n", NULL);
  g_assert_true (g_file_set_contents (path, changed, -1, NULL));
}

static void
test_asks_before_it_overwrites_a_foreign_change (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autofree char *path = write_sample (fixture);
  GwWindow *window = open_path (fixture, path);
  g_autofree char *foreign = NULL;

  rename_plan (window, "Mine");
  write_foreign_change (path);
  g_assert_true (g_file_get_contents (path, &foreign, NULL, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_cmpstr (wait_for_heading (window), ==, "The File Was Changed by Another Program");
  assert_file_says (path, foreign);
  answer (window, "cancel");
  ui_wait_for (has_no_dialog, window);
  g_assert_true (is_modified (window));

  /* Actions are switched on again in an idle moment */
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  wait_for_heading (window);
  answer (window, "overwrite");
  ui_wait_for (is_saved, window);
  assert_file_says (path, "\"title\": \"Mine\"");
  g_unlink (path);
}

static void
test_saves_again_what_was_deleted (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *path = write_sample (fixture);
  GwWindow *window = open_path (fixture, path);

  rename_plan (window, "Mine");
  g_unlink (path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (is_saved, window);
  assert_file_says (path, "\"title\": \"Mine\"");
  g_unlink (path);
}

/* The folder vanishes: even root cannot write there */
static void
test_stays_open_when_saving_fails (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *path = write_sample (fixture);
  GwWindow *window = open_path (fixture, path);
  AdwDialog *dialog;

  rename_plan (window, "Mine");
  g_unlink (path);
  g_rmdir (fixture->folder);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_cmpstr (wait_for_heading (window), ==, "Save Changes?");
  answer (window, "save");
  ui_wait_for (has_no_dialog, window);
  g_assert_cmpstr (wait_for_heading (window), ==, "Could Not Save");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "plan.mlproj"));
  answer (window, "close");
  ui_wait_for (has_no_dialog, window);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_true (is_modified (window));

  /* and it can be closed with the changes once the folder is back */
  g_assert_no_errno (g_mkdir (fixture->folder, 0700));
  gtk_window_close (GTK_WINDOW (window));
  wait_for_heading (window);
  answer (window, "save");
  ui_wait_for (has_no_window, fixture);
  assert_file_says (path, "\"title\": \"Mine\"");
  g_unlink (path);
}

/* Closing waits for the save that is under way, which leaves nothing to ask */
static void
test_closes_after_the_save_under_way (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *path = write_sample (fixture);
  GwWindow *window = open_path (fixture, path);
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  rename_plan (window, "Saved at last");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_true (gw_document_is_saving (gw_window_get_document (window)));
  gtk_window_close (GTK_WINDOW (window));
  while (count_windows (fixture) > 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_true (gone == NULL || has_no_dialog (gone));
    }
  ui_assert_gone (&gone);
  assert_file_says (path, "\"title\": \"Saved at last\"");
  g_unlink (path);
}

static gboolean
run_mount (const char *command,
           ...)
{
  const char *arguments[8] = { command };
  g_autoptr(GSubprocess) process = NULL;
  va_list list;

  va_start (list, command);
  for (guint i = 1; i < G_N_ELEMENTS (arguments) - 1 && (arguments[i] = va_arg (list, const char *)) != NULL; i++)
    continue;
  va_end (list);
  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);
  return process != NULL && g_subprocess_wait_check (process, NULL, NULL);
}

/* Room for the plan, but not for its successor beside it */
static gboolean
make_full_disk (Fixture *fixture)
{
  return run_mount ("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", fixture->folder, NULL);
}

static void
test_keeps_plan_and_window_when_the_disk_is_full (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  AdwDialog *dialog;
  GwWindow *window;

  if (!make_full_disk (fixture))
    {
      g_test_skip ("a small disk cannot be mounted here");
      return;
    }
  path = write_sample (fixture);
  window = open_path (fixture, path);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  rename_plan (window, "Mine");
  gtk_window_close (GTK_WINDOW (window));
  wait_for_heading (window);
  answer (window, "save");
  ui_wait_for (has_no_dialog, window);
  g_assert_cmpstr (wait_for_heading (window), ==, "Could Not Save");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "plan.mlproj"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "space"));
  answer (window, "close");
  ui_wait_for (has_no_dialog, window);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_true (is_modified (window));
  assert_file_says (path, before);
  g_assert_true (run_mount ("umount", "-l", fixture->folder, NULL));
}

/* Root may write into every folder but not onto a disk that is read-only; for
 * everybody else the folder is enough. */
static gboolean
make_disk (Fixture *fixture)
{
  return geteuid () != 0 || run_mount ("mount", "-t", "tmpfs", "tmpfs", fixture->folder, NULL);
}

static void
set_writable (Fixture  *fixture,
              gboolean  writable)
{
  if (geteuid () == 0)
    g_assert_true (run_mount ("mount", "-o", writable ? "remount,rw" : "remount,ro", fixture->folder, NULL));
  else
    g_assert_no_errno (g_chmod (fixture->folder, writable ? 0700 : 0500));
}

static void
remove_disk (Fixture    *fixture,
             const char *path)
{
  g_unlink (path);
  if (geteuid () == 0)
    g_assert_true (run_mount ("umount", "-l", fixture->folder, NULL));
}

/* Closes the window, and saves when asked */
static void
close_and_save (GwWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  g_assert_cmpstr (wait_for_heading (window), ==, "Save Changes?");
  answer (window, "save");
}

static void
test_keeps_plan_and_window_in_a_read_only_folder (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  AdwAlertDialog *dialog;
  GwWindow *window;

  if (!make_disk (fixture))
    {
      g_test_skip ("a disk cannot be mounted here");
      return;
    }
  path = write_sample (fixture);
  window = open_path (fixture, path);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  rename_plan (window, "Mine");
  set_writable (fixture, FALSE);

  close_and_save (window);
  ui_wait_for (has_no_dialog, window);
  g_assert_cmpstr (wait_for_heading (window), ==, "Could Not Save");
  dialog = ADW_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_cmpstr (adw_alert_dialog_get_body (dialog), ==,
                   "“plan.mlproj”\n\nThis folder cannot be written to. Save a copy in another folder.");
  g_assert_true (adw_alert_dialog_has_response (dialog, "save-as"));
  answer (window, "close");
  ui_wait_for (has_no_dialog, window);
  g_assert_cmpuint (count_windows (fixture), ==, 1);
  g_assert_true (is_modified (window));
  g_assert_cmpstr (gw_item_get_text (get_plan (window), GW_PLAN_TITLE), ==, "Mine");
  assert_file_says (path, before);

  /* and nothing is in the way once it can be written to */
  set_writable (fixture, TRUE);
  close_and_save (window);
  ui_wait_for (has_no_window, fixture);
  assert_file_says (path, "\"title\": \"Mine\"");
  remove_disk (fixture, path);
}

static void
test_says_why_a_file_does_not_open (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "broken.mlproj", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog;
  GtkWindow *window;

  g_assert_true (g_file_set_contents (path, "{ \"format\": ", -1, NULL));
  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  window = gtk_application_get_windows (fixture->application)->data;
  ui_wait_for (has_dialog, window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "Could Not Open File");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "broken.mlproj"));
  g_assert_true (gw_window_is_empty (GW_WINDOW (window)));
  g_unlink (path);
}

static const GwShortcut *
find_shortcut (const char *action)
{
  const GwShortcut *shortcuts;
  guint n_shortcuts;

  shortcuts = gw_shortcuts_get (&n_shortcuts);
  for (guint i = 0; i < n_shortcuts; i++)
    if (g_strcmp0 (shortcuts[i].action, action) == 0)
      return &shortcuts[i];
  return NULL;
}

/* Those of widgets are held to the list by tests/checks/keys.py */
static void
test_lists_every_key (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto(GStrv) actions = gtk_application_list_action_descriptions (fixture->application);

  for (guint i = 0; actions[i] != NULL; i++)
    if (find_shortcut (actions[i]) == NULL)
      g_test_fail_printf ("%s has keys and is not in the list", actions[i]);
}

static gboolean
has_action (Fixture    *fixture,
            const char *action)
{
  g_autoptr(GTypeClass) window_class = g_type_class_ref (GW_TYPE_WINDOW);
  const GVariantType *parameter;
  const char *name, *property;
  GType owner;

  if (g_str_has_prefix (action, "app."))
    return g_action_group_has_action (G_ACTION_GROUP (fixture->application), action + strlen ("app."));
  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (window_class), i, &owner, &name, &parameter,
                                                   &property); i++)
    if (g_str_equal (name, action))
      return TRUE;
  return FALSE;
}

/* Fails where two actions want one key */
static void
take_key (GHashTable *taken,
          const char *accel,
          const char *action)
{
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accel, &key, &modifiers));
  if (action == NULL)
    return;
  if (!g_hash_table_insert (taken, gtk_accelerator_name (key, modifiers), (gpointer) action))
    g_test_fail_printf ("%s: its key %s does something else as well", action, accel);
}

static void
test_every_listed_key_does_something (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GwShortcut *shortcuts;
  guint n_shortcuts;

  shortcuts = gw_shortcuts_get (&n_shortcuts);
  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_auto(GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      for (guint j = 0; accels[j] != NULL; j++)
        take_key (taken, accels[j], shortcuts[i].action);
      if (shortcuts[i].action == NULL)
        continue;
      if (!has_action (fixture, shortcuts[i].action))
        g_test_fail_printf ("there is no action %s", shortcuts[i].action);
      for (guint j = 0; accels[j] != NULL; j++)
        {
          g_auto(GStrv) bound = gtk_application_get_actions_for_accel (fixture->application, accels[j]);

          g_assert_true (g_strv_contains ((const char *const *) bound, shortcuts[i].action));
        }
    }
}

static void
test_keeps_its_size (Fixture       *fixture,
                     gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);

  gtk_window_set_default_size (GTK_WINDOW (window), 777, 555);
  gtk_window_close (GTK_WINDOW (window));
  ui_settle ();
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), ==, 777);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-height"), ==, 555);
}

#define ADD(name, func) \
  g_test_add ("/ui/window/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);

  ADD ("is-freed", test_is_freed);
  ADD ("start-page-is-made-when-it-is-seen", test_start_page_is_made_when_it_is_seen);
  ADD ("shows-the-pages-of-the-plan", test_shows_the_pages_of_the_plan);
  ADD ("sidebar-follows-the-plan", test_sidebar_follows_the_plan);
  ADD ("sidebar-lists-very-many-stages-in-turns", test_sidebar_lists_very_many_stages_in_turns);
  ADD ("focus-goes-with-the-page", test_focus_goes_with_the_page);
  ADD ("titles-follow-the-plan", test_titles_follow_the_plan);
  ADD ("open-conflicts-are-told-and-led-to", test_open_conflicts_are_told_and_led_to);
  ADD ("leads-to-items", test_leads_to_items);
  ADD ("stages-have-pages-of-their-own", test_stages_have_pages_of_their_own);
  ADD ("undoes-and-redoes", test_undoes_and_redoes);
  ADD ("closes-without-changes", test_closes_without_changes);
  ADD ("asks-before-changes-are-lost", test_asks_before_changes_are_lost);
  ADD ("opens-a-file-once", test_opens_a_file_once);
  ADD ("uses-an-empty-window", test_uses_an_empty_window);
  ADD ("saves-what-has-changed", test_saves_what_has_changed);
  ADD ("asks-before-it-overwrites-a-foreign-change", test_asks_before_it_overwrites_a_foreign_change);
  ADD ("saves-again-what-was-deleted", test_saves_again_what_was_deleted);
  ADD ("stays-open-when-saving-fails", test_stays_open_when_saving_fails);
  ADD ("closes-after-the-save-under-way", test_closes_after_the_save_under_way);
  ADD ("keeps-plan-and-window-when-the-disk-is-full", test_keeps_plan_and_window_when_the_disk_is_full);
  ADD ("keeps-plan-and-window-in-a-read-only-folder", test_keeps_plan_and_window_in_a_read_only_folder);
  ADD ("says-why-a-file-does-not-open", test_says_why_a_file_does_not_open);
  ADD ("lists-every-key", test_lists_every_key);
  ADD ("every-listed-key-does-something", test_every_listed_key_does_something);
  ADD ("keeps-its-size", test_keeps_its_size);

  return g_test_run ();
}
