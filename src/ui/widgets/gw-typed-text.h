/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For what shows a text that is typed: gw-typing.c and gw-text-area.c. */

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

char     *gw_typed_text_dup       (GtkWidget     *widget);
char     *gw_typed_text_dup_plain (GtkWidget     *widget);
void      gw_typed_text_put       (GtkWidget     *widget,
                                   const char    *text);
gboolean  gw_typed_text_parse     (GwHistory     *history,
                                   gpointer       item,
                                   guint          index,
                                   char          *text,
                                   GwValue       *value);
void      gw_typed_text_write     (GwHistory     *history,
                                   gpointer       item,
                                   guint          index,
                                   const GwValue *value,
                                   guint          visit);

G_END_DECLS
