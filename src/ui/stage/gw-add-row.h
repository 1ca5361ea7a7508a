/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/stage/gw-stage-context.h"
#include "ui/stage/gw-stage-end.h"

G_BEGIN_DECLS

#define GW_TYPE_ADD_ROW (gw_add_row_get_type ())
G_DECLARE_FINAL_TYPE (GwAddRow, gw_add_row, GW, ADD_ROW, AdwBin)

GtkWidget *gw_add_row_new  (GwStageContext *context);
void       gw_add_row_bind (GwAddRow       *self,
                            GwStageEnd     *end);

G_END_DECLS
