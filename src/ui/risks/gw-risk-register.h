/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-review.h"
#include "ui/risks/gw-risk-selection.h"

G_BEGIN_DECLS

#define GW_TYPE_RISK_REGISTER (gw_risk_register_get_type ())
G_DECLARE_FINAL_TYPE (GwRiskRegister, gw_risk_register, GW, RISK_REGISTER, GtkWidget)

GwRiskRegister *gw_risk_register_new              (GwHistory       *history,
                                                   GwRiskSelection *selection);
void            gw_risk_register_show_risk        (GwRiskRegister  *self,
                                                   GwRisk          *risk);
void            gw_risk_register_reveal_risk      (GwRiskRegister  *self,
                                                   GwRisk          *risk);
void            gw_risk_register_add_risk         (GwRiskRegister  *self);
void            gw_risk_register_add_from_catalog (GwRiskRegister  *self);
void            gw_risk_register_set_since        (GwRiskRegister  *self,
                                                   GwReview        *review);

G_END_DECLS
