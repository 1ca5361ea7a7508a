/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_rooted_watch (GType   type,
                      void  (*watch) (GtkWidget *widget));

G_END_DECLS
