/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/stage/gw-stage-part.h"

G_BEGIN_DECLS

#define GW_TYPE_GATE_SECTION (gw_gate_section_get_type ())
G_DECLARE_FINAL_TYPE (GwGateSection, gw_gate_section, GW, GATE_SECTION, GwStagePart)

G_END_DECLS
