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
      return GW_BAND_LOW + i;
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
 * gw_limits_is_valid:
 * @limits: what scores shall mean
 *
 * Returns: whether the bands rise, each has a score, and the appetite is a
 *   score or 0
 */
gboolean
gw_limits_is_valid (const GwLimits *limits)
{
  int last = 0;

  g_return_val_if_fail (limits != NULL, FALSE);

  for (int i = 0; i < GW_N_BANDS - 1; last = limits->bands[i++])
    if (limits->bands[i] <= last)
      return FALSE;
  return last < GW_LEVELS * GW_LEVELS &&
         limits->appetite >= 0 && limits->appetite <= GW_LEVELS * GW_LEVELS;
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
