/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-range-picture.h"

#include <math.h>

#include "draw/gw-range-private.h"
#include "plan/gw-sums.h"
#include "words/gw-numbers.h"

/* Sizes at scale 1 */
#define MARGIN 8.0
#define CAPTION_HEIGHT 22.0
#define BAR_HEIGHT 18.0
#define LANE_GAP 12.0
#define AXIS_GAP 10.0
#define AXIS_HEIGHT 22.0
#define LEAST_BAR 3.0
#define TICK_ROOM 96.0

static void
set_row (GwRangeRow  *row,
         const GwSum *sum)
{
  row->known = gw_sum_is_known (sum);
  row->low = row->known ? sum->low : 0;
  row->high = row->known ? sum->high : 0;
}

/**
 * gw_range_picture_new:
 * @kase: (nullable): a business case, %NULL when the plan has none
 * @words: the language of the picture
 *
 * Returns: (transfer full): the picture of its present state
 */
GwRangePicture *
gw_range_picture_new (GwCase  *kase,
                      GwWords *words)
{
  const GwSums sums = gw_case_get_sums (kase);
  GwRangePicture *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (GwRangePicture, 1);
  self->words = gw_words_ref (words);
  self->currency = kase != NULL ? g_strdup (gw_item_get_text (kase, GW_CASE_CURRENCY)) : NULL;
  self->months = sums.months;
  self->scale = 1;
  set_row (&self->rows[GW_RANGE_BENEFIT], &sums.benefit);
  set_row (&self->rows[GW_RANGE_COST], &sums.cost);
  return self;
}

/**
 * gw_range_picture_free:
 * @self: (transfer full): a picture
 */
void
gw_range_picture_free (GwRangePicture *self)
{
  gw_words_unref (self->words);
  g_free (self->currency);
  g_free (self);
}

/**
 * gw_range_picture_is_empty:
 * @self: a picture
 *
 * Returns: whether neither benefit nor cost is known, so that there is nothing
 *   to draw
 */
gboolean
gw_range_picture_is_empty (const GwRangePicture *self)
{
  return !self->rows[GW_RANGE_BENEFIT].known && !self->rows[GW_RANGE_COST].known;
}

/*
 * gw_range_picture_dup_amount:
 * @self: a picture
 * @lane: which of its ranges
 *
 * Returns: (transfer full): the range in words
 */
char *
gw_range_picture_dup_amount (const GwRangePicture *self,
                             GwRangeLane           lane)
{
  const GwRangeRow *row = &self->rows[lane];

  if (!row->known)
    return g_strdup (gw_words_get (self->words, GW_N_ ("Not estimated yet")));
  /* A part of a year seldom is a whole amount. */
  return gw_money_format_range (self->words, self->currency, rint (row->low), rint (row->high));
}

/**
 * gw_range_picture_describe:
 * @self: a picture
 *
 * Says what the picture shows, for who cannot see it.
 *
 * Returns: (transfer full): the sentence
 */
char *
gw_range_picture_describe (const GwRangePicture *self)
{
  g_autofree char *benefit = gw_range_picture_dup_amount (self, GW_RANGE_BENEFIT);
  g_autofree char *cost = gw_range_picture_dup_amount (self, GW_RANGE_COST);

  return gw_words_format (self->words, GW_N_ ("Over %d months: benefit %s, cost %s"), self->months,
                          benefit, cost);
}

/**
 * gw_range_picture_get_height:
 * @self: a picture
 * @scale: 1 at normal size
 *
 * Returns: the height it wants, whatever its width
 */
double
gw_range_picture_get_height (const GwRangePicture *self,
                             double                scale)
{
  const double lane = CAPTION_HEIGHT + BAR_HEIGHT;

  return (GW_N_RANGE_LANES * lane + LANE_GAP + AXIS_GAP + AXIS_HEIGHT + 2 * MARGIN) * scale;
}

/* 1, 2 or 5 with noughts: the least such step that makes at most so many. */
static double
find_step (double highest,
           guint  n_most)
{
  static const double factors[] = { 1, 2, 5, 10 };
  const double least = highest / n_most;
  const double power = pow (10, floor (log10 (least)));

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= least * (1 - 1e-9))
      return factors[i] * power;
  return 10 * power;
}

static double
get_highest (const GwRangePicture *self)
{
  double highest = MAX (self->rows[GW_RANGE_BENEFIT].high, self->rows[GW_RANGE_COST].high);

  return highest > 0 && isfinite (highest) ? highest : 1;
}

static void
set_ticks (GwRangePicture *self)
{
  const double room = self->area.width / (TICK_ROOM * self->scale);
  const guint n_most = (guint) CLAMP (room, 1, GW_RANGE_MOST_TICKS - 2);

  self->step = find_step (get_highest (self), n_most);
  self->n_ticks = MIN ((guint) ceil (get_highest (self) / self->step - 1e-9) + 1, GW_RANGE_MOST_TICKS);
}

/*
 * gw_range_picture_get_x:
 * @self: a picture that is laid out
 * @amount: an amount of money, at least 0
 *
 * Returns: where it is
 */
double
gw_range_picture_get_x (const GwRangePicture *self,
                        double                amount)
{
  const double whole = self->step * (self->n_ticks - 1);
  const double share = CLAMP (amount / whole, 0, 1);

  return self->area.x + self->area.width * (self->rtl ? 1 - share : share);
}

static void
place_row (GwRangePicture *self,
           GwRangeRow     *row,
           double          y)
{
  const double scale = self->scale;
  const double from = gw_range_picture_get_x (self, row->low);
  const double to = gw_range_picture_get_x (self, row->high);
  const double width = MAX (fabs (to - from), LEAST_BAR * scale);

  row->caption = (GwRect) { self->area.x, y, self->area.width, CAPTION_HEIGHT * scale };
  row->bar = (GwRect) { MIN (from, to), y + CAPTION_HEIGHT * scale, width, BAR_HEIGHT * scale };
  /* A single amount at the very end stays within. */
  row->bar.x = MIN (row->bar.x, self->area.x + self->area.width - width);
  if (!row->known)
    row->bar.width = 0;
}

/**
 * gw_range_picture_allocate:
 * @self: a picture
 * @area: where it goes
 * @scale: 1 at normal size
 * @rtl: whether it runs from right to left
 *
 * Lays the picture out.
 */
void
gw_range_picture_allocate (GwRangePicture *self,
                           GwRect          area,
                           double          scale,
                           gboolean        rtl)
{
  const double lane = (CAPTION_HEIGHT + BAR_HEIGHT + LANE_GAP) * scale;
  const double margin = MARGIN * scale;

  g_return_if_fail (scale > 0);

  self->scale = scale;
  self->rtl = rtl;
  self->area = (GwRect) {
    area.x + margin, area.y + margin, MAX (area.width - 2 * margin, 1), area.height - 2 * margin,
  };
  set_ticks (self);
  for (int i = 0; i < GW_N_RANGE_LANES; i++)
    place_row (self, &self->rows[i], self->area.y + i * lane);
  self->axis_y = self->area.y + GW_N_RANGE_LANES * lane + (AXIS_GAP - LANE_GAP) * scale;
}

/**
 * gw_range_picture_get_bar:
 * @self: a picture that is laid out
 * @lane: which of its ranges
 *
 * Returns: the rectangle of the range; without width when it is not known
 */
GwRect
gw_range_picture_get_bar (const GwRangePicture *self,
                          GwRangeLane           lane)
{
  g_return_val_if_fail (lane > GW_RANGE_NONE && lane < GW_N_RANGE_LANES, (GwRect) { 0 });

  return self->rows[lane].bar;
}

/**
 * gw_range_picture_get_caption:
 * @self: a picture that is laid out
 * @lane: which of its ranges
 *
 * Returns: where its name and its amounts stand
 */
GwRect
gw_range_picture_get_caption (const GwRangePicture *self,
                              GwRangeLane           lane)
{
  g_return_val_if_fail (lane > GW_RANGE_NONE && lane < GW_N_RANGE_LANES, (GwRect) { 0 });

  return self->rows[lane].caption;
}

/**
 * gw_range_picture_hit:
 * @self: a picture that is laid out
 * @x: a place
 * @y: a place
 *
 * Returns: the range whose bar or caption is there, or %GW_RANGE_NONE
 */
GwRangeLane
gw_range_picture_hit (const GwRangePicture *self,
                      double                x,
                      double                y)
{
  for (int i = 0; i < GW_N_RANGE_LANES; i++)
    if (gw_rect_contains (&self->rows[i].caption, x, y) || gw_rect_contains (&self->rows[i].bar, x, y))
      return (GwRangeLane) i;
  return GW_RANGE_NONE;
}
