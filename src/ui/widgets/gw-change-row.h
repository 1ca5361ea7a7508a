/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-item-change.h"
#include "plan/gw-movement.h"

G_BEGIN_DECLS

/**
 * GwChangeDepth:
 * @GW_CHANGE_BRIEF: in a line, with the values of what is short
 * @GW_CHANGE_FULL: each unit with its values then and now, a line each
 *
 * How much a row tells of a change.
 */
typedef enum
{
  GW_CHANGE_BRIEF,
  GW_CHANGE_FULL,
} GwChangeDepth;

GtkWidget  *gw_change_row_new          (GwPlan             *plan,
                                        const GwItemChange *change,
                                        GwChangeDepth       depth);
GtkWidget  *gw_change_heading_new      (const char         *title);
GwStage    *gw_change_get_stage        (GwPlan             *plan,
                                        const GwItemChange *change);

const char *gw_ui_movement_label       (GwMovementKind      kind);
char       *gw_ui_movement_text        (GwMovementKind      kind);

G_END_DECLS
