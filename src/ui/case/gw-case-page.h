/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_CASE_PAGE (gw_case_page_get_type ())
G_DECLARE_FINAL_TYPE (GwCasePage, gw_case_page, GW, CASE_PAGE, AdwBin)

GtkWidget *gw_case_page_new          (GwHistory     *history);
void       gw_case_page_set_editable (GwCasePage    *self,
                                      gboolean       editable);
gboolean   gw_case_page_shows        (GwItem        *item,
                                      const GwField *field);
void       gw_case_page_show_item    (GwCasePage    *self,
                                      GwItem        *item,
                                      const GwField *field);

G_END_DECLS
