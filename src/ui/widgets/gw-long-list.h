/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GW_LONG_LIST_STEP:
 *
 * How many rows a long list has at first, and how many come at a time.
 */
#define GW_LONG_LIST_STEP 30

#define GW_TYPE_LONG_LIST (gw_long_list_get_type ())
G_DECLARE_FINAL_TYPE (GwLongList, gw_long_list, GW, LONG_LIST, AdwBin)

void           gw_long_list_bind     (GwLongList                 *self,
                                      GListModel                 *items,
                                      GtkListBoxCreateWidgetFunc  make_row,
                                      gpointer                    data);
GtkListBoxRow *gw_long_list_show_row (GwLongList                 *self,
                                      guint                       position);
void           gw_long_list_set_label (GwLongList                *self,
                                       const char                *label);

G_END_DECLS
