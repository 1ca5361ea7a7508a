/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/evaluations/gw-stage-evaluations.h"
#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_EVALUATION_COLUMN (gw_evaluation_column_get_type ())
G_DECLARE_FINAL_TYPE (GwEvaluationColumn, gw_evaluation_column, GW, EVALUATION_COLUMN, AdwBin)

guint gw_evaluation_column_show (GwEvaluationColumn *self,
                                 const char         *kind,
                                 GwStageContext     *context,
                                 GwStageEvaluations *evaluations);

G_END_DECLS
