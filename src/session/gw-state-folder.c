/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-state-folder.h"

/**
 * GwStateFolder:
 *
 * What Groundwork keeps on this machine beside the plans: recovery copies,
 * earlier versions, and what was chosen for a plan. All work on it is done by one thread, in the order in which
 * it was asked for, so that a copy is never written after it has been removed,
 * and the main loop never waits for the disk.
 */
struct _GwStateFolder
{
  GObject parent_instance;

  /* Owned */
  char *recovery;
  char *versions;
  char *memory;
  GThreadPool *thread;
};

typedef struct
{
  GwStateWork work;
  GwStateWork done;
  gpointer data;
} Job;

G_DEFINE_FINAL_TYPE (GwStateFolder, gw_state_folder, G_TYPE_OBJECT)

static gboolean
job_done_cb (gpointer data)
{
  Job *job = data;

  job->done (job->data);
  g_free (job);
  return G_SOURCE_REMOVE;
}

static void
run_job (gpointer data,
         gpointer pool_data)
{
  Job *job = data;

  job->work (job->data);
  g_idle_add_full (G_PRIORITY_DEFAULT, job_done_cb, job, NULL);
}

static void
gw_state_folder_finalize (GObject *object)
{
  GwStateFolder *self = GW_STATE_FOLDER (object);

  gw_state_folder_finish (self);
  g_free (self->recovery);
  g_free (self->versions);
  g_free (self->memory);

  G_OBJECT_CLASS (gw_state_folder_parent_class)->finalize (object);
}

static void
gw_state_folder_class_init (GwStateFolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_state_folder_finalize;
}

static void
gw_state_folder_init (GwStateFolder *self)
{
  self->thread = g_thread_pool_new (run_job, NULL, 1, FALSE, NULL);
}

/**
 * gw_state_folder_new:
 * @path: where it lies; made when something has to be kept
 *
 * Returns: (transfer full): the state folder
 */
GwStateFolder *
gw_state_folder_new (const char *path)
{
  GwStateFolder *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (GW_TYPE_STATE_FOLDER, NULL);
  self->recovery = g_build_filename (path, "recovery", NULL);
  self->versions = g_build_filename (path, "versions", NULL);
  self->memory = g_build_filename (path, "plans", NULL);
  return self;
}

/**
 * gw_state_folder_get_recovery:
 * @self: a state folder
 *
 * Returns: (transfer none): where the recovery copies lie
 */
const char *
gw_state_folder_get_recovery (GwStateFolder *self)
{
  g_return_val_if_fail (GW_IS_STATE_FOLDER (self), NULL);

  return self->recovery;
}

/**
 * gw_state_folder_get_versions:
 * @self: a state folder
 *
 * Returns: (transfer none): where the versions of plans lie
 */
const char *
gw_state_folder_get_versions (GwStateFolder *self)
{
  g_return_val_if_fail (GW_IS_STATE_FOLDER (self), NULL);

  return self->versions;
}

/**
 * gw_state_folder_get_memory:
 * @self: a state folder
 *
 * Returns: (transfer none): where lies what was chosen for single plans
 */
const char *
gw_state_folder_get_memory (GwStateFolder *self)
{
  g_return_val_if_fail (GW_IS_STATE_FOLDER (self), NULL);

  return self->memory;
}

/**
 * gw_state_folder_push:
 * @self: a state folder
 * @work: (scope async): called in another thread, after all that was asked for
 *   before
 * @done: (scope async): called in the main loop afterwards; has to free @data
 * @data: (transfer full): closure of both
 *
 * Has something done.
 */
void
gw_state_folder_push (GwStateFolder *self,
                      GwStateWork    work,
                      GwStateWork    done,
                      gpointer       data)
{
  Job *job;

  g_return_if_fail (GW_IS_STATE_FOLDER (self) && self->thread != NULL);
  g_return_if_fail (work != NULL && done != NULL);

  job = g_new (Job, 1);
  *job = (Job) { work, done, data };
  g_thread_pool_push (self->thread, job, NULL);
}

/**
 * gw_state_folder_finish:
 * @self: a state folder
 *
 * Waits until everything that was asked for has been done: at the end of the
 * process. Nothing more can be asked for afterwards.
 */
void
gw_state_folder_finish (GwStateFolder *self)
{
  GThreadPool *thread;

  g_return_if_fail (GW_IS_STATE_FOLDER (self));

  thread = g_steal_pointer (&self->thread);
  if (thread != NULL)
    g_thread_pool_free (thread, FALSE, TRUE);
}
