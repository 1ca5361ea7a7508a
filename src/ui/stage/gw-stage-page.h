/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-round.h"
#include "plan/gw-stage.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_PAGE (gw_stage_page_get_type ())
G_DECLARE_FINAL_TYPE (GwStagePage, gw_stage_page, GW, STAGE_PAGE, AdwBin)

GwStagePage *gw_stage_page_new        (GwHistory     *history,
                                       GwStage       *stage,
                                       GwRound       *round);
void         gw_stage_page_show_item  (GwStagePage   *self,
                                       GwItem        *item);
void         gw_stage_page_show_field (GwStagePage   *self,
                                       GwItem        *item,
                                       const GwField *field);
GwStage     *gw_stage_page_get_stage  (GwStagePage   *self);

G_END_DECLS
