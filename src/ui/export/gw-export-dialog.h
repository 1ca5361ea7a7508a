/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/gw-format.h"
#include "session/gw-document.h"

G_BEGIN_DECLS

#define GW_TYPE_EXPORT_DIALOG (gw_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwExportDialog, gw_export_dialog, GW, EXPORT_DIALOG, AdwDialog)

AdwDialog *gw_export_dialog_new    (GwDocument     *document);
void       gw_export_dialog_choose (GwExportDialog *self,
                                    GwFormat        format,
                                    const char     *sheet);
void       gw_export_dialog_write  (GwExportDialog *self,
                                    GFile          *file);

G_END_DECLS
