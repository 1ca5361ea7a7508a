/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-item-change.h"
#include "plan/gw-movement.h"

G_BEGIN_DECLS

GtkWidget  *gw_change_row_new          (GwPlan             *plan,
                                        const GwItemChange *change);
GtkWidget  *gw_change_heading_new      (const char         *title);
const char *gw_change_row_get_id       (GtkWidget          *row);
GwStage    *gw_change_get_stage        (GwPlan             *plan,
                                        const GwItemChange *change);

const char *gw_ui_movement_label       (GwMovementKind      kind);
char       *gw_ui_movement_text        (GwMovementKind      kind);

G_END_DECLS
