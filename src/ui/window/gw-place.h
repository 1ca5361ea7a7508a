/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-round-checks.h"

G_BEGIN_DECLS

#define GW_PLACE_OVERVIEW "overview"
#define GW_PLACE_RISKS    "risks"
#define GW_PLACE_REVIEWS  "reviews"
#define GW_PLACE_CONFLICTS "conflicts"

const char *gw_place_of_stage  (GwStage    *stage);
const char *gw_place_of_item   (gpointer    item);
const char *gw_place_of_field  (gpointer    item,
                                const GwField *field);
char       *gw_place_dup_past  (GwRound    *round,
                                GwStage    *stage);
GwStage    *gw_place_parse     (GwPlan     *plan,
                                const char *place,
                                GwRound   **round);
guint       gw_place_get_rank  (GwPlan     *plan,
                                const char *place);
char       *gw_place_dup_title (GwPlan     *plan,
                                const char *place);

G_END_DECLS
