/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_AREA_ROW (gw_area_row_get_type ())
G_DECLARE_FINAL_TYPE (GwAreaRow, gw_area_row, GW, AREA_ROW, AdwPreferencesRow)

GtkWidget *gw_area_row_new          (const char *title);
void       gw_area_row_bind         (GwAreaRow  *self,
                                     GwHistory  *history,
                                     gpointer    item,
                                     guint       index);
void       gw_area_row_bind_case    (GwAreaRow  *self,
                                     GwHistory  *history,
                                     guint       index);
void       gw_area_row_set_editable (GwAreaRow  *self,
                                     gboolean    editable);

G_END_DECLS
