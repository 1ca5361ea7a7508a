/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-table-load.h"

#include "file/gw-safe-load.h"
#include "session/gw-document-private.h"
#include "session/gw-worker.h"

typedef struct
{
  GFile *file;
  GType type;
  GwWords *words;
  GwTable *table;               /* NULL until it is there */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->table, gw_table_unref);
  gw_words_unref (job->words);
  g_object_unref (job->file);
  g_free (job);
}

static gboolean
work (gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Job *job = data;
  g_autofree char *path = gw_document_get_path (job->file, error);
  g_autoptr(GBytes) bytes = NULL;

  if (path == NULL)
    return FALSE;
  bytes = gw_safe_load (path, NULL, error);
  if (bytes == NULL)
    return FALSE;
  job->table = gw_table_read (bytes, job->type, job->words, cancellable, error);
  return job->table != NULL;
}

/**
 * gw_table_load_async:
 * @file: a local file
 * @type: what its rows are about, see [func@table_read]
 * @words: the language of errors
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Reads a table in another thread; a file that is too large is refused by its
 * size, before it is read.
 */
void
gw_table_load_async (GFile               *file,
                     GType                type,
                     GwWords             *words,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file) && words != NULL);

  job = g_new (Job, 1);
  *job = (Job) { g_object_ref (file), type, gw_words_ref (words), NULL };
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, gw_table_load_async);
  g_task_set_task_data (task, job, job_free);
  gw_worker_run (task, work);
}

/**
 * gw_table_load_finish:
 * @result: what the callback got
 * @error: return location for an error of [error@CsvError], of #GwFileError or
 *   of GIO
 *
 * Returns: (transfer full) (nullable): the table
 */
GwTable *
gw_table_load_finish (GAsyncResult  *result,
                      GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return gw_table_ref (job->table);
}
