/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-later.h"

#include "ui/widgets/gw-turn.h"

static gboolean
idle_cb (gpointer data)
{
  GwLater *self = data;

  if (self->plan != NULL && gw_plan_sum_up (self->plan, gw_turn_end ()))
    return G_SOURCE_CONTINUE;
  /* Before the update, which may ask for the next or be the end of its owner */
  self->source_id = 0;
  self->update (self->data);
  return G_SOURCE_REMOVE;
}

/**
 * gw_later_init: (skip)
 * @self: an update
 * @priority: G_PRIORITY_HIGH_IDLE to be done before the next frame, or
 *   G_PRIORITY_DEFAULT_IDLE after it
 * @update: what updates
 * @data: passed to @update
 */
void
gw_later_init (GwLater         *self,
               int              priority,
               GSourceOnceFunc  update,
               gpointer         data)
{
  *self = (GwLater) { .update = update, .data = data, .priority = priority };
}

/**
 * gw_later_queue: (skip)
 * @self: an update
 *
 * Updates once the main loop is idle. What is queued is not queued again.
 */
void
gw_later_queue (GwLater *self)
{
  if (self->source_id == 0)
    self->source_id = g_idle_add_full (self->priority, idle_cb, self, NULL);
}

/**
 * gw_later_queue_summed: (skip)
 * @self: an update
 * @plan: the plan it tells of, to be held by the owner of @self
 *
 * As [func@later_queue], but after the sums of @plan have been made, a turn at a
 * time, so that the update does not have to.
 */
void
gw_later_queue_summed (GwLater *self,
                       GwPlan  *plan)
{
  self->plan = plan;
  gw_later_queue (self);
}

/**
 * gw_later_is_queued: (skip)
 * @self: an update
 *
 * Returns: whether it is still to come
 */
gboolean
gw_later_is_queued (const GwLater *self)
{
  return self->source_id != 0;
}

/**
 * gw_later_stop: (skip)
 * @self: an update
 *
 * Takes it back. To be called before the owner of @self is gone.
 */
void
gw_later_stop (GwLater *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
}
