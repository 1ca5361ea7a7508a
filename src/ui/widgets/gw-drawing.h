/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-text.h"

G_BEGIN_DECLS

GwDrawStyle gw_drawing_get_style (void);
double      gw_drawing_get_scale (GtkWidget *widget);
void        gw_drawing_watch     (GtkWidget *widget,
                                  GCallback  callback);

G_END_DECLS
