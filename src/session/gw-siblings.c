/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-siblings.h"

#include <string.h>

#include "session/gw-document-io.h"
#include "session/gw-worker.h"

/*
 * Copies of a plan that lie beside it, made by what shares folders when two
 * people wrote at once, or by a merge of git: they hold somebody's work.
 */

#define EXTENSION ".mlproj"

/* So many copies are read at most */
#define MAX_READ 8

typedef struct
{
  GFile *file;
  GFile *found;
  char *plan_id;
  char *digest;                 /* of the plan's own file */
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->file);
  g_clear_object (&search->found);
  g_free (search->plan_id);
  g_free (search->digest);
  g_free (search);
}

/* “(… conflicted copy …)”, “(충돌…)”, “(2)” */
static gboolean
is_remark (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *end = text + 2;

  if (!g_str_has_prefix (text, " ("))
    return FALSE;
  while (g_ascii_isdigit (*end))
    end++;
  return strstr (folded, "conflict") != NULL || strstr (text, "충돌") != NULL ||
         (end > text + 2 && g_str_equal (end, ")" EXTENSION));
}

/**
 * gw_siblings_is_copy_name:
 * @name: the name of a plan's file
 * @other: the name of another file in its folder
 *
 * Returns: whether @other looks like a copy of @name that a cloud folder or git
 *   has made
 */
gboolean
gw_siblings_is_copy_name (const char *name,
                          const char *other)
{
  g_autofree char *orig = NULL;
  g_autofree char *stem = NULL;
  const char *rest;

  g_return_val_if_fail (name != NULL && other != NULL, FALSE);

  orig = g_strconcat (name, ".orig", NULL);
  if (g_str_equal (other, orig))
    return TRUE;
  stem = g_strndup (name, strlen (name) - (g_str_has_suffix (name, EXTENSION) ? strlen (EXTENSION) : 0));
  if (!g_str_has_prefix (other, stem) || !g_str_has_suffix (other, EXTENSION) || g_str_equal (other, name) ||
      !g_utf8_validate (other, -1, NULL))
    return FALSE;
  rest = other + strlen (stem);
  return is_remark (rest) || g_str_has_prefix (rest, ".sync-conflict-");
}

static GPtrArray *
list_candidates (const char *folder,
                 const char *name)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *other;

  while (dir != NULL && paths->len < MAX_READ && (other = g_dir_read_name (dir)) != NULL)
    if (gw_siblings_is_copy_name (name, other))
      g_ptr_array_add (paths, g_build_filename (folder, other, NULL));
  g_ptr_array_sort_values (paths, (GCompareFunc) strcmp);
  return paths;
}

static gboolean
holds_work (Search     *search,
            const char *path)
{
  g_autoptr(GwLoaded) loaded = gw_document_io_load (path, GW_DECODE_DEFAULT, NULL);
  g_autofree char *digest = loaded != NULL ? gw_file_identity_dup_digest (loaded->identity) : NULL;

  return loaded != NULL && g_strcmp0 (gw_item_get_id (loaded->decoded->plan), search->plan_id) == 0 &&
         g_strcmp0 (digest, search->digest) != 0;
}

static gboolean
find_work (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Search *search = data;
  g_autofree char *path = g_file_get_path (search->file);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  g_autoptr(GPtrArray) candidates = NULL;

  if (path == NULL)
    return TRUE;
  candidates = list_candidates (folder, name);
  for (guint i = 0; i < candidates->len && search->found == NULL; i++)
    if (holds_work (search, g_ptr_array_index (candidates, i)))
      search->found = g_file_new_for_path (g_ptr_array_index (candidates, i));
  return TRUE;
}

/**
 * gw_siblings_find_async:
 * @document: a document with a file
 * @callback: called when it is done
 * @data: passed along
 *
 * Looks beside the file for a copy of the same plan that says something else.
 */
void
gw_siblings_find_async (GwDocument          *document,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Search *search;

  g_return_if_fail (GW_IS_DOCUMENT (document) && gw_document_get_file (document) != NULL);

  search = g_new0 (Search, 1);
  search->file = g_object_ref (gw_document_get_file (document));
  search->plan_id = g_strdup (gw_item_get_id (gw_document_get_plan (document)));
  search->digest = gw_document_dup_digest (document);
  task = g_task_new (document, NULL, callback, data);
  g_task_set_source_tag (task, gw_siblings_find_async);
  g_task_set_task_data (task, search, search_free);
  gw_worker_run (task, find_work);
}

/**
 * gw_siblings_find_finish:
 * @document: the document
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the copy
 */
GFile *
gw_siblings_find_finish (GwDocument   *document,
                         GAsyncResult *result)
{
  Search *search = g_task_get_task_data (G_TASK (result));

  g_task_propagate_boolean (G_TASK (result), NULL);
  return g_steal_pointer (&search->found);
}
