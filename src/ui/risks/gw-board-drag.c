/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-board-drag.h"

/**
 * GwBoardDrag:
 *
 * What is being moved on the board, by pointer or by keys, and what letting go
 * means. It knows no widget and changes no plan, so both ways obey the same
 * rules and can be tested without a display.
 *
 * A press becomes a drag once the pointer has gone far enough; taking up by
 * key carries at once. Both end in a drop or are cancelled.
 */
struct _GwBoardDrag
{
  /* Owned */
  GwRisk *risk;

  GwBoardDragState state;
  GwPlacement placement;
  GwBoardTarget source;
  GwBoardTarget target;
};

/* Where a risk from the tray begins when it is carried by keys */
#define FIRST_LEVEL ((GW_LEVELS + 1) / 2)

static void
hold (GwBoardDrag      *self,
      GwBoardDragState  state,
      GwRisk           *risk,
      GwPlacement       placement,
      GwBoardTarget     source)
{
  g_set_object (&self->risk, risk);
  self->state = state;
  self->placement = placement;
  self->source = source;
  self->target = source;
}

/**
 * gw_board_drag_new:
 *
 * Returns: (transfer full): a drag that holds nothing
 */
GwBoardDrag *
gw_board_drag_new (void)
{
  return g_new0 (GwBoardDrag, 1);
}

/**
 * gw_board_drag_free:
 * @self: a drag
 *
 * Frees @self.
 */
void
gw_board_drag_free (GwBoardDrag *self)
{
  g_clear_object (&self->risk);
  g_free (self);
}

/**
 * gw_board_drag_get_state:
 * @self: a drag
 *
 * Returns: what goes on
 */
GwBoardDragState
gw_board_drag_get_state (GwBoardDrag *self)
{
  return self->state;
}

/**
 * gw_board_drag_is_holding:
 * @self: a drag
 *
 * Returns: whether a risk is on its way, by pointer or by keys
 */
gboolean
gw_board_drag_is_holding (GwBoardDrag *self)
{
  return self->state == GW_BOARD_DRAGGING || self->state == GW_BOARD_CARRYING;
}

/**
 * gw_board_drag_get_risk:
 * @self: a drag
 *
 * Returns: (transfer none) (nullable): the risk that is pressed or on its way
 */
GwRisk *
gw_board_drag_get_risk (GwBoardDrag *self)
{
  return self->risk;
}

/**
 * gw_board_drag_get_placement:
 * @self: a drag
 *
 * Returns: which position of the risk is moved
 */
GwPlacement
gw_board_drag_get_placement (GwBoardDrag *self)
{
  return self->placement;
}

/**
 * gw_board_drag_get_source:
 * @self: a drag
 *
 * Returns: where the risk was taken
 */
GwBoardTarget
gw_board_drag_get_source (GwBoardDrag *self)
{
  return self->source;
}

/**
 * gw_board_drag_get_target:
 * @self: a drag
 *
 * Returns: where the risk would go now
 */
GwBoardTarget
gw_board_drag_get_target (GwBoardDrag *self)
{
  return self->target;
}

/**
 * gw_board_drag_press:
 * @self: a drag
 * @risk: the risk under the pointer
 * @placement: which position its chip stands for
 * @source: where it lies
 *
 * Notes what a drag would move. Nothing is held before the pointer has moved.
 */
void
gw_board_drag_press (GwBoardDrag   *self,
                     GwRisk        *risk,
                     GwPlacement    placement,
                     GwBoardTarget  source)
{
  g_return_if_fail (GW_IS_RISK (risk));

  hold (self, GW_BOARD_PRESSED, risk, placement, source);
}

/**
 * gw_board_drag_move:
 * @self: a drag
 * @dx: how far the pointer is from the press, in pixels
 * @dy: how far the pointer is from the press, in pixels
 *
 * Follows the pointer after a press.
 *
 * Returns: %TRUE once, when the press becomes a drag
 */
gboolean
gw_board_drag_move (GwBoardDrag *self,
                    double       dx,
                    double       dy)
{
  const double far = GW_BOARD_DRAG_THRESHOLD;

  if (self->state != GW_BOARD_PRESSED || dx * dx + dy * dy < far * far)
    return FALSE;

  self->state = GW_BOARD_DRAGGING;
  return TRUE;
}

/**
 * gw_board_drag_set_target:
 * @self: a drag
 * @target: what lies under the pointer
 *
 * Says where the held risk would go.
 *
 * Returns: whether that is new
 */
gboolean
gw_board_drag_set_target (GwBoardDrag   *self,
                          GwBoardTarget  target)
{
  if (!gw_board_drag_is_holding (self) || gw_board_target_equal (self->target, target))
    return FALSE;

  self->target = target;
  return TRUE;
}

/**
 * gw_board_drag_take_up:
 * @self: a drag
 * @risk: a risk
 * @placement: which position its chip stands for
 * @source: where it lies
 *
 * Takes @risk up to be carried by keys. From the tray it begins in the middle
 * of the matrix.
 */
void
gw_board_drag_take_up (GwBoardDrag   *self,
                       GwRisk        *risk,
                       GwPlacement    placement,
                       GwBoardTarget  source)
{
  g_return_if_fail (GW_IS_RISK (risk));

  hold (self, GW_BOARD_CARRYING, risk, placement, source);
  if (source.place != GW_PLACE_CELL)
    self->target = (GwBoardTarget) { GW_PLACE_CELL, { FIRST_LEVEL, FIRST_LEVEL } };
}

/**
 * gw_board_drag_carry:
 * @self: a drag
 * @right: cells to the right, negative to the left
 * @up: cells upwards, negative downwards
 * @axes: how the board lies
 *
 * Carries the risk that was taken up one step on.
 *
 * Returns: whether it has got anywhere
 */
gboolean
gw_board_drag_carry (GwBoardDrag *self,
                     int          right,
                     int          up,
                     GwBoardAxes  axes)
{
  if (self->state != GW_BOARD_CARRYING)
    return FALSE;

  return gw_board_drag_set_target (self, gw_board_target_step (self->target, right, up, axes));
}

/**
 * gw_board_drag_drop:
 * @self: a drag
 *
 * Lets go. On the place it came from and beside the board nothing changes.
 *
 * Returns: what is to be done; its risk is the caller's
 */
GwBoardDrop
gw_board_drag_drop (GwBoardDrag *self)
{
  GwBoardDrop drop = { .placement = self->placement, .position = self->target.position };

  if (gw_board_drag_is_holding (self) && !gw_board_target_equal (self->source, self->target))
    {
      if (self->target.place == GW_PLACE_CELL)
        drop.kind = GW_BOARD_DROP_PLACE;
      else if (self->target.place == GW_PLACE_TRAY)
        drop.kind = GW_BOARD_DROP_CLEAR;
    }

  /* Who lies in the tray has no place at all. */
  if (drop.kind == GW_BOARD_DROP_CLEAR || self->source.place == GW_PLACE_TRAY)
    drop.placement = GW_PLACEMENT_INHERENT;
  if (drop.kind != GW_BOARD_DROP_NOTHING)
    drop.risk = g_steal_pointer (&self->risk);
  gw_board_drag_cancel (self);

  return drop;
}

/**
 * gw_board_drag_cancel:
 * @self: a drag
 *
 * Puts the risk back to where it was.
 */
void
gw_board_drag_cancel (GwBoardDrag *self)
{
  hold (self, GW_BOARD_IDLE, NULL, GW_PLACEMENT_INHERENT, (GwBoardTarget) { GW_PLACE_NOWHERE });
}

/**
 * gw_board_target_equal:
 * @a: a place
 * @b: another
 *
 * Returns: whether both are the same place
 */
gboolean
gw_board_target_equal (GwBoardTarget a,
                       GwBoardTarget b)
{
  return a.place == b.place &&
         (a.place != GW_PLACE_CELL || gw_position_equal (a.position, b.position));
}

/* From the tray one comes back over the edge that it was left by. */
static GwBoardTarget
step_out_of_tray (GwBoardTarget from,
                  int           up,
                  GwBoardAxes   axes)
{
  GwBoardTarget to = { GW_PLACE_CELL, { FIRST_LEVEL, FIRST_LEVEL } };
  int edge = axes.tray_above ? GW_LEVELS : 1;

  if (axes.tray_above ? up >= 0 : up <= 0)
    return from;

  if (gw_position_is_placed (from.position))
    to.position = from.position;
  else if (axes.swapped)
    to.position.impact = edge;
  else
    to.position.probability = edge;

  return to;
}

/**
 * gw_board_target_step:
 * @from: a cell or the tray
 * @right: cells to the right, negative to the left
 * @up: cells upwards, negative downwards
 * @axes: how the board lies
 *
 * Goes from place to place: beyond the edge where the tray lies is the tray,
 * which remembers the column; beyond the others one stays. Right is always
 * where the numbers rise, in right-to-left languages too, as on paper.
 *
 * Returns: the place reached
 */
GwBoardTarget
gw_board_target_step (GwBoardTarget from,
                      int           right,
                      int           up,
                      GwBoardAxes   axes)
{
  int column = axes.swapped ? from.position.probability : from.position.impact;
  int row = axes.swapped ? from.position.impact : from.position.probability;
  GwBoardTarget to = from;

  if (from.place != GW_PLACE_CELL)
    return step_out_of_tray (from, up, axes);

  if (axes.tray_above ? row + up > GW_LEVELS : row + up < 1)
    return (GwBoardTarget) { GW_PLACE_TRAY, from.position };

  column = CLAMP (column + right, 1, GW_LEVELS);
  row = CLAMP (row + up, 1, GW_LEVELS);
  to.position = axes.swapped ? (GwPosition) { column, row } : (GwPosition) { row, column };

  return to;
}
