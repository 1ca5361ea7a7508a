/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <math.h>

#include "bench-clock.h"
#include "bench-report.h"
#include "edit/gw-edit-risks.h"
#include "ui/risks/gw-risk-board.h"

/*
 * What a frame costs while a risk is dragged over the board, with few and with
 * many risks, in turn, so that a slow machine slows all. A frame is what the
 * pointer's move does, and what the frame clock does until all is painted.
 */

#define ROUNDS 12               /* the first warms up */
#define FRAMES 60               /* a round */
#define N_SIZES 3

static const guint sizes[N_SIZES] = { 10, 1000, 5000 };

typedef struct
{
  UiFixture ui;
  GwRiskSelection *selection;
  GwRiskBoard *board;
  GtkGesture *gesture;
  GArray *times;                /* of frames, in ms of this thread */
  double begun;
  gboolean painted;
} Desk;

static void
fill (Desk  *desk,
      guint  n_risks)
{
  GwHistory *history = desk->ui.history;

  gw_history_begin (history, "fill");
  for (guint i = 0; i < n_risks; i++)
    {
      g_autofree char *title = g_strdup_printf ("The model drifts %u", i);
      GwRisk *risk = gw_edit_add_risk (history, title);
      GwPosition position = { 1 + (int) (i % 5), 1 + (int) (i / 5 % 5) };

      gw_edit_place_risk (history, risk, GW_PLACEMENT_INHERENT, position);
    }
  gw_history_end (history);
}

static GtkGesture *
find_drag (GwRiskBoard *board)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (board));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

static void
frame_begun_cb (Desk *desk)
{
  desk->begun = get_time_of_thread ();
}

static void
frame_painted_cb (Desk *desk)
{
  desk->painted = TRUE;
}

static void
wait_for_frame (Desk *desk)
{
  desk->painted = FALSE;
  while (!desk->painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
desk_init (Desk  *desk,
           guint  n_risks)
{
  GdkFrameClock *clock;

  ui_fixture_set_up (&desk->ui, NULL);
  fill (desk, n_risks);
  desk->selection = gw_risk_selection_new (desk->ui.plan);
  desk->board = gw_risk_board_new (desk->ui.history, desk->selection);
  desk->gesture = find_drag (desk->board);
  desk->times = g_array_new (FALSE, FALSE, sizeof (double));
  ui_fixture_show (&desk->ui, GTK_WIDGET (desk->board));

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (desk->board));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (frame_begun_cb), desk);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (frame_painted_cb), desk);
}

static void
desk_clear (Desk *desk)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (desk->board)), desk);
  g_clear_object (&desk->selection);
  g_array_unref (desk->times);
  ui_fixture_tear_down (&desk->ui, NULL);
}

/* Round and round over the matrix, as far as a hand gets in a frame */
static double
drag_frame (Desk  *desk,
            guint  frame)
{
  double angle = 2 * G_PI * frame / FRAMES;
  const double start = get_time_of_thread ();
  double moved;

  g_signal_emit_by_name (desk->gesture, "drag-update", 180 * cos (angle), 150 * sin (angle));
  moved = get_time_of_thread () - start;
  wait_for_frame (desk);

  return moved + get_time_of_thread () - desk->begun;
}

static void
drag_round (Desk     *desk,
            gboolean  counts)
{
  GwRisk *risk = gw_list_get (gw_item_get_list (desk->ui.plan, GW_PLAN_RISKS), 4);
  graphene_rect_t bounds;

  gtk_window_present (desk->ui.window);
  g_assert_true (gtk_widget_compute_bounds (gw_risk_board_get_chip (desk->board, risk),
                                            GTK_WIDGET (desk->board), &bounds));
  g_signal_emit_by_name (desk->gesture, "drag-begin", (double) bounds.origin.x + bounds.size.width / 2,
                         (double) bounds.origin.y + bounds.size.height / 2);
  for (guint i = 0; i < FRAMES; i++)
    {
      double time = drag_frame (desk, i);

      if (counts)
        g_array_append_val (desk->times, time);
    }
  g_signal_emit_by_name (desk->gesture, "cancel", NULL);
  ui_settle ();
}

static void
report_frames (Desk *desks)
{
  g_autoptr(BenchReport) report = bench_report_new ("board");
  const double floor = bench_quantile (desks[0].times, 0.95);

  for (guint i = 1; i < N_SIZES; i++)
    {
      g_autofree char *id = g_strdup_printf ("drag-%u", sizes[i]);
      g_autofree char *name = g_strdup_printf ("Drag a risk among %u, frame p95", sizes[i]);

      bench_report_add (report, &(BenchLine) {
        .id = id, .name = name, .against = "the same among 10", .ours = bench_quantile (desks[i].times, 0.95),
        .floor = floor, .aim = 1.25, .n = desks[i].times->len,
      });
    }
}

int
main (int    argc,
      char **argv)
{
  Desk desks[N_SIZES] = { 0 };

  ui_test_init (&argc, &argv);
  for (guint i = 0; i < N_SIZES; i++)
    desk_init (&desks[i], sizes[i]);
  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = 0; i < N_SIZES; i++)
        drag_round (&desks[i], round > 0);
    }
  report_frames (desks);
  for (guint i = 0; i < N_SIZES; i++)
    desk_clear (&desks[i]);

  return 0;
}
