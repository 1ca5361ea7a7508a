/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-edit-risks.h"

G_BEGIN_DECLS

/* How far the pointer goes, in pixels, before a press becomes a drag */
#define GW_BOARD_DRAG_THRESHOLD 8

/**
 * GwBoardPlace:
 * @GW_PLACE_NOWHERE: beside the matrix and the tray
 * @GW_PLACE_TRAY: the tray
 * @GW_PLACE_CELL: a cell of the matrix
 *
 * What lies at a spot of the board.
 */
typedef enum
{
  GW_PLACE_NOWHERE,
  GW_PLACE_TRAY,
  GW_PLACE_CELL,
} GwBoardPlace;

/**
 * GwBoardTarget:
 * @place: what it is
 * @position: which cell, when it is one; else unset
 *
 * Where a risk comes from or goes to.
 */
typedef struct
{
  GwBoardPlace place;
  GwPosition position;
} GwBoardTarget;

/**
 * GwBoardAxes:
 * @swapped: whether the probability runs to the right and the impact upwards
 * @tray_above: whether the tray lies above the matrix, else it lies below
 *
 * How the board lies, so that arrow keys go where they point.
 */
typedef struct
{
  gboolean swapped;
  gboolean tray_above;
} GwBoardAxes;

/**
 * GwBoardDragState:
 * @GW_BOARD_IDLE: nothing is held
 * @GW_BOARD_PRESSED: pressed on a risk, not moved far enough yet
 * @GW_BOARD_DRAGGING: a risk follows the pointer
 * @GW_BOARD_CARRYING: a risk follows the arrow keys
 *
 * What goes on with the risk that is held.
 */
typedef enum
{
  GW_BOARD_IDLE,
  GW_BOARD_PRESSED,
  GW_BOARD_DRAGGING,
  GW_BOARD_CARRYING,
} GwBoardDragState;

/**
 * GwBoardDropKind:
 * @GW_BOARD_DROP_NOTHING: everything stays as it is
 * @GW_BOARD_DROP_PLACE: the risk goes to a cell
 * @GW_BOARD_DROP_CLEAR: the risk goes back to the tray
 *
 * What letting go means.
 */
typedef enum
{
  GW_BOARD_DROP_NOTHING,
  GW_BOARD_DROP_PLACE,
  GW_BOARD_DROP_CLEAR,
} GwBoardDropKind;

/**
 * GwBoardDrop:
 * @kind: what is to happen
 * @risk: (transfer full): to which risk; %NULL with nothing
 * @placement: which of its positions is set
 * @position: the cell it goes to
 *
 * What to do after letting go.
 */
typedef struct
{
  GwBoardDropKind kind;
  GwRisk *risk;
  GwPlacement placement;
  GwPosition position;
} GwBoardDrop;

typedef struct _GwBoardDrag GwBoardDrag;

GwBoardDrag      *gw_board_drag_new           (void);
void              gw_board_drag_free          (GwBoardDrag   *self);

GwBoardDragState  gw_board_drag_get_state     (GwBoardDrag   *self);
gboolean          gw_board_drag_is_holding    (GwBoardDrag   *self);
GwRisk           *gw_board_drag_get_risk      (GwBoardDrag   *self);
GwPlacement       gw_board_drag_get_placement (GwBoardDrag   *self);
GwBoardTarget     gw_board_drag_get_source    (GwBoardDrag   *self);
GwBoardTarget     gw_board_drag_get_target    (GwBoardDrag   *self);

void              gw_board_drag_press         (GwBoardDrag   *self,
                                               GwRisk        *risk,
                                               GwPlacement    placement,
                                               GwBoardTarget  source);
gboolean          gw_board_drag_move          (GwBoardDrag   *self,
                                               double         dx,
                                               double         dy);
gboolean          gw_board_drag_set_target    (GwBoardDrag   *self,
                                               GwBoardTarget  target);
void              gw_board_drag_take_up       (GwBoardDrag   *self,
                                               GwRisk        *risk,
                                               GwPlacement    placement,
                                               GwBoardTarget  source);
gboolean          gw_board_drag_carry         (GwBoardDrag   *self,
                                               int            right,
                                               int            up,
                                               GwBoardAxes    axes);
GwBoardDrop       gw_board_drag_drop          (GwBoardDrag   *self);
void              gw_board_drag_cancel        (GwBoardDrag   *self);

gboolean          gw_board_target_equal       (GwBoardTarget  a,
                                               GwBoardTarget  b);
GwBoardTarget     gw_board_target_step        (GwBoardTarget  from,
                                               int            right,
                                               int            up,
                                               GwBoardAxes    axes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwBoardDrag, gw_board_drag_free)

G_END_DECLS
