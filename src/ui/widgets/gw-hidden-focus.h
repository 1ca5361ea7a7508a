/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_hidden_focus_let_go (GtkWindow *window);

G_END_DECLS
