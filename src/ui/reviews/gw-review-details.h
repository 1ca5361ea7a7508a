/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-review.h"

G_BEGIN_DECLS

#define GW_TYPE_REVIEW_DETAILS (gw_review_details_get_type ())
G_DECLARE_FINAL_TYPE (GwReviewDetails, gw_review_details, GW, REVIEW_DETAILS, AdwBin)

void      gw_review_details_show       (GwReviewDetails *self,
                                        GwHistory       *history,
                                        GwReview        *review);
void      gw_review_details_update     (GwReviewDetails *self);
GwReview *gw_review_details_get_review (GwReviewDetails *self);

G_END_DECLS
