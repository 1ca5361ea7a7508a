/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-case.h"
#include "plan/gw-estimate.h"

G_BEGIN_DECLS

/* The time over which cost and benefit are compared when the plan names none */
#define GW_HORIZON_MONTHS 12

/**
 * GwRangeState:
 * @GW_RANGE_MISSING: one of its bounds is not there, or nothing says per what it is
 * @GW_RANGE_REVERSED: the lower bound is above the upper one
 * @GW_RANGE_FINE: it can be counted
 *
 * Whether an estimate can be counted.
 */
typedef enum
{
  GW_RANGE_MISSING,
  GW_RANGE_REVERSED,
  GW_RANGE_FINE,
} GwRangeState;

/**
 * GwSum:
 * @low: the cautious amount, in the currency of the case
 * @high: the highest amount
 * @n_estimates: how many estimates there are
 * @missing: (nullable): the first one that is not complete
 * @reversed: (nullable): the first one whose bounds are the wrong way round
 *
 * What all costs, or all benefits, come to. The amounts count only while
 * gw_sum_is_known() holds. The items are borrowed from the case.
 */
typedef struct
{
  double low;
  double high;
  guint n_estimates;
  GwEstimate *missing;
  GwEstimate *reversed;
} GwSum;

/**
 * GwSums:
 * @months: the time over which they run
 * @cost: the costs
 * @benefit: the benefits
 *
 * The money of a business case.
 */
typedef struct
{
  int months;
  GwSum cost;
  GwSum benefit;
} GwSums;

GwRangeState gw_estimate_get_range_state (GwEstimate *self);
GwSums       gw_case_get_sums            (GwCase     *self);
GwSums       gw_case_get_yearly_sums     (GwCase     *self);
gboolean     gw_sum_is_known             (const GwSum *sum);

G_END_DECLS
