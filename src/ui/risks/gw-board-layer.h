/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_BOARD_LAYER (gw_board_layer_get_type ())
G_DECLARE_FINAL_TYPE (GwBoardLayer, gw_board_layer, GW, BOARD_LAYER, GtkWidget)

GwBoardLayer *gw_board_layer_new       (void);
void          gw_board_layer_set_still (GwBoardLayer *self,
                                        gboolean      still);

G_END_DECLS
