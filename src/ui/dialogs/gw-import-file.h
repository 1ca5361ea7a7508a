/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

void gw_import_file_ask (GtkWidget *from,
                         GwHistory *history,
                         GType      type);

G_END_DECLS
