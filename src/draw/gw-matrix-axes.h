/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwMatrixAxis:
 * @GW_AXIS_PROBABILITY: how likely
 * @GW_AXIS_IMPACT: how bad
 *
 * One of the two scales of the matrix.
 */
typedef enum
{
  GW_AXIS_PROBABILITY,
  GW_AXIS_IMPACT,
} GwMatrixAxis;

/**
 * GwMatrixAxes:
 *
 * What the levels of a plan are called and what they mean.
 */
typedef struct _GwMatrixAxes GwMatrixAxes;

GwMatrixAxes *gw_matrix_axes_new          (GwPlan             *plan,
                                           GwWords            *words);
void          gw_matrix_axes_free         (GwMatrixAxes       *self);
const char   *gw_matrix_axes_get_title    (const GwMatrixAxes *self,
                                           GwMatrixAxis        axis);
const char   *gw_matrix_axes_get_label    (const GwMatrixAxes *self,
                                           GwMatrixAxis        axis,
                                           int                 level);
const char   *gw_matrix_axes_get_meaning  (const GwMatrixAxes *self,
                                           GwMatrixAxis        axis,
                                           int                 level);
gboolean      gw_matrix_axes_has_meanings (const GwMatrixAxes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwMatrixAxes, gw_matrix_axes_free)

G_END_DECLS
