/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-stage.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_GATE (gw_stage_gate_get_type ())
G_DECLARE_FINAL_TYPE (GwStageGate, gw_stage_gate, GW, STAGE_GATE, GObject)

GwStageGate *gw_stage_gate_new       (GwStage     *stage);
GwStage     *gw_stage_gate_get_stage (GwStageGate *self);

G_END_DECLS
