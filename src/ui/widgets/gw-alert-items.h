/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

/* An alert that asks about items, which may leave the plan while it is open */
void gw_alert_follow (AdwAlertDialog *alert,
                      GwHistory      *history,
                      GPtrArray      *items,
                      const char     *response);
void gw_alert_allow  (AdwAlertDialog *alert,
                      gboolean        allowed);

G_END_DECLS
