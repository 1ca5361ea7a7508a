/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_CHANGES_BOX (gw_changes_box_get_type ())
G_DECLARE_FINAL_TYPE (GwChangesBox, gw_changes_box, GW, CHANGES_BOX, AdwBin)

void       gw_changes_box_stop   (GwChangesBox *self);
gboolean   gw_changes_box_update (GwChangesBox *self,
                                  GwPlan       *plan,
                                  gint64        until);

G_END_DECLS
