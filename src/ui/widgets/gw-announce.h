/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_announce      (GtkWidget  *from,
                       const char *text);
void gw_announce_step (GtkWidget  *from,
                       const char *format,
                       const char *name);

G_END_DECLS
