/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_COLUMNS_LAYOUT (gw_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (GwColumnsLayout, gw_columns_layout, GW, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
