/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-named-chip.h"
#include "ui/risks/gw-board-marks.h"

G_BEGIN_DECLS

/**
 * GwBoardPainter:
 * @cr: where to, in the pixels of the widget
 * @data: what was passed along
 *
 * Paints the picture of a layer.
 */
typedef void (*GwBoardPainter) (cairo_t  *cr,
                                gpointer  data);

double       gw_board_get_scale       (GtkWidget      *widget);
double       gw_board_get_pixel_scale (GtkWidget      *widget);
void         gw_board_paint_chip      (GtkSnapshot    *snapshot,
                                       const GwMark   *mark,
                                       double          size,
                                       GwChipFlags     flags);
double       gw_board_get_named_width (const GwMark   *mark,
                                       double          height,
                                       double          most);
void         gw_board_paint_named_chip
                                      (GtkSnapshot    *snapshot,
                                       const GwMark   *mark,
                                       double          width,
                                       double          height,
                                       GwChipFlags     flags);
void         gw_board_paint_stack     (GtkSnapshot    *snapshot,
                                       const char     *text,
                                       double          size);
GdkTexture  *gw_board_new_picture     (GtkWidget      *widget,
                                       GwRect          area,
                                       GwBoardPainter  painter,
                                       gpointer        data);

G_END_DECLS
