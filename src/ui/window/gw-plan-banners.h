/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-document.h"

G_BEGIN_DECLS

#define GW_TYPE_PLAN_BANNERS (gw_plan_banners_get_type ())
G_DECLARE_FINAL_TYPE (GwPlanBanners, gw_plan_banners, GW, PLAN_BANNERS, AdwBin)

void gw_plan_banners_set_document   (GwPlanBanners *self,
                                     GwDocument    *document);
void gw_plan_banners_say            (GwPlanBanners *self,
                                     const char    *title,
                                     const char    *label,
                                     const char    *action_name);
void gw_plan_banners_show_conflicts (GwPlanBanners *self,
                                     gboolean       allowed);

G_END_DECLS
