/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "edit/gw-edit-items.h"
#include "file/gw-file-error.h"
#include "file/gw-template.h"
#include "file/gw-version-store.h"
#include "lib/test-documents.h"
#include "lib/test-seed.h"
#include "session/gw-document-watch.h"
#include "session/gw-worker.h"
#include "test-folder.h"

#define N_TRIALS       60
#define N_TRIALS_SLOW  1000

typedef struct
{
  Folder folder;
  char *path;
  GFile *file;
  GwStateFolder *state;
  GwDocument *document;
  GwDocumentWatch *watch;
  guint n_merged;
  guint n_told;
  gboolean was_modified;
  guint n_clashes;
} Fixture;

static GwDocument *
load (Fixture *fixture)
{
  return test_document_load (fixture->file, FALSE, NULL);
}

static gboolean
save (Fixture     *fixture,
      GwDocument  *document,
      GError     **error)
{
  return test_document_save (document, fixture->file, GW_SAVE_DEFAULT, error);
}

static void
merged_cb (GwDocumentWatch *watch,
           gboolean         was_modified,
           gboolean         changed,
           guint            n_clashes,
           guint            n_kept,
           Fixture         *fixture)
{
  fixture->n_merged += changed;
  fixture->n_told++;
  fixture->was_modified = was_modified;
  fixture->n_clashes = n_clashes;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");
  g_autofree char *state = NULL;

  folder_set_up (&fixture->folder, data);
  state = g_build_filename (fixture->folder.path, "state", NULL);
  fixture->state = gw_state_folder_new (state);
  fixture->path = g_build_filename (fixture->folder.path, "plan.mlproj", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (sample, NULL),
                                      (gssize) g_bytes_get_size (sample), NULL));
  fixture->document = load (fixture);
  gw_document_set_state (fixture->document, fixture->state);
  fixture->watch = gw_document_watch_new (fixture->document);
  g_signal_connect (fixture->watch, "merged", G_CALLBACK (merged_cb), fixture);
}

/* A look at the file that still runs holds what it looks for. */
static void
wait_until_alone (gpointer object)
{
  while (g_atomic_int_get (&G_OBJECT (object)->ref_count) > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  wait_until_alone (fixture->watch);
  g_assert_finalize_object (fixture->watch);
  test_state_finish (fixture->state);
  wait_until_alone (fixture->document);
  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->state);
  g_clear_object (&fixture->file);
  g_free (fixture->path);
  folder_tear_down (&fixture->folder, data);
}

static void
set_text (GwDocument *document,
          guint       field,
          const char *text)
{
  gw_edit_set_text (gw_document_get_history (document), gw_document_get_plan (document), field, text);
}

static const char *
get_text (GwDocument *document,
          guint       field)
{
  return gw_item_get_text (gw_document_get_plan (document), field);
}

/* As another program does: it opens, changes and saves. */
static void
change_elsewhere (Fixture    *fixture,
                  guint       field,
                  const char *text)
{
  g_autoptr(GwDocument) other = load (fixture);

  set_text (other, field, text);
  g_assert_true (save (fixture, other, NULL));
}

static void
wait_for_merge (Fixture *fixture,
                guint    n_merged)
{
  while (fixture->n_merged < n_merged)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_foreign (Fixture   *fixture,
                  GwForeign  foreign)
{
  while (gw_document_watch_get_foreign (fixture->watch) != foreign)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_unmodified_follows (Fixture       *fixture,
                         gconstpointer  data)
{
  GwRisk *risk = gw_list_get (gw_item_get_list (gw_document_get_plan (fixture->document), GW_PLAN_RISKS), 2);
  GwHistory *history = gw_document_get_history (fixture->document);
  g_autofree char *title = g_strdup (get_text (fixture->document, GW_PLAN_TITLE));

  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  gw_document_watch_look (fixture->watch);
  wait_for_merge (fixture, 1);
  g_assert_false (fixture->was_modified);
  g_assert_cmpuint (fixture->n_clashes, ==, 0);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_TITLE), ==, "Theirs");
  g_assert_false (gw_document_is_modified (fixture->document));

  /* the same objects: selection and page stay */
  g_assert_true (gw_list_get (gw_item_get_list (gw_document_get_plan (fixture->document), GW_PLAN_RISKS), 2) == risk);

  gw_history_undo (history);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_TITLE), ==, title);
  g_assert_true (gw_document_is_modified (fixture->document));
  g_assert_true (save (fixture, fixture->document, NULL));
}

static void
test_noticed_by_itself (Fixture       *fixture,
                        gconstpointer  data)
{
  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  wait_for_merge (fixture, 1);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_TITLE), ==, "Theirs");
  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs again");
  wait_for_merge (fixture, 2);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_TITLE), ==, "Theirs again");
}

static void
test_modified_asks (Fixture       *fixture,
                    gconstpointer  data)
{
  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_CHANGED);
  g_assert_cmpuint (fixture->n_merged, ==, 0);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_SUMMARY), !=, "Theirs");
}

static void
test_merging_keeps_both (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(GwDocument) other = NULL;

  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  gw_document_watch_merge (fixture->watch);
  wait_for_merge (fixture, 1);
  g_assert_true (fixture->was_modified);
  g_assert_cmpuint (fixture->n_clashes, ==, 0);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_SUMMARY), ==, "Theirs");
  g_assert_true (gw_document_is_modified (fixture->document));
  g_assert_cmpint (gw_document_watch_get_foreign (fixture->watch), ==, GW_FOREIGN_NONE);

  g_assert_true (save (fixture, fixture->document, NULL));
  other = load (fixture);
  g_assert_cmpstr (get_text (other, GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpstr (get_text (other, GW_PLAN_SUMMARY), ==, "Theirs");
}

/* By the time that somebody wants to merge, the file may be as it was; a later
 * change of it is another matter. */
static void
test_a_merge_is_asked_for_once (Fixture       *fixture,
                                gconstpointer  data)
{
  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  gw_document_watch_merge (fixture->watch);
  while (fixture->n_told == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_merged, ==, 0);

  change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_CHANGED);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_SUMMARY), !=, "Theirs");
}

/* A look that began before somebody wants to merge may have seen what lies there no more. */
static void
test_a_merge_looks_itself (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  gw_document_watch_look (fixture->watch);
  gw_worker_wait ();
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  gw_document_watch_merge (fixture->watch);
  while (fixture->n_told == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_merged, ==, 0);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_SUMMARY), !=, "Theirs");
  g_assert_cmpint (gw_document_watch_get_foreign (fixture->watch), ==, GW_FOREIGN_NONE);
  g_assert_true (save (fixture, fixture->document, NULL));
}

static void
test_both_changed_the_same (Fixture       *fixture,
                            gconstpointer  data)
{
  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  gw_document_watch_merge (fixture->watch);
  wait_for_merge (fixture, 1);
  g_assert_cmpuint (fixture->n_clashes, ==, 1);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_TITLE), ==, "Mine");
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (gw_document_get_plan (fixture->document),
                                                          GW_PLAN_CONFLICTS)), ==, 1);
  g_assert_true (save (fixture, fixture->document, NULL));
}

/* The yes is for the version that was seen, not for a later one */
static void
test_keeping_mine (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDocument) other = NULL;

  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_CHANGED);
  gw_document_watch_keep_mine (fixture->watch);
  g_assert_cmpint (gw_document_watch_get_foreign (fixture->watch), ==, GW_FOREIGN_NONE);
  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs again");
  g_assert_false (save (fixture, fixture->document, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_CHANGED_ON_DISK);

  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_CHANGED);
  gw_document_watch_keep_mine (fixture->watch);
  g_assert_true (save (fixture, fixture->document, NULL));
  other = load (fixture);
  g_assert_cmpstr (get_text (other, GW_PLAN_TITLE), ==, "Mine");
}

/* As when the window gets the focus by the very click on the button */
static void
test_keeping_mine_while_looking (Fixture       *fixture,
                                 gconstpointer  data)
{
  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  change_elsewhere (fixture, GW_PLAN_TITLE, "Theirs");
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_CHANGED);
  gw_document_watch_look (fixture->watch);
  gw_document_watch_keep_mine (fixture->watch);
  g_assert_cmpint (gw_document_watch_get_foreign (fixture->watch), ==, GW_FOREIGN_NONE);
  wait_until_alone (fixture->watch);
  g_assert_cmpint (gw_document_watch_get_foreign (fixture->watch), ==, GW_FOREIGN_NONE);
  g_assert_true (save (fixture, fixture->document, NULL));
}

/* The last copy must not be closed without a word */
static void
test_gone_counts_as_unsaved (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *aside = g_build_filename (fixture->folder.path, "aside", NULL);

  g_assert_cmpint (g_rename (fixture->path, aside), ==, 0);
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_GONE);
  g_assert_true (gw_document_is_modified (fixture->document));

  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_NONE);
  g_assert_false (gw_document_is_modified (fixture->document));
}

static void
test_gone_is_written_anew (Fixture       *fixture,
                           gconstpointer  data)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_GONE);
  g_assert_true (save (fixture, fixture->document, NULL));
  g_assert_cmpint (gw_document_watch_get_foreign (fixture->watch), ==, GW_FOREIGN_NONE);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_damaged_is_not_followed (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *title = g_strdup (get_text (fixture->document, GW_PLAN_TITLE));

  g_assert_true (g_file_set_contents (fixture->path, "{\"half\":", -1, NULL));
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_UNREADABLE);
  g_assert_cmpstr (get_text (fixture->document, GW_PLAN_TITLE), ==, title);
}

static void
test_another_plan_is_not_followed (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->path,
                                      "{\"format\":\"mlproj\",\"version\":1,\"id\":\"other\",\"title\":\"T\"}", -1, NULL));
  gw_document_watch_look (fixture->watch);
  wait_for_foreign (fixture, GW_FOREIGN_UNREADABLE);
}

/* Another layout of the same plan is nothing to tell anybody */
static void
test_layout_is_no_change (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  other = g_strconcat (text, "\n\n", NULL);
  g_assert_true (g_file_set_contents (fixture->path, other, -1, NULL));
  gw_document_watch_look (fixture->watch);
  while (TRUE)
    {
      g_autofree char *digest = gw_document_dup_digest (fixture->document);
      g_autofree char *there = g_compute_checksum_for_string (G_CHECKSUM_SHA256, other, -1);

      if (g_str_equal (digest, there))
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (fixture->n_merged, ==, 0);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_false (gw_document_is_modified (fixture->document));
  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  g_assert_true (save (fixture, fixture->document, NULL));
}

static void
test_versions_are_kept (Fixture       *fixture,
                        gconstpointer  data)
{
  const char *versions = gw_state_folder_get_versions (fixture->state);
  const char *id = gw_item_get_id (gw_document_get_plan (fixture->document));
  g_autoptr(GPtrArray) kept = NULL;

  set_text (fixture->document, GW_PLAN_TITLE, "Mine");
  g_assert_true (save (fixture, fixture->document, NULL));
  change_elsewhere (fixture, GW_PLAN_SUMMARY, "Theirs");
  gw_document_watch_look (fixture->watch);
  wait_for_merge (fixture, 1);
  do
    {
      g_clear_pointer (&kept, g_ptr_array_unref);
      g_main_context_iteration (NULL, FALSE);
      kept = gw_version_store_list (versions, id);
    }
  while (kept->len < 3);        /* opened, saved, and what came from outside */
  g_assert_cmpuint (kept->len, ==, 3);
}

/* Text of another program, of the same length, put there in some way that the
 * time of the file does not tell */
static void
put_theirs (Fixture    *fixture,
            const char *theirs,
            guint       way)
{
  struct stat before;
  struct timespec times[2];

  g_assert_cmpint (stat (fixture->path, &before), ==, 0);
  if (way % 2 == 0)
    {
      g_autofree char *other = g_strconcat (fixture->path, ".new", NULL);

      g_assert_true (g_file_set_contents (other, theirs, -1, NULL));
      g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
    }
  else
    {
      FILE *stream = g_fopen (fixture->path, "r+");

      g_assert_cmpuint (fwrite (theirs, 1, strlen (theirs), stream), ==, strlen (theirs));
      g_assert_cmpint (fclose (stream), ==, 0);
    }
  times[0] = before.st_atim;
  times[1] = before.st_mtim;
  if (way / 2 % 2 == 0)
    g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
}

static char *
make_theirs (const char *mine,
             guint       number)
{
  char *theirs = g_strdup (mine);
  char *title = strstr (theirs, "\"title\": \"");
  g_autofree char *digits = g_strdup_printf ("%04u", number % 10000);

  memcpy (title + strlen ("\"title\": \""), digits, 4);
  return theirs;
}

/* Nothing that somebody else has written is ever lost, whatever the clock says */
static void
test_nothing_is_overwritten (Fixture       *fixture,
                             gconstpointer  data)
{
  const guint n_trials = g_test_slow () ? N_TRIALS_SLOW : N_TRIALS;
  guint n_overwritten = 0;

  for (guint i = 0; i < n_trials; i++)
    {
      g_autoptr(GwDocument) document = load (fixture);
      g_autofree char *mine = NULL;
      g_autofree char *theirs = NULL;
      g_autofree char *after = NULL;
      g_autofree char *title = g_strdup_printf ("mine %u", i);
      g_autoptr(GError) error = NULL;

      g_assert_true (g_file_get_contents (fixture->path, &mine, NULL, NULL));
      theirs = make_theirs (mine, i + 1);
      set_text (document, GW_PLAN_TITLE, title);
      if (g_random_boolean ())
        {
          g_assert_true (save (fixture, document, NULL));
          g_clear_pointer (&mine, g_free);
          g_clear_pointer (&theirs, g_free);
          g_assert_true (g_file_get_contents (fixture->path, &mine, NULL, NULL));
          theirs = make_theirs (mine, i + 1);
          set_text (document, GW_PLAN_TITLE, "mine again");
        }
      put_theirs (fixture, theirs, (guint) g_random_int_range (0, 4));
      g_assert_false (save (fixture, document, &error));
      g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_CHANGED_ON_DISK);
      g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
      n_overwritten += !g_str_equal (after, theirs);
    }
  g_test_message ("%u foreign changes, %u overwritten", n_trials, n_overwritten);
  g_assert_cmpuint (n_overwritten, ==, 0);
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
    { "/session/foreign/an-unmodified-plan-follows-its-file", test_unmodified_follows },
    { "/session/foreign/a-change-is-noticed-by-itself", test_noticed_by_itself },
    { "/session/foreign/a-modified-plan-waits-for-the-user", test_modified_asks },
    { "/session/foreign/merging-keeps-what-both-have-changed", test_merging_keeps_both },
    { "/session/foreign/a-merge-is-asked-for-once", test_a_merge_is_asked_for_once },
    { "/session/foreign/a-merge-looks-itself", test_a_merge_looks_itself },
    { "/session/foreign/what-both-changed-becomes-a-conflict", test_both_changed_the_same },
    { "/session/foreign/keeping-mine-is-for-the-version-that-was-seen", test_keeping_mine },
    { "/session/foreign/mine-is-kept-while-a-look-is-under-way", test_keeping_mine_while_looking },
    { "/session/foreign/without-its-file-a-plan-counts-as-unsaved", test_gone_counts_as_unsaved },
    { "/session/foreign/saving-brings-the-file-back", test_gone_is_written_anew },
    { "/session/foreign/a-damaged-file-is-not-followed", test_damaged_is_not_followed },
    { "/session/foreign/another-plan-is-not-followed", test_another_plan_is_not_followed },
    { "/session/foreign/another-layout-is-no-change", test_layout_is_no_change },
    { "/session/foreign/every-version-is-kept", test_versions_are_kept },
    { "/session/foreign/nothing-is-overwritten-whatever-the-clock-says", test_nothing_is_overwritten },
  };

  test_init_with_seed (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
