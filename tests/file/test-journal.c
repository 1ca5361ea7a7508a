/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "file/gw-journal.h"
#include "test-folder.h"

static void
write_text (GwJournal  *journal,
            const char *text)
{
  g_autoptr(GBytes) plan = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  GwJournalEntry entry = {
    .plan_id = (char *) "abc/1", .uri = (char *) "file:///tmp/a%20b.mlproj", .base = (char *) "0123",
    .time = 1764000000000000, .plan = plan,
  };

  g_assert_true (gw_journal_write (journal, &entry, &error));
  g_assert_no_error (error);
}

static void
assert_newest (GwJournal  *journal,
               const char *text,
               guint       n_damaged)
{
  guint damaged;
  g_autoptr(GwJournalEntry) entry = gw_journal_read (journal, &damaged);

  g_assert_nonnull (entry);
  g_assert_cmpmem (g_bytes_get_data (entry->plan, NULL), g_bytes_get_size (entry->plan), text, strlen (text));
  g_assert_cmpuint (damaged, ==, n_damaged);
}

/* The only folder that lies in another one. */
static char *
dup_only_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = g_dir_read_name (dir);

  g_assert_nonnull (name);
  g_assert_null (g_dir_read_name (dir));
  return g_build_filename (folder, name, NULL);
}

static GwJournal *
leave_behind (Folder     *folder,
              const char *first,
              ...)
{
  g_autoptr(GwJournal) journal = gw_journal_new (folder->path, NULL);
  g_autoptr(GPtrArray) found = NULL;
  const char *text;
  va_list texts;

  va_start (texts, first);
  for (text = first; text != NULL; text = va_arg (texts, const char *))
    write_text (journal, text);
  va_end (texts);
  g_clear_pointer (&journal, gw_journal_free);

  found = gw_journal_find (folder->path);
  g_assert_cmpuint (found->len, ==, 1);
  return g_ptr_array_steal_index (found, 0);
}

static void
damage (Folder     *folder,
        const char *name,
        gboolean    cut)
{
  g_autofree char *inner = dup_only_folder (folder->path);
  g_autofree char *path = g_build_filename (inner, name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  text[length - 2] ^= 1;
  g_assert_true (g_file_set_contents (path, text, cut ? (gssize) length / 2 : (gssize) length, NULL));
}

static void
test_comes_back (Folder        *folder,
                 gconstpointer  data)
{
  g_autoptr(GwJournal) journal = leave_behind (folder, "one", "two", NULL);
  g_autoptr(GwJournalEntry) entry = gw_journal_read (journal, NULL);

  assert_newest (journal, "two", 0);
  g_assert_cmpstr (entry->plan_id, ==, "abc/1");
  g_assert_cmpstr (entry->uri, ==, "file:///tmp/a%20b.mlproj");
  g_assert_cmpstr (entry->base, ==, "0123");
  g_assert_cmpint (entry->time, ==, 1764000000000000);
}

static void
test_a_new_plan_has_no_file (Folder        *folder,
                             gconstpointer  data)
{
  g_autoptr(GwJournal) journal = gw_journal_new (folder->path, NULL);
  g_autoptr(GBytes) plan = g_bytes_new_static ("", 0);
  GwJournalEntry entry = { .plan = plan };
  g_autoptr(GwJournalEntry) read = NULL;

  g_assert_true (gw_journal_write (journal, &entry, NULL));
  read = gw_journal_read (journal, NULL);
  g_assert_null (read->uri);
  g_assert_null (read->base);
  g_assert_null (read->plan_id);
  g_assert_cmpuint (g_bytes_get_size (read->plan), ==, 0);
}

static void
test_keeps_three_generations (Folder        *folder,
                              gconstpointer  data)
{
  g_autoptr(GwJournal) journal = leave_behind (folder, "1", "2", "3", "4", "5", NULL);
  g_autofree char *inner = dup_only_folder (folder->path);

  g_assert_cmpuint (folder_count (inner), ==, 4);       /* and the lock */
  assert_newest (journal, "5", 0);
  write_text (journal, "6");
  assert_newest (journal, "6", 0);
  g_assert_cmpuint (folder_count (inner), ==, 4);
}

static void
test_skips_damaged_ones (Folder        *folder,
                         gconstpointer  data)
{
  g_autoptr(GwJournal) journal = leave_behind (folder, "1", "2", "3", NULL);
  guint damaged;

  damage (folder, "00000003.journal", FALSE);
  assert_newest (journal, "2", 1);
  damage (folder, "00000002.journal", TRUE);
  assert_newest (journal, "1", 2);
  damage (folder, "00000001.journal", FALSE);
  g_assert_null (gw_journal_read (journal, &damaged));
  g_assert_cmpuint (damaged, ==, 3);
}

/* Not the plan alone is guarded: another base would merge it wrongly */
static void
test_guards_the_head_line (Folder        *folder,
                           gconstpointer  data)
{
  g_autoptr(GwJournal) journal = leave_behind (folder, "1", NULL);
  g_autofree char *inner = dup_only_folder (folder->path);
  g_autofree char *path = g_build_filename (inner, "00000001.journal", NULL);
  g_autofree char *text = NULL;
  guint damaged;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  *strstr (text, " 0123 ") = '\t';
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (gw_journal_read (journal, &damaged));
  g_assert_cmpuint (damaged, ==, 1);
}

static void
test_is_private (Folder        *folder,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (folder->path, "recovery", NULL);
  g_autoptr(GwJournal) journal = gw_journal_new (path, NULL);
  g_autofree char *inner = dup_only_folder (path);
  g_autofree char *name = g_build_filename (inner, "00000001.journal", NULL);
  GStatBuf status;

  write_text (journal, "1");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (inner, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (name, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_a_live_one_is_not_found (Folder        *folder,
                              gconstpointer  data)
{
  g_autoptr(GwJournal) journal = gw_journal_new (folder->path, NULL);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autoptr(GPtrArray) last = NULL;

  write_text (journal, "1");
  found = gw_journal_find (folder->path);
  g_assert_cmpuint (found->len, ==, 0);
  g_clear_pointer (&journal, gw_journal_free);

  /* and what one window offers no other one does */
  again = gw_journal_find (folder->path);
  g_assert_cmpuint (again->len, ==, 1);
  last = gw_journal_find (folder->path);
  g_assert_cmpuint (last->len, ==, 0);
}

static void
test_removes_all (Folder        *folder,
                  gconstpointer  data)
{
  g_autoptr(GwJournal) journal = gw_journal_new (folder->path, NULL);
  g_autofree char *inner = dup_only_folder (folder->path);
  g_autofree char *temp = g_build_filename (inner, ".groundwork-0123abcd-000000000000.tmp", NULL);

  write_text (journal, "1");
  write_text (journal, "2");
  g_assert_true (g_file_set_contents (temp, "half", -1, NULL));
  gw_journal_remove (journal);
  g_assert_cmpuint (folder_count (folder->path), ==, 0);
}

static void
test_tidies_up (Folder        *folder,
                gconstpointer  data)
{
  g_autoptr(GwJournal) empty = gw_journal_new (folder->path, NULL);
  g_autofree char *bare = g_build_filename (folder->path, "bare", NULL);
  g_autofree char *lost = g_build_filename (folder->path, "lost", NULL);
  g_autoptr(GPtrArray) found = NULL;

  /* killed before the first generation, and before the lock */
  g_clear_pointer (&empty, gw_journal_free);
  g_assert_cmpint (g_mkdir (bare, 0700), ==, 0);
  g_assert_true (g_file_set_contents (lost, "a file", -1, NULL));
  found = gw_journal_find (folder->path);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (folder_count (folder->path), ==, 1);
}

static void
test_a_lost_lock_loses_nothing (Folder        *folder,
                                gconstpointer  data)
{
  g_autoptr(GwJournal) journal = leave_behind (folder, "1", NULL);
  g_autofree char *inner = dup_only_folder (folder->path);
  g_autofree char *lock = g_build_filename (inner, "lock", NULL);
  g_autoptr(GPtrArray) found = NULL;

  g_clear_pointer (&journal, gw_journal_free);
  g_assert_cmpint (g_remove (lock), ==, 0);
  found = gw_journal_find (folder->path);
  g_assert_cmpuint (found->len, ==, 1);
  assert_newest (g_ptr_array_index (found, 0), "1", 0);
}

static void
test_says_why_it_cannot_begin (Folder        *folder,
                               gconstpointer  data)
{
  g_autofree char *file = g_build_filename (folder->path, "file", NULL);
  g_autofree char *below = g_build_filename (file, "recovery", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  g_assert_null (gw_journal_new (below, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  folder_add_test ("/file/journal/the-newest-generation-comes-back", test_comes_back);
  folder_add_test ("/file/journal/a-new-plan-has-no-file", test_a_new_plan_has_no_file);
  folder_add_test ("/file/journal/keeps-the-three-newest-generations", test_keeps_three_generations);
  folder_add_test ("/file/journal/skips-damaged-generations", test_skips_damaged_ones);
  folder_add_test ("/file/journal/guards-the-head-line-too", test_guards_the_head_line);
  folder_add_test ("/file/journal/is-for-its-owner-alone", test_is_private);
  folder_add_test ("/file/journal/one-that-is-in-use-is-not-found", test_a_live_one_is_not_found);
  folder_add_test ("/file/journal/removes-all-that-lies-in-it", test_removes_all);
  folder_add_test ("/file/journal/tidies-up-what-was-left-half-done", test_tidies_up);
  folder_add_test ("/file/journal/a-lost-lock-loses-nothing", test_a_lost_lock_loses_nothing);
  folder_add_test ("/file/journal/says-why-it-cannot-begin", test_says_why_it_cannot_begin);
  return g_test_run ();
}
