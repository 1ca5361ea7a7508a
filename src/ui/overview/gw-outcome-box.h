/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_OUTCOME_BOX (gw_outcome_box_get_type ())
G_DECLARE_FINAL_TYPE (GwOutcomeBox, gw_outcome_box, GW, OUTCOME_BOX, AdwBin)

void gw_outcome_box_update (GwOutcomeBox *self,
                            GwPlan       *plan);

G_END_DECLS
