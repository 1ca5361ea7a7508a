/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-edit-risks.h"

G_BEGIN_DECLS

#define GW_TYPE_PLACE_GROUP (gw_place_group_get_type ())
G_DECLARE_FINAL_TYPE (GwPlaceGroup, gw_place_group, GW, PLACE_GROUP, AdwPreferencesGroup)

void gw_place_group_bind    (GwPlaceGroup *self,
                             GwHistory    *history,
                             GwPlacement   placement);
void gw_place_group_set_risk (GwPlaceGroup *self,
                              GwRisk       *risk);
void gw_place_group_refresh (GwPlaceGroup *self);

G_END_DECLS
