/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_RANGE_VIEW (gw_range_view_get_type ())
G_DECLARE_FINAL_TYPE (GwRangeView, gw_range_view, GW, RANGE_VIEW, GtkWidget)

GtkWidget *gw_range_view_new (GwPlan *plan);

G_END_DECLS
