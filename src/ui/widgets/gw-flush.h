/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     gw_ui_flush_typing (GtkWindow *window);
gboolean gw_ui_undo_typing  (GtkWindow *window);
gboolean gw_ui_redo_typing  (GtkWindow *window);

G_END_DECLS
