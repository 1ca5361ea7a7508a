/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"
#include "plan/gw-review.h"

G_BEGIN_DECLS

/* From critical to low, then those without a place and the closed ones */
#define GW_REVIEW_ROW_COLUMNS 6

#define GW_TYPE_REVIEW_ROW (gw_review_row_get_type ())
G_DECLARE_FINAL_TYPE (GwReviewRow, gw_review_row, GW, REVIEW_ROW, GtkListBoxRow)

GtkWidget *gw_review_row_new         (GwPlan       *plan,
                                      GwReview     *review,
                                      GPtrArray    *columns);
void       gw_review_row_update      (GwReviewRow  *self,
                                      GwPlan       *plan);
GtkWidget *gw_review_row_new_heading (GPtrArray    *columns);
GwReview  *gw_review_row_get_review  (GwReviewRow  *self);
void       gw_review_row_set_narrow  (GwReviewRow  *self,
                                      gboolean      narrow);

G_END_DECLS
