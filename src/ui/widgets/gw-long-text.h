/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (* GwLongTextDeleted) (gpointer data);

void gw_long_text_ask (GtkWidget         *widget,
                       const char        *text,
                       GwLongTextDeleted  deleted,
                       gpointer           data);

G_END_DECLS
