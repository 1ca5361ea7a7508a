/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_CLOSE_RISK_DIALOG (gw_close_risk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwCloseRiskDialog, gw_close_risk_dialog, GW, CLOSE_RISK_DIALOG, AdwAlertDialog)

AdwDialog *gw_close_risk_dialog_new (GwHistory *history,
                                     GPtrArray *risks);

G_END_DECLS
