/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

void gw_dialog_toast_step (GtkWidget  *dialog,
                           GwHistory  *history,
                           const char *title);

G_END_DECLS
