/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board-private.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/* What moves risks: the pointer's gestures, and the steps that a drop makes,
 * by pointer or by keys. */

static void
toast_place (GwRiskBoard *self,
             GwRisk      *risk,
             GwPosition   before,
             GwPosition   position)
{
  const char *label = gw_risk_get_label (risk);
  g_autofree char *title = NULL;

  if (gw_position_is_placed (before))
    title = gw_format (_("“%s” moved to probability %d, impact %d"), label,
                       position.probability, position.impact);
  else
    title = gw_format (_("“%s” placed at probability %d, impact %d"), label,
                       position.probability, position.impact);
  gw_toast_step (GTK_WIDGET (self), self->history, title);
}

/* The chip is at its new place in the next frame, not after it, and what the
 * user has moved is what they look at. */
static void
follow (GwRiskBoard *self,
        GwRisk      *risk)
{
  gw_risk_selection_set_risk (self->selection, risk);
  gw_risk_board_refresh (self);
  gw_risk_board_focus_risk (self, risk);
}

void
gw_risk_board_place (GwRiskBoard *self,
                     GwRisk      *risk,
                     GwPlacement  placement,
                     GwPosition   position)
{
  GwPosition before = placement == GW_PLACEMENT_RESIDUAL ? gw_risk_get_residual (risk)
                                                         : gw_risk_get_inherent (risk);

  if (!gw_edit_place_risk (self->history, risk, placement, position))
    return;

  follow (self, risk);
  toast_place (self, risk, before, position);
}

void
gw_risk_board_return (GwRiskBoard *self,
                      GwRisk      *risk)
{
  g_autofree char *title = gw_format (_("“%s” returned to the tray"), gw_risk_get_label (risk));

  if (!gw_edit_clear_place (self->history, risk, GW_PLACEMENT_INHERENT))
    return;

  follow (self, risk);
  gw_toast_step (GTK_WIDGET (self), self->history, title);
}

void
gw_risk_board_clear (GwRiskBoard  *self,
                     const GwMark *mark)
{
  g_autoptr(GwRisk) risk = g_object_ref (mark->risk);
  g_autofree char *title = NULL;

  if (!gw_mark_can_clear (mark))
    return;
  if (gw_mark_get_placement (mark, self->view) == GW_PLACEMENT_INHERENT)
    {
      gw_risk_board_return (self, risk);
      return;
    }

  title = gw_format (_("Residual position of “%s” cleared"), gw_risk_get_label (risk));
  if (!gw_edit_clear_place (self->history, risk, GW_PLACEMENT_RESIDUAL))
    return;

  follow (self, risk);
  gw_toast_step (GTK_WIDGET (self), self->history, title);
}

void
gw_risk_board_drop (GwRiskBoard *self)
{
  GwBoardDrop drop = gw_board_drag_drop (self->drag);
  g_autoptr(GwRisk) risk = drop.risk;

  gw_risk_board_forget_held (self);
  switch (drop.kind)
    {
    case GW_BOARD_DROP_PLACE:
      gw_risk_board_place (self, risk, drop.placement, drop.position);
      break;
    case GW_BOARD_DROP_CLEAR:
      gw_risk_board_return (self, risk);
      break;
    case GW_BOARD_DROP_NOTHING:
    default:
      break;
    }
  gw_risk_board_update_held (self);
}

void
gw_risk_board_cancel (GwRiskBoard *self)
{
  GwBoardDragState state = gw_board_drag_get_state (self->drag);

  if (state == GW_BOARD_IDLE)
    return;

  gw_board_drag_cancel (self->drag);
  gw_risk_board_forget_held (self);
  gw_risk_board_update_held (self);
  if (state == GW_BOARD_DRAGGING)
    gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->gesture));
}

static GwRiskChip *
pick_chip (GwRiskBoard *self,
           double       x,
           double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL)
    return NULL;
  if (GW_IS_RISK_CHIP (picked))
    return GW_RISK_CHIP (picked);

  return (GwRiskChip *) gtk_widget_get_ancestor (picked, GW_TYPE_RISK_CHIP);
}

static void
set_grip (GwRiskBoard *self,
          GwRiskChip  *chip,
          double       x,
          double       y)
{
  graphene_rect_t bounds;

  /* A pill is wider than the disc that is carried: that lies under the pointer. */
  self->grip = (GwPoint) { 0, 0 };
  if (gw_position_is_placed (gw_risk_chip_get_mark (chip)->position) &&
      gtk_widget_compute_bounds (GTK_WIDGET (chip), GTK_WIDGET (self), &bounds) &&
      bounds.size.width <= bounds.size.height)
    self->grip = (GwPoint) { bounds.origin.x + bounds.size.width / 2 - x,
                             bounds.origin.y + bounds.size.height / 2 - y };
}

static void
drag_begun_cb (GwRiskBoard *self,
               double       x,
               double       y)
{
  GwRiskChip *chip = pick_chip (self, x, y);
  const GwMark *mark;

  gw_risk_board_cancel (self);
  if (chip == NULL || !self->editable || gw_mark_is_past (gw_risk_chip_get_mark (chip)))
    {
      gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  mark = gw_risk_chip_get_mark (chip);
  self->pressed = (GwPoint) { x, y };
  set_grip (self, chip, x, y);
  gw_board_drag_press (self->drag, mark->risk, gw_mark_get_placement (mark, self->view),
                       (GwBoardTarget) {
                         gw_position_is_placed (mark->position) ? GW_PLACE_CELL : GW_PLACE_TRAY,
                         mark->position,
                       });
}

/* From here on the press is no click, and Escape comes to the board. */
static void
begin_dragging (GwRiskBoard *self)
{
  GwRisk *risk = gw_board_drag_get_risk (self->drag);

  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gw_risk_selection_set_risk (self->selection, risk);
  gw_risk_board_focus_risk (self, risk);
  gw_risk_board_update_held (self);
}

static void
drag_updated_cb (GwRiskBoard *self,
                 double       dx,
                 double       dy)
{
  if (gw_board_drag_move (self->drag, dx, dy))
    begin_dragging (self);
  if (gw_board_drag_get_state (self->drag) != GW_BOARD_DRAGGING)
    return;

  self->pointer = (GwPoint) { self->pressed.x + dx, self->pressed.y + dy };
  if (gw_board_drag_set_target (self->drag, gw_risk_board_hit (self, self->pointer.x, self->pointer.y)))
    {
      gw_risk_board_forget_target (self);
      gw_risk_board_update_held (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_ended_cb (GwRiskBoard *self)
{
  if (gw_board_drag_get_state (self->drag) == GW_BOARD_DRAGGING)
    gw_risk_board_drop (self);
  else if (gw_board_drag_get_state (self->drag) == GW_BOARD_PRESSED)
    gw_board_drag_cancel (self->drag);
}

static void
drag_cancelled_cb (GwRiskBoard *self)
{
  if (gw_board_drag_get_state (self->drag) != GW_BOARD_CARRYING)
    gw_risk_board_cancel (self);
}

static void
clicked_cb (GwRiskBoard *self,
            int          n_press,
            double       x,
            double       y)
{
  GwRiskChip *chip = pick_chip (self, x, y);

  if (n_press == 2 && chip != NULL && !gw_mark_is_gone (gw_risk_chip_get_mark (chip)))
    gw_risk_board_activate_risk (self, gw_risk_chip_get_mark (chip)->risk);
}

static void
open_menu_at (GwRiskBoard *self,
              double       x,
              double       y)
{
  GwRiskChip *chip = pick_chip (self, x, y);
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (chip != NULL)
    gw_risk_board_open_menu (self, GTK_WIDGET (chip), &at);
}

static void
menu_clicked_cb (GwRiskBoard *self,
                 int          n_press,
                 double       x,
                 double       y)
{
  open_menu_at (self, x, y);
}

static void
long_pressed_cb (GwRiskBoard *self,
                 double       x,
                 double       y)
{
  if (!gw_board_drag_is_holding (self->drag))
    open_menu_at (self, x, y);
}

static GtkGesture *
add_gesture (GwRiskBoard         *self,
             GtkGesture          *gesture,
             guint                button,
             GtkPropagationPhase  phase)
{
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), phase);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  return gesture;
}

/* The drag is captured, so that it works over buttons; before it has gone far
 * enough it claims nothing, and the buttons get their click. */
void
gw_risk_board_add_gestures (GwRiskBoard *self)
{
  GtkGesture *click, *menu, *hold;

  self->gesture = add_gesture (self, gtk_gesture_drag_new (), GDK_BUTTON_PRIMARY, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->gesture, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (self->gesture, "drag-update", G_CALLBACK (drag_updated_cb), self);
  g_signal_connect_swapped (self->gesture, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (self->gesture, "cancel", G_CALLBACK (drag_cancelled_cb), self);

  click = add_gesture (self, gtk_gesture_click_new (), GDK_BUTTON_PRIMARY, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (clicked_cb), self);

  menu = add_gesture (self, gtk_gesture_click_new (), GDK_BUTTON_SECONDARY, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_clicked_cb), self);

  hold = add_gesture (self, gtk_gesture_long_press_new (), GDK_BUTTON_PRIMARY, GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
}
