/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_LEVELS_DIALOG (gw_levels_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwLevelsDialog, gw_levels_dialog, GW, LEVELS_DIALOG, AdwDialog)

AdwDialog *gw_levels_dialog_new (GwHistory *history,
                                 gboolean   editable);

G_END_DECLS
