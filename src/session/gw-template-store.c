/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-template-store.h"

#include <string.h>

#include "file/gw-codec.h"
#include "file/gw-safe-load.h"
#include "file/gw-safe-save.h"
#include "file/gw-template-plan.h"
#include "session/gw-document-io.h"
#include "words/gw-file-name.h"

/*
 * A template is called as its file is, so that one copied into the folder, from
 * a colleague or out of git, needs nothing else. Everything here is quick: the
 * folder is listed, not read.
 */

#define ENDING ".mlproj"

/**
 * gw_template_store_get_folder:
 *
 * Returns: (transfer full): where the user's templates lie; it need not exist
 */
char *
gw_template_store_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "groundwork", "templates", NULL);
}

/**
 * gw_template_store_get_path:
 * @folder: where templates lie
 * @name: the name of one
 *
 * Returns: (transfer full): its file
 */
char *
gw_template_store_get_path (const char *folder,
                            const char *name)
{
  g_autofree char *base = g_strconcat (name, ENDING, NULL);

  return g_build_filename (folder, base, NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* The name of a template, when the file is one that can be shown */
static char *
dup_name (const char *base)
{
  if (base[0] == '.' || !g_str_has_suffix (base, ENDING) || !g_utf8_validate (base, -1, NULL))
    return NULL;
  return g_strndup (base, strlen (base) - strlen (ENDING));
}

/**
 * gw_template_store_list:
 * @folder: where templates lie
 *
 * Returns: (transfer full) (element-type utf8): their names in the order of the
 *   alphabet; none when there is no such folder
 */
GPtrArray *
gw_template_store_list (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *base;

  while (dir != NULL && (base = g_dir_read_name (dir)) != NULL)
    {
      char *name = dup_name (base);

      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

/**
 * gw_template_store_load:
 * @folder: where templates lie
 * @name: the name of one
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the template, as it stands in its file
 */
GwPlan *
gw_template_store_load (const char  *folder,
                        const char  *name,
                        GError     **error)
{
  g_autofree char *path = gw_template_store_get_path (folder, name);
  g_autoptr(GwLoaded) loaded = gw_document_io_load (path, GW_DECODE_DEFAULT, error);

  return loaded != NULL ? g_object_ref (loaded->decoded->plan) : NULL;
}

/* A name that no file has yet: “Name”, “Name 2”… */
static char *
dup_free_name (const char *folder,
               const char *title)
{
  g_autofree char *base = gw_file_name_from_title (title, "template", "");

  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup (base) : g_strdup_printf ("%s %u", base, i);
      g_autofree char *path = gw_template_store_get_path (folder, name);

      if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&name);
    }
}

static gboolean
make_folder (const char  *folder,
             GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (folder);
  g_autoptr(GError) failure = NULL;

  if (g_file_make_directory_with_parents (file, NULL, &failure) ||
      g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * gw_template_store_save:
 * @folder: where templates lie
 * @title: what the template is called
 * @plan: the plan that it is made of; answers are left out
 * @error: return location for an error
 *
 * Makes a template of a plan and keeps it, beside others of that name.
 *
 * Returns: (transfer full) (nullable): its name
 */
char *
gw_template_store_save (const char  *folder,
                        const char  *title,
                        GwPlan      *plan,
                        GError     **error)
{
  g_autoptr(GwPlan) template = gw_template_make_from_plan (plan, title);
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (template);
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);
  g_autofree char *name = NULL;

  if (!make_folder (folder, error))
    return NULL;
  name = dup_free_name (folder, title);
  return gw_template_store_restore (folder, name, bytes, error) ? g_steal_pointer (&name) : NULL;
}

/**
 * gw_template_store_rename:
 * @folder: where templates lie
 * @name: the name of one
 * @title: what it shall be called
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its new name, which differs from @title
 *   where a file cannot be called so or another one is
 */
char *
gw_template_store_rename (const char  *folder,
                          const char  *name,
                          const char  *title,
                          GError     **error)
{
  g_autofree char *wanted = gw_file_name_from_title (title, "template", "");
  g_autofree char *free_name = NULL;
  g_autofree char *from_path = gw_template_store_get_path (folder, name);
  g_autofree char *to_path = NULL;
  g_autoptr(GFile) from = g_file_new_for_path (from_path);
  g_autoptr(GFile) to = NULL;

  if (g_str_equal (wanted, name))
    return g_steal_pointer (&wanted);
  free_name = dup_free_name (folder, title);
  to_path = gw_template_store_get_path (folder, free_name);
  to = g_file_new_for_path (to_path);
  if (g_file_move (from, to, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, error))
    return g_steal_pointer (&free_name);
  return NULL;
}

/**
 * gw_template_store_remove:
 * @folder: where templates lie
 * @name: the name of one
 * @error: return location for an error
 *
 * Removes a template.
 *
 * Returns: (transfer full) (nullable): what was in it, to bring it back
 */
GBytes *
gw_template_store_remove (const char  *folder,
                          const char  *name,
                          GError     **error)
{
  g_autofree char *path = gw_template_store_get_path (folder, name);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = gw_safe_load (path, NULL, error);

  if (bytes == NULL || !g_file_delete (file, NULL, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

/**
 * gw_template_store_restore:
 * @folder: where templates lie
 * @name: the name of one
 * @bytes: what is in it
 * @error: return location for an error
 *
 * Writes a template, safely.
 *
 * Returns: whether it is there
 */
gboolean
gw_template_store_restore (const char  *folder,
                           const char  *name,
                           GBytes      *bytes,
                           GError     **error)
{
  g_autofree char *path = gw_template_store_get_path (folder, name);

  return gw_safe_save (path, bytes, NULL, GW_SAFE_SAVE_NONE, NULL, NULL, NULL, NULL, error);
}
