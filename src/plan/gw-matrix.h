/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Levels run from 1 to this on both axes */
#define GW_LEVELS 5

/**
 * GwBand:
 * @GW_BAND_NONE: not placed
 * @GW_BAND_LOW: up to the first limit
 * @GW_BAND_MEDIUM: up to the second
 * @GW_BAND_HIGH: up to the third
 * @GW_BAND_CRITICAL: beyond
 *
 * The band a score falls into.
 */
typedef enum
{
  GW_BAND_NONE,
  GW_BAND_LOW,
  GW_BAND_MEDIUM,
  GW_BAND_HIGH,
  GW_BAND_CRITICAL,
} GwBand;

#define GW_N_BANDS 4

/**
 * GwPosition:
 * @probability: 1 to 5, 0 when not placed
 * @impact: 1 to 5, 0 when not placed
 *
 * A cell of the matrix, or none.
 */
typedef struct
{
  int probability;
  int impact;
} GwPosition;

/**
 * GwLimits:
 * @bands: the highest score of low, medium and high
 * @appetite: the highest score the project accepts, 0 when it is not settled
 *
 * What scores mean in a plan.
 */
typedef struct
{
  int bands[GW_N_BANDS - 1];
  int appetite;
} GwLimits;

/**
 * GwLimitFault:
 * @GW_LIMIT_FINE: none
 * @GW_LIMIT_OUT_OF_RANGE: no score that the limit can have
 * @GW_LIMIT_NOT_ABOVE: not above the limit before it
 *
 * What is wrong with a limit of the bands, or with the appetite.
 */
typedef enum
{
  GW_LIMIT_FINE,
  GW_LIMIT_OUT_OF_RANGE,
  GW_LIMIT_NOT_ABOVE,
} GwLimitFault;

/* The place of the appetite after the limits of the bands */
#define GW_LIMIT_APPETITE (GW_N_BANDS - 1)
#define GW_N_LIMITS (GW_LIMIT_APPETITE + 1)

/* Smoothest on the diagonal, and 1×5 is not low; see src/DESIGN.md */
#define GW_LIMITS_STANDARD { .bands = { 4, 9, 16 }, .appetite = 0 }

gboolean     gw_position_is_placed (GwPosition      position);
gboolean     gw_position_equal     (GwPosition      a,
                                    GwPosition      b);
int          gw_position_get_score (GwPosition      position);
GwBand       gw_limits_get_band    (const GwLimits *limits,
                                    int             score);
void         gw_limits_get_range   (const GwLimits *limits,
                                    GwBand          band,
                                    int            *low,
                                    int            *high);
gboolean     gw_limits_is_above    (const GwLimits *limits,
                                    int             score);
void         gw_limits_get_room    (guint           nth,
                                    int            *low,
                                    int            *high);
GwLimitFault gw_limits_find_fault  (const GwLimits *limits,
                                    guint           nth);
gboolean     gw_limits_is_valid    (const GwLimits *limits);
gboolean     gw_limits_equal       (const GwLimits *a,
                                    const GwLimits *b);
const char  *gw_band_get_word      (GwBand          band);

G_END_DECLS
