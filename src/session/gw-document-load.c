/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-document.h"

#include "file/gw-safe-save.h"
#include "session/gw-document-io.h"
#include "session/gw-document-private.h"
#include "session/gw-worker.h"

typedef struct
{
  GFile *file;
  gboolean repair;
  GwLoaded *loaded;             /* NULL until it is there */
} LoadJob;

static void
load_job_free (gpointer data)
{
  LoadJob *job = data;

  g_object_unref (job->file);
  g_clear_pointer (&job->loaded, gw_loaded_free);
  g_free (job);
}

static gboolean
load_work (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  LoadJob *job = data;
  g_autofree char *path = gw_document_get_path (job->file, error);

  if (path == NULL)
    return FALSE;
  gw_safe_save_clean (path);
  job->loaded = gw_document_io_load (path, job->repair ? GW_DECODE_REPAIR : GW_DECODE_DEFAULT, error);
  return job->loaded != NULL;
}

/**
 * gw_document_load_async:
 * @file: a local file
 * @repair: whether to leave out values that do not fit; the document is then a
 *   copy without a file
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Opens a plan in another thread.
 */
void
gw_document_load_async (GFile               *file,
                        gboolean             repair,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  LoadJob *job;

  g_return_if_fail (G_IS_FILE (file));

  job = g_new (LoadJob, 1);
  *job = (LoadJob) { g_object_ref (file), repair, NULL };
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, gw_document_load_async);
  g_task_set_task_data (task, job, load_job_free);
  gw_worker_run (task, load_work);
}

static GwDocument *
make_document (LoadJob *job)
{
  GwLoaded *loaded = job->loaded;
  GwDecoded *decoded = loaded->decoded;
  GwDocument *self = gw_document_new (decoded->plan, job->repair && !decoded->newer);

  self->left_out = g_ptr_array_ref (decoded->left_out);
  self->read_only = decoded->newer;
  if (decoded->newer)
    self->bytes = g_bytes_ref (loaded->bytes);
  if (job->repair && !decoded->newer)
    return self;
  self->file = g_object_ref (job->file);
  self->identity = g_steal_pointer (&loaded->identity);
  self->base = gw_item_get_snapshot (decoded->plan);
  self->opened = g_bytes_ref (loaded->bytes);
  return self;
}

/**
 * gw_document_load_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the document; read-only when a newer
 *   program wrote it
 */
GwDocument *
gw_document_load_finish (GAsyncResult  *result,
                         GError       **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return make_document (g_task_get_task_data (G_TASK (result)));
}
