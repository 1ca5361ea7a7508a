/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-matrix.h"

G_BEGIN_DECLS

#define GW_TYPE_RISK_STACK (gw_risk_stack_get_type ())
G_DECLARE_FINAL_TYPE (GwRiskStack, gw_risk_stack, GW, RISK_STACK, GtkButton)

GwRiskStack *gw_risk_stack_new          (GwPosition   position);

GwPosition   gw_risk_stack_get_position (GwRiskStack *self);
void         gw_risk_stack_set_counts   (GwRiskStack *self,
                                         guint        n_stacked,
                                         guint        n_risks);

G_END_DECLS
