/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-turns.h"

#include <malloc.h>

#include "bench-clock.h"
#include "ui-fixture.h"

struct _Turns
{
  GArray *gaps;                 /* what the turns took, in ms */
  GdkFrameClock *clock;
  gboolean drawn;               /* since the last turn */
};

static void
frame_cb (Turns *self)
{
  self->drawn = TRUE;
}

/*
 * turns_init:
 *
 * Begins a program that measures a window: memory is put together as it is in the
 * application, not all at once in some turn.
 */
void
turns_init (int    *argc,
            char ***argv)
{
  mallopt (M_MXFAST, 0);
  ui_test_init (argc, argv);
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
  const gboolean did = g_main_context_iteration (NULL, FALSE);
  double gap = get_time_of_thread () - start;

  if (did && !self->drawn)
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

/* Two lines: of a hundred turns ninety-nine are as short as the first one says,
 * and all as the second one. */
void
turns_report (Turns       *self,
              BenchReport *report,
              const char  *id,
              const char  *name)
{
  g_autofree char *longest_id = g_strconcat (id, "-longest", NULL);
  g_autofree char *longest_name = g_strconcat (name, ", longest", NULL);
  g_autofree char *p99_name = g_strconcat (name, ", p99", NULL);
  const guint n = self->gaps->len;

  bench_report_add (report, &(BenchLine) {
    .id = id, .name = p99_name, .ours = bench_quantile (self->gaps, 0.99), .aim = 8, .n = n,
  });
  bench_report_add (report, &(BenchLine) {
    .id = longest_id, .name = longest_name, .ours = bench_quantile (self->gaps, 1), .n = n,
  });
  turns_forget (self);
}
