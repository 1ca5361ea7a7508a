/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-folder.h"

#include <glib/gstdio.h>

void
folder_set_up (Folder        *folder,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  folder->path = g_dir_make_tmp ("groundwork-XXXXXX", &error);
  g_assert_no_error (error);
}

/* How many things lie in a folder. */
guint
folder_count (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A folder, with what lies below it. */
void
folder_remove (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR) && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
        folder_remove (inner);
      else
        g_assert_cmpint (g_remove (inner), ==, 0);
    }
  g_rmdir (path);
}

void
folder_tear_down (Folder        *folder,
                  gconstpointer  data)
{
  folder_remove (folder->path);
  g_free (folder->path);
}
