/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_RISKS_PAGE (gw_risks_page_get_type ())
G_DECLARE_FINAL_TYPE (GwRisksPage, gw_risks_page, GW, RISKS_PAGE, AdwBreakpointBin)

GwRisksPage *gw_risks_page_new       (GwHistory   *history);

void         gw_risks_page_show_item (GwRisksPage *self,
                                      GwItem      *item);

G_END_DECLS
