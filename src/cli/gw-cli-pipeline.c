/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-pipeline.h"

/*
 * Many files, each on its own: read side by side, told of in their order. Only
 * as many are under way as there are processors to work on them, so memory does
 * not grow with the number of files.
 */

#define MAX_THREADS 8

struct _GwCliPipeline
{
  GwCliPipelineFunc work;
  GwCliPipelineFunc finish;
  gpointer data;
  guint n_ahead;

  /* Owned */
  GThreadPool *pool;
  GQueue *jobs;                 /* in the order they came */
  GHashTable *done;             /* those that wait for their turn */
  GMutex mutex;
  GCond changed;
};

static void
work_cb (gpointer job,
         gpointer data)
{
  GwCliPipeline *self = data;

  self->work (job, self->data);
  g_mutex_lock (&self->mutex);
  g_hash_table_add (self->done, job);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * gw_cli_pipeline_new:
 * @work: what is done with a job in any thread, with several at a time
 * @finish: what is done with it then in this thread, job by job in their
 *   order; the job is its own afterwards
 * @data: passed to both
 *
 * Returns: (transfer full): a pipeline
 */
GwCliPipeline *
gw_cli_pipeline_new (GwCliPipelineFunc work,
                     GwCliPipelineFunc finish,
                     gpointer          data)
{
  GwCliPipeline *self = g_new0 (GwCliPipeline, 1);
  guint n_threads = CLAMP (g_get_num_processors (), 1, MAX_THREADS);

  self->work = work;
  self->finish = finish;
  self->data = data;
  self->n_ahead = 2 * n_threads;
  self->pool = g_thread_pool_new (work_cb, self, (int) n_threads, FALSE, NULL);
  self->jobs = g_queue_new ();
  self->done = g_hash_table_new (NULL, NULL);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  return self;
}

static void
finish_first (GwCliPipeline *self)
{
  gpointer job = g_queue_pop_head (self->jobs);

  g_mutex_lock (&self->mutex);
  while (!g_hash_table_remove (self->done, job))
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
  self->finish (job, self->data);
}

/**
 * gw_cli_pipeline_push:
 * @self: a pipeline
 * @job: (transfer full): a job
 *
 * Gives it a job; waits for an earlier one where too many are under way.
 */
void
gw_cli_pipeline_push (GwCliPipeline *self,
                      gpointer       job)
{
  if (g_queue_get_length (self->jobs) >= self->n_ahead)
    finish_first (self);
  g_queue_push_tail (self->jobs, job);
  g_thread_pool_push (self->pool, job, NULL);
}

/**
 * gw_cli_pipeline_finish:
 * @self: (transfer full): a pipeline
 *
 * Waits for all jobs and frees it.
 */
void
gw_cli_pipeline_finish (GwCliPipeline *self)
{
  while (!g_queue_is_empty (self->jobs))
    finish_first (self);
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_queue_free (self->jobs);
  g_hash_table_unref (self->done);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}
