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

/* How much work is under way, in all threads */
static GMutex mutex;
static GCond ended;
static guint n_running;

static void
count (int change)
{
  g_mutex_lock (&mutex);
  n_running += (guint) change;
  if (n_running == 0)
    g_cond_broadcast (&ended);
  g_mutex_unlock (&mutex);
}

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
  count (-1);
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
  count (1);
  g_task_run_in_thread (inner, run_thread);
}

/**
 * gw_worker_wait:
 *
 * Waits until no work is under way any more. To be called where the program
 * ends: what libraries free at its exit is still used by work that goes on,
 * above all by drawing.
 */
void
gw_worker_wait (void)
{
  g_mutex_lock (&mutex);
  while (n_running > 0)
    g_cond_wait (&ended, &mutex);
  g_mutex_unlock (&mutex);
}
