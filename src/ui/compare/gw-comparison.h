/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-review.h"
#include "ui/compare/gw-compared-item.h"

G_BEGIN_DECLS

#define GW_TYPE_COMPARISON (gw_comparison_get_type ())
G_DECLARE_FINAL_TYPE (GwComparison, gw_comparison, GW, COMPARISON, GObject)

GwComparison *gw_comparison_new            (GwHistory      *history,
                                            GwPlan         *other,
                                            const char     *name,
                                            gboolean        earlier);
GwComparison *gw_comparison_new_review     (GwHistory      *history,
                                            GwReview       *review,
                                            const char     *name);
GwHistory    *gw_comparison_get_history    (GwComparison   *self);
GwPlan       *gw_comparison_get_other      (GwComparison   *self);
GPtrArray    *gw_comparison_get_items      (GwComparison   *self);
const char   *gw_comparison_get_left_name  (GwComparison   *self);
const char   *gw_comparison_get_right_name (GwComparison   *self);
gboolean      gw_comparison_is_earlier     (GwComparison   *self);
gboolean      gw_comparison_can_take_over  (GwComparison   *self);
guint         gw_comparison_take_over      (GwComparison   *self,
                                            GPtrArray      *items);

G_END_DECLS
