/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-matrix.h"

G_BEGIN_DECLS

#define GW_TYPE_BAND_TILE (gw_band_tile_get_type ())
G_DECLARE_FINAL_TYPE (GwBandTile, gw_band_tile, GW, BAND_TILE, GtkButton)

GtkWidget *gw_band_tile_new             (GwBand      band);
void       gw_band_tile_set             (GwBandTile *self,
                                         guint       count,
                                         int         change,
                                         int         low,
                                         int         high);
void       gw_band_tile_set_with_change (GwBandTile *self,
                                         gboolean    with_change);

G_END_DECLS
