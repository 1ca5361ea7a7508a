/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-matrix.h"

#include "words/gw-words.h"

/*
 * The one place where a position becomes a score and a score a band. Product
 * of two ordinal levels, as in PMBOK and IEC 31010: it orders attention and
 * must never be summed or averaged (Cox 2008).
 */

/**
 * gw_position_is_placed:
 * @position: a position
 *
 * Returns: whether both levels are set
 */
gboolean
gw_position_is_placed (GwPosition position)
{
  return position.probability > 0 && position.impact > 0;
}

/**
 * gw_position_equal:
 * @a: a position
 * @b: another
 *
 * Returns: whether both are the same cell
 */
gboolean
gw_position_equal (GwPosition a,
                   GwPosition b)
{
  return a.probability == b.probability && a.impact == b.impact;
}

/**
 * gw_position_get_score:
 * @position: a position
 *
 * Returns: probability × impact, 1 to 25; 0 when not placed
 */
int
gw_position_get_score (GwPosition position)
{
  return gw_position_is_placed (position) ? position.probability * position.impact : 0;
}

/**
 * gw_limits_get_band:
 * @limits: what scores mean in the plan
 * @score: 1 to 25, 0 when not placed
 *
 * Returns: the band of @score
 */
GwBand
gw_limits_get_band (const GwLimits *limits,
                    int             score)
{
  if (score <= 0)
    return GW_BAND_NONE;
  for (int i = 0; i < GW_N_BANDS - 1; i++)
    if (score <= limits->bands[i])
      return (GwBand) ((int) GW_BAND_LOW + i);
  return GW_BAND_CRITICAL;
}

/**
 * gw_limits_get_range:
 * @limits: what scores mean in the plan
 * @band: a band
 * @low: (out): its lowest score
 * @high: (out): its highest score
 *
 * Tells where a band begins and ends.
 */
void
gw_limits_get_range (const GwLimits *limits,
                     GwBand          band,
                     int            *low,
                     int            *high)
{
  g_return_if_fail (band > GW_BAND_NONE && band <= GW_BAND_CRITICAL);

  *low = band == GW_BAND_LOW ? 1 : limits->bands[band - GW_BAND_MEDIUM] + 1;
  *high = band == GW_BAND_CRITICAL ? GW_LEVELS * GW_LEVELS : limits->bands[band - GW_BAND_LOW];
}

/**
 * gw_limits_is_above:
 * @limits: what scores mean in the plan
 * @score: 1 to 25, 0 when not placed
 *
 * Returns: whether @score is above the appetite; never when none is settled
 */
gboolean
gw_limits_is_above (const GwLimits *limits,
                    int             score)
{
  return limits->appetite > 0 && score > limits->appetite;
}

/**
 * gw_limits_get_room:
 * @nth: which limit: 0 to 2 end a band, %GW_LIMIT_APPETITE is the appetite
 * @low: (out): the lowest that it can be
 * @high: (out): the highest
 *
 * Tells where a limit can lie: every band needs a score, so there must be room
 * for the bands below and above. The appetite is a score, or 0.
 */
void
gw_limits_get_room (guint  nth,
                    int   *low,
                    int   *high)
{
  g_return_if_fail (nth < GW_N_LIMITS);

  *low = nth == GW_LIMIT_APPETITE ? 0 : (int) nth + 1;
  *high = GW_LEVELS * GW_LEVELS - (GW_LIMIT_APPETITE - (int) nth);
}

/**
 * gw_limits_find_fault:
 * @limits: what scores shall mean
 * @nth: which of the limits, see [func@limits_get_room]
 *
 * Returns: what is wrong with that limit
 */
GwLimitFault
gw_limits_find_fault (const GwLimits *limits,
                      guint           nth)
{
  int value, low, high;

  g_return_val_if_fail (limits != NULL && nth < GW_N_LIMITS, GW_LIMIT_OUT_OF_RANGE);

  value = nth == GW_LIMIT_APPETITE ? limits->appetite : limits->bands[nth];
  gw_limits_get_room (nth, &low, &high);
  if (value < low || value > high)
    return GW_LIMIT_OUT_OF_RANGE;
  if (nth > 0 && nth < GW_LIMIT_APPETITE && value <= limits->bands[nth - 1])
    return GW_LIMIT_NOT_ABOVE;
  return GW_LIMIT_FINE;
}

/**
 * gw_limits_is_valid:
 * @limits: what scores shall mean
 *
 * Returns: whether the bands rise, each has a score, and the appetite is a
 *   score or 0
 */
gboolean
gw_limits_is_valid (const GwLimits *limits)
{
  g_return_val_if_fail (limits != NULL, FALSE);

  for (guint nth = 0; nth < GW_N_LIMITS; nth++)
    if (gw_limits_find_fault (limits, nth) != GW_LIMIT_FINE)
      return FALSE;
  return TRUE;
}

/**
 * gw_limits_equal:
 * @a: what scores mean
 * @b: the same somewhere else
 *
 * Returns: whether bands and appetite are the same
 */
gboolean
gw_limits_equal (const GwLimits *a,
                 const GwLimits *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (int i = 0; i < GW_N_BANDS - 1; i++)
    if (a->bands[i] != b->bands[i])
      return FALSE;
  return a->appetite == b->appetite;
}

/**
 * gw_band_get_word:
 * @band: a band
 *
 * Returns: (transfer none): its word, to be looked up in a [class@Words]
 */
const char *
gw_band_get_word (GwBand band)
{
  static const char *const words[] = {
    GW_N_ ("Unplaced"), GW_N_ ("Low"), GW_N_ ("Medium"), GW_N_ ("High"), GW_N_ ("Critical"),
  };

  g_return_val_if_fail (band <= GW_BAND_CRITICAL, NULL);

  return words[band];
}
