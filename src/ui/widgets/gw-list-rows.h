/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_ui_remove_rows (GtkListBox *list,
                        guint       begin);
void gw_ui_set_n_rows  (GtkListBox *list,
                        guint       n_rows,
                        GtkWidget  *(*make) (gpointer data),
                        gpointer    data);

G_END_DECLS
