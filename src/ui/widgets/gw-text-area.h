/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_TEXT_AREA (gw_text_area_get_type ())
G_DECLARE_FINAL_TYPE (GwTextArea, gw_text_area, GW, TEXT_AREA, AdwBin)

GtkWidget   *gw_text_area_new      (void);
void         gw_text_area_bind     (GwTextArea *self,
                                    GwHistory  *history,
                                    gpointer    item,
                                    guint       index);
GtkTextView *gw_text_area_get_view (GwTextArea *self);

G_END_DECLS
