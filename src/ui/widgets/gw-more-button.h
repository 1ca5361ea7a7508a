/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_more_button_show (GtkButton *button,
                          guint      n_more);

G_END_DECLS
