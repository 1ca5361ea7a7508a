/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        ui_live_init           (void);
GHashTable *ui_live_count          (void);
void        ui_live_assert_no_more (GHashTable *before);

G_END_DECLS
