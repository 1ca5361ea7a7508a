/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-rounds.h"
#include "file/gw-codec.h"
#include "lib/test-documents.h"
#include "plan/gw-item-copy.h"
#include "session/gw-returned-copy.h"
#include "test-folder.h"
#include "ui/compare/gw-compare-dialog.h"
#include "ui/compare/gw-compare-row.h"
#include "ui/compare/gw-compare-with-dialog.h"
#include "ui/compare/gw-merge-copy-dialog.h"
#include "ui/compare/gw-move-matrix.h"

#define HOSTILE "R&D <b>budget</b> < 5 k"
#define MANY 1500

/* Another version of the plan, with a history to change it by */
static GwHistory *
make_other (UiFixture *fixture)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (fixture->plan);
  g_autoptr(GwPlan) other = gw_item_new_from_snapshot (snapshot, TRUE);

  return gw_history_new (other);
}

static gpointer
find (GwHistory  *history,
      const char *id)
{
  return gw_plan_find (gw_history_get_plan (history), id);
}

static void
set_title (GwHistory  *history,
           const char *id,
           const char *text)
{
  gw_edit_set_text (history, find (history, id), GW_RISK_TITLE, text);
}

static const char *
get_title (GwHistory  *history,
           const char *id)
{
  return gw_item_get_text (find (history, id), GW_RISK_TITLE);
}

static void
delete (GwHistory  *history,
        const char *id)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (find (history, id));

  gw_edit_delete (history, items);
}

static GtkWidget *
present (UiFixture *fixture,
         AdwDialog *dialog)
{
  ui_fixture_show (fixture, adw_bin_new ());
  adw_dialog_present (dialog, GTK_WIDGET (fixture->overlay));
  ui_wait (300);
  return GTK_WIDGET (dialog);
}

static GtkWidget *
show_versions (UiFixture *fixture,
               GwHistory *other,
               gboolean   earlier,
               gboolean   editable)
{
  g_autoptr(GwComparison) comparison = gw_comparison_new (fixture->history, gw_history_get_plan (other), "returned.mlproj",
                                                          earlier);

  return present (fixture, gw_compare_dialog_new (comparison, editable));
}

static GtkWidget *
show (UiFixture *fixture,
      GwHistory *other)
{
  return show_versions (fixture, other, FALSE, TRUE);
}

static GtkWidget *
get_row (GtkWidget  *dialog,
         const char *text)
{
  GtkWidget *label = ui_find_label (dialog, text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GW_TYPE_COMPARE_ROW);
}

static gboolean
can_take (GtkWidget  *widget,
          const char *label)
{
  GtkWidget *text = ui_find_label (widget, label);

  return text != NULL && gtk_widget_is_sensitive (text);
}

typedef struct
{
  GtkWidget *widget;
  const char *text;
} Label;

static gboolean
is_shown (gpointer data)
{
  Label *label = data;

  return ui_find_label (label->widget, label->text) != NULL;
}

static void
wait_for_label (GtkWidget  *widget,
                const char *text)
{
  Label label = { widget, text };

  ui_wait_for (is_shown, &label);
}

/* The filter counts, so it tells when the list is as the plan is. */
static void
take (GtkWidget  *row,
      const char *count)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (row, GW_TYPE_COMPARE_DIALOG);

  g_assert_true (gtk_widget_activate_action (row, "compare.take-over", NULL));
  wait_for_label (dialog, count);
}

static void
test_is_freed (UiFixture     *fixture,
               gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  gpointer dialog, row;

  set_title (other, "K1", HOSTILE);
  dialog = show (fixture, other);
  row = ui_find_child (dialog, GW_TYPE_COMPARE_ROW, 0);
  g_object_add_weak_pointer (dialog, &dialog);
  g_object_add_weak_pointer (row, &row);
  adw_dialog_force_close (dialog);
  ui_assert_gone (&dialog);
  ui_assert_gone (&row);
}

static void
test_equal_versions_show_an_empty_page (UiFixture     *fixture,
                                        gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GtkWidget *dialog = show (fixture, other);

  g_assert_nonnull (ui_find_label (dialog, "No Differences"));
  g_assert_null (ui_find_label (dialog, "Take Over All"));
  g_assert_null (ui_find_child (dialog, GW_TYPE_COMPARE_ROW, 0));
}

static void
test_shows_both_texts_as_typed (UiFixture     *fixture,
                                gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GtkWidget *dialog, *label;

  set_title (fixture->history, "K1", "We lose it");
  set_title (other, "K1", "We lose " HOSTILE);
  dialog = show (fixture, other);
  g_assert_nonnull (ui_find_label (dialog, "Risks"));
  g_assert_nonnull (ui_find_label (dialog, "We lose it"));
  label = ui_find_label (dialog, "We lose " HOSTILE);
  g_assert_nonnull (label);
  g_assert_nonnull (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_nonnull (ui_find_label (dialog, "returned.mlproj"));
}

static void
test_moves_are_shown_on_a_matrix (UiFixture     *fixture,
                                  gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GtkWidget *dialog;

  gw_edit_place_risk (fixture->history, find (fixture->history, "K1"), GW_PLACEMENT_INHERENT, (GwPosition) { 4, 3 });
  gw_edit_place_risk (other, find (other, "K1"), GW_PLACEMENT_INHERENT, (GwPosition) { 2, 3 });
  dialog = show (fixture, other);
  g_assert_nonnull (ui_find_child (dialog, GW_TYPE_MOVE_MATRIX, 0));
  g_assert_nonnull (ui_find_label (dialog, "probability 4, impact 3"));
  g_assert_nonnull (ui_find_label (dialog, "probability 2, impact 3"));
}

static void
test_says_what_came_went_and_moved (UiFixture     *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GwList *risks = gw_item_get_list (gw_history_get_plan (other), GW_PLAN_RISKS);
  GtkWidget *dialog, *filter;

  delete (other, "K1");
  gw_edit_add_risk (other, "Brand new");
  gw_edit_move (other, gw_list_get (risks, 2), risks, 0);
  dialog = show (fixture, other);
  g_assert_nonnull (ui_find_label (dialog, "+ Added"));
  g_assert_nonnull (ui_find_label (dialog, "− Removed"));
  g_assert_nonnull (ui_find_label (dialog, "↕ Moved"));

  filter = ui_find_child (dialog, GTK_TYPE_DROP_DOWN, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), 1 + GW_COMPARED_ADDED);
  wait_for_label (dialog, "+ Added");
  g_assert_null (ui_find_label (dialog, "− Removed"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), 1 + GW_COMPARED_CHANGED);
  wait_for_label (dialog, "No Results Found");
}

static void
test_taking_over_one_can_be_undone (UiFixture     *fixture,
                                    gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  g_autofree char *before = g_strdup (get_title (fixture->history, "K1"));
  GtkWidget *dialog;

  set_title (other, "K1", "Theirs 1");
  set_title (other, "K2", "Theirs 2");
  dialog = show (fixture, other);
  take (get_row (dialog, "Theirs 1"), "All (1)");
  g_assert_cmpstr (get_title (fixture->history, "K1"), ==, "Theirs 1");
  g_assert_cmpstr (get_title (fixture->history, "K2"), !=, "Theirs 2");
  g_assert_null (ui_find_label (dialog, "Theirs 1"));
  g_assert_nonnull (ui_find_label (dialog, "1 change taken over"));

  gw_history_undo (fixture->history);
  wait_for_label (dialog, "All (2)");
  g_assert_cmpstr (get_title (fixture->history, "K1"), ==, before);
  wait_for_label (dialog, "Theirs 1");
}

/* The list is made anew when the main loop runs: till then its rows are of the
 * plan as it was. */
static void
test_pressing_twice_takes_over_once (UiFixture     *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GwList *risks = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  guint n_risks = gw_list_get_length (risks);
  GtkWidget *row;

  gw_edit_add_risk (other, "Brand new");
  row = get_row (show (fixture, other), "+ Added");
  gtk_widget_activate_action (row, "compare.take-over", NULL);
  gtk_widget_activate_action (row, "compare.take-over", NULL);
  ui_settle ();
  g_assert_cmpuint (gw_list_get_length (risks), ==, n_risks + 1);
}

static void
test_taking_over_all_is_one_step_and_deletes_nothing (UiFixture     *fixture,
                                                      gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GwList *risks = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  guint n_risks = gw_list_get_length (risks);
  GtkWidget *dialog;

  set_title (other, "K1", "Theirs 1");
  gw_edit_add_risk (other, "Brand new");
  delete (other, "K2");
  dialog = show (fixture, other);
  gtk_widget_activate_action (dialog, "compare.take-over-all", NULL);
  wait_for_label (dialog, "All (1)");
  g_assert_cmpstr (get_title (fixture->history, "K1"), ==, "Theirs 1");
  g_assert_cmpuint (gw_list_get_length (risks), ==, n_risks + 1);
  g_assert_nonnull (find (fixture->history, "K2"));
  g_assert_nonnull (ui_find_label (dialog, "− Removed"));
  g_assert_false (can_take (dialog, "Take Over All"));

  take (get_row (dialog, "− Removed"), "No Differences");
  g_assert_null (find (fixture->history, "K2"));
  gw_history_undo (fixture->history);
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_list_get_length (risks), ==, n_risks);
}

static void
test_an_earlier_version_is_restored (UiFixture     *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GtkWidget *dialog;

  delete (fixture->history, "K1");
  dialog = show_versions (fixture, other, TRUE, TRUE);
  g_assert_nonnull (ui_find_label (dialog, "− Removed"));
  g_assert_true (can_take (dialog, "Restore"));
  take (get_row (dialog, "− Removed"), "No Differences");
  g_assert_nonnull (find (fixture->history, "K1"));
}

static void
test_nothing_is_taken_over_when_only_read (UiFixture     *fixture,
                                           gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GtkWidget *dialog;

  set_title (other, "K1", "Theirs 1");
  dialog = show_versions (fixture, other, FALSE, FALSE);
  g_assert_false (can_take (dialog, "Take Over"));
  g_assert_false (can_take (dialog, "Take Over All"));
}

static void
test_a_review_shows_what_it_kept (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwReview *review;
  g_autoptr(GwComparison) comparison = NULL;
  GtkWidget *dialog;

  review = gw_edit_record_review (fixture->history, &(GwReviewDraft) { .title = "First", .on = "2026-11-01" });
  gw_edit_place_risk (fixture->history, find (fixture->history, "K1"), GW_PLACEMENT_INHERENT, (GwPosition) { 4, 3 });
  comparison = gw_comparison_new_review (fixture->history, review, "First");
  dialog = present (fixture, gw_compare_dialog_new (comparison, TRUE));
  g_assert_nonnull (ui_find_label (dialog, "probability 4, impact 3"));
  g_assert_nonnull (ui_find_label (dialog, "Unplaced"));
  g_assert_null (ui_find_label (dialog, "Take Over"));
  g_assert_null (ui_find_label (dialog, "Restore"));
}

/* A long list makes rows for what is seen only. */
static void
test_long_lists_make_few_rows (UiFixture     *fixture,
                               gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GtkWidget *dialog;

  gw_history_begin (other, "many");
  for (guint i = 0; i < MANY; i++)
    gw_edit_add_risk (other, "Brand new");
  gw_history_end (other);
  dialog = show (fixture, other);
  g_assert_nonnull (ui_find_child (dialog, GW_TYPE_COMPARE_ROW, 1));
  g_assert_null (ui_find_child (dialog, GW_TYPE_COMPARE_ROW, 400));
}

static void
test_sides_stand_below_each_other_when_narrow (UiFixture     *fixture,
                                               gconstpointer  data)
{
  g_autoptr(GwHistory) other = make_other (fixture);
  GtkWidget *dialog, *mine, *theirs;
  graphene_point_t there;

  set_title (fixture->history, "K1", "Mine");
  set_title (other, "K1", "Theirs");
  gtk_window_set_default_size (fixture->window, 360, 600);
  dialog = show (fixture, other);
  mine = ui_find_label (dialog, "Mine");
  theirs = ui_find_label (dialog, "Theirs");
  g_assert_true (gtk_widget_compute_point (theirs, mine, &GRAPHENE_POINT_INIT (0, 0), &there));
  g_assert_cmpfloat (there.x, ==, 0);
  g_assert_cmpfloat (there.y, >, 10);
}

/* --- What to compare with */

typedef struct
{
  UiFixture ui;
  Folder folder;
  GwStateFolder *state;
  GwDocument *document;
  GwDocument *copy;
  guint n_kept;
} Files;

static void
files_set_up (Files         *files,
              gconstpointer  data)
{
  g_autofree char *state = NULL;

  ui_fixture_set_up (&files->ui, NULL);
  folder_set_up (&files->folder, NULL);
  state = g_build_filename (files->folder.path, "state", NULL);
  files->state = gw_state_folder_new (state);
  files->document = gw_document_new (files->ui.plan, FALSE);
}

static void
files_tear_down (Files         *files,
                 gconstpointer  data)
{
  ui_wait (300);
  gtk_window_set_focus (files->ui.window, NULL);
  gw_state_folder_finish (files->state);
  ui_settle ();
  g_clear_object (&files->copy);
  g_clear_object (&files->document);
  g_clear_object (&files->state);
  folder_tear_down (&files->folder, NULL);
  ui_fixture_tear_down (&files->ui, NULL);
}

static void
keep (Files  *files,
      GwPlan *plan)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);

  g_assert_true (gw_version_store_keep (gw_state_folder_get_versions (files->state), gw_item_get_id (plan), bytes, NULL));
}

static gboolean
has_versions (gpointer dialog)
{
  return ui_find_label (dialog, "Earlier Versions") != NULL;
}

static void
chosen_cb (GwCompareWithDialog *dialog,
           GwCompareSource     *source,
           char               **title)
{
  *title = g_strdup (source->title);
}

static void
test_offers_reviews_and_versions (Files         *files,
                                  gconstpointer  data)
{
  g_autofree char *chosen = NULL;
  GtkWidget *dialog, *list;

  gw_edit_record_review (files->ui.history, &(GwReviewDraft) { .title = HOSTILE, .on = "2026-11-01" });
  keep (files, files->ui.plan);
  dialog = present (&files->ui, gw_compare_with_dialog_new (files->document, files->state));
  ui_wait_for (has_versions, dialog);
  g_assert_nonnull (ui_find_label (dialog, "Another File…"));
  g_assert_null (ui_find_label (dialog, "Version on Disk"));
  g_assert_nonnull (ui_find_label (dialog, HOSTILE));
  g_signal_connect (dialog, "chosen", G_CALLBACK (chosen_cb), &chosen);
  list = ui_find_child (dialog, GTK_TYPE_LIST_VIEW, 0);
  g_signal_emit_by_name (list, "activate", 1);
  g_assert_cmpstr (chosen, ==, HOSTILE);
}

/* --- Merging a copy */

static gboolean
has_looked (gpointer copy)
{
  return !gw_returned_copy_is_looking (copy);
}

static GtkWidget *
show_merge (Files           *files,
            GwHistory       *theirs,
            GwReturnedCopy **copy)
{
  GtkWidget *dialog;

  files->copy = gw_document_new (gw_history_get_plan (theirs), FALSE);
  *copy = gw_returned_copy_new (files->document, files->copy, files->state);
  dialog = present (&files->ui, gw_merge_copy_dialog_new (*copy));
  ui_wait_for (has_looked, *copy);
  ui_wait (100);
  return dialog;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_a_base_is_proposed_and_can_be_changed (Files         *files,
                                            gconstpointer  data)
{
  g_autoptr(GwHistory) theirs = make_other (&files->ui);
  g_autoptr(GwReturnedCopy) copy = NULL;
  GtkWidget *dialog;
  guint n_merges = 0;

  keep (files, files->ui.plan);
  set_title (files->ui.history, "K1", "Mine");
  set_title (theirs, "K1", "Theirs");
  set_title (theirs, "K2", "Theirs");
  dialog = show_merge (files, theirs, &copy);
  g_assert_cmpint (gw_returned_copy_get_base (copy), ==, 0);
  g_assert_cmpuint (gw_returned_copy_get_n_theirs (copy), ==, 2);
  g_assert_cmpuint (gw_returned_copy_get_n_mine (copy), ==, 1);
  g_assert_cmpuint (gw_returned_copy_get_n_clashes (copy), ==, 1);
  g_assert_true (can_take (dialog, "Merge"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_child (dialog, ADW_TYPE_COMBO_ROW, 0)), 1);
  ui_wait (100);
  g_assert_false (can_take (dialog, "Merge"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_child (dialog, ADW_TYPE_COMBO_ROW, 0)), 0);
  ui_wait_for (has_looked, copy);
  ui_wait (100);
  g_signal_connect_swapped (dialog, "merge", G_CALLBACK (count_cb), &n_merges);
  gtk_widget_activate_action (dialog, "merge.merge", NULL);
  g_assert_cmpuint (n_merges, ==, 1);
}

static void
test_without_a_base_both_are_only_compared (Files         *files,
                                            gconstpointer  data)
{
  g_autoptr(GwHistory) theirs = make_other (&files->ui);
  g_autoptr(GwReturnedCopy) copy = NULL;
  GtkWidget *dialog;
  guint n_compared = 0;

  set_title (theirs, "K1", "Theirs");
  dialog = show_merge (files, theirs, &copy);
  g_assert_false (gw_returned_copy_can_merge (copy));
  g_assert_false (can_take (dialog, "Merge"));
  g_signal_connect_swapped (dialog, "compare", G_CALLBACK (count_cb), &n_compared);
  gtk_widget_activate_action (dialog, "merge.compare", NULL);
  g_assert_cmpuint (n_compared, ==, 1);
}

static void
test_merging_is_one_step (Files         *files,
                          gconstpointer  data)
{
  g_autoptr(GwHistory) theirs = make_other (&files->ui);
  GwHistory *history = gw_document_get_history (files->document);
  g_autoptr(GwReturnedCopy) copy = NULL;
  GAsyncResult *pending = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  guint n_clashes = 99;

  keep (files, files->ui.plan);
  gw_edit_set_text (history, files->ui.plan, GW_PLAN_TITLE, "Mine");
  set_title (theirs, "K2", "Theirs");
  show_merge (files, theirs, &copy);
  gw_returned_copy_merge_async (copy, test_take_result, &pending);
  result = test_wait_for_result (&pending);
  g_assert_true (gw_returned_copy_merge_finish (copy, result, &n_clashes));
  g_assert_cmpuint (n_clashes, ==, 0);
  g_assert_cmpstr (get_title (history, "K2"), ==, "Theirs");
  g_assert_cmpstr (gw_item_get_text (files->ui.plan, GW_PLAN_TITLE), ==, "Mine");
  gw_history_undo (history);
  g_assert_cmpstr (get_title (history, "K2"), !=, "Theirs");
}

static void
add_files_test (const char *path,
                void      (*run) (Files *, gconstpointer))
{
  g_test_add (path, Files, NULL, files_set_up, run, files_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/compare/is-freed", test_is_freed);
  ui_add_test ("/ui/compare/equal-versions-show-an-empty-page", test_equal_versions_show_an_empty_page);
  ui_add_test ("/ui/compare/shows-both-texts-as-typed", test_shows_both_texts_as_typed);
  ui_add_test ("/ui/compare/moves-are-shown-on-a-matrix", test_moves_are_shown_on_a_matrix);
  ui_add_test ("/ui/compare/says-what-came-went-and-moved", test_says_what_came_went_and_moved);
  ui_add_test ("/ui/compare/taking-over-one-can-be-undone", test_taking_over_one_can_be_undone);
  ui_add_test ("/ui/compare/pressing-twice-takes-over-once", test_pressing_twice_takes_over_once);
  ui_add_test ("/ui/compare/taking-over-all-is-one-step-and-deletes-nothing",
               test_taking_over_all_is_one_step_and_deletes_nothing);
  ui_add_test ("/ui/compare/an-earlier-version-is-restored", test_an_earlier_version_is_restored);
  ui_add_test ("/ui/compare/nothing-is-taken-over-when-only-read", test_nothing_is_taken_over_when_only_read);
  ui_add_test ("/ui/compare/a-review-shows-what-it-kept", test_a_review_shows_what_it_kept);
  ui_add_test ("/ui/compare/long-lists-make-few-rows", test_long_lists_make_few_rows);
  ui_add_test ("/ui/compare/sides-stand-below-each-other-when-narrow", test_sides_stand_below_each_other_when_narrow);
  add_files_test ("/ui/compare/offers-reviews-and-versions", test_offers_reviews_and_versions);
  add_files_test ("/ui/compare/a-base-is-proposed-and-can-be-changed", test_a_base_is_proposed_and_can_be_changed);
  add_files_test ("/ui/compare/without-a-base-both-are-only-compared", test_without_a_base_both_are_only_compared);
  add_files_test ("/ui/compare/merging-is-one-step", test_merging_is_one_step);

  return g_test_run ();
}
