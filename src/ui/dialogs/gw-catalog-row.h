/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_CATALOG_ROW (gw_catalog_row_get_type ())
G_DECLARE_FINAL_TYPE (GwCatalogRow, gw_catalog_row, GW, CATALOG_ROW, GtkWidget)

GtkWidget *gw_catalog_row_new        (void);
void       gw_catalog_row_bind       (GwCatalogRow *self,
                                      GwRisk       *risk,
                                      gboolean      in_plan);
GwRisk    *gw_catalog_row_get_risk   (GwCatalogRow *self);
gboolean   gw_catalog_row_get_chosen (GwCatalogRow *self);
void       gw_catalog_row_set_chosen (GwCatalogRow *self,
                                      gboolean      chosen);

G_END_DECLS
