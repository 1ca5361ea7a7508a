/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/gw-import.h"

G_BEGIN_DECLS

#define GW_TYPE_IMPORT_LIST (gw_import_list_get_type ())
G_DECLARE_FINAL_TYPE (GwImportList, gw_import_list, GW, IMPORT_LIST, GObject)

GwImportList *gw_import_list_new  (GwTableImport *import);
void          gw_import_list_stop (GwImportList  *self);

G_END_DECLS
