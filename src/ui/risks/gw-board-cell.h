/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-matrix-axes.h"

G_BEGIN_DECLS

#define GW_TYPE_BOARD_CELL (gw_board_cell_get_type ())
G_DECLARE_FINAL_TYPE (GwBoardCell, gw_board_cell, GW, BOARD_CELL, GtkWidget)

GwBoardCell *gw_board_cell_new          (GwPosition          position);

GwPosition   gw_board_cell_get_position (GwBoardCell        *self);
void         gw_board_cell_update       (GwBoardCell        *self,
                                         const GwMatrixAxes *axes,
                                         guint               n_risks);

G_END_DECLS
