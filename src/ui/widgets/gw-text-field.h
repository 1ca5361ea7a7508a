/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_TEXT_FIELD (gw_text_field_get_type ())
G_DECLARE_FINAL_TYPE (GwTextField, gw_text_field, GW, TEXT_FIELD, GtkEntry)

GtkWidget *gw_text_field_new  (void);
void       gw_text_field_bind (GwTextField *self,
                               GwHistory   *history,
                               gpointer     item,
                               guint        index);

G_END_DECLS
