/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_ROW (gw_stage_row_get_type ())
G_DECLARE_FINAL_TYPE (GwStageRow, gw_stage_row, GW, STAGE_ROW, AdwBin)

GtkWidget          *gw_stage_row_new         (GwStageContext *context);
void                gw_stage_row_bind        (GwStageRow     *self,
                                              gpointer        item);
gpointer            gw_stage_row_get_item    (GwStageRow     *self);
GwStageRow         *gw_stage_row_get_focused (GtkWidget      *list);
GtkListItemFactory *gw_stage_row_factory_new (GwStageContext *context);

G_END_DECLS
