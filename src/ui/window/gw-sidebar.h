/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_SIDEBAR (gw_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (GwSidebar, gw_sidebar, GW, SIDEBAR, AdwBin)

void  gw_sidebar_set_plan     (GwSidebar  *self,
                               GwPlan     *plan);
void  gw_sidebar_select       (GwSidebar  *self,
                               const char *place);
char *gw_sidebar_dup_neighbor (GwSidebar  *self,
                               int         offset);

G_END_DECLS
