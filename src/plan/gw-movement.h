/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "plan/gw-review-changes.h"
#include "plan/gw-review.h"

G_BEGIN_DECLS

/**
 * GwMovementKind:
 * @GW_MOVEMENT_NONE: it lies where it lay
 * @GW_MOVEMENT_WORSE: its score has risen
 * @GW_MOVEMENT_BETTER: its score has fallen
 * @GW_MOVEMENT_SIDEWAYS: another cell of the same score
 * @GW_MOVEMENT_PLACED: it was in the tray
 * @GW_MOVEMENT_UNPLACED: it is back in the tray
 * @GW_MOVEMENT_NEW: it was not there
 * @GW_MOVEMENT_CLOSED: it was open and is closed
 * @GW_MOVEMENT_REOPENED: it was closed and is open
 * @GW_MOVEMENT_REMOVED: it is not there any more
 *
 * What has become of a risk since a review. Nothing missing counts as a level,
 * so coming from the tray is neither worse nor better.
 */
typedef enum
{
  GW_MOVEMENT_NONE,
  GW_MOVEMENT_WORSE,
  GW_MOVEMENT_BETTER,
  GW_MOVEMENT_SIDEWAYS,
  GW_MOVEMENT_PLACED,
  GW_MOVEMENT_UNPLACED,
  GW_MOVEMENT_NEW,
  GW_MOVEMENT_CLOSED,
  GW_MOVEMENT_REOPENED,
  GW_MOVEMENT_REMOVED,
} GwMovementKind;

#define GW_N_MOVEMENTS (GW_MOVEMENT_REMOVED + 1)

/**
 * GwMovement:
 * @kind: what has become of it
 * @from: the current position then
 * @to: the current position now
 *
 * How one risk has moved.
 */
typedef struct
{
  GwMovementKind kind;
  GwPosition from;
  GwPosition to;
} GwMovement;

GwMovement    gw_movement_between      (GwRisk         *then,
                                        GwRisk         *now);
const char   *gw_movement_get_word     (GwMovementKind  kind);
const char   *gw_movement_get_sign     (GwMovementKind  kind);

GPtrArray    *gw_plan_list_reviews     (GwPlan         *plan);
GwReview     *gw_plan_get_last_review  (GwPlan         *plan);
GwReview     *gw_plan_find_review      (GwPlan         *plan,
                                        const char     *text);
GHashTable   *gw_review_get_risks      (GwReview       *review);
GPtrArray    *gw_review_list_removed   (GwReview       *review);
GwRiskCounts  gw_review_count_risks    (GwReview       *review,
                                        const GwLimits *limits);

G_END_DECLS
