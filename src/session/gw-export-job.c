/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-export-job.h"

#include "file/gw-safe-save.h"
#include "session/gw-document-private.h"
#include "session/gw-worker.h"

typedef struct
{
  GFile *file;
  GwExportJobFunc make;
  gpointer data;
  GDestroyNotify free_data;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->free_data != NULL)
    job->free_data (job->data);
  g_object_unref (job->file);
  g_free (job);
}

static gboolean
make_and_write (gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Job *job = data;
  g_autofree char *path = gw_document_get_path (job->file, error);
  g_autoptr(GBytes) bytes = NULL;

  if (path == NULL)
    return FALSE;
  bytes = job->make (job->data, error);
  if (bytes == NULL)
    return FALSE;
  return gw_safe_save (path, bytes, NULL, GW_SAFE_SAVE_OVERWRITE, NULL, NULL, NULL, cancellable, error);
}

/**
 * gw_export_job_run_async:
 * @file: where to; the user has been asked whether to replace it
 * @make: makes the bytes
 * @make_data: for @make
 * @free_make_data: (nullable): frees @make_data, in this thread
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Makes a file and writes it safely, both in a worker thread: the file holds
 * exactly the old or exactly the new bytes.
 */
void
gw_export_job_run_async (GFile               *file,
                         GwExportJobFunc      make,
                         gpointer             make_data,
                         GDestroyNotify       free_make_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (make != NULL);

  job = g_new (Job, 1);
  *job = (Job) { g_object_ref (file), make, make_data, free_make_data };
  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, gw_export_job_run_async);
  g_task_set_task_data (task, job, job_free);
  gw_worker_run (task, make_and_write);
}

/**
 * gw_export_job_run_finish:
 * @file: where to
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether the file was written
 */
gboolean
gw_export_job_run_finish (GFile         *file,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
