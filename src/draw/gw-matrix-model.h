/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-chip.h"
#include "plan/gw-movement.h"

G_BEGIN_DECLS

/**
 * GwMatrixView:
 * @GW_MATRIX_VIEW_INHERENT: risks where they lie before the response
 * @GW_MATRIX_VIEW_RESIDUAL: after it; dashed at the inherent place when that
 *   is not settled
 * @GW_MATRIX_VIEW_BOTH: the residual view, with a ghost at the inherent place
 * @GW_MATRIX_VIEW_SINCE: the residual view, with a ghost where a risk lay at a
 *   review
 *
 * Which positions a matrix shows.
 */
typedef enum
{
  GW_MATRIX_VIEW_INHERENT,
  GW_MATRIX_VIEW_RESIDUAL,
  GW_MATRIX_VIEW_BOTH,
  GW_MATRIX_VIEW_SINCE,
} GwMatrixView;

/**
 * GwMark:
 * @risk: the risk
 * @number: its number, 0 when it has none
 * @position: where it stands
 * @kind: what it says about the risk there
 * @movement: what has become of the risk since a review
 *
 * One chip of the matrix.
 */
typedef struct
{
  GwRisk *risk;
  int number;
  GwPosition position;
  GwChipKind kind;
  GwMovementKind movement;
} GwMark;

/**
 * GwMatrixModel:
 *
 * Which chips lie in which cell. Every open risk of the plan is placed or
 * unplaced, and the closed ones are kept apart, as are those that were removed
 * since a review; it does not follow the plan.
 */
typedef struct _GwMatrixModel GwMatrixModel;

GwMatrixModel *gw_matrix_model_new          (GwPlan              *plan,
                                             GwMatrixView         view);
GwMatrixModel *gw_matrix_model_new_since    (GwPlan              *plan,
                                             GwReview            *review);
GwMatrixModel *gw_matrix_model_begin        (GwPlan              *plan,
                                             GwMatrixView         view,
                                             GwReview            *review);
gboolean       gw_matrix_model_fill         (GwMatrixModel       *self,
                                             gint64               until);
void           gw_matrix_model_free         (GwMatrixModel       *self);
GwMatrixView   gw_matrix_model_get_view     (const GwMatrixModel *self);
const GwMark  *gw_matrix_model_get_marks    (const GwMatrixModel *self,
                                             GwPosition           position,
                                             guint               *n_marks);
guint          gw_matrix_model_count_ghosts (const GwMatrixModel *self,
                                             GwPosition           position);
gboolean       gw_matrix_model_find         (const GwMatrixModel *self,
                                             GwRisk              *risk,
                                             gboolean             ghost,
                                             GwPosition          *position,
                                             guint               *index);
GPtrArray     *gw_matrix_model_get_placed   (const GwMatrixModel *self);
GPtrArray     *gw_matrix_model_get_unplaced (const GwMatrixModel *self);
GPtrArray     *gw_matrix_model_get_closed   (const GwMatrixModel *self);
GPtrArray     *gw_matrix_model_get_removed  (const GwMatrixModel *self);
GwMovementKind gw_matrix_model_get_movement (const GwMatrixModel *self,
                                             GwRisk              *risk);
guint          gw_matrix_model_get_movements (const GwMatrixModel *self);
gboolean       gw_mark_is_past              (const GwMark        *mark);
gboolean       gw_mark_is_gone              (const GwMark        *mark);
GwMovementKind gw_mark_get_badge            (const GwMark        *mark);
int            gw_risk_compare_numbers      (gconstpointer        a,
                                             gconstpointer        b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwMatrixModel, gw_matrix_model_free)

G_END_DECLS
