/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-review.h"

#include "plan/gw-person.h"
#include "plan/gw-record.h"

/**
 * GwReview:
 *
 * A dated record of risks and checks, against which movement is shown.
 */
struct _GwReview
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwReview, gw_review, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "review", GW_ID_PLAN);
  gw_item_class_add_text (klass, GW_REVIEW_TITLE, "title");
  gw_item_class_add_date (klass, GW_REVIEW_ON, "on");
  gw_item_class_add_text (klass, GW_REVIEW_ROUND, "round");
  gw_item_class_add_ref (klass, GW_REVIEW_BY, "by", GW_TYPE_PERSON);
  gw_item_class_add_lines (klass, GW_REVIEW_NOTE, "note");
  gw_item_class_add_child (klass, GW_REVIEW_RECORD, "record", GW_TYPE_RECORD);
}

static void
gw_review_class_init (GwReviewClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_review_init (GwReview *self)
{
}
