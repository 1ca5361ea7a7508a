/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * The parts of the board: gw-risk-board.c keeps it as the plan is,
 * -chips.c keeps the chips, -layout.c places everything, -picture.c paints it,
 * -overlay.c paints what is on its way, -moves.c follows the pointer and drops,
 * -keys.c follows the keys, -menu.c offers what can be done with a risk.
 */

#include "draw/gw-matrix-axes.h"
#include "draw/gw-matrix-paint.h"
#include "ui/risks/gw-board-cell.h"
#include "ui/risks/gw-board-header.h"
#include "ui/risks/gw-board-layer.h"
#include "ui/risks/gw-board-paint.h"
#include "ui/risks/gw-risk-board.h"
#include "ui/risks/gw-risk-chip.h"
#include "ui/risks/gw-risk-stack.h"
#include "ui/risks/gw-risk-tray.h"
#include "ui/widgets/gw-drawing.h"

G_BEGIN_DECLS

#define GW_N_CELLS (GW_LEVELS * GW_LEVELS)

struct _GwRiskBoard
{
  GtkWidget parent_instance;

  /* Owned */
  GwHistory *history;
  GwRiskSelection *selection;
  GwReview *since;              /* of the view of that name */
  GwMatrixModel *model;
  GwMatrixModel *coming;        /* while it is filled */
  GArray *tray_marks;
  GwBoardDrag *drag;
  GwMatrixAxes *axes;
  GHashTable *chips;            /* of the matrix: risk → chip where it stands */
  GHashTable *ghosts;           /* risk → chip where it stood */
  GdkTexture *picture;          /* of what does not move */
  GskRenderNode *held;          /* the chip on its way */
  GskRenderNode *highlight;     /* of the cell it would go to */
  PangoLayout *caption;         /* of the place it would go to */
  GtkWidget *menu;
  GtkWidget *list;

  /* Borrowed: children and controllers */
  GwBoardLayer *layer;          /* has the ones below */
  GwBoardHeader *row_headers[GW_LEVELS];
  GwBoardHeader *column_headers[GW_LEVELS];
  GwBoardCell *cells[GW_N_CELLS];
  GwRiskStack *stacks[GW_N_CELLS];
  GwRiskTray *tray;
  GtkGesture *gesture;
  GtkWidget *legend_button;

  GwMatrixLayout layout;
  GwLimits limits;
  GwMatrixView view;
  GwRect legend;                /* what the signs mean, below the matrix */
  GwPoint pointer;              /* where the pointer is */
  GwPoint grip;                 /* from the pointer to the middle of the chip */
  GwPoint pressed;              /* where it was pressed */
  guint shown[GW_N_CELLS];      /* chips with room in each cell */
  double enlarged;              /* how much larger than usual it may be drawn */
  guint refresh_id;
  gboolean swapped;
  gboolean narrow;
  gboolean editable;
};

/* gw-risk-board.c */
GwPosition    gw_risk_board_index_to_cell  (guint               index);
guint         gw_risk_board_cell_to_index  (GwPosition          position);
GwBoardAxes   gw_risk_board_get_axes       (GwRiskBoard        *self);
void          gw_risk_board_refresh        (GwRiskBoard        *self);
void          gw_risk_board_queue_refresh  (GwRiskBoard        *self);
void          gw_risk_board_forget_coming  (GwRiskBoard        *self);

/* gw-risk-board-chips.c */
void          gw_risk_board_update_chips   (GwRiskBoard        *self);
void          gw_risk_board_update_held    (GwRiskBoard        *self);
void          gw_risk_board_update_headers (GwRiskBoard        *self);

/* gw-risk-board-layout.c */
GtkSizeRequestMode
              gw_risk_board_get_request_mode (GtkWidget        *widget);
void          gw_risk_board_measure        (GtkWidget          *widget,
                                            GtkOrientation      orientation,
                                            int                 for_size,
                                            int                *minimum,
                                            int                *natural,
                                            int                *minimum_baseline,
                                            int                *natural_baseline);
void          gw_risk_board_size_allocate  (GtkWidget          *widget,
                                            int                 width,
                                            int                 height,
                                            int                 baseline);
GPtrArray    *gw_risk_board_get_cell_items (GwRiskBoard        *self,
                                            GwPosition          position);
GwBoardTarget gw_risk_board_hit            (GwRiskBoard        *self,
                                            double              x,
                                            double              y);

/* gw-risk-board-picture.c */
void          gw_risk_board_snapshot       (GtkWidget          *widget,
                                            GtkSnapshot        *snapshot);

/* gw-risk-board-overlay.c */
void          gw_risk_board_snapshot_held  (GwRiskBoard        *self,
                                            GtkSnapshot        *snapshot);
void          gw_risk_board_forget_target  (GwRiskBoard        *self);
void          gw_risk_board_forget_held    (GwRiskBoard        *self);

/* gw-risk-board-moves.c */
void          gw_risk_board_add_gestures   (GwRiskBoard        *self);
void          gw_risk_board_place          (GwRiskBoard        *self,
                                            GwRisk             *risk,
                                            GwPlacement         placement,
                                            GwPosition          position);
void          gw_risk_board_return         (GwRiskBoard        *self,
                                            GwRisk             *risk);
void          gw_risk_board_clear          (GwRiskBoard        *self,
                                            const GwMark       *mark);
void          gw_risk_board_drop           (GwRiskBoard        *self);
void          gw_risk_board_cancel         (GwRiskBoard        *self);

/* gw-risk-board-keys.c */
void          gw_risk_board_add_keys       (GwRiskBoard        *self);
GtkWidget    *gw_risk_board_get_focus      (GwRiskBoard        *self);
gboolean      gw_risk_board_move_focus     (GtkWidget          *widget,
                                            GtkDirectionType    direction);
gboolean      gw_risk_board_grab_focus     (GtkWidget          *widget);

/* gw-risk-board-menu.c */
void          gw_risk_board_install_actions (GtkWidgetClass    *klass);
void          gw_risk_board_update_actions (GwRiskBoard        *self);
void          gw_risk_board_open_menu      (GwRiskBoard        *self,
                                            GtkWidget          *item,
                                            const GdkRectangle *at);
void          gw_risk_board_open_stack     (GwRiskBoard        *self,
                                            GwRiskStack        *stack);
void          gw_risk_board_activate_risk  (GwRiskBoard        *self,
                                            GwRisk             *risk);

G_END_DECLS
