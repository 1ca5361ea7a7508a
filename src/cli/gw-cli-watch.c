/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-watch.h"

#include "cli/gw-cli-progress.h"

struct _GwCliWatch
{
  gboolean is_done;
  GMutex mutex;
  GCond done;

  /* Owned */
  GwProgress *progress;
  GThread *thread;
};

static gpointer
watch (gpointer data)
{
  GwCliWatch *self = data;
  GwCliProgress shown = { 0 };
  gint64 until = g_get_monotonic_time () + GW_CLI_PROGRESS_INTERVAL;

  g_mutex_lock (&self->mutex);
  while (!self->is_done)
    if (!g_cond_wait_until (&self->done, &self->mutex, until))
      {
        gw_cli_progress_show_fraction (&shown, gw_progress_get_fraction (self->progress));
        until += GW_CLI_PROGRESS_INTERVAL;
      }
  g_mutex_unlock (&self->mutex);
  gw_cli_progress_clear (&shown);
  return NULL;
}

/**
 * gw_cli_watch_new:
 * @progress: the progress of work that begins now
 *
 * Returns: (transfer full): what shows it until it is freed
 */
GwCliWatch *
gw_cli_watch_new (GwProgress *progress)
{
  GwCliWatch *self = g_new0 (GwCliWatch, 1);

  self->progress = gw_progress_ref (progress);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->done);
  if (gw_cli_progress_is_seen ())
    self->thread = g_thread_new ("progress", watch, self);
  return self;
}

/**
 * gw_cli_watch_free:
 * @self: (transfer full): what shows a progress
 *
 * Takes it off the terminal.
 */
void
gw_cli_watch_free (GwCliWatch *self)
{
  g_mutex_lock (&self->mutex);
  self->is_done = TRUE;
  g_cond_signal (&self->done);
  g_mutex_unlock (&self->mutex);
  g_clear_pointer (&self->thread, g_thread_join);
  gw_progress_unref (self->progress);
  g_cond_clear (&self->done);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
