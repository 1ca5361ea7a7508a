/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-portal-file.h"

/*
 * In a sandbox a file that the user has chosen lies alone in a folder of the
 * document portal, whose name says nothing. What is written there under another
 * name never gets out. The portal tells where the file really is.
 */

/* GIO writes what is not ASCII as “\xec”. */
static char *
unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  while (*text != '\0')
    if (text[0] == '\\' && text[1] == 'x' && g_ascii_isxdigit (text[2]) && g_ascii_isxdigit (text[3]))
      {
        g_string_append_c (plain, (char) (g_ascii_xdigit_value (text[2]) << 4 | g_ascii_xdigit_value (text[3])));
        text += 4;
      }
    else
      g_string_append_c (plain, *text++);
  return g_string_free (plain, FALSE);
}

static GFile *
get_real_file (GFile     *file,
               GFileInfo *info)
{
  const char *path = info != NULL ? g_file_info_get_attribute_string (info, GW_PORTAL_FILE_ATTRIBUTES) : NULL;
  g_autofree char *plain = path != NULL ? unescape (path) : NULL;

  if (plain != NULL)
    return g_file_new_for_path (plain);
  return gw_portal_file_is_lent (file) ? NULL : g_object_ref (file);
}

/**
 * gw_portal_file_is_lent:
 * @file: a file
 *
 * Returns: whether it is one that the document portal has lent: it has the name
 *   that the user has chosen, and can have no other
 */
gboolean
gw_portal_file_is_lent (GFile *file)
{
  g_autofree char *portal = g_build_filename (g_get_user_runtime_dir (), "doc/", NULL);
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_peek_path (file);
  return path != NULL && g_str_has_prefix (path, portal);
}

/**
 * gw_portal_file_dup_folder:
 * @file: a file
 * @info: (nullable): what was asked about it with %GW_PORTAL_FILE_ATTRIBUTES
 *
 * Returns: (transfer full) (nullable): the name of the folder that the user
 *   keeps the file in, such as “~/Documents”; %NULL when that is not known
 */
char *
gw_portal_file_dup_folder (GFile     *file,
                           GFileInfo *info)
{
  g_autoptr(GFile) real = NULL;
  g_autoptr(GFile) folder = NULL;
  g_autoptr(GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *below = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  real = get_real_file (file, info);
  folder = real != NULL ? g_file_get_parent (real) : NULL;
  if (folder == NULL)
    return NULL;
  below = g_file_get_relative_path (home, folder);
  if (below != NULL)
    path = g_build_filename ("~", below, NULL);
  else
    path = g_file_equal (home, folder) ? g_strdup ("~") : g_file_get_parse_name (folder);
  return g_filename_display_name (path);
}
