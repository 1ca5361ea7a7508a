/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void
fixture_set_up (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  umask (022);
  self->folder = g_dir_make_tmp ("groundwork-save-XXXXXX", &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (self->folder, 0777), ==, 0);
  self->path = g_build_filename (self->folder, "plan.mlproj", NULL);
}

guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

void
fixture_tear_down (Fixture       *self,
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

void
put_file (const char *path,
          const char *text,
          mode_t      mode)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

void
overwrite_in_place (const char *path,
                    const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, (int) strlen (text));
  g_assert_cmpint (close (fd), ==, 0);
}

void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

void
assert_mode (const char *path,
             mode_t      mode)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, mode);
}

GwFileIdentity *
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

gboolean
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

void
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

void
assert_refuses (const char           *path,
                const GwFileIdentity *expected,
                GwFileError           code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (save_full (path, "new", expected, GW_SAFE_SAVE_NONE, NULL, NULL, &error));
  g_assert_error (error, GW_FILE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "plan.mlproj: "));
}

/* A failed assertion in the child aborts it, which fails the test here. */
void
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

gboolean
is_root (void)
{
  if (geteuid () == 0)
    return TRUE;
  g_test_skip ("only root can make files of other owners");
  return FALSE;
}

/* Root may write everywhere; everybody else is a good enough nobody already. */
void
as_nobody (Fixture   *self,
           ChildFunc  function)
{
  in_child (self, geteuid () == 0 ? NOBODY : geteuid (), function);
}

void
give_to_nobody (const char *path)
{
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
}
