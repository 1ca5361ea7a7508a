/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-movement.h"

G_BEGIN_DECLS

#define GW_TYPE_SINCE_CHOICE (gw_since_choice_get_type ())
G_DECLARE_FINAL_TYPE (GwSinceChoice, gw_since_choice, GW, SINCE_CHOICE, AdwBin)

void      gw_since_choice_set_plan   (GwSinceChoice *self,
                                      GwPlan        *plan);
GwReview *gw_since_choice_get_review (GwSinceChoice *self);

G_END_DECLS
