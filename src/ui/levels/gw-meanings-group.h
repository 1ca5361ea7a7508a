/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_MEANINGS_GROUP (gw_meanings_group_get_type ())
G_DECLARE_FINAL_TYPE (GwMeaningsGroup, gw_meanings_group, GW, MEANINGS_GROUP, AdwPreferencesGroup)

void        gw_meanings_group_fill         (GwMeaningsGroup *self,
                                            GwPlan          *plan,
                                            gboolean         of_impact);
char       *gw_meanings_group_dup_changed  (GwMeaningsGroup *self,
                                            int              level);

G_END_DECLS
