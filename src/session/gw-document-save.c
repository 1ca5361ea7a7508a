/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-document.h"

#include "session/gw-document-io.h"
#include "session/gw-document-private.h"
#include "session/gw-worker.h"

typedef struct
{
  GFile *file;
  GBytes *bytes;                /* ready to be written, or NULL */
  GwSnapshot *snapshot;         /* still to be encoded, or NULL */
  GwFileIdentity *expected;
  GwFileIdentity *identity;
  GwSaveFlags flags;
  guint step;
} SaveJob;

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  g_object_unref (job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->snapshot, gw_snapshot_unref);
  g_clear_pointer (&job->expected, gw_file_identity_free);
  g_clear_pointer (&job->identity, gw_file_identity_free);
  g_free (job);
}

static gboolean
save_work (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  SaveJob *job = data;
  g_autofree char *path = gw_document_get_path (job->file, error);

  if (path == NULL)
    return FALSE;
  if (job->bytes == NULL)
    job->bytes = gw_codec_encode (job->snapshot);
  return gw_document_io_save (path, job->bytes, job->expected, (job->flags & GW_SAVE_OVERWRITE) != 0,
                              &job->identity, cancellable, error);
}

static SaveJob *
make_save_job (GwDocument  *self,
               GFile       *file,
               GwSaveFlags  flags)
{
  SaveJob *job = g_new0 (SaveJob, 1);
  const gboolean same_file = self->file != NULL && g_file_equal (file, self->file);

  job->file = g_object_ref (file);
  job->flags = flags;
  job->step = gw_history_get_step (self->history);
  if (self->bytes != NULL)
    job->bytes = g_bytes_ref (self->bytes);
  else
    job->snapshot = gw_item_get_snapshot (gw_history_get_plan (self->history));
  if (same_file && self->identity != NULL)
    job->expected = gw_file_identity_copy (self->identity);
  return job;
}

/* A plan as it was saved is not written again, unless its file is gone. */
static gboolean
needs_no_write (GwDocument  *self,
                GFile       *file,
                GwSaveFlags  flags)
{
  return flags == GW_SAVE_DEFAULT && !gw_document_is_modified (self) && self->file != NULL &&
         g_file_equal (file, self->file) && g_file_query_exists (file, NULL);
}

/**
 * gw_document_save_async:
 * @self: a document that is not being saved
 * @file: where to; the document's own file or another one
 * @flags: how
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Saves the present state in another thread; changes that follow are not part
 * of it and leave the plan modified.
 */
void
gw_document_save_async (GwDocument          *self,
                        GFile               *file,
                        GwSaveFlags          flags,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GW_IS_DOCUMENT (self) && G_IS_FILE (file));
  g_return_if_fail (!self->saving);
  g_return_if_fail (!self->read_only || (flags & GW_SAVE_COPY) != 0);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, gw_document_save_async);
  g_task_set_task_data (task, make_save_job (self, file, flags), save_job_free);
  gw_document_set_saving (self, TRUE);
  if (needs_no_write (self, file, flags))
    g_task_return_boolean (task, TRUE);
  else
    gw_worker_run (task, save_work);
}

/* What lies on disk now, also after a save that the disk did not confirm. */
static void
take_over_identity (GwDocument *self,
                    SaveJob    *job)
{
  const gboolean own = self->file == NULL || g_file_equal (job->file, self->file);

  if (job->identity == NULL || !own || (job->flags & GW_SAVE_COPY) != 0)
    return;
  gw_document_rebase (self, job->identity, job->snapshot);
}

static gboolean
take_over (GwDocument    *self,
           GAsyncResult  *result,
           GError       **error)
{
  SaveJob *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    {
      take_over_identity (self, job);
      return FALSE;
    }
  if (job->identity != NULL)
    gw_document_keep_version (self, job->bytes);
  if ((job->flags & GW_SAVE_COPY) != 0)
    return TRUE;
  gw_document_take_over_file (self, job->file, job->step);
  take_over_identity (self, job);
  return TRUE;
}

/**
 * gw_document_save_finish:
 * @self: a document
 * @result: what the callback got
 * @error: return location for an error; the old file is then unchanged
 *
 * Returns: whether it was saved
 */
gboolean
gw_document_save_finish (GwDocument    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  gboolean done;

  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  done = take_over (self, result, error);
  /* last: who has waited for the end sees what has become of it */
  gw_document_set_saving (self, FALSE);
  return done;
}
