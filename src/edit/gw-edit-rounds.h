/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-review.h"
#include "plan/gw-round.h"

G_BEGIN_DECLS

/**
 * GwReviewDraft:
 * @title: (nullable): what it is called
 * @on: the date, `YYYY-MM-DD`
 * @by: (nullable): the id of the person who records it
 * @by_name: (nullable): the name of one who may be new; not looked at beside @by
 * @note: (nullable): what was said
 * @next: (nullable): the date of the next review; %NULL leaves it as it is
 *
 * A review about to be recorded.
 */
typedef struct
{
  const char *title;
  const char *on;
  const char *by;
  const char *by_name;
  const char *note;
  const char *next;
} GwReviewDraft;

GwRound  *gw_edit_start_round   (GwHistory           *history,
                                 const char          *summary,
                                 gboolean             keeps_answers,
                                 const char          *today);
GwReview *gw_edit_record_review (GwHistory           *history,
                                 const GwReviewDraft *draft);

G_END_DECLS
