/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void gw_dialogs_watch (GtkWindow *window);

G_END_DECLS
