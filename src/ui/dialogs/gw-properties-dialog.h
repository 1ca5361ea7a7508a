/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_PROPERTIES_DIALOG (gw_properties_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwPropertiesDialog, gw_properties_dialog, GW, PROPERTIES_DIALOG, AdwDialog)

AdwDialog *gw_properties_dialog_new (GwHistory *history);

G_END_DECLS
