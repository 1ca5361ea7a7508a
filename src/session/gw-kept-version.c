/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-kept-version.h"

#include "plan/gw-item-copy.h"
#include "session/gw-versions.h"
#include "session/gw-worker.h"

/* The version store, from the main loop: what blocks is done in another thread. */

typedef struct
{
  char *folder;
  char *plan_id;
  char *digest;                 /* NULL: all of them are listed */
  GPtrArray *versions;
  GwSnapshot *snapshot;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->folder);
  g_free (job->plan_id);
  g_free (job->digest);
  g_clear_pointer (&job->versions, g_ptr_array_unref);
  g_clear_pointer (&job->snapshot, gw_snapshot_unref);
  g_free (job);
}

static gboolean
work (gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Job *job = data;

  if (job->digest == NULL)
    job->versions = gw_version_store_list (job->folder, job->plan_id);
  else
    job->snapshot = gw_versions_load (job->folder, job->plan_id, job->digest);
  return TRUE;
}

static void
run (const char          *folder,
     const char          *plan_id,
     const char          *digest,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->folder = g_strdup (folder);
  job->plan_id = g_strdup (plan_id);
  job->digest = g_strdup (digest);
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, job_free);
  gw_worker_run (task, work);
}

/**
 * gw_kept_versions_list_async:
 * @folder: the store, see [method@StateFolder.get_versions]
 * @plan_id: the id of a plan
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Lists the versions of a plan that are kept.
 */
void
gw_kept_versions_list_async (const char          *folder,
                             const char          *plan_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_return_if_fail (folder != NULL && plan_id != NULL);

  run (folder, plan_id, NULL, cancellable, callback, data);
}

/**
 * gw_kept_versions_list_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable) (element-type GwVersion): the versions,
 *   the newest first; %NULL when it was cancelled
 */
GPtrArray *
gw_kept_versions_list_finish (GAsyncResult *result)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), NULL) ? g_steal_pointer (&job->versions) : NULL;
}

/**
 * gw_kept_version_load_async:
 * @folder: the store, see [method@StateFolder.get_versions]
 * @plan_id: the id of a plan
 * @digest: which version
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Reads one of the versions that are kept.
 */
void
gw_kept_version_load_async (const char          *folder,
                            const char          *plan_id,
                            const char          *digest,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             data)
{
  g_return_if_fail (folder != NULL && plan_id != NULL && digest != NULL);

  run (folder, plan_id, digest, cancellable, callback, data);
}

/**
 * gw_kept_version_load_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the version; %NULL when it is damaged or
 *   gone
 */
GwPlan *
gw_kept_version_load_finish (GAsyncResult *result)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || job->snapshot == NULL)
    return NULL;
  return gw_item_new_from_snapshot (job->snapshot, TRUE);
}
