/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board-fixture.h"

#include "ui/risks/gw-board-cell.h"

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Places change with the next frame. */
void
board_settle (BoardFixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->board));
  gboolean painted = FALSE;
  gulong handler;

  ui_settle ();
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT | GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

void
board_set_up (BoardFixture *fixture,
              gconstpointer data)
{
  ui_fixture_set_up (&fixture->ui, data);
  fixture->selection = gw_risk_selection_new (fixture->ui.plan);
  fixture->board = gw_risk_board_new (fixture->ui.history, fixture->selection);
  fixture->gesture = GTK_GESTURE (find_controller (GTK_WIDGET (fixture->board), GTK_TYPE_GESTURE_DRAG));
  fixture->keys = find_controller (GTK_WIDGET (fixture->board), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gtk_widget_set_size_request (GTK_WIDGET (fixture->board), 800, 800);
  ui_fixture_show (&fixture->ui, GTK_WIDGET (fixture->board));
  board_settle (fixture);
}

void
board_tear_down (BoardFixture *fixture,
                 gconstpointer data)
{
  g_clear_object (&fixture->selection);
  ui_fixture_tear_down (&fixture->ui, data);
}

GwRisk *
board_get_risk (BoardFixture *fixture,
                guint         index)
{
  return gw_list_get (gw_item_get_list (fixture->ui.plan, GW_PLAN_RISKS), index);
}

void
board_place (BoardFixture *fixture,
             GwRisk       *risk,
             GwPlacement   placement,
             int           probability,
             int           impact)
{
  gw_edit_place_risk (fixture->ui.history, risk, placement, (GwPosition) { probability, impact });
  board_settle (fixture);
}

GwPoint
board_get_center (BoardFixture *fixture,
                  GtkWidget    *widget)
{
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->board), &bounds));

  return (GwPoint) { bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2 };
}

GtkWidget *
board_find_cell (BoardFixture *fixture,
                 int           probability,
                 int           impact)
{
  return ui_find_child (GTK_WIDGET (fixture->board), GW_TYPE_BOARD_CELL,
                        (guint) ((GW_LEVELS - probability) * GW_LEVELS + impact - 1));
}

void
board_drag_by (BoardFixture *fixture,
               GwPoint       from,
               GwPoint       to)
{
  g_signal_emit_by_name (fixture->gesture, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (fixture->gesture, "drag-update", (to.x - from.x) / 2, (to.y - from.y) / 2);
  g_signal_emit_by_name (fixture->gesture, "drag-update", to.x - from.x, to.y - from.y);
}

void
board_let_go (BoardFixture *fixture)
{
  g_signal_emit_by_name (fixture->gesture, "drag-end", 0.0, 0.0);
  board_settle (fixture);
}

void
board_drag (BoardFixture *fixture,
            GtkWidget    *from,
            GtkWidget    *to)
{
  board_drag_by (fixture, board_get_center (fixture, from), board_get_center (fixture, to));
  board_let_go (fixture);
}

void
board_press (BoardFixture *fixture,
             guint         keyval)
{
  gboolean handled;

  g_signal_emit_by_name (fixture->keys, "key-pressed", keyval, 0, 0, &handled);
  board_settle (fixture);
}

GtkWidget *
board_get_chip (BoardFixture *fixture,
                guint         index)
{
  return gw_risk_board_get_chip (fixture->board, board_get_risk (fixture, index));
}
