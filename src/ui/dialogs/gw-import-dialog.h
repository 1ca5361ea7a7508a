/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "exchange/gw-import-table.h"

G_BEGIN_DECLS

#define GW_TYPE_IMPORT_DIALOG (gw_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwImportDialog, gw_import_dialog, GW, IMPORT_DIALOG, AdwDialog)

AdwDialog *gw_import_dialog_new       (GwHistory      *history,
                                       GType           type);
void       gw_import_dialog_load      (GwImportDialog *self,
                                       GFile          *file);
void       gw_import_dialog_set_table (GwImportDialog *self,
                                       GwTable        *table);

G_END_DECLS
