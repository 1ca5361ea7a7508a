/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/dialogs/gw-import-item.h"

G_BEGIN_DECLS

#define GW_TYPE_IMPORT_ROW_VIEW (gw_import_row_view_get_type ())
G_DECLARE_FINAL_TYPE (GwImportRowView, gw_import_row_view, GW, IMPORT_ROW_VIEW, GtkWidget)

GtkWidget *gw_import_row_view_new      (void);
void       gw_import_row_view_set_item (GwImportRowView *self,
                                        GwImportItem    *item);

G_END_DECLS
