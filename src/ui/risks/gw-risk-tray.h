/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/risks/gw-risk-chip.h"
#include "ui/risks/gw-risk-stack.h"

G_BEGIN_DECLS

/* Chips of the tray before the rest is counted in a stack */
#define GW_RISK_TRAY_ROOM 8

#define GW_TYPE_RISK_TRAY (gw_risk_tray_get_type ())
G_DECLARE_FINAL_TYPE (GwRiskTray, gw_risk_tray, GW, RISK_TRAY, GtkWidget)

GwRiskTray *gw_risk_tray_new        (void);

void        gw_risk_tray_update     (GwRiskTray     *self,
                                     GArray         *marks,
                                     GwRisk         *selected,
                                     const GwLimits *limits,
                                     gboolean        has_risks);
GPtrArray  *gw_risk_tray_get_items  (GwRiskTray     *self);
GwRiskChip *gw_risk_tray_find       (GwRiskTray     *self,
                                     GwRisk         *risk);
GwRiskStack *
            gw_risk_tray_get_stack  (GwRiskTray     *self);
void        gw_risk_tray_set_editable (GwRiskTray   *self,
                                     gboolean        editable);
void        gw_risk_tray_set_held   (GwRiskTray     *self,
                                     GwRisk         *risk);
void        gw_risk_tray_set_strip  (GwRiskTray     *self,
                                     gboolean        strip);
void        gw_risk_tray_set_target (GwRiskTray     *self,
                                     gboolean        target);

G_END_DECLS
