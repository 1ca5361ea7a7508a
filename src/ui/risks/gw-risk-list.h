/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-risk.h"

G_BEGIN_DECLS

#define GW_TYPE_RISK_LIST (gw_risk_list_get_type ())
G_DECLARE_FINAL_TYPE (GwRiskList, gw_risk_list, GW, RISK_LIST, GtkWidget)

GwRiskList *gw_risk_list_new (GListModel *risks);

G_END_DECLS
