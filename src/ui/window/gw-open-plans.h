/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/gw-window.h"

G_BEGIN_DECLS

/* Which files are open, so that the next start can open them again */
void       gw_open_plans_keep (GtkApplication *application,
                               GSettings      *settings,
                               GwWindow       *closing);
GPtrArray *gw_open_plans_list (GSettings      *settings);

G_END_DECLS
