/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_PROCESS_VIEW (gw_process_view_get_type ())
G_DECLARE_FINAL_TYPE (GwProcessView, gw_process_view, GW, PROCESS_VIEW, GtkWidget)

void gw_process_view_set_plan (GwProcessView *self,
                               GwPlan        *plan);

G_END_DECLS
