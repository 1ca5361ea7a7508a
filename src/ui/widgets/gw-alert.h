/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwAlertDialog *gw_alert_new        (const char     *heading,
                                     const char     *body);
AdwAlertDialog *gw_alert_new_notice (const char     *heading,
                                     const char     *body);
void            gw_alert_wrap       (AdwAlertDialog *alert);

G_END_DECLS
