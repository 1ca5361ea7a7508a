/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"
#include "plan/gw-check.h"

G_BEGIN_DECLS

#define GW_TYPE_CONDITION_ROW (gw_condition_row_get_type ())
G_DECLARE_FINAL_TYPE (GwConditionRow, gw_condition_row, GW, CONDITION_ROW, GtkListBoxRow)

GtkWidget *gw_condition_row_new           (GwHistory      *history,
                                           GwCheck        *condition);
GwCheck   *gw_condition_row_get_condition (GwConditionRow *self);
void       gw_condition_row_set_editable  (GwConditionRow *self,
                                           gboolean        editable);

G_END_DECLS
