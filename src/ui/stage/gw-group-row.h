/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-group.h"
#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_GROUP_ROW (gw_group_row_get_type ())
G_DECLARE_FINAL_TYPE (GwGroupRow, gw_group_row, GW, GROUP_ROW, AdwBin)

GtkWidget *gw_group_row_new  (GwStageContext *context);
void       gw_group_row_bind (GwGroupRow     *self,
                              GwGroup        *group);

G_END_DECLS
