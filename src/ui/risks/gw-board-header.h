/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-matrix-axes.h"

G_BEGIN_DECLS

#define GW_TYPE_BOARD_HEADER (gw_board_header_get_type ())
G_DECLARE_FINAL_TYPE (GwBoardHeader, gw_board_header, GW, BOARD_HEADER, GtkWidget)

GwBoardHeader *gw_board_header_new       (gboolean            of_row,
                                          int                 level);
void           gw_board_header_update    (GwBoardHeader      *self,
                                          const GwMatrixAxes *axes,
                                          GwMatrixAxis        axis);
char          *gw_board_header_dup_level (const GwMatrixAxes *axes,
                                          GwMatrixAxis        axis,
                                          int                 level);

G_END_DECLS
