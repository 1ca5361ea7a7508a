/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_RISK_SELECTION (gw_risk_selection_get_type ())
G_DECLARE_FINAL_TYPE (GwRiskSelection, gw_risk_selection, GW, RISK_SELECTION, GObject)

GwRiskSelection *gw_risk_selection_new         (GwPlan          *plan);

GwRisk          *gw_risk_selection_get_risk    (GwRiskSelection *self);
void             gw_risk_selection_set_risk    (GwRiskSelection *self,
                                                GwRisk          *risk);
GPtrArray       *gw_risk_selection_get_risks   (GwRiskSelection *self);
void             gw_risk_selection_set_risks   (GwRiskSelection *self,
                                                GPtrArray       *risks);
gboolean         gw_risk_selection_is_selected (GwRiskSelection *self,
                                                GwRisk          *risk);

G_END_DECLS
