/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_VERDICT_DIALOG (gw_verdict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwVerdictDialog, gw_verdict_dialog, GW, VERDICT_DIALOG, AdwAlertDialog)

AdwDialog *gw_verdict_dialog_new (GwHistory *history);

G_END_DECLS
