/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "file-fixture.h"
#include "file/gw-temp-file.h"

static gboolean
put_other (GBytes   *written,
           gpointer  data,
           GError  **error)
{
  put_file (data, "other", 0644);
  return TRUE;
}

static void
test_file_appears_meanwhile (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (save_full (self->path, "new", NULL, GW_SAFE_SAVE_NONE, put_other, self->path, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_EXISTS);
  assert_holds (self->path, "other");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* In the last moment, where looking would not help any more. */
static void
test_file_appears_at_last (Fixture       *self,
                           gconstpointer  data)
{
  int folder = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  GwTempFile temp;

  g_assert_true (gw_temp_file_open (&temp, folder, "plan.mlproj", 0666));
  put_file (self->path, "other", 0644);
  g_assert_false (gw_temp_file_appear (&temp, "plan.mlproj"));
  g_assert_cmpint (errno, ==, EEXIST);
  gw_temp_file_discard (&temp);
  close (folder);
  assert_holds (self->path, "other");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
assert_change_is_seen (Fixture        *self,
                       GwFileIdentity *identity)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (gw_file_identity_check (identity, self->path, &error), ==, GW_FILE_CHANGED);
  g_assert_no_error (error);
  assert_refuses (self->path, identity, GW_FILE_ERROR_CHANGED_ON_DISK);
  assert_holds (self->path, "OLD");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* Same inode, same size, and the time set back. */
static void
test_changed_behind_the_clock (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  struct timespec times[2];
  struct stat status;

  put_file (self->path, "old", 0644);
  identity = load_identity (self->path);
  g_assert_cmpint (lstat (self->path, &status), ==, 0);
  overwrite_in_place (self->path, "OLD");
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, self->path, times, 0), ==, 0);

  assert_change_is_seen (self, identity);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_OVERWRITE);
}

static void
test_replaced_by_another (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;

  put_file (self->path, "old", 0644);
  identity = load_identity (self->path);
  put_file (self->path, "OLD", 0644);
  assert_change_is_seen (self, identity);
}

static void
test_touched_only (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GwFileIdentity) copy = NULL;
  struct stat status;

  put_file (self->path, "old", 0644);
  identity = load_identity (self->path);
  copy = gw_file_identity_copy (identity);
  g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, self->path, NULL, 0), ==, 0);
  put_file (self->path, "old", 0600);

  g_assert_cmpint (gw_file_identity_check (identity, self->path, NULL), ==, GW_FILE_SAME);
  g_assert_cmpint (lstat (self->path, &status), ==, 0);
  g_assert_true (gw_file_identity_has_status (identity, &status));
  g_assert_false (gw_file_identity_has_status (copy, &status));
  assert_saves (self->path, "new", copy, GW_SAFE_SAVE_NONE);
}

static gboolean
change_other (GBytes   *written,
              gpointer  data,
              GError  **error)
{
  overwrite_in_place (data, "OLD");
  return TRUE;
}

static void
test_changed_while_saving (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GError) error = NULL;

  put_file (self->path, "old", 0644);
  identity = load_identity (self->path);
  g_assert_false (save_full (self->path, "new", identity, GW_SAFE_SAVE_NONE, change_other, self->path, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_CHANGED_ON_DISK);
  assert_change_is_seen (self, identity);
}

static void
test_gone_is_written_anew (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;

  put_file (self->path, "old", 0644);
  identity = load_identity (self->path);
  g_assert_cmpint (g_remove (self->path), ==, 0);
  g_assert_cmpint (gw_file_identity_check (identity, self->path, NULL), ==, GW_FILE_GONE);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
}

static gboolean
refuse (GBytes   *written,
        gpointer  data,
        GError  **error)
{
  GBytes **seen = data;

  *seen = g_bytes_ref (written);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not readable");
  return FALSE;
}

static void
test_what_the_loader_refuses (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GBytes) seen = NULL;
  g_autoptr(GBytes) contents = g_bytes_new_static ("new", 3);
  g_autoptr(GError) error = NULL;

  put_file (self->path, "old", 0644);
  identity = load_identity (self->path);
  g_assert_false (save_full (self->path, "new", identity, GW_SAFE_SAVE_NONE, refuse, &seen, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_true (g_bytes_equal (seen, contents));
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* Of many bytes, the loader reads what is to be written meanwhile. */
static void
test_many_bytes_that_the_loader_refuses (Fixture       *self,
                                         gconstpointer  data)
{
  g_autofree char *many = g_strnfill (1 << 20, 'x');
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GBytes) seen = NULL;
  g_autoptr(GError) error = NULL;

  put_file (self->path, "old", 0644);
  identity = load_identity (self->path);
  g_assert_false (save_full (self->path, many, identity, GW_SAFE_SAVE_NONE, refuse, &seen, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpuint (g_bytes_get_size (seen), ==, 1 << 20);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static gboolean
cancel (GBytes   *written,
        gpointer  data,
        GError  **error)
{
  g_cancellable_cancel (data);
  return TRUE;
}

static void
test_cancelled (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GBytes) contents = g_bytes_new_static ("new", 3);
  g_autoptr(GError) error = NULL;

  g_assert_false (gw_safe_save (self->path, contents, NULL, GW_SAFE_SAVE_NONE, cancel, cancellable,
                                NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

/* Saves more than there is space for, then as much as there is. */
static void
save_too_much (Fixture *self)
{
  g_autofree char *much = g_strnfill (50000, 'n');
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GError) error = NULL;

  assert_saves (self->path, "old", NULL, GW_SAFE_SAVE_NONE);
  identity = load_identity (self->path);
  g_assert_false (save_full (self->path, much, identity, GW_SAFE_SAVE_NONE, NULL, NULL, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "Nothing was written; the old file is unchanged."));
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
}

static void
save_on_small_disk (Fixture *self)
{
  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("none", self->folder, "tmpfs", 0, "size=32k") != 0)
    g_error ("a small disk could not be made: %s", g_strerror (errno));
  save_too_much (self);
}

static void
test_full_disk (Fixture       *self,
                gconstpointer  data)
{
  if (is_root ())
    in_child (self, 0, save_on_small_disk);
}

static void
save_with_limit (Fixture *self)
{
  struct rlimit limit = { 32768, 32768 };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  save_too_much (self);
}

static void
test_limited_size (Fixture       *self,
                   gconstpointer  data)
{
  in_child (self, geteuid (), save_with_limit);
}

static gboolean
die (GBytes   *written,
     gpointer  data,
     GError  **error)
{
  _exit (0);
}

static void
die_while_saving (Fixture *self)
{
  save_full (self->path, "new", NULL, GW_SAFE_SAVE_OVERWRITE, die, NULL, NULL);
  _exit (1);
}

static void
test_next_save_cleans_up (Fixture       *self,
                          gconstpointer  data)
{
  g_autofree char *other = g_build_filename (self->folder, "other", NULL);

  put_file (self->path, "old", 0644);
  in_child (self, geteuid (), die_while_saving);
  in_child (self, geteuid (), die_while_saving);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 2);

  assert_saves (other, "new", NULL, GW_SAFE_SAVE_NONE);
  g_assert_cmpuint (count_files (self->folder), ==, 3);
  assert_saves (self->path, "new", NULL, GW_SAFE_SAVE_OVERWRITE);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

static void
test_opening_cleans_up (Fixture       *self,
                        gconstpointer  data)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);

  put_file (self->path, "old", 0644);
  in_child (self, geteuid (), die_while_saving);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
  g_assert_cmpint (symlink (self->path, link), ==, 0);
  gw_safe_save_clean (link);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
  assert_holds (self->path, "old");
}

static gboolean
save_inside (GBytes   *written,
             gpointer  data,
             GError  **error)
{
  Fixture *self = data;

  g_assert_cmpuint (count_files (self->folder), ==, 2);
  assert_saves (self->path, "inside", NULL, GW_SAFE_SAVE_OVERWRITE);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
  return TRUE;
}

/* Another program that saves at the same time keeps its temporary file. */
static void
test_clean_up_spares_the_living (Fixture       *self,
                                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  put_file (self->path, "old", 0644);
  g_assert_true (save_full (self->path, "outside", NULL, GW_SAFE_SAVE_OVERWRITE, save_inside, self, &error));
  g_assert_no_error (error);
  assert_holds (self->path, "outside");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) ADD_FILE_TEST ("/file/safe-save-faults/" name, function)
  ADD ("new-file-replaces-none-that-appears", test_file_appears_meanwhile);
  ADD ("new-file-replaces-none-at-last", test_file_appears_at_last);
  ADD ("change-behind-the-clock-is-seen", test_changed_behind_the_clock);
  ADD ("replacement-is-seen", test_replaced_by_another);
  ADD ("touch-is-no-change", test_touched_only);
  ADD ("change-while-saving-is-seen", test_changed_while_saving);
  ADD ("gone-file-is-written-anew", test_gone_is_written_anew);
  ADD ("writes-nothing-that-the-loader-refuses", test_what_the_loader_refuses);
  ADD ("writes-no-many-bytes-that-the-loader-refuses", test_many_bytes_that_the_loader_refuses);
  ADD ("cancelled-leaves-nothing", test_cancelled);
  ADD ("full-disk-loses-nothing", test_full_disk);
  ADD ("limited-size-loses-nothing", test_limited_size);
  ADD ("next-save-cleans-up", test_next_save_cleans_up);
  ADD ("opening-cleans-up", test_opening_cleans_up);
  ADD ("clean-up-spares-the-living", test_clean_up_spares_the_living);
#undef ADD

  return g_test_run ();
}
