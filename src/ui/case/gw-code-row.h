/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_CODE_ROW (gw_code_row_get_type ())
G_DECLARE_FINAL_TYPE (GwCodeRow, gw_code_row, GW, CODE_ROW, AdwComboRow)

GtkWidget *gw_code_row_new (const char   *title,
                            GwHistory    *history,
                            gpointer      item,
                            guint         index,
                            const char *(*label) (const char *code));

G_END_DECLS
