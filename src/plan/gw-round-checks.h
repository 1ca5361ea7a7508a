/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-check.h"
#include "plan/gw-group.h"
#include "plan/gw-plan.h"
#include "plan/gw-round.h"

G_BEGIN_DECLS

int           gw_plan_get_next_round  (GwPlan     *plan);
GwRound      *gw_plan_find_past_round (GwPlan     *plan,
                                       const char *id);
GPtrArray    *gw_round_get_checks     (GwRound    *round,
                                       gpointer    owner);
GwCheckCounts gw_round_count_checks   (GwRound    *round,
                                       gpointer    owner);

G_END_DECLS
