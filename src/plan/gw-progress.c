/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-progress.h"

#define PARTS 1000

struct _GwProgress
{
  /* Owned */
  GCancellable *cancellable;

  int parts; /* atomic */
};

/**
 * gw_progress_new:
 * @cancellable: (nullable): what ends the work
 *
 * Returns: (transfer full): the progress of work that has not begun
 */
GwProgress *
gw_progress_new (GCancellable *cancellable)
{
  GwProgress *self = g_atomic_rc_box_new0 (GwProgress);

  g_set_object (&self->cancellable, cancellable);
  return self;
}

/**
 * gw_progress_ref:
 * @self: a progress
 *
 * Returns: (transfer full): @self
 */
GwProgress *
gw_progress_ref (GwProgress *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  GwProgress *self = data;

  g_clear_object (&self->cancellable);
}

/**
 * gw_progress_unref:
 * @self: (transfer full): a progress
 */
void
gw_progress_unref (GwProgress *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * gw_progress_set:
 * @self: (nullable): a progress; %NULL where nobody waits
 * @done: how much is done
 * @total: of how much
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Tells how far the work has come. May be called as often as one likes.
 *
 * Returns: whether to go on
 */
gboolean
gw_progress_set (GwProgress  *self,
                 guint        done,
                 guint        total,
                 GError     **error)
{
  if (self == NULL)
    return TRUE;
  g_atomic_int_set (&self->parts, total > 0 ? (int) ((guint64) done * PARTS / total) : PARTS);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/**
 * gw_progress_get_cancellable:
 * @self: (nullable): a progress
 *
 * Returns: (transfer none) (nullable): what ends the work, for parts of it that
 *   do not know how far they have come
 */
GCancellable *
gw_progress_get_cancellable (GwProgress *self)
{
  return self != NULL ? self->cancellable : NULL;
}

/**
 * gw_progress_get_fraction:
 * @self: a progress
 *
 * Returns: how far the work has come, 0 to 1; from any thread
 */
double
gw_progress_get_fraction (GwProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return CLAMP (g_atomic_int_get (&self->parts) / (double) PARTS, 0, 1);
}
