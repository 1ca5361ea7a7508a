/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_CASE_ROW (gw_case_row_get_type ())
G_DECLARE_FINAL_TYPE (GwCaseRow, gw_case_row, GW, CASE_ROW, AdwExpanderRow)

GtkWidget *gw_case_row_new        (GwHistory     *history,
                                   gpointer       item,
                                   gboolean       editable);
gpointer   gw_case_row_get_item   (GwCaseRow     *self);
void       gw_case_row_edit       (GwCaseRow     *self,
                                   const GwField *field);

G_END_DECLS
