/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_DATE_BUTTON (gw_date_button_get_type ())
G_DECLARE_FINAL_TYPE (GwDateButton, gw_date_button, GW, DATE_BUTTON, AdwBin)

GtkWidget  *gw_date_button_new      (void);
void        gw_date_button_bind     (GwDateButton *self,
                                     GwHistory    *history,
                                     GPtrArray    *items);
const char *gw_date_button_get_date (GwDateButton *self);
void        gw_date_button_set_date (GwDateButton *self,
                                     const char   *date);
void        gw_date_button_popup    (GwDateButton *self);

G_END_DECLS
