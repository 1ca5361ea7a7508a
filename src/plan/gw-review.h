/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_REVIEW (gw_review_get_type ())
G_DECLARE_FINAL_TYPE (GwReview, gw_review, GW, REVIEW, GwItem)

/* The fields of a review, in the order of the file */
enum
{
  GW_REVIEW_TITLE,
  GW_REVIEW_ON,
  GW_REVIEW_ROUND,
  GW_REVIEW_BY,
  GW_REVIEW_NOTE,
  GW_REVIEW_RECORD,
};

G_END_DECLS
