/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/stage/gw-stage-part.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_INTRO (gw_stage_intro_get_type ())
G_DECLARE_FINAL_TYPE (GwStageIntro, gw_stage_intro, GW, STAGE_INTRO, GwStagePart)

G_END_DECLS
