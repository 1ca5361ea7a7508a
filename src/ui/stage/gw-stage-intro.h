/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-stage.h"
#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_INTRO (gw_stage_intro_get_type ())
G_DECLARE_FINAL_TYPE (GwStageIntro, gw_stage_intro, GW, STAGE_INTRO, AdwBin)

GtkWidget *gw_stage_intro_new  (GwStageContext *context);
void       gw_stage_intro_bind (GwStageIntro   *self,
                                GwStage        *stage);

G_END_DECLS
