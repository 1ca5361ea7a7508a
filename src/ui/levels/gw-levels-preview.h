/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_LEVELS_PREVIEW (gw_levels_preview_get_type ())
G_DECLARE_FINAL_TYPE (GwLevelsPreview, gw_levels_preview, GW, LEVELS_PREVIEW, GtkWidget)

void gw_levels_preview_set_plan   (GwLevelsPreview *self,
                                   GwPlan          *plan);
void gw_levels_preview_set_limits (GwLevelsPreview *self,
                                   const GwLimits  *limits);

G_END_DECLS
