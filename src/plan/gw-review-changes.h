/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item-change.h"
#include "plan/gw-review.h"

G_BEGIN_DECLS

typedef struct _GwReviewChanges GwReviewChanges;

GwReviewChanges *gw_review_changes_new  (GwReview        *review);
void             gw_review_changes_free (GwReviewChanges *self);
gboolean         gw_review_changes_step (GwReviewChanges *self,
                                         GPtrArray       *changes,
                                         guint            n_risks);

GPtrArray       *gw_review_get_changes  (GwReview        *review);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwReviewChanges, gw_review_changes_free)

G_END_DECLS
