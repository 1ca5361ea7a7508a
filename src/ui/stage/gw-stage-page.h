/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-round.h"
#include "plan/gw-stage.h"
#include "ui/widgets/gw-plan-page.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_PAGE (gw_stage_page_get_type ())
G_DECLARE_FINAL_TYPE (GwStagePage, gw_stage_page, GW, STAGE_PAGE, GwPlanPage)

GwStagePage *gw_stage_page_new       (GwHistory   *history,
                                      GwStage     *stage,
                                      GwRound     *round);
GwStage     *gw_stage_page_get_stage (GwStagePage *self);

G_END_DECLS
