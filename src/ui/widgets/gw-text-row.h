/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_TEXT_ROW (gw_text_row_get_type ())
G_DECLARE_FINAL_TYPE (GwTextRow, gw_text_row, GW, TEXT_ROW, AdwEntryRow)

GtkWidget *gw_text_row_new       (const char *title);
void       gw_text_row_bind      (GwTextRow  *self,
                                  GwHistory  *history,
                                  gpointer    item,
                                  guint       index);
void       gw_text_row_bind_case (GwTextRow  *self,
                                  GwHistory  *history,
                                  guint       index);

G_END_DECLS
