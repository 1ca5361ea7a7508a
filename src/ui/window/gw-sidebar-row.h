/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_SIDEBAR_ROW (gw_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (GwSidebarRow, gw_sidebar_row, GW, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget  *gw_sidebar_row_new         (GwPlan       *plan,
                                        const char   *place);
const char *gw_sidebar_row_get_place   (GwSidebarRow *self);
char       *gw_sidebar_row_dup_heading (GwSidebarRow *self);
void        gw_sidebar_row_update      (GwSidebarRow *self);

G_END_DECLS
