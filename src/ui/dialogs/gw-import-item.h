/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/gw-import.h"

G_BEGIN_DECLS

#define GW_TYPE_IMPORT_ITEM (gw_import_item_get_type ())
G_DECLARE_FINAL_TYPE (GwImportItem, gw_import_item, GW, IMPORT_ITEM, GObject)

GwImportItem *gw_import_item_new         (GwTableImport *import,
                                          GwImportRow   *row);
GwImportKind  gw_import_item_get_kind    (GwImportItem  *self);
gboolean      gw_import_item_get_taken   (GwImportItem  *self);
void          gw_import_item_set_taken   (GwImportItem  *self,
                                          gboolean       taken);
char         *gw_import_item_dup_label   (GwImportItem  *self);
char         *gw_import_item_dup_details (GwImportItem  *self);
const char   *gw_import_kind_get_word    (GwImportKind   kind);

G_END_DECLS
