/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_BAND_TILES (gw_band_tiles_get_type ())
G_DECLARE_FINAL_TYPE (GwBandTiles, gw_band_tiles, GW, BAND_TILES, AdwBin)

void gw_band_tiles_update     (GwBandTiles *self,
                               GwPlan      *plan);
void gw_band_tiles_set_narrow (GwBandTiles *self,
                               gboolean     narrow);

G_END_DECLS
