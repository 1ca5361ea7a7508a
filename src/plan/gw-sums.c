/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-sums.h"

/*
 * The one place where estimates are added up. A sum in which a part is missing
 * is no sum: it would look smaller than it is.
 */

#define MONTHS_A_YEAR 12

/* How many months the amounts of an estimate are for: 0 for all of the
 * horizon, -1 when that is not known. */
static int
get_period (GwEstimate *estimate)
{
  const char *per = gw_item_get_text (estimate, GW_ESTIMATE_PER);

  if (per == NULL || g_str_equal (per, "once"))
    return 0;
  if (g_str_equal (per, "month"))
    return 1;
  if (g_str_equal (per, "quarter"))
    return 3;
  return g_str_equal (per, "year") ? MONTHS_A_YEAR : -1;
}

/**
 * gw_estimate_get_range_state:
 * @self: an estimate
 *
 * Returns: whether it can be counted
 */
GwRangeState
gw_estimate_get_range_state (GwEstimate *self)
{
  g_return_val_if_fail (GW_IS_ESTIMATE (self), GW_RANGE_MISSING);

  if (!gw_item_is_set (self, GW_ESTIMATE_LOW) || !gw_item_is_set (self, GW_ESTIMATE_HIGH) ||
      get_period (self) < 0)
    return GW_RANGE_MISSING;
  if (gw_item_get_number (self, GW_ESTIMATE_LOW) > gw_item_get_number (self, GW_ESTIMATE_HIGH))
    return GW_RANGE_REVERSED;
  return GW_RANGE_FINE;
}

/* Divides first, so that 12 months of an amount a year are that very amount. */
static double
spread (double amount,
        int    months,
        int    period)
{
  return period == 0 ? amount : amount * ((double) months / period);
}

static void
add_estimate (GwSum      *sum,
              GwEstimate *estimate,
              int         months)
{
  const int period = get_period (estimate);
  const GwRangeState state = gw_estimate_get_range_state (estimate);

  sum->n_estimates++;
  if (state == GW_RANGE_MISSING && sum->missing == NULL)
    sum->missing = estimate;
  if (state == GW_RANGE_REVERSED && sum->reversed == NULL)
    sum->reversed = estimate;
  if (state != GW_RANGE_FINE)
    return;
  sum->low += spread (gw_item_get_number (estimate, GW_ESTIMATE_LOW), months, period);
  sum->high += spread (gw_item_get_number (estimate, GW_ESTIMATE_HIGH), months, period);
}

static int
get_months (GwCase *self)
{
  const int months = (int) gw_item_get_integer (self, GW_CASE_HORIZON_MONTHS);

  return months > 0 ? months : GW_HORIZON_MONTHS;
}

/**
 * gw_case_get_sums:
 * @self: (nullable): the business case, %NULL when the plan has none
 *
 * Adds up costs and benefits over the horizon of the case, 12 months where it
 * names none. An amount *once* is spent or won once in that time; one without
 * a period too. Estimates of a kind that is not known are left out.
 *
 * Returns: the sums
 */
GwSums
gw_case_get_sums (GwCase *self)
{
  GwSums sums = { .months = GW_HORIZON_MONTHS };
  GwList *estimates = self != NULL ? gw_item_peek_list (self, GW_CASE_ESTIMATES) : NULL;

  if (self != NULL)
    sums.months = get_months (self);
  for (guint i = 0; estimates != NULL && i < gw_list_get_length (estimates); i++)
    {
      GwEstimate *estimate = gw_list_get (estimates, i);
      const char *kind = gw_item_get_text (estimate, GW_ESTIMATE_KIND);

      if (g_strcmp0 (kind, "cost") == 0)
        add_estimate (&sums.cost, estimate, sums.months);
      else if (g_strcmp0 (kind, "benefit") == 0)
        add_estimate (&sums.benefit, estimate, sums.months);
    }
  return sums;
}

static void
make_yearly (GwSum *sum,
             int    months)
{
  const double years = (double) months / MONTHS_A_YEAR;

  sum->low /= years;
  sum->high /= years;
}

/**
 * gw_case_get_yearly_sums:
 * @self: (nullable): the business case, %NULL when the plan has none
 *
 * As gw_case_get_sums(), for showing: what they come to in a year, on average
 * over the horizon.
 *
 * Returns: the sums of one year
 */
GwSums
gw_case_get_yearly_sums (GwCase *self)
{
  GwSums sums = gw_case_get_sums (self);

  make_yearly (&sums.cost, sums.months);
  make_yearly (&sums.benefit, sums.months);
  return sums;
}

/**
 * gw_sum_is_known:
 * @sum: a sum
 *
 * Returns: whether there are estimates and all of them can be counted
 */
gboolean
gw_sum_is_known (const GwSum *sum)
{
  return sum->n_estimates > 0 && sum->missing == NULL && sum->reversed == NULL;
}
