/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_END (gw_stage_end_get_type ())
G_DECLARE_FINAL_TYPE (GwStageEnd, gw_stage_end, GW, STAGE_END, GObject)

GwStageEnd *gw_stage_end_new       (gpointer    owner);
gpointer    gw_stage_end_get_owner (GwStageEnd *self);

G_END_DECLS
