/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-evaluation.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_EVALUATIONS (gw_stage_evaluations_get_type ())
G_DECLARE_FINAL_TYPE (GwStageEvaluations, gw_stage_evaluations, GW, STAGE_EVALUATIONS, GObject)

GwStageEvaluations *gw_stage_evaluations_new          (GwPlan             *plan);
const char         *gw_stage_evaluations_get_round    (GwStageEvaluations *self);
void                gw_stage_evaluations_set_round    (GwStageEvaluations *self,
                                                       const char         *round);
GPtrArray          *gw_stage_evaluations_list         (GwStageEvaluations *self,
                                                       const char         *kind);
GwEvaluation       *gw_stage_evaluations_get_expanded (GwStageEvaluations *self);
void                gw_stage_evaluations_set_expanded (GwStageEvaluations *self,
                                                       GwEvaluation       *evaluation);
void                gw_stage_evaluations_show         (GwStageEvaluations *self,
                                                       GwEvaluation       *evaluation);
gboolean            gw_stage_evaluations_take_shown   (GwStageEvaluations *self,
                                                       GwEvaluation       *evaluation);

G_END_DECLS
