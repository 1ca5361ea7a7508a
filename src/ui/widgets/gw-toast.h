/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

void gw_toast_step  (GtkWidget  *from,
                     GwHistory  *history,
                     const char *title);
void gw_toast_file  (GtkWidget  *from,
                     GFile      *file,
                     const char *title);
void gw_toast_plain (GtkWidget  *from,
                     const char *title);

G_END_DECLS
