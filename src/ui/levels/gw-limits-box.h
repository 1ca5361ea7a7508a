/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-matrix.h"

G_BEGIN_DECLS

#define GW_TYPE_LIMITS_BOX (gw_limits_box_get_type ())
G_DECLARE_FINAL_TYPE (GwLimitsBox, gw_limits_box, GW, LIMITS_BOX, AdwBin)

void     gw_limits_box_set    (GwLimitsBox    *self,
                               const GwLimits *limits);
GwLimits gw_limits_box_get    (GwLimitsBox    *self);

G_END_DECLS
