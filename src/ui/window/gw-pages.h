/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

GtkWidget *gw_page_new       (GwHistory  *history,
                              const char *place,
                              gboolean    editable);
void       gw_page_show_item (GtkWidget     *page,
                              GwItem        *item,
                              const GwField *field);

G_END_DECLS
