/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_NUMBER_ROW (gw_number_row_get_type ())
G_DECLARE_FINAL_TYPE (GwNumberRow, gw_number_row, GW, NUMBER_ROW, AdwEntryRow)

GtkWidget *gw_number_row_new       (const char  *title);
void       gw_number_row_bind      (GwNumberRow *self,
                                    GwHistory   *history,
                                    gpointer     item,
                                    guint        index);
void       gw_number_row_bind_case (GwNumberRow *self,
                                    GwHistory   *history,
                                    guint        index);

G_END_DECLS
