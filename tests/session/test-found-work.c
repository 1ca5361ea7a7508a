/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-codec.h"
#include "file/gw-journal.h"
#include "file/gw-template.h"
#include "lib/test-documents.h"
#include "session/gw-found-work.h"
#include "test-folder.h"

/* Recovery copies as they may lie there, whoever has written them */

typedef struct
{
  Folder folder;
  GwStateFolder *state;
  GFile *file;
  GBytes *sample;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *state = NULL;
  g_autofree char *path = NULL;

  folder_set_up (&fixture->folder, data);
  state = g_build_filename (fixture->folder.path, "state", NULL);
  path = g_build_filename (fixture->folder.path, "plan.mlproj", NULL);
  fixture->state = gw_state_folder_new (state);
  fixture->file = g_file_new_for_path (path);
  fixture->sample = gw_sample_get_bytes ("en");
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (fixture->sample, NULL),
                                      (gssize) g_bytes_get_size (fixture->sample), NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_state_finish (fixture->state);
  g_assert_finalize_object (fixture->state);
  g_clear_object (&fixture->file);
  g_bytes_unref (fixture->sample);
  folder_tear_down (&fixture->folder, data);
}

/* Its checksum is right, whatever it says. */
static void
leave (Fixture    *fixture,
       GBytes     *plan,
       const char *uri,
       gint64      time)
{
  g_autoptr(GwJournal) journal = gw_journal_new (gw_state_folder_get_recovery (fixture->state), NULL);
  g_autofree char *base = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, fixture->sample);
  GwJournalEntry *entry = g_new0 (GwJournalEntry, 1);

  entry->plan_id = g_strdup ("some-plan");
  entry->uri = g_strdup (uri);
  entry->base = g_steal_pointer (&base);
  entry->time = time;
  entry->plan = g_bytes_ref (plan);
  g_assert_true (gw_journal_write (journal, entry, NULL));
  gw_journal_entry_free (entry);
}

static void
leave_text (Fixture    *fixture,
            const char *text,
            const char *uri)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  leave (fixture, bytes, uri, g_get_real_time ());
}

static GwDocument *
restore (GwFoundWork *work)
{
  GAsyncResult *pending = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  gw_found_work_restore_async (work, NULL, test_take_result, &pending);
  result = test_wait_for_result (&pending);
  return gw_found_work_restore_finish (work, result);
}

static const char *
get_text (GwFoundWork *work,
          guint        i,
          guint        field)
{
  const GwItemDifference *item = gw_difference_get_item (gw_found_work_get_difference (work), i);

  return gw_item_get_text (gw_found_work_find_item (work, item), field);
}

/* What is gone has its name from the file, what has come from the copy. */
static void
test_items_have_names (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GwDocument) document = test_document_load (fixture->file, FALSE, NULL);
  GwHistory *history = gw_document_get_history (document);
  GwList *risks = gw_item_get_list (gw_document_get_plan (document), GW_PLAN_RISKS);
  g_autoptr(GPtrArray) first = g_ptr_array_new ();
  g_autofree char *gone = g_strdup (gw_item_get_text (gw_list_get (risks, 0), GW_RISK_TITLE));
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autoptr(GwSnapshot) state = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GwFoundWork) work = NULL;

  g_ptr_array_add (first, gw_list_get (risks, 0));
  gw_edit_delete (history, first);
  gw_edit_add_risk (history, "R&D <b>new</b>");
  state = gw_item_get_snapshot (gw_document_get_plan (document));
  bytes = gw_codec_encode (state);
  leave (fixture, bytes, uri, g_get_real_time ());

  work = test_found_work_find_one (fixture->state);
  g_assert_cmpuint (gw_difference_get_n_items (gw_found_work_get_difference (work)), >=, 2);
  g_assert_cmpuint (gw_found_work_count (work, GW_DIFFERENCE_ADDED), ==, 1);
  g_assert_cmpuint (gw_found_work_count (work, GW_DIFFERENCE_REMOVED), ==, 1);
  for (guint i = 0; i < gw_difference_get_n_items (gw_found_work_get_difference (work)); i++)
    {
      const GwItemDifference *item = gw_difference_get_item (gw_found_work_get_difference (work), i);

      g_assert_nonnull (gw_found_work_find_item (work, item));
      if (item->flags & GW_DIFFERENCE_ADDED)
        g_assert_cmpstr (get_text (work, i, GW_RISK_TITLE), ==, "R&D <b>new</b>");
      else if (item->flags == GW_DIFFERENCE_REMOVED)
        g_assert_cmpstr (get_text (work, i, GW_RISK_TITLE), ==, gone);
    }
}

static void
test_no_plan_is_damage (Fixture       *fixture,
                        gconstpointer  data)
{
  static const char *const texts[] = {
    "", "{}", "null", "{\"format\":\"mlproj\",\"version\":1,\"risks\":[{\"id\":\"a\"},{\"id\":\"a\"}]}",
  };
  g_autoptr(GwDocument) document = test_document_load (fixture->file, FALSE, NULL);
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autoptr(GPtrArray) found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    leave_text (fixture, texts[i], uri);
  found = test_found_work_list (fixture->state);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < found->len; i++)
    {
      GwFoundWork *work = g_ptr_array_index (found, i);

      g_assert_false (gw_found_work_is_readable (work));
      g_assert_false (gw_found_work_belongs_to (work, document));
      g_assert_null (gw_found_work_get_title (work));
      g_assert_null (gw_found_work_get_difference (work));
      gw_found_work_discard (work);
    }
}

/* It has another meaning there, and waits for the program that knows it. */
static void
test_newer_work_waits (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GwDocument) document = test_document_load (fixture->file, FALSE, NULL);
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autoptr(GwFoundWork) work = NULL;

  leave_text (fixture, "{\"format\":\"mlproj\",\"version\":2,\"id\":\"a\",\"title\":7}", uri);
  work = test_found_work_find_one (fixture->state);
  g_assert_true (gw_found_work_is_newer (work));
  g_assert_false (gw_found_work_is_readable (work));
  g_assert_false (gw_found_work_belongs_to (work, document));
  g_clear_object (&work);
  work = test_found_work_find_one (fixture->state);
  g_assert_true (gw_found_work_is_newer (work));
}

static void
test_impossible_times_are_unknown (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const gint64 times[] = { G_MAXINT64, G_MININT64, -1, 0, G_GINT64_CONSTANT (253402300800000000) };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr(GwFoundWork) work = NULL;

      leave (fixture, fixture->sample, NULL, times[i]);
      work = test_found_work_find_one (fixture->state);
      g_assert_cmpint (gw_found_work_get_time (work), ==, 0);
      gw_found_work_discard (work);
    }
}

/* Neither waits for somebody to write, nor reads without end. */
static void
test_strange_addresses_lead_nowhere (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *pipe = g_build_filename (fixture->folder.path, "pipe.mlproj", NULL);
  g_autofree char *pipe_uri = g_filename_to_uri (pipe, NULL, NULL);
  const char *const uris[] = { "http://127.0.0.1:9/plan.mlproj", "file:///dev/zero", "file:///", "no-address", pipe_uri };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr(GwFoundWork) work = NULL;
      g_autoptr(GwDocument) document = NULL;

      leave (fixture, fixture->sample, uris[i], g_get_real_time ());
      work = test_found_work_find_one (fixture->state);
      g_assert_true (gw_found_work_is_readable (work));
      document = restore (work);
      g_assert_null (gw_document_get_file (document));
      g_assert_true (gw_document_is_modified (document));
      gw_found_work_discard (work);
    }
}

/* What it leads to would be tidied away. */
static void
test_links_are_not_followed (Fixture       *fixture,
                             gconstpointer  data)
{
  const char *recovery = gw_state_folder_get_recovery (fixture->state);
  g_autofree char *elsewhere = g_build_filename (fixture->folder.path, "elsewhere", NULL);
  g_autofree char *file = g_build_filename (elsewhere, "00000001.journal", NULL);
  g_autofree char *link = g_build_filename (recovery, "0123456789abcdef", NULL);
  g_autoptr(GPtrArray) found = NULL;

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "somebody's", -1, NULL));
  g_assert_cmpint (g_mkdir_with_parents (recovery, 0700), ==, 0);
  g_assert_cmpint (symlink (elsewhere, link), ==, 0);
  found = test_found_work_list (fixture->state);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (folder_count (elsewhere), ==, 1);
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
    { "/session/found-work/items-that-differ-have-names", test_items_have_names },
    { "/session/found-work/what-is-no-plan-is-damage", test_no_plan_is_damage },
    { "/session/found-work/what-a-newer-program-left-waits-for-it", test_newer_work_waits },
    { "/session/found-work/impossible-times-are-unknown", test_impossible_times_are_unknown },
    { "/session/found-work/strange-addresses-lead-nowhere", test_strange_addresses_lead_nowhere },
    { "/session/found-work/links-are-not-followed", test_links_are_not_followed },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
