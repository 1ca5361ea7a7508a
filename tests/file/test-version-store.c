/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>

#include "file/gw-version-store.h"
#include "test-folder.h"

#define DAY (24 * 60 * 60)
/* Keeping looks at the clock, so the tests begin there */
static gint64 now;

static char *
keep (Folder     *folder,
      const char *plan_id,
      const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;

  g_assert_true (gw_version_store_keep (folder->path, plan_id, bytes, &error));
  g_assert_no_error (error);
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static char *
dup_path (Folder     *folder,
          const char *plan_id,
          const char *digest)
{
  g_autofree char *name = g_strconcat (digest, ".gz", NULL);

  return g_build_filename (folder->path, plan_id, name, NULL);
}

static void
keep_at (Folder     *folder,
         const char *text,
         gint64      time)
{
  g_autofree char *digest = keep (folder, "plan", text);
  g_autofree char *path = dup_path (folder, "plan", digest);
  const struct timeval times[] = { { .tv_sec = time }, { .tv_sec = time } };

  g_assert_cmpint (utimes (path, times), ==, 0);
}

static guint
count (Folder     *folder,
       const char *plan_id)
{
  g_autoptr(GPtrArray) versions = gw_version_store_list (folder->path, plan_id);

  return versions->len;
}

static void
assert_loads (Folder     *folder,
              const char *plan_id,
              const char *digest,
              const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = gw_version_store_load (folder->path, plan_id, digest, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_gives_back_what_it_got (Folder        *folder,
                             gconstpointer  data)
{
  g_autofree char *one = keep (folder, "plan", "one");
  g_autofree char *two = keep (folder, "plan", "two");
  g_autofree char *other = keep (folder, "other", "three");

  assert_loads (folder, "plan", one, "one");
  assert_loads (folder, "plan", two, "two");
  assert_loads (folder, "other", other, "three");
  g_assert_cmpuint (count (folder, "plan"), ==, 2);
  g_assert_cmpuint (count (folder, "other"), ==, 1);
  g_assert_cmpuint (count (folder, "none"), ==, 0);
}

static void
test_newest_first (Folder        *folder,
                   gconstpointer  data)
{
  g_autoptr(GPtrArray) versions = NULL;
  GwVersion *first;

  keep_at (folder, "new", now);
  keep_at (folder, "old", now - 5);
  versions = gw_version_store_list (folder->path, "plan");
  first = g_ptr_array_index (versions, 0);
  g_assert_cmpint (first->time, ==, now);
  assert_loads (folder, "plan", first->digest, "new");
}

static void
test_the_same_is_kept_once (Folder        *folder,
                            gconstpointer  data)
{
  g_autofree char *again = NULL;
  g_autoptr(GPtrArray) versions = NULL;

  keep_at (folder, "same", now - DAY);
  again = keep (folder, "plan", "same");
  versions = gw_version_store_list (folder->path, "plan");
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpint (((GwVersion *) g_ptr_array_index (versions, 0))->time, >, now - DAY);
}

static void
test_too_old_is_dropped (Folder        *folder,
                         gconstpointer  data)
{
  keep_at (folder, "of today", now);
  keep_at (folder, "of 179 days ago", now - 179 * DAY);
  keep_at (folder, "of 181 days ago", now - 181 * DAY);
  g_assert_cmpuint (count (folder, "plan"), ==, 3);
  keep_at (folder, "another of today", now);
  g_assert_cmpuint (count (folder, "plan"), ==, 3);
  gw_version_store_trim (folder->path, GW_VERSION_STORE_MAX_SIZE, GW_VERSION_STORE_MAX_AGE, now + 2 * DAY);
  g_assert_cmpuint (count (folder, "plan"), ==, 2);
}

static void
test_too_much_drops_the_oldest (Folder        *folder,
                                gconstpointer  data)
{
  g_autoptr(GPtrArray) versions = NULL;
  guint64 size;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("version %d", i);

      keep_at (folder, text, now - i);
    }
  size = gw_version_store_get_size (folder->path);
  gw_version_store_trim (folder->path, size * 3 / 5, GW_VERSION_STORE_MAX_AGE, now);
  versions = gw_version_store_list (folder->path, "plan");
  g_assert_cmpuint (versions->len, ==, 3);
  g_assert_cmpint (((GwVersion *) g_ptr_array_index (versions, 2))->time, ==, now - 2);

  /* never the newest */
  gw_version_store_trim (folder->path, 0, 0, now + DAY);
  g_assert_cmpuint (count (folder, "plan"), ==, 1);
}

/* The clock may have been put back meanwhile, and nobody becomes younger. */
static void
test_order_is_that_of_keeping (Folder        *folder,
                               gconstpointer  data)
{
  g_autoptr(GPtrArray) versions = NULL;
  g_autofree char *again = NULL;
  const GwVersion *one, *two;

  keep_at (folder, "one", now + 9 * DAY);
  keep_at (folder, "two", now - 9 * DAY);
  versions = gw_version_store_list (folder->path, "plan");
  one = g_ptr_array_index (versions, 0);
  two = g_ptr_array_index (versions, 1);
  assert_loads (folder, "plan", one->digest, "one");
  g_assert_cmpint (one->first, >=, now);
  g_assert_cmpint (two->first, >, one->first);
  again = keep (folder, "plan", "one");
  g_clear_pointer (&versions, g_ptr_array_unref);
  versions = gw_version_store_list (folder->path, "plan");
  one = g_ptr_array_index (versions, 0);
  two = g_ptr_array_index (versions, 1);
  assert_loads (folder, "plan", one->digest, "one");
  g_assert_cmpint (two->first, >, one->first);
}

/* Any program can give a file any time: none of them is more than a number. */
static void
test_impossible_times_are_borne (Folder        *folder,
                                 gconstpointer  data)
{
  g_autofree char *digest = keep (folder, "plan", "text");
  g_autofree char *path = dup_path (folder, "plan", digest);
  const struct timespec times[][2] = {
    { { .tv_sec = G_GINT64_CONSTANT (9300000000000) }, { .tv_sec = G_GINT64_CONSTANT (9300000000000) } },
    { { .tv_sec = G_GINT64_CONSTANT (-9300000000000) }, { .tv_sec = G_GINT64_CONSTANT (-9300000000000) } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr(GPtrArray) versions = NULL;
      g_autoptr(GDateTime) when = NULL;

      utimensat (AT_FDCWD, path, times[i], 0);
      versions = gw_version_store_list (folder->path, "plan");
      g_assert_cmpuint (versions->len, ==, 1);
      when = g_date_time_new_from_unix_local (((GwVersion *) g_ptr_array_index (versions, 0))->time);
      g_assert_nonnull (when);
    }
}

/* Nothing can be kept there, and nothing that is there is lost. */
static void
test_what_cannot_be_written_is_read (Folder        *folder,
                                     gconstpointer  data)
{
  g_autofree char *digest = keep (folder, "plan", "one");
  g_autofree char *file = g_build_filename (folder->path, "other", NULL);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("two", 3);
  g_autoptr(GError) error = NULL;

  /* a file where a folder should be: nobody may write there, not even root */
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_false (gw_version_store_keep (folder->path, "other", bytes, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count (folder, "other"), ==, 0);
  gw_version_store_trim (folder->path, GW_VERSION_STORE_MAX_SIZE, GW_VERSION_STORE_MAX_AGE, now);
  assert_loads (folder, "plan", digest, "one");
}

static void
test_half_written_is_dropped (Folder        *folder,
                              gconstpointer  data)
{
  g_autofree char *digest = keep (folder, "plan", "one");
  g_autofree char *temp = g_build_filename (folder->path, "plan", ".groundwork-01234567-0123456789ab.tmp", NULL);

  g_assert_true (g_file_set_contents (temp, "half", -1, NULL));
  gw_version_store_trim (folder->path, GW_VERSION_STORE_MAX_SIZE, GW_VERSION_STORE_MAX_AGE, now);
  g_assert_false (g_file_test (temp, G_FILE_TEST_EXISTS));
  assert_loads (folder, "plan", digest, "one");
}

static void
test_hostile_ids_stay_inside (Folder        *folder,
                              gconstpointer  data)
{
  g_autofree char *inner = g_build_filename (folder->path, "inner", NULL);
  Folder store = { inner };
  g_autofree char *digest = keep (&store, "../../evil", "text");

  g_assert_cmpuint (folder_count (folder->path), ==, 1);
  assert_loads (&store, "../../evil", digest, "text");
  g_free (digest);
  digest = keep (&store, "..", "text");
  assert_loads (&store, "..", digest, "text");
  g_assert_cmpuint (folder_count (folder->path), ==, 1);
}

static void
test_damage_is_noticed (Folder        *folder,
                        gconstpointer  data)
{
  g_autofree char *digest = keep (folder, "plan", "one");
  g_autofree char *other = keep (folder, "plan", "two");
  g_autofree char *path = dup_path (folder, "plan", digest);
  g_autofree char *wrong = dup_path (folder, "plan", other);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_rename (wrong, path), ==, 0);
  g_assert_null (gw_version_store_load (folder->path, "plan", digest, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "no gzip", -1, NULL));
  g_assert_null (gw_version_store_load (folder->path, "plan", digest, &error));
  g_assert_nonnull (error);
}

/* 65 MiB of zeros take 65 kB */
static void
test_bombs_are_refused (Folder        *folder,
                        gconstpointer  data)
{
  const gsize size = 65 * 1024 * 1024;
  g_autoptr(GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr(GError) error = NULL;

  g_assert_true (gw_version_store_keep (folder->path, "plan", bytes, NULL));
  g_assert_null (gw_version_store_load (folder->path, "plan", digest, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_can_be_cleared (Folder        *folder,
                     gconstpointer  data)
{
  g_autofree char *one = keep (folder, "plan", "one");
  g_autofree char *two = keep (folder, "other", "two");

  g_assert_cmpuint (gw_version_store_get_size (folder->path), >, 0);
  gw_version_store_clear (folder->path);
  g_assert_cmpuint (gw_version_store_get_size (folder->path), ==, 0);
  g_assert_cmpuint (folder_count (folder->path), ==, 0);
}

static void
test_is_private (Folder        *folder,
                 gconstpointer  data)
{
  g_autofree char *digest = keep (folder, "plan", "one");
  g_autofree char *path = dup_path (folder, "plan", digest);
  g_autofree char *inner = g_path_get_dirname (path);
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (inner, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  now = g_get_real_time () / G_USEC_PER_SEC;
  folder_add_test ("/file/version-store/gives-back-what-it-got", test_gives_back_what_it_got);
  folder_add_test ("/file/version-store/lists-the-newest-first", test_newest_first);
  folder_add_test ("/file/version-store/the-same-version-is-kept-once", test_the_same_is_kept_once);
  folder_add_test ("/file/version-store/what-is-too-old-goes", test_too_old_is_dropped);
  folder_add_test ("/file/version-store/the-oldest-go-when-there-is-too-much", test_too_much_drops_the_oldest);
  folder_add_test ("/file/version-store/order-is-that-of-keeping", test_order_is_that_of_keeping);
  folder_add_test ("/file/version-store/impossible-times-are-borne", test_impossible_times_are_borne);
  folder_add_test ("/file/version-store/what-cannot-be-written-is-read", test_what_cannot_be_written_is_read);
  folder_add_test ("/file/version-store/what-is-half-written-is-dropped", test_half_written_is_dropped);
  folder_add_test ("/file/version-store/hostile-ids-lead-nowhere", test_hostile_ids_stay_inside);
  folder_add_test ("/file/version-store/damage-is-noticed", test_damage_is_noticed);
  folder_add_test ("/file/version-store/bombs-are-refused", test_bombs_are_refused);
  folder_add_test ("/file/version-store/can-be-cleared", test_can_be_cleared);
  folder_add_test ("/file/version-store/is-for-its-owner-alone", test_is_private);
  return g_test_run ();
}
