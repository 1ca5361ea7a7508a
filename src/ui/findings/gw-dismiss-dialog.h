/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-finding.h"

G_BEGIN_DECLS

#define GW_TYPE_DISMISS_DIALOG (gw_dismiss_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwDismissDialog, gw_dismiss_dialog, GW, DISMISS_DIALOG, AdwAlertDialog)

AdwDialog *gw_dismiss_dialog_new (GwHistory *history,
                                  GwFinding *finding);

G_END_DECLS
