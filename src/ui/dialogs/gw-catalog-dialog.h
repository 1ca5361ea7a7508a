/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_CATALOG_DIALOG (gw_catalog_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwCatalogDialog, gw_catalog_dialog, GW, CATALOG_DIALOG, AdwDialog)

AdwDialog *gw_catalog_dialog_new (GwHistory  *history,
                                  GListModel *catalog);

G_END_DECLS
