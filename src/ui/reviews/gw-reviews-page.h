/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_REVIEWS_PAGE (gw_reviews_page_get_type ())
G_DECLARE_FINAL_TYPE (GwReviewsPage, gw_reviews_page, GW, REVIEWS_PAGE, AdwBreakpointBin)

GwReviewsPage *gw_reviews_page_new       (GwHistory     *history);
void           gw_reviews_page_show_item (GwReviewsPage *self,
                                          GwItem        *item);

G_END_DECLS
