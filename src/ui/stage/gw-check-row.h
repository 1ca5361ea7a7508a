/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-check.h"
#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_CHECK_ROW (gw_check_row_get_type ())
G_DECLARE_FINAL_TYPE (GwCheckRow, gw_check_row, GW, CHECK_ROW, AdwBin)

GtkWidget *gw_check_row_new  (GwStageContext *context);
void       gw_check_row_bind (GwCheckRow     *self,
                              GwCheck        *check);

G_END_DECLS
