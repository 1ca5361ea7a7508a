/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-text.h"

G_BEGIN_DECLS

void            gw_drawing_follow       (GSettings *settings);

GwPaletteChoice gw_drawing_get_palette  (void);
GwDrawStyle     gw_drawing_get_style    (void);
double          gw_drawing_get_scale    (GtkWidget *widget);
void            gw_drawing_watch        (GtkWidget *widget,
                                         GCallback  callback);
char           *gw_drawing_dup_band_css (void);

G_END_DECLS
