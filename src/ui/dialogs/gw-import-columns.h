/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/gw-import-table.h"

G_BEGIN_DECLS

#define GW_TYPE_IMPORT_COLUMNS (gw_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (GwImportColumns, gw_import_columns, GW, IMPORT_COLUMNS, AdwBin)

void     gw_import_columns_set_table    (GwImportColumns *self,
                                         GwTable         *table);
gboolean gw_import_columns_take_changed (GwImportColumns *self);

G_END_DECLS
