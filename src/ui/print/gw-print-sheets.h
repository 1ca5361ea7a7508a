/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "draw/gw-sheet.h"

G_BEGIN_DECLS

#define GW_TYPE_PRINT_SHEETS (gw_print_sheets_get_type ())
G_DECLARE_FINAL_TYPE (GwPrintSheets, gw_print_sheets, GW, PRINT_SHEETS, AdwPreferencesGroup)

void  gw_print_sheets_set   (GwPrintSheets *self,
                             guint          sheets);
guint gw_print_sheets_get   (GwPrintSheets *self);

guint gw_print_sheets_order (guint          sheets,
                             GwSheetKind    kinds[GW_N_SHEETS]);

G_END_DECLS
