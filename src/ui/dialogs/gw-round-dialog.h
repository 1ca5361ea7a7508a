/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_ROUND_DIALOG (gw_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwRoundDialog, gw_round_dialog, GW, ROUND_DIALOG, AdwAlertDialog)

AdwDialog *gw_round_dialog_new (GwHistory *history);

G_END_DECLS
