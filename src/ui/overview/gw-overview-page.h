/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_OVERVIEW_PAGE (gw_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (GwOverviewPage, gw_overview_page, GW, OVERVIEW_PAGE, AdwBreakpointBin)

GwOverviewPage *gw_overview_page_new       (GwHistory      *history);
void            gw_overview_page_show_item (GwOverviewPage *self,
                                            GwItem         *item);

G_END_DECLS
