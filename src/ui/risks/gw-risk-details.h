/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "ui/risks/gw-risk-selection.h"

G_BEGIN_DECLS

#define GW_TYPE_RISK_DETAILS (gw_risk_details_get_type ())
G_DECLARE_FINAL_TYPE (GwRiskDetails, gw_risk_details, GW, RISK_DETAILS, AdwBin)

GwRiskDetails *gw_risk_details_new (GwHistory       *history,
                                    GwRiskSelection *selection);

G_END_DECLS
