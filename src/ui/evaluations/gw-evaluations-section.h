/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/stage/gw-stage-part.h"

G_BEGIN_DECLS

#define GW_TYPE_EVALUATIONS_SECTION (gw_evaluations_section_get_type ())
G_DECLARE_FINAL_TYPE (GwEvaluationsSection, gw_evaluations_section, GW, EVALUATIONS_SECTION, GwStagePart)

G_END_DECLS
