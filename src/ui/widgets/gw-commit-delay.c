/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-commit-delay.h"

/* After the last key, and after the first, in milliseconds: with the time that
 * the recovery copy waits for others, no more than two seconds are ever lost */
#define COMMIT_DELAY 1000
#define COMMIT_LIMIT 1200

static gint64
get_now (void)
{
  return g_get_monotonic_time () / 1000;
}

static void
due_cb (gpointer data)
{
  GwCommitDelay *self = data;

  self->source_id = 0;
  self->callback (self->data);
}

/**
 * gw_commit_delay_init: (skip)
 * @self: a delay
 * @callback: what commits
 * @data: passed to @callback
 */
void
gw_commit_delay_init (GwCommitDelay   *self,
                      GSourceOnceFunc  callback,
                      gpointer         data)
{
  *self = (GwCommitDelay) { .callback = callback, .data = data };
}

/**
 * gw_commit_delay_begin: (skip)
 * @self: a delay
 *
 * The first key: what is typed waits from now on.
 */
void
gw_commit_delay_begin (GwCommitDelay *self)
{
  self->limit = get_now () + COMMIT_LIMIT;
}

/**
 * gw_commit_delay_wait: (skip)
 * @self: a delay that has begun
 *
 * Another key: waits for a pause, but not for ever.
 */
void
gw_commit_delay_wait (GwCommitDelay *self)
{
  const gint64 left = self->limit - get_now ();

  gw_commit_delay_stop (self);
  self->source_id = g_timeout_add_once ((guint) CLAMP (left, 0, COMMIT_DELAY), due_cb, self);
}

/**
 * gw_commit_delay_stop: (skip)
 * @self: a delay
 *
 * Waits no more.
 */
void
gw_commit_delay_stop (GwCommitDelay *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
}
