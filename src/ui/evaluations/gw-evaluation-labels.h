/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-evaluation.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

gboolean  gw_evaluation_is_measured (GwEvaluation *evaluation);
char     *gw_evaluation_dup_title   (GwPlan       *plan,
                                     GwEvaluation *evaluation);
char     *gw_evaluation_dup_result  (GwEvaluation *evaluation);
char     *gw_evaluation_dup_target  (GwEvaluation *evaluation);
char     *gw_evaluation_dup_meta    (GwPlan       *plan,
                                     GwEvaluation *evaluation);

G_END_DECLS
