/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-stage.h"

G_BEGIN_DECLS

#define GW_TYPE_DECISION_DIALOG (gw_decision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwDecisionDialog, gw_decision_dialog, GW, DECISION_DIALOG, AdwDialog)

AdwDialog *gw_decision_dialog_new (GwHistory *history,
                                   GwStage   *stage);

G_END_DECLS
