/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-worker.h"

/*
 * The thread of g_task_run_in_thread() lets its task go after the callback may
 * have run, so it is often the last to do so, and then disposes of the task's
 * source: a document, its plan, their signals, beside a main loop that knows
 * nothing of it. Here the thread gets a task of its own, without a source and
 * with borrowed data.
 */

/* Borrowed: the task outlives the work */
typedef struct
{
  GwWork work;
  gpointer data;
} Job;

static void
run_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (job->work (job->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * gw_worker_run:
 * @task: a task with data, whose result is a boolean
 * @work: what to do in another thread
 *
 * Runs @work and returns from @task. Unlike with g_task_run_in_thread(), the
 * task, its source and its data are let go in the thread that has made them.
 */
void
gw_worker_run (GTask  *task,
               GwWork  work)
{
  g_autoptr(GTask) inner = NULL;
  Job *job;

  g_return_if_fail (G_IS_TASK (task) && work != NULL);

  job = g_new (Job, 1);
  *job = (Job) { work, g_task_get_task_data (task) };
  inner = g_task_new (NULL, g_task_get_cancellable (task), worked_cb, g_object_ref (task));
  g_task_set_source_tag (inner, gw_worker_run);
  g_task_set_task_data (inner, job, g_free);
  g_task_run_in_thread (inner, run_thread);
}
