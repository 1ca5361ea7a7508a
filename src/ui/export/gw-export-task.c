/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/export/gw-export-task.h"

#include "file/gw-codec.h"
#include "plan/gw-snapshot.h"
#include "session/gw-export-job.h"
#include "session/gw-plan-language.h"
#include "session/gw-worker.h"

/* Exporting beside the main loop, of what is one file. A snapshot of the plan costs nothing; the
 * other thread makes a plan of its own from it, which nobody changes. */

typedef struct
{
  /* Owned */
  GwSnapshot *snapshot;
  GwProgress *progress;
  GBytes *bytes; /* what was made, where it goes into no file */
  char *sheet;
  char *language;
  char *paper;
  char *view;
  char *since;
  char *today;
  char *file_name;
  char *revision;

  GwOutputRequest request;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_clear_pointer (&source->snapshot, gw_snapshot_unref);
  g_clear_pointer (&source->progress, gw_progress_unref);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_free (source->sheet);
  g_free (source->language);
  g_free (source->paper);
  g_free (source->view);
  g_free (source->since);
  g_free (source->today);
  g_free (source->file_name);
  g_free (source->revision);
  g_free (source);
}

/* Keeps all that the request borrows. */
static Source *
source_new (GwPlan                *plan,
            const GwOutputRequest *request,
            GwProgress            *progress)
{
  Source *source = g_new0 (Source, 1);

  source->snapshot = gw_item_get_snapshot (plan);
  source->progress = progress != NULL ? gw_progress_ref (progress) : NULL;
  source->request = *request;
  source->request.sheet = source->sheet = g_strdup (request->sheet);
  source->request.language = source->language = g_strdup (request->language);
  source->request.paper = source->paper = g_strdup (request->paper);
  source->request.view = source->view = g_strdup (request->view);
  source->request.today = source->today = g_strdup (request->today);
  source->request.file_name = source->file_name = g_strdup (request->file_name);
  source->since = request->since != NULL ? g_strdup (gw_item_get_id (request->since)) : NULL;
  source->request.since = NULL;
  return source;
}

static GBytes *
make (gpointer   data,
      GError   **error)
{
  Source *source = data;
  g_autoptr(GBytes) bytes = gw_codec_encode (source->snapshot);
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "", GW_DECODE_REPAIR, error);
  g_autoptr(GPtrArray) files = NULL;

  if (decoded == NULL)
    return NULL;
  source->request.revision = source->revision = gw_codec_get_revision (source->snapshot);
  gw_plan_put_into_language (decoded->plan, source->language);
  if (source->since != NULL)
    source->request.since = gw_plan_find_typed (decoded->plan, source->since, GW_TYPE_REVIEW);
  files = gw_output_make (decoded->plan, &source->request, source->progress, error);
  return files != NULL ? g_bytes_ref (g_ptr_array_index (files, 0)) : NULL;
}

static gboolean
make_only (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Source *source = data;

  source->bytes = make (source, error);
  return source->bytes != NULL;
}

/**
 * gw_export_task_write_async:
 * @plan: a plan, which may change meanwhile
 * @request: what is to be made of it
 * @file: where to; the user has been asked whether to replace it
 * @progress: how far it has come
 * @cancellable: (nullable): what ends it; nothing is written then
 * @callback: called when it is done
 * @data: passed along
 *
 * Makes a file of a plan in another thread.
 */
void
gw_export_task_write_async (GwPlan                *plan,
                            const GwOutputRequest *request,
                            GFile                 *file,
                            GwProgress            *progress,
                            GCancellable          *cancellable,
                            GAsyncReadyCallback    callback,
                            gpointer               data)
{
  g_return_if_fail (GW_IS_PLAN (plan) && request != NULL && G_IS_FILE (file));

  gw_export_job_run_async (file, make, source_new (plan, request, progress), source_free, cancellable, callback, data);
}

/**
 * gw_export_task_write_finish:
 * @file: where to
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether the file was written
 */
gboolean
gw_export_task_write_finish (GFile         *file,
                             GAsyncResult  *result,
                             GError       **error)
{
  return gw_export_job_run_finish (file, result, error);
}

/**
 * gw_export_task_make_async:
 * @plan: a plan, which may change meanwhile
 * @request: what is to be made of it
 * @callback: called when it is done
 * @data: passed along
 *
 * Makes the bytes of a file in another thread.
 */
void
gw_export_task_make_async (GwPlan                *plan,
                           const GwOutputRequest *request,
                           GAsyncReadyCallback    callback,
                           gpointer               data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GW_IS_PLAN (plan) && request != NULL);

  task = g_task_new (plan, NULL, callback, data);
  g_task_set_source_tag (task, gw_export_task_make_async);
  g_task_set_task_data (task, source_new (plan, request, NULL), source_free);
  gw_worker_run (task, make_only);
}

/**
 * gw_export_task_make_finish:
 * @plan: the plan
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
gw_export_task_make_finish (GwPlan        *plan,
                            GAsyncResult  *result,
                            GError       **error)
{
  Source *source;

  g_return_val_if_fail (g_task_is_valid (result, plan), NULL);

  source = g_task_get_task_data (G_TASK (result));
  return g_task_propagate_boolean (G_TASK (result), error) ? g_bytes_ref (source->bytes) : NULL;
}
