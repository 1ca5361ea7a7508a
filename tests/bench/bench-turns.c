/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-turns.h"

#include "bench-clock.h"

struct _Turns
{
  GArray *gaps;                 /* what the turns without a frame took, in ms */
  GdkFrameClock *clock;
  gboolean drawn;               /* since the last turn */
};

static void
frame_cb (Turns *self)
{
  self->drawn = TRUE;
}

/*
 * turns_new:
 * @widget: a widget in a window, whose frames do not count
 */
Turns *
turns_new (GtkWidget *widget)
{
  Turns *self = g_new0 (Turns, 1);

  self->gaps = g_array_new (FALSE, FALSE, sizeof (double));
  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  g_signal_connect_swapped (self->clock, "before-paint", G_CALLBACK (frame_cb), self);
  return self;
}

void
turns_free (Turns *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_object_unref (self->clock);
  g_array_unref (self->gaps);
  g_free (self);
}

static void
turn (Turns *self)
{
  const double start = get_time_of_thread ();
  double gap;

  g_main_context_iteration (NULL, FALSE);
  gap = get_time_of_thread () - start;
  if (!self->drawn)
    g_array_append_val (self->gaps, gap);
  self->drawn = FALSE;
}

void
turns_run (Turns *self,
           guint  milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    turn (self);
}

/* What warmed up does not count. */
void
turns_forget (Turns *self)
{
  g_array_set_size (self->gaps, 0);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (left > right) - (left < right);
}

void
turns_print (Turns      *self,
             const char *name)
{
  const guint n = self->gaps->len;

  g_array_sort (self->gaps, compare_doubles);
  g_print ("%-40s p99.9 %.3f ms  longest %.3f ms  n %u\n", name,
           g_array_index (self->gaps, double, n - 1 - n / 1000), g_array_index (self->gaps, double, n - 1), n);
  turns_forget (self);
}
