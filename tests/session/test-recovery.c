/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "edit/gw-edit-items.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "lib/test-documents.h"
#include "session/gw-found-work.h"
#include "test-folder.h"

typedef struct
{
  Folder folder;
  GwStateFolder *state;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");
  g_autofree char *state = NULL;
  g_autofree char *path = NULL;

  folder_set_up (&fixture->folder, data);
  state = g_build_filename (fixture->folder.path, "state", NULL);
  path = g_build_filename (fixture->folder.path, "plan.mlproj", NULL);
  fixture->state = gw_state_folder_new (state);
  fixture->file = g_file_new_for_path (path);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (sample, NULL),
                                      (gssize) g_bytes_get_size (sample), NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_state_finish (fixture->state);
  g_assert_finalize_object (fixture->state);
  g_clear_object (&fixture->file);
  folder_tear_down (&fixture->folder, data);
}

static GwDocument *
load (Fixture *fixture)
{
  return test_document_load (fixture->file, FALSE, NULL);
}

static void
save (Fixture    *fixture,
      GwDocument *document)
{
  g_assert_true (test_document_save (document, fixture->file, GW_SAVE_DEFAULT, NULL));
}

static void
set_title (GwDocument *document,
           const char *title)
{
  gw_edit_set_text (gw_document_get_history (document), gw_document_get_plan (document), GW_PLAN_TITLE, title);
}

static const char *
get_title (GwDocument *document)
{
  return gw_item_get_text (gw_document_get_plan (document), GW_PLAN_TITLE);
}

static void
work_nothing (gpointer data)
{
}

static void
note_done (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Until all that was asked for so far has been done. */
static void
wait_for_worker (Fixture *fixture)
{
  gboolean done = FALSE;

  gw_state_folder_push (fixture->state, work_nothing, note_done, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_step (GwRecovery *recovery,
               GwDocument *document)
{
  while (gw_recovery_get_step (recovery) != gw_history_get_step (gw_document_get_history (document)))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_nothing_found (Fixture *fixture)
{
  g_autoptr(GPtrArray) found = test_found_work_list (fixture->state);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (folder_count (gw_state_folder_get_recovery (fixture->state)), ==, 0);
}

static GwDocument *
restore (Fixture     *fixture,
         GwFoundWork *work,
         GwDocument  *document)
{
  GAsyncResult *pending = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  gw_found_work_restore_async (work, document, test_take_result, &pending);
  result = test_wait_for_result (&pending);
  return gw_found_work_restore_finish (work, result);
}

static void
crash (GwRecovery **recovery,
       GwDocument **document)
{
  g_assert_finalize_object (g_steal_pointer (recovery));
  g_assert_finalize_object (g_steal_pointer (document));
}

/* A program that was killed after the title had become @title. */
static void
die_with_title (Fixture    *fixture,
                const char *title)
{
  GwDocument *document = load (fixture);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);

  set_title (document, title);
  wait_for_step (recovery, document);
  crash (&recovery, &document);
}

static void
test_comes_back_as_one_step (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(GwFoundWork) work = NULL;
  g_autoptr(GwDocument) document = NULL;
  GwHistory *history;

  die_with_title (fixture, "Changed");
  work = test_found_work_find_one (fixture->state);
  g_assert_cmpstr (gw_found_work_get_title (work), ==, "Changed");
  g_assert_true (g_file_equal (gw_found_work_get_file (work), fixture->file));
  g_assert_cmpuint (gw_found_work_count (work, GW_DIFFERENCE_CHANGED), ==, 1);
  g_assert_cmpuint (gw_found_work_count (work, GW_DIFFERENCE_ADDED), ==, 0);

  document = restore (fixture, work, NULL);
  history = gw_document_get_history (document);
  g_assert_cmpstr (get_title (document), ==, "Changed");
  g_assert_true (gw_document_is_modified (document));
  g_assert_true (g_file_equal (gw_document_get_file (document), fixture->file));
  gw_history_undo (history);
  g_assert_false (gw_document_is_modified (document));
  g_assert_false (gw_history_can_undo (history));
  gw_history_redo (history);
  save (fixture, document);
}

static void
test_comes_back_into_an_open_document (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GwFoundWork) work = NULL;
  g_autoptr(GwDocument) document = NULL;
  g_autoptr(GwDocument) restored = NULL;

  die_with_title (fixture, "Changed");
  document = load (fixture);
  work = test_found_work_find_one (fixture->state);
  g_assert_true (gw_found_work_belongs_to (work, document));
  restored = restore (fixture, work, document);
  g_assert_true (restored == document);
  g_assert_cmpstr (get_title (document), ==, "Changed");
}

static void
test_a_new_plan_comes_back (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(GwPlan) plan = gw_template_new_plan ("standard", "en", "New", "2026-11-23");
  GwDocument *document = gw_document_new (plan, TRUE);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);
  g_autoptr(GwFoundWork) work = NULL;
  g_autoptr(GwDocument) restored = NULL;

  set_title (document, "Never saved");
  wait_for_step (recovery, document);
  crash (&recovery, &document);

  work = test_found_work_find_one (fixture->state);
  g_assert_null (gw_found_work_get_file (work));
  restored = restore (fixture, work, NULL);
  g_assert_cmpstr (get_title (restored), ==, "Never saved");
  g_assert_true (gw_document_is_modified (restored));
  g_assert_null (gw_document_get_file (restored));
}

static void
test_saving_and_closing_remove_it (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GwDocument) document = load (fixture);
  g_autoptr(GwRecovery) recovery = gw_recovery_new (document, fixture->state);

  set_title (document, "Saved");
  wait_for_step (recovery, document);
  g_assert_cmpuint (folder_count (gw_state_folder_get_recovery (fixture->state)), ==, 1);
  save (fixture, document);
  wait_for_worker (fixture);
  g_assert_cmpuint (folder_count (gw_state_folder_get_recovery (fixture->state)), ==, 0);

  set_title (document, "Given up");
  wait_for_step (recovery, document);
  gw_recovery_close (recovery);
  wait_for_worker (fixture);
  assert_nothing_found (fixture);
}

/* The change is on its way when the window closes */
static void
test_closing_overtakes_writing (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(GwDocument) document = load (fixture);
  g_autoptr(GwRecovery) recovery = gw_recovery_new (document, fixture->state);
  g_autoptr(GPtrArray) nothing = NULL;

  set_title (document, "Given up");
  nothing = test_found_work_list (fixture->state);
  gw_recovery_close (recovery);
  set_title (document, "After the end");
  wait_for_worker (fixture);
  assert_nothing_found (fixture);
}

static void
test_undoing_all_removes_it (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(GwDocument) document = load (fixture);
  g_autoptr(GwRecovery) recovery = gw_recovery_new (document, fixture->state);

  set_title (document, "Changed");
  wait_for_step (recovery, document);
  gw_history_undo (gw_document_get_history (document));
  wait_for_worker (fixture);
  assert_nothing_found (fixture);
  gw_recovery_close (recovery);
}

static void
test_a_live_document_is_not_offered (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwDocument) document = load (fixture);
  g_autoptr(GwRecovery) recovery = gw_recovery_new (document, fixture->state);
  g_autoptr(GPtrArray) found = NULL;

  set_title (document, "Changed");
  wait_for_step (recovery, document);
  found = test_found_work_list (fixture->state);
  g_assert_cmpuint (found->len, ==, 0);
  gw_recovery_close (recovery);
}

static void
test_what_was_saved_is_not_offered (Fixture       *fixture,
                                    gconstpointer  data)
{
  GwDocument *document = load (fixture);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autoptr(GwSnapshot) snapshot = NULL;
  g_autoptr(GBytes) bytes = NULL;

  set_title (document, "Changed");
  wait_for_step (recovery, document);
  snapshot = gw_item_get_snapshot (gw_document_get_plan (document));
  bytes = gw_codec_encode (snapshot);
  crash (&recovery, &document);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  assert_nothing_found (fixture);
}

/* Without the version that was changed, nobody can tell who changed what */
static void
test_a_changed_file_is_left_alone (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GwFoundWork) work = NULL;
  g_autoptr(GwDocument) document = NULL;
  g_autoptr(GwDocument) restored = NULL;

  die_with_title (fixture, "Mine");
  document = load (fixture);
  set_title (document, "Theirs");
  save (fixture, document);
  work = test_found_work_find_one (fixture->state);
  restored = restore (fixture, work, NULL);
  g_assert_cmpstr (get_title (restored), ==, "Mine");
  g_assert_null (gw_document_get_file (restored));
  g_assert_true (gw_document_is_modified (restored));
}

/* With it, both changes are kept */
static void
test_a_changed_file_is_merged (Fixture       *fixture,
                               gconstpointer  data)
{
  GwDocument *document = load (fixture);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);
  g_autoptr(GwDocument) other = load (fixture);
  g_autoptr(GwFoundWork) work = NULL;
  g_autoptr(GwDocument) restored = NULL;

  gw_document_set_state (document, fixture->state);
  set_title (document, "Mine");
  wait_for_step (recovery, document);
  crash (&recovery, &document);
  gw_edit_set_text (gw_document_get_history (other), gw_document_get_plan (other), GW_PLAN_SUMMARY, "Theirs");
  save (fixture, other);

  work = test_found_work_find_one (fixture->state);
  g_assert_cmpuint (gw_found_work_count (work, GW_DIFFERENCE_CHANGED), ==, 1);
  restored = restore (fixture, work, NULL);
  g_assert_cmpstr (get_title (restored), ==, "Mine");
  g_assert_cmpstr (gw_item_get_text (gw_document_get_plan (restored), GW_PLAN_SUMMARY), ==, "Theirs");
  g_assert_true (g_file_equal (gw_document_get_file (restored), fixture->file));
  save (fixture, restored);
}

static void
test_a_lost_file_comes_back_unsaved (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwFoundWork) work = NULL;
  g_autoptr(GwDocument) restored = NULL;
  g_autofree char *path = g_file_get_path (fixture->file);

  die_with_title (fixture, "Mine");
  g_assert_cmpint (g_remove (path), ==, 0);
  work = test_found_work_find_one (fixture->state);
  restored = restore (fixture, work, NULL);
  g_assert_cmpstr (get_title (restored), ==, "Mine");
  g_assert_null (gw_document_get_file (restored));
}

static char *
dup_generation (Fixture    *fixture,
                const char *name)
{
  const char *recovery = gw_state_folder_get_recovery (fixture->state);
  g_autoptr(GDir) dir = g_dir_open (recovery, 0, NULL);

  return g_build_filename (recovery, g_dir_read_name (dir), name, NULL);
}

static void
test_damage_is_told (Fixture       *fixture,
                     gconstpointer  data)
{
  GwDocument *document = load (fixture);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);
  g_autoptr(GwFoundWork) work = NULL;
  g_autofree char *newest = NULL;
  g_autofree char *older = NULL;

  set_title (document, "First");
  wait_for_step (recovery, document);
  set_title (document, "Second");
  wait_for_step (recovery, document);
  crash (&recovery, &document);

  newest = dup_generation (fixture, "00000002.journal");
  older = dup_generation (fixture, "00000001.journal");
  g_assert_true (g_file_set_contents (newest, "half", -1, NULL));
  work = test_found_work_find_one (fixture->state);
  g_assert_cmpstr (gw_found_work_get_title (work), ==, "First");
  g_assert_cmpuint (gw_found_work_get_n_damaged (work), ==, 1);
  g_clear_object (&work);

  g_assert_true (g_file_set_contents (older, "half", -1, NULL));
  work = test_found_work_find_one (fixture->state);
  g_assert_false (gw_found_work_is_readable (work));
  g_assert_cmpuint (gw_found_work_get_n_damaged (work), ==, 2);
  gw_found_work_discard (work);
  wait_for_worker (fixture);
  assert_nothing_found (fixture);
}

/* Restored work lies on the disk at every moment */
static void
test_is_handed_over (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GwFoundWork) work = NULL;
  GwDocument *document;
  GwRecovery *recovery;

  die_with_title (fixture, "Changed");
  work = test_found_work_find_one (fixture->state);
  document = restore (fixture, work, NULL);
  recovery = gw_recovery_new (document, fixture->state);
  gw_found_work_hand_over (work, recovery);
  g_assert_finalize_object (g_steal_pointer (&work));
  wait_for_worker (fixture);
  g_assert_cmpuint (folder_count (gw_state_folder_get_recovery (fixture->state)), ==, 1);
  crash (&recovery, &document);
  work = test_found_work_find_one (fixture->state);
  g_assert_cmpstr (gw_found_work_get_title (work), ==, "Changed");
}

static void
test_goes_on_where_the_folder_was_taken_away (Fixture       *fixture,
                                              gconstpointer  data)
{
  GwDocument *document = load (fixture);
  GwRecovery *recovery = gw_recovery_new (document, fixture->state);

  set_title (document, "Kept");
  wait_for_step (recovery, document);
  folder_remove (gw_state_folder_get_recovery (fixture->state));
  set_title (document, "Kept again");
  wait_for_step (recovery, document);
  g_assert_cmpuint (folder_count (gw_state_folder_get_recovery (fixture->state)), ==, 1);
  gw_recovery_close (recovery);
  wait_for_worker (fixture);
  g_assert_finalize_object (recovery);
  g_assert_finalize_object (document);
}

static void
test_failing_is_told (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GwDocument) document = load (fixture);
  g_autofree char *path = g_build_filename (fixture->folder.path, "state", NULL);
  g_autoptr(GwRecovery) recovery = NULL;
  gboolean failing = FALSE;

  g_assert_true (g_file_set_contents (path, "not a folder", -1, NULL));
  recovery = gw_recovery_new (document, fixture->state);
  set_title (document, "Changed");
  while (!failing)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (recovery, "failing", &failing, NULL);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
  /* also when nobody types on */
  wait_for_step (recovery, document);
  g_object_get (recovery, "failing", &failing, NULL);
  g_assert_false (failing);
  gw_recovery_close (recovery);
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
    { "/session/recovery/comes-back-as-one-step", test_comes_back_as_one_step },
    { "/session/recovery/comes-back-into-an-open-document", test_comes_back_into_an_open_document },
    { "/session/recovery/a-plan-that-was-never-saved-comes-back", test_a_new_plan_comes_back },
    { "/session/recovery/saving-and-closing-remove-it", test_saving_and_closing_remove_it },
    { "/session/recovery/closing-overtakes-what-is-on-its-way", test_closing_overtakes_writing },
    { "/session/recovery/undoing-all-removes-it", test_undoing_all_removes_it },
    { "/session/recovery/an-open-document-is-not-offered", test_a_live_document_is_not_offered },
    { "/session/recovery/what-was-saved-is-not-offered", test_what_was_saved_is_not_offered },
    { "/session/recovery/a-changed-file-is-left-alone", test_a_changed_file_is_left_alone },
    { "/session/recovery/a-changed-file-is-merged-when-its-base-is-kept", test_a_changed_file_is_merged },
    { "/session/recovery/without-its-file-it-comes-back-unsaved", test_a_lost_file_comes_back_unsaved },
    { "/session/recovery/damaged-copies-are-skipped-and-told", test_damage_is_told },
    { "/session/recovery/restored-work-is-kept-anew-first", test_is_handed_over },
    { "/session/recovery/failing-is-told-and-tried-again", test_failing_is_told },
    { "/session/recovery/goes-on-where-the-folder-was-taken-away", test_goes_on_where_the_folder_was_taken_away },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
