/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "sharing-fixture.h"

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-rounds.h"
#include "file/gw-version-store.h"
#include "lib/test-documents.h"
#include "ui/compare/gw-compare-dialog.h"
#include "ui/compare/gw-compare-source.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-window-compare.h"

/* What a window says and does when others change the file of its plan */

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
test_reloads_with_undo (SharingFixture *fixture,
                        gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);
  GwPlanView *view = GW_PLAN_VIEW (ui_find_child (GTK_WIDGET (window), GW_TYPE_PLAN_VIEW, 0));
  g_autofree char *title = g_strdup (sharing_get_text (window, GW_PLAN_TITLE));

  gw_plan_view_show_page (view, GW_PLACE_RISKS);
  sharing_change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  sharing_wait_for_label (window, "Changed file reloaded");
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, "Theirs");
  g_assert_cmpstr (gw_plan_view_get_place (view), ==, GW_PLACE_RISKS);
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, title);
}

static void
test_banner_leads_to_merge (SharingFixture *fixture,
                            gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);

  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  sharing_change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  sharing_wait_for_label (window, "Another program changed the file.");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-file", NULL);
  sharing_respond (window, "merge");
  sharing_wait_for_label (window, "Merged with the changed file");
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_SUMMARY), ==, "Theirs");
}

static void
test_saving_merges (SharingFixture *fixture,
                    gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);
  g_autoptr(GwDocument) after = NULL;

  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  sharing_change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  ui_settle ();
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (sharing_has_dialog, window);
  sharing_respond (window, "merge");
  ui_wait_for (sharing_is_saved, window);
  after = sharing_load (fixture);
  g_assert_cmpstr (gw_item_get_text (gw_document_get_plan (after), GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpstr (gw_item_get_text (gw_document_get_plan (after), GW_PLAN_SUMMARY), ==, "Theirs");
}

/* The file is as it was before the answer was given */
static void
test_saving_goes_on_where_the_file_is_back (SharingFixture *fixture,
                                            gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  sharing_change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  ui_settle ();
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (sharing_has_dialog, window);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  sharing_respond (window, "merge");
  ui_wait_for (sharing_is_saved, window);
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_SUMMARY), !=, "Theirs");
}

/* Both have made the same change: there is nothing to take over, and saving goes on. */
static void
test_saving_goes_on_where_nothing_is_new (SharingFixture *fixture,
                                          gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);
  GwHistory *history = gw_document_get_history (gw_window_get_document (window));
  guint step;

  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Same");
  sharing_set_text (gw_window_get_document (window), GW_PLAN_SUMMARY, "Mine");
  step = gw_history_get_step (history);
  sharing_change_elsewhere (fixture, GW_PLAN_TITLE, "Same");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (sharing_has_dialog, window);
  sharing_respond (window, "merge");
  ui_wait_for (sharing_is_saved, window);
  g_assert_cmpuint (gw_history_get_step (history), ==, step);
  /* nothing that could take back my own change */
  g_assert_null (find_button (GTK_WIDGET (window), "Undo"));
}

static void
test_keeping_mine (SharingFixture *fixture,
                   gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);

  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  sharing_change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  sharing_wait_for_label (window, "Another program changed the file.");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-file", NULL);
  sharing_respond (window, "mine");
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (sharing_is_saved, window);
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, "Mine");
}

static void
move_risk (GwDocument *document,
           const char *id,
           guint       position)
{
  GwPlan *plan = gw_document_get_plan (document);

  gw_edit_move (gw_document_get_history (document), gw_plan_find (plan, id),
                gw_item_get_list (plan, GW_PLAN_RISKS), position);
}

static void
test_tells_that_the_file_is_gone (SharingFixture *fixture,
                                  gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  sharing_wait_for_label (window, "The file was deleted or moved.");
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (sharing_is_saved, window);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Moved is gone from where it was, and coming back ends it. */
static void
test_tells_that_the_file_was_moved (SharingFixture *fixture,
                                    gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);
  g_autofree char *elsewhere = g_build_filename (fixture->folder.path, "elsewhere.mlproj", NULL);

  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  sharing_wait_for_label (window, "The file was deleted or moved.");
  g_assert_false (sharing_is_saved (window));
  g_assert_cmpint (g_rename (elsewhere, fixture->path), ==, 0);
  ui_wait_for (sharing_is_saved, window);
}

/* The next one shows only then. */
static void
close_toast (GwWindow *window)
{
  GtkWidget *overlay = ui_find_child (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY, 0);
  GtkWidget *button;

  for (guint i = 0; (button = ui_find_child (overlay, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), "window-close-symbolic") == 0)
      g_signal_emit_by_name (button, "clicked");
}

/* Where both have moved something ours stays, and that is told. */
static void
test_tells_what_both_have_moved (SharingFixture *fixture,
                                 gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);
  g_autoptr(GwDocument) other = sharing_load (fixture);

  move_risk (gw_window_get_document (window), "K3", 0);
  move_risk (other, "K2", 4);
  g_assert_true (test_document_save (other, fixture->file, GW_SAVE_DEFAULT, NULL));
  sharing_wait_for_label (window, "Another program changed the file.");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-file", NULL);
  sharing_respond (window, "merge");
  sharing_wait_for_label (window, "Merged with the changed file");
  g_assert_null (find_button (GTK_WIDGET (window), "Undo"));
  close_toast (window);
  sharing_wait_for_label (window, "Moved on both sides in 1 place; yours is kept");
}

/* --- Comparing */

static gboolean
is_version_kept (gpointer state)
{
  return gw_version_store_get_size (gw_state_folder_get_versions (state)) > 0;
}

static GtkListView *
get_sources (GwWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return dialog != NULL ? (GtkListView *) ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW, 0) : NULL;
}

static int
find_source (GwWindow            *window,
             GwCompareSourceKind  kind)
{
  GtkListView *view = get_sources (window);
  GListModel *sources = view != NULL ? G_LIST_MODEL (gtk_list_view_get_model (view)) : NULL;

  for (guint i = 0; sources != NULL && i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr(GwCompareSource) source = g_list_model_get_item (sources, i);

      if (source->kind == kind)
        return (int) i;
    }
  return -1;
}

/* They come last */
static gboolean
offers_versions (gpointer window)
{
  return find_source (window, GW_COMPARE_VERSION) >= 0;
}

static gboolean
shows_difference (gpointer window)
{
  return GW_IS_COMPARE_DIALOG (adw_application_window_get_visible_dialog (window));
}

/* A file is chosen in a window of its own, see the scenario. */
static void
test_every_source_can_be_compared_with (SharingFixture *fixture,
                                        gconstpointer   data)
{
  static const GwCompareSourceKind kinds[] = { GW_COMPARE_DISK, GW_COMPARE_REVIEW, GW_COMPARE_VERSION };
  GwWindow *window = sharing_open_window (fixture);
  GwHistory *history = gw_document_get_history (gw_window_get_document (window));

  ui_wait_for (is_version_kept, fixture->state);
  gw_edit_record_review (history, &(GwReviewDraft) { .title = "Today's", .on = "2026-11-23" });
  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
      ui_wait_for (offers_versions, window);
      g_assert_cmpint (find_source (window, GW_COMPARE_FILE), ==, 0);
      g_signal_emit_by_name (get_sources (window), "activate", (guint) find_source (window, kinds[i]));
      ui_wait_for (shows_difference, window);
      adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
      ui_settle ();
    }
}

/* --- A full disk */

static gboolean
is_failing (gpointer window)
{
  return ui_find_label (window, "Changes cannot be kept for recovery; save soon") != NULL;
}

/* Nothing can be kept, which is said once; the plan itself can still be saved. */
static void
test_without_recovery_the_app_goes_on (SharingFixture *fixture,
                                       gconstpointer   data)
{
  g_autofree char *state = g_build_filename (fixture->folder.path, "state", NULL);
  g_autoptr(GwDocument) after = NULL;
  GwWindow *window;

  g_assert_true (g_file_set_contents (state, "", 0, NULL));
  window = sharing_open_window (fixture);
  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "First");
  ui_wait_for (is_failing, window);
  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (ui_find_child (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY, 0)));
  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Second");
  ui_wait (1500);
  g_assert_false (is_failing (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  ui_wait_for (sharing_is_saved, window);
  after = sharing_load (fixture);
  g_assert_cmpstr (gw_item_get_text (gw_document_get_plan (after), GW_PLAN_TITLE), ==, "Second");
}

/* --- Copies beside, and copies that come back */

static gboolean
may_merge (gpointer window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);
  GtkWidget *button = dialog != NULL ? find_button (GTK_WIDGET (dialog), "_Merge") : NULL;

  return button != NULL && gtk_widget_is_sensitive (button);
}

static void
test_copy_beside_is_offered (SharingFixture *fixture,
                             gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder.path, "plan (conflicted copy of R&D).mlproj", NULL);
  g_autofree char *other = g_build_filename (fixture->folder.path, "plan (2).mlproj", NULL);
  g_autofree char *text = NULL;
  GwWindow *window;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  sharing_change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  g_free (text);
  /* the same bytes are nobody's work */
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (other, text, -1, NULL));

  window = sharing_open_window (fixture);
  sharing_wait_for_label (window,
                          "A copy with different content is in the same folder: plan (conflicted copy of R&D).mlproj");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.merge-sibling", NULL);
  ui_wait_for (may_merge, window);
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  ui_settle ();
}

static void
press_merge (GwWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "merge.merge", NULL);
}

/* The version that both were made from is the one that was opened. */
static void
test_a_copy_that_comes_back_is_merged (SharingFixture *fixture,
                                       gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder.path, "R&D's “copy”.mlproj", NULL);
  g_autoptr(GFile) copy = g_file_new_for_path (path);
  g_autoptr(GwDocument) other = sharing_load (fixture);
  GwWindow *window = sharing_open_window (fixture);

  sharing_set_text (other, GW_PLAN_SUMMARY, "Theirs");
  sharing_set_text (other, GW_PLAN_TITLE, "Theirs");
  g_assert_true (test_document_save (other, copy, GW_SAVE_COPY, NULL));
  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  gw_window_merge_file (window, copy);
  ui_wait_for (may_merge, window);
  press_merge (window);
  sharing_wait_for_label (window, "Copy merged; 1 conflict is left to solve");
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_SUMMARY), ==, "Theirs");
}

/* Both have made the same change: the toast must not offer to take mine back. */
static void
test_a_copy_without_news_is_told (SharingFixture *fixture,
                                  gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder.path, "unchanged.mlproj", NULL);
  g_autoptr(GFile) copy = g_file_new_for_path (path);
  g_autoptr(GwDocument) other = sharing_load (fixture);
  GwWindow *window = sharing_open_window (fixture);

  sharing_set_text (other, GW_PLAN_TITLE, "Mine");
  g_assert_true (test_document_save (other, copy, GW_SAVE_COPY, NULL));
  sharing_set_text (gw_window_get_document (window), GW_PLAN_TITLE, "Mine");
  gw_window_merge_file (window, copy);
  ui_wait_for (may_merge, window);
  press_merge (window);
  sharing_wait_for_label (window, "The copy brings nothing new");
  g_assert_null (find_button (GTK_WIDGET (window), "Undo"));
  g_assert_cmpstr (sharing_get_text (window, GW_PLAN_TITLE), ==, "Mine");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);

  sharing_add_test ("/ui/sharing/an-unmodified-plan-is-reloaded-where-it-was", test_reloads_with_undo);
  sharing_add_test ("/ui/sharing/a-banner-leads-to-the-merge", test_banner_leads_to_merge);
  sharing_add_test ("/ui/sharing/saving-over-a-foreign-change-merges", test_saving_merges);
  sharing_add_test ("/ui/sharing/saving-goes-on-where-nothing-is-new", test_saving_goes_on_where_nothing_is_new);
  sharing_add_test ("/ui/sharing/saving-goes-on-where-the-file-is-back", test_saving_goes_on_where_the_file_is_back);
  sharing_add_test ("/ui/sharing/my-version-can-be-kept", test_keeping_mine);
  sharing_add_test ("/ui/sharing/a-lost-file-is-told-and-comes-back-with-saving", test_tells_that_the_file_is_gone);
  sharing_add_test ("/ui/sharing/a-moved-file-is-told-until-it-is-back", test_tells_that_the_file_was_moved);
  sharing_add_test ("/ui/sharing/what-both-have-moved-is-told", test_tells_what_both_have_moved);
  sharing_add_test ("/ui/sharing/every-source-can-be-compared-with", test_every_source_can_be_compared_with);
  sharing_add_test ("/ui/sharing/without-recovery-the-app-goes-on", test_without_recovery_the_app_goes_on);
  sharing_add_test ("/ui/sharing/a-copy-that-comes-back-is-merged", test_a_copy_that_comes_back_is_merged);
  sharing_add_test ("/ui/sharing/a-copy-without-news-is-told", test_a_copy_without_news_is_told);
  sharing_add_test ("/ui/sharing/a-conflicted-copy-beside-is-offered", test_copy_beside_is_offered);

  return g_test_run ();
}
