/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "file/gw-safe-load.h"
#include "file/gw-safe-save.h"
#include "file/gw-temp-file.h"

#define NOBODY   65534
#define STRANGER 65533

/* --- A folder a test */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  umask (022);
  self->folder = g_dir_make_tmp ("groundwork-save-XXXXXX", &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (self->folder, 0777), ==, 0);
  self->path = g_build_filename (self->folder, "plan.mlproj", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_chmod (self->folder, 0700);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static void
put (const char *path,
     const char *text,
     mode_t      mode)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

static void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

static void
assert_mode (const char *path,
             mode_t      mode)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, mode);
}

static GwFileIdentity *
load_identity (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) contents = NULL;
  GwFileIdentity *identity = NULL;

  contents = gw_safe_load (path, &identity, &error);
  g_assert_no_error (error);
  g_assert_nonnull (contents);
  return identity;
}

static gboolean
save_full (const char            *path,
           const char            *text,
           const GwFileIdentity  *expected,
           GwSafeSaveFlags        flags,
           GwSafeSaveVerify       verify,
           gpointer               data,
           GError               **error)
{
  g_autoptr(GBytes) contents = g_bytes_new (text, strlen (text));

  return gw_safe_save (path, contents, expected, flags, verify, data, NULL, NULL, error);
}

static void
assert_saves (const char           *path,
              const char           *text,
              const GwFileIdentity *expected,
              GwSafeSaveFlags       flags)
{
  g_autoptr(GError) error = NULL;
  gboolean saved = save_full (path, text, expected, flags, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
  assert_holds (path, text);
}

static void
assert_refuses (const char           *path,
                const GwFileIdentity *expected,
                GwFileError           code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (save_full (path, "new", expected, GW_SAFE_SAVE_NONE, NULL, NULL, &error));
  g_assert_error (error, GW_FILE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "plan.mlproj: "));
}

/* --- In a process of its own, as somebody else or with less */

typedef void (*ChildFunc) (Fixture *self);

/* A failed assertion in the child aborts it, which fails the test here. */
static void
in_child (Fixture   *self,
          uid_t      user,
          ChildFunc  function)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (user != geteuid () && (setgroups (0, NULL) != 0 || setresgid (user, user, user) != 0 ||
                                 setresuid (user, user, user) != 0))
        _exit (3);
      function (self);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static gboolean
is_root (void)
{
  if (geteuid () == 0)
    return TRUE;
  g_test_skip ("only root can make files of other owners");
  return FALSE;
}

/* Root may write everywhere; everybody else is a good enough nobody already. */
static void
as_nobody (Fixture   *self,
           ChildFunc  function)
{
  in_child (self, geteuid () == 0 ? NOBODY : geteuid (), function);
}

static void
give_to_nobody (const char *path)
{
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
}

/* --- New files */

static void
test_new_file (Fixture       *self,
               gconstpointer  data)
{
  umask (027);
  assert_saves (self->path, "new", NULL, GW_SAFE_SAVE_NONE);
  assert_mode (self->path, 0640);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_new_file_is_no_replacement (Fixture       *self,
                                 gconstpointer  data)
{
  put (self->path, "old", 0644);
  assert_refuses (self->path, NULL, GW_FILE_ERROR_EXISTS);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  assert_saves (self->path, "new", NULL, GW_SAFE_SAVE_OVERWRITE);
}

static gboolean
put_other (GBytes   *written,
           gpointer  data,
           GError  **error)
{
  put (data, "other", 0644);
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
  put (self->path, "other", 0644);
  g_assert_false (gw_temp_file_appear (&temp, "plan.mlproj"));
  g_assert_cmpint (errno, ==, EEXIST);
  gw_temp_file_discard (&temp);
  close (folder);
  assert_holds (self->path, "other");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_folder_is_missing (Fixture       *self,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "none", "plan.mlproj", NULL);

  assert_refuses (path, NULL, GW_FILE_ERROR_NOT_FOUND);
}

static void
test_long_names (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GwFileIdentity) identity = NULL;

  assert_saves (path, "new", NULL, GW_SAFE_SAVE_NONE);
  identity = load_identity (path);
  assert_saves (path, "newer", identity, GW_SAFE_SAVE_NONE);
}

/* --- Existing files */

static void
test_keeps_permissions (Fixture       *self,
                        gconstpointer  data)
{
  static const mode_t modes[] = { 0600, 0644, 0664, 0666, 0700, 0640 };
  guint i;

  umask (077);
  for (i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr(GwFileIdentity) identity = NULL;

      put (self->path, "old", modes[i]);
      identity = load_identity (self->path);
      assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
      assert_mode (self->path, modes[i]);
      g_assert_cmpuint (count_files (self->folder), ==, 1);
    }
}

static void
test_identity_follows_saves (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  guint i;

  for (i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("version %u", i);
      g_autoptr(GBytes) contents = g_bytes_new (text, strlen (text));
      g_autoptr(GwFileIdentity) next = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (gw_safe_save (self->path, contents, identity, GW_SAFE_SAVE_NONE, NULL, NULL,
                                   &next, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (gw_file_identity_check (next, self->path, &error), ==, GW_FILE_SAME);
      g_clear_pointer (&identity, gw_file_identity_free);
      identity = g_steal_pointer (&next);
    }
  assert_holds (self->path, "version 9");
}

static void
test_symlink_stays (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *target = g_build_filename (self->folder, "target", NULL);
  g_autofree char *middle = g_build_filename (self->folder, "middle", NULL);
  g_autoptr(GwFileIdentity) identity = NULL;

  put (target, "old", 0640);
  g_assert_cmpint (symlink (target, middle), ==, 0);
  g_assert_cmpint (symlink ("middle", self->path), ==, 0);
  identity = load_identity (self->path);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
  assert_holds (target, "new");
  assert_mode (target, 0640);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (middle, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (self->folder), ==, 3);
}

static void
test_symlink_to_nothing (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *target = g_build_filename (self->folder, "target", NULL);

  g_assert_cmpint (symlink ("target", self->path), ==, 0);
  assert_saves (self->path, "new", NULL, GW_SAFE_SAVE_NONE);
  assert_holds (target, "new");
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_symlink_to_itself (Fixture       *self,
                        gconstpointer  data)
{
  g_assert_cmpint (symlink ("plan.mlproj", self->path), ==, 0);
  assert_refuses (self->path, NULL, GW_FILE_ERROR_FAILED);
}

static void
test_hard_link (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);
  g_autoptr(GwFileIdentity) identity = NULL;

  put (self->path, "old", 0644);
  g_assert_cmpint (link (self->path, second), ==, 0);
  identity = load_identity (self->path);
  assert_refuses (self->path, identity, GW_FILE_ERROR_HARD_LINKED);
  assert_holds (self->path, "old");
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_TAKE_OVER);
  assert_holds (second, "old");
}

static void
test_not_a_file (Fixture       *self,
                 gconstpointer  data)
{
  g_assert_cmpint (g_mkdir (self->path, 0755), ==, 0);
  assert_refuses (self->path, NULL, GW_FILE_ERROR_NOT_REGULAR);
  g_assert_cmpint (g_rmdir (self->path), ==, 0);
  g_assert_cmpint (mkfifo (self->path, 0644), ==, 0);
  assert_refuses (self->path, NULL, GW_FILE_ERROR_NOT_REGULAR);
}

static void
test_keeps_attributes (Fixture       *self,
                       gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  char value[8] = "";

  put (self->path, "old", 0644);
  if (setxattr (self->path, "user.groundwork", "kept", 4, 0) != 0)
    {
      g_test_skip ("no extended attributes on this file system");
      return;
    }
  identity = load_identity (self->path);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
  g_assert_cmpint (getxattr (self->path, "user.groundwork", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "kept");
}

static gboolean
run_setfacl (const char *change,
             const char *path)
{
  const char *command[] = { "setfacl", "-m", change, path, NULL };
  int status = -1;

  return g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL) &&
         status == 0;
}

static gboolean
has_access_list (const char *path)
{
  return getxattr (path, "system.posix_acl_access", NULL, 0) > 0;
}

static void
test_keeps_access_list (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;

  put (self->path, "old", 0640);
  if (!run_setfacl ("u:65533:r", self->path))
    {
      g_test_skip ("no access lists on this file system");
      return;
    }
  identity = load_identity (self->path);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
  g_assert_true (has_access_list (self->path));
  assert_mode (self->path, 0640);
}

/* What the folder hands down to new files must not open an old one. */
static void
test_folder_lets_nobody_in (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;

  put (self->path, "old", 0640);
  if (!run_setfacl ("d:u:65533:rw", self->folder))
    {
      g_test_skip ("no access lists on this file system");
      return;
    }
  identity = load_identity (self->path);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
  g_assert_false (has_access_list (self->path));
  assert_mode (self->path, 0640);
}

/* --- Other owners, other folders */

static void
refuse_in_folder (Fixture *self)
{
  g_autoptr(GwFileIdentity) identity = load_identity (self->path);
  g_autofree char *other = g_build_filename (self->folder, "other", NULL);
  g_autoptr(GError) error = NULL;

  assert_refuses (self->path, identity, GW_FILE_ERROR_READ_ONLY_FOLDER);
  assert_holds (self->path, "old");
  g_assert_false (save_full (other, "new", NULL, GW_SAFE_SAVE_NONE, NULL, NULL, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_READ_ONLY_FOLDER);
}

static void
test_read_only_folder (Fixture       *self,
                       gconstpointer  data)
{
  put (self->path, "old", 0644);
  give_to_nobody (self->path);
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  as_nobody (self, refuse_in_folder);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  assert_holds (self->path, "old");
}

static void
save_in_folder (Fixture *self)
{
  g_autoptr(GwFileIdentity) identity = load_identity (self->path);

  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
}

/* It can be written to, but not listed. */
static void
test_closed_folder (Fixture       *self,
                    gconstpointer  data)
{
  put (self->path, "old", 0644);
  give_to_nobody (self->path);
  g_assert_cmpint (g_chmod (self->folder, 0333), ==, 0);
  as_nobody (self, save_in_folder);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  assert_holds (self->path, "new");
}

static void
refuse_file (Fixture *self)
{
  g_autoptr(GwFileIdentity) identity = load_identity (self->path);

  assert_refuses (self->path, identity, GW_FILE_ERROR_NO_PERMISSION);
}

static void
test_read_only_file (Fixture       *self,
                     gconstpointer  data)
{
  put (self->path, "old", 0444);
  give_to_nobody (self->path);
  as_nobody (self, refuse_file);
  assert_holds (self->path, "old");
}

static void
refuse_then_take_over (Fixture *self)
{
  g_autoptr(GwFileIdentity) identity = load_identity (self->path);

  assert_refuses (self->path, identity, GW_FILE_ERROR_FOREIGN_OWNER);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_TAKE_OVER);
}

static void
test_foreign_owner (Fixture       *self,
                    gconstpointer  data)
{
  if (!is_root ())
    return;
  put (self->path, "old", 0666);
  in_child (self, NOBODY, refuse_then_take_over);
}

static void
test_root_keeps_owner (Fixture       *self,
                       gconstpointer  data)
{
  struct stat status;

  if (!is_root ())
    return;
  put (self->path, "old", 0640);
  g_assert_cmpint (chown (self->path, NOBODY, STRANGER), ==, 0);
  save_in_folder (self);
  g_assert_cmpint (lstat (self->path, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, NOBODY);
  g_assert_cmpuint (status.st_gid, ==, STRANGER);
  assert_mode (self->path, 0640);
}

/* What a group could do that cannot be kept, our own group must not. */
static void
test_group_that_is_not_ours (Fixture       *self,
                             gconstpointer  data)
{
  if (!is_root ())
    return;
  put (self->path, "old", 0664);
  g_assert_cmpint (chown (self->path, NOBODY, STRANGER), ==, 0);
  g_assert_cmpint (g_chmod (self->path, 0664), ==, 0);
  in_child (self, NOBODY, save_in_folder);
  assert_mode (self->path, 0644);
}

/* --- Changed on disk */

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

static void
overwrite_in_place (const char *path,
                    const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, (int) strlen (text));
  g_assert_cmpint (close (fd), ==, 0);
}

/* Same inode, same size, and the time set back. */
static void
test_changed_behind_the_clock (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  struct timespec times[2];
  struct stat status;

  put (self->path, "old", 0644);
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

  put (self->path, "old", 0644);
  identity = load_identity (self->path);
  put (self->path, "OLD", 0644);
  assert_change_is_seen (self, identity);
}

static void
test_touched_only (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GwFileIdentity) copy = NULL;
  struct stat status;

  put (self->path, "old", 0644);
  identity = load_identity (self->path);
  copy = gw_file_identity_copy (identity);
  g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, self->path, NULL, 0), ==, 0);
  put (self->path, "old", 0600);

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

  put (self->path, "old", 0644);
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

  put (self->path, "old", 0644);
  identity = load_identity (self->path);
  g_assert_cmpint (g_remove (self->path), ==, 0);
  g_assert_cmpint (gw_file_identity_check (identity, self->path, NULL), ==, GW_FILE_GONE);
  assert_saves (self->path, "new", identity, GW_SAFE_SAVE_NONE);
}

/* --- Refused, cancelled, no space */

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

  put (self->path, "old", 0644);
  identity = load_identity (self->path);
  g_assert_false (save_full (self->path, "new", identity, GW_SAFE_SAVE_NONE, refuse, &seen, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_true (g_bytes_equal (seen, contents));
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

/* --- What a crash leaves behind */

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

  put (self->path, "old", 0644);
  in_child (self, geteuid (), die_while_saving);
  in_child (self, geteuid (), die_while_saving);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 2);

  assert_saves (other, "new", NULL, GW_SAFE_SAVE_NONE);
  g_assert_cmpuint (count_files (self->folder), ==, 3);
  assert_saves (self->path, "new", NULL, GW_SAFE_SAVE_OVERWRITE);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
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

  put (self->path, "old", 0644);
  g_assert_true (save_full (self->path, "outside", NULL, GW_SAFE_SAVE_OVERWRITE, save_inside, self, &error));
  g_assert_no_error (error);
  assert_holds (self->path, "outside");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* --- Loading */

static void
assert_not_loaded (const char  *path,
                   GwFileError  code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwFileIdentity) identity = NULL;

  g_assert_null (gw_safe_load (path, &identity, &error));
  g_assert_null (identity);
  g_assert_error (error, GW_FILE_ERROR, (int) code);
}

static void
test_loads_bytes (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GBytes) contents = NULL;
  g_autofree char *digest = NULL;

  put (self->path, "abc", 0644);
  contents = gw_safe_load (self->path, &identity, NULL);
  g_assert_cmpmem (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents), "abc", 3);
  digest = gw_file_identity_dup_digest (identity);
  g_assert_cmpstr (digest, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpint (gw_file_identity_check (identity, self->path, NULL), ==, GW_FILE_SAME);
}

static void
test_loads_empty_files (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr(GBytes) contents = NULL;

  put (self->path, "", 0644);
  contents = gw_safe_load (self->path, NULL, NULL);
  g_assert_nonnull (contents);
  g_assert_cmpuint (g_bytes_get_size (contents), ==, 0);
}

static void
test_loads_regular_files_only (Fixture       *self,
                               gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (self->folder, "missing", NULL);
  g_autofree char *below = g_build_filename (self->path, "below", NULL);

  assert_not_loaded (missing, GW_FILE_ERROR_NOT_FOUND);
  assert_not_loaded (self->folder, GW_FILE_ERROR_NOT_REGULAR);
  assert_not_loaded ("/dev/zero", GW_FILE_ERROR_NOT_REGULAR);
  g_assert_cmpint (mkfifo (self->path, 0644), ==, 0);
  assert_not_loaded (self->path, GW_FILE_ERROR_NOT_REGULAR);
  assert_not_loaded (below, GW_FILE_ERROR_NOT_FOUND);
}

static void
load_forbidden (Fixture *self)
{
  assert_not_loaded (self->path, GW_FILE_ERROR_NO_PERMISSION);
}

static void
test_load_is_forbidden (Fixture       *self,
                        gconstpointer  data)
{
  put (self->path, "old", 0000);
  as_nobody (self, load_forbidden);
}

static void
test_load_is_bounded (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  put (self->path, "", 0644);
  g_assert_cmpint (truncate (self->path, G_GINT64_CONSTANT (70) * 1024 * 1024), ==, 0);
  g_assert_null (gw_safe_load (self->path, NULL, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==,
                   "plan.mlproj: The file is too large (70.0\u00a0MiB; at most 64.0\u00a0MiB).");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/file/safe-save/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("new-file-gets-usual-permissions", test_new_file);
  ADD ("new-file-replaces-none", test_new_file_is_no_replacement);
  ADD ("new-file-replaces-none-that-appears", test_file_appears_meanwhile);
  ADD ("new-file-replaces-none-at-last", test_file_appears_at_last);
  ADD ("missing-folder-is-told", test_folder_is_missing);
  ADD ("takes-long-names", test_long_names);
  ADD ("keeps-permissions", test_keeps_permissions);
  ADD ("identity-follows-saves", test_identity_follows_saves);
  ADD ("symlink-stays", test_symlink_stays);
  ADD ("symlink-to-nothing-is-filled", test_symlink_to_nothing);
  ADD ("symlink-to-itself-is-refused", test_symlink_to_itself);
  ADD ("hard-link-is-not-torn", test_hard_link);
  ADD ("replaces-regular-files-only", test_not_a_file);
  ADD ("keeps-attributes", test_keeps_attributes);
  ADD ("keeps-access-list", test_keeps_access_list);
  ADD ("folder-lets-nobody-in", test_folder_lets_nobody_in);
  ADD ("read-only-folder-is-told", test_read_only_folder);
  ADD ("folder-need-not-be-listed", test_closed_folder);
  ADD ("read-only-file-stays", test_read_only_file);
  ADD ("foreign-file-stays", test_foreign_owner);
  ADD ("root-keeps-owner", test_root_keeps_owner);
  ADD ("other-group-gains-nothing", test_group_that_is_not_ours);
  ADD ("change-behind-the-clock-is-seen", test_changed_behind_the_clock);
  ADD ("replacement-is-seen", test_replaced_by_another);
  ADD ("touch-is-no-change", test_touched_only);
  ADD ("change-while-saving-is-seen", test_changed_while_saving);
  ADD ("gone-file-is-written-anew", test_gone_is_written_anew);
  ADD ("writes-nothing-that-the-loader-refuses", test_what_the_loader_refuses);
  ADD ("cancelled-leaves-nothing", test_cancelled);
  ADD ("full-disk-loses-nothing", test_full_disk);
  ADD ("limited-size-loses-nothing", test_limited_size);
  ADD ("next-save-cleans-up", test_next_save_cleans_up);
  ADD ("clean-up-spares-the-living", test_clean_up_spares_the_living);
#undef ADD
#define ADD(name, function) g_test_add ("/file/safe-load/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("gives-bytes-and-identity", test_loads_bytes);
  ADD ("takes-empty-files", test_loads_empty_files);
  ADD ("takes-regular-files-only", test_loads_regular_files_only);
  ADD ("forbidden-file-is-told", test_load_is_forbidden);
  ADD ("is-bounded", test_load_is_bounded);
#undef ADD

  return g_test_run ();
}
