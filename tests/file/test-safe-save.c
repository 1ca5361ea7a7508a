/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "file-fixture.h"

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
  put_file (self->path, "old", 0644);
  assert_refuses (self->path, NULL, GW_FILE_ERROR_EXISTS);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  assert_saves (self->path, "new", NULL, GW_SAFE_SAVE_OVERWRITE);
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

      put_file (self->path, "old", modes[i]);
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

  put_file (target, "old", 0640);
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

  put_file (self->path, "old", 0644);
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

  put_file (self->path, "old", 0644);
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

  put_file (self->path, "old", 0640);
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

  put_file (self->path, "old", 0640);
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
  put_file (self->path, "old", 0644);
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
  put_file (self->path, "old", 0644);
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
  put_file (self->path, "old", 0444);
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
  put_file (self->path, "old", 0666);
  in_child (self, NOBODY, refuse_then_take_over);
}

static void
test_root_keeps_owner (Fixture       *self,
                       gconstpointer  data)
{
  struct stat status;

  if (!is_root ())
    return;
  put_file (self->path, "old", 0640);
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
  put_file (self->path, "old", 0664);
  g_assert_cmpint (chown (self->path, NOBODY, STRANGER), ==, 0);
  g_assert_cmpint (g_chmod (self->path, 0664), ==, 0);
  in_child (self, NOBODY, save_in_folder);
  assert_mode (self->path, 0644);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) ADD_FILE_TEST ("/file/safe-save/" name, function)
  ADD ("new-file-gets-usual-permissions", test_new_file);
  ADD ("new-file-replaces-none", test_new_file_is_no_replacement);
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
#undef ADD

  return g_test_run ();
}
