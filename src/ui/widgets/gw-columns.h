/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_COLUMNS (gw_columns_get_type ())
G_DECLARE_FINAL_TYPE (GwColumns, gw_columns, GW, COLUMNS, GtkWidget)

G_END_DECLS
