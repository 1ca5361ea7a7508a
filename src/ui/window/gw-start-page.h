/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_START_PAGE (gw_start_page_get_type ())
G_DECLARE_FINAL_TYPE (GwStartPage, gw_start_page, GW, START_PAGE, AdwBin)

void gw_start_page_set_settings (GwStartPage *self,
                                 GSettings   *settings);
void       gw_start_page_set_found    (GwStartPage *self,
                                       GListModel  *found);

G_END_DECLS
