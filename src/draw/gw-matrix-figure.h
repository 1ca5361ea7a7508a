/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-matrix-model.h"
#include "draw/gw-matrix-paint.h"

G_BEGIN_DECLS

/**
 * GwMatrixFigure:
 *
 * A still picture of the matrix with all its risks, for paper and files. A
 * cell that cannot hold its numbers shows how many there are.
 */
typedef struct _GwMatrixFigure GwMatrixFigure;

GwMatrixFigure *gw_matrix_figure_new          (const GwMatrixLayout *layout,
                                               const GwMatrixModel  *model,
                                               double                smallest_text);
void            gw_matrix_figure_free         (GwMatrixFigure       *self);
double          gw_matrix_figure_get_diameter (const GwMatrixFigure *self);
gboolean        gw_matrix_figure_is_counted   (const GwMatrixFigure *self,
                                               GwPosition            position);
gboolean        gw_matrix_figure_has_counts   (const GwMatrixFigure *self);
void            gw_matrix_figure_paint        (const GwMatrixFigure *self,
                                               cairo_t              *cr,
                                               const GwDrawStyle    *style,
                                               const GwMatrixAxes   *axes,
                                               const GwLimits       *limits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwMatrixFigure, gw_matrix_figure_free)

G_END_DECLS
