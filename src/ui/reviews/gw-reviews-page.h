/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/gw-plan-page.h"

G_BEGIN_DECLS

#define GW_TYPE_REVIEWS_PAGE (gw_reviews_page_get_type ())
G_DECLARE_FINAL_TYPE (GwReviewsPage, gw_reviews_page, GW, REVIEWS_PAGE, GwPlanPage)

GwReviewsPage *gw_reviews_page_new (GwHistory *history);

G_END_DECLS
