/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-decision.h"
#include "plan/gw-item-change.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

GwDecision *gw_plan_get_decision    (GwPlan     *plan,
                                     GwStage    *stage);
GwDecision *gw_plan_find_decision   (GwPlan     *plan,
                                     GwStage    *stage,
                                     const char *round);
GPtrArray  *gw_decision_get_changes (GwDecision *decision);
gboolean    gw_decision_is_stale    (GwDecision *decision);

G_END_DECLS
