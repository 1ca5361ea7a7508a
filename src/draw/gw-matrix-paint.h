/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-chip.h"
#include "draw/gw-matrix-axes.h"
#include "draw/gw-matrix-layout.h"
#include "draw/gw-text.h"

G_BEGIN_DECLS

/* What stays while risks move, and what is written above the arrows on it:
 * paint them once and keep them */
void   gw_matrix_paint_static    (cairo_t              *cr,
                                  const GwDrawStyle    *style,
                                  const GwMatrixLayout *layout,
                                  const GwLimits       *limits);
void   gw_matrix_paint_texts     (cairo_t              *cr,
                                  const GwDrawStyle    *style,
                                  const GwMatrixLayout *layout,
                                  const GwMatrixAxes   *axes,
                                  const GwLimits       *limits);
void   gw_matrix_paint_staircase (cairo_t              *cr,
                                  const GwDrawStyle    *style,
                                  const GwMatrixLayout *layout,
                                  const GwLimits       *limits);

/* What moves; chips and arrows are in gw-chip.h */
void   gw_matrix_paint_highlight (cairo_t              *cr,
                                  const GwDrawStyle    *style,
                                  const GwMatrixLayout *layout,
                                  GwPosition            position);

/* What explains it */
double gw_matrix_paint_legend    (cairo_t               *cr,
                                  const GwDrawStyle     *style,
                                  const GwLimits        *limits,
                                  double                 x,
                                  double                 y,
                                  double                 width,
                                  const GwMatrixOptions *options);

G_END_DECLS
