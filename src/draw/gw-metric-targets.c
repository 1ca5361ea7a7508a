/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-metric-private.h"

#include <math.h>

/*
 * Where a plot says what a target is: beside its part of the dashed line, clear of
 * all else that is said, and of the lines and dots where that is possible.
 */

/* The part of the dashed line that a target is said beside, from left to right */
typedef struct
{
  double from;
  double to;
  double y;
} Part;

static Part
get_part (const GwMetricBrush *brush,
          guint                index)
{
  double begin = gw_metric_brush_get_target_start (brush, index);
  double end = gw_metric_brush_get_target_start (brush, gw_metric_plot_find_target_end (brush->plot, index));
  double y = gw_metric_brush_get_y (brush, gw_metric_plot_get (brush->plot, index)->target);
  /* a line that comes down or up there is no letter */
  double gap = index > 0 ? GW_METRIC_GAP * brush->scale : 0;

  return (Part) { fmin (begin, end) + (brush->rtl ? 0 : gap), fmax (begin, end) - (brush->rtl ? gap : 0), y };
}

/* The first part and the present one may be shorter than what is said of them;
 * the others would be taken for their neighbours. */
static gboolean
may_reach_out (const GwMetricBrush *brush,
               guint                index)
{
  return index == 0 || gw_metric_plot_find_target_end (brush->plot, index) == brush->plot->points->len;
}

/* How much of what a part leaves free stands before what is said of it: it is said
 * where the part begins, where it ends, or in its middle */
static const double shares[] = { 0, 1, 0.5 };

#define N_PLACES (2 * G_N_ELEMENTS (shares))

/* The places in their order, first on the side of the line that the measurement is not on */
static GwRect
get_place (const GwMetricBrush *brush,
           guint                index,
           double               width,
           guint                nth)
{
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  const gboolean above = (point->value < point->target) == (nth < G_N_ELEMENTS (shares));
  double share = shares[nth % G_N_ELEMENTS (shares)], height = GW_METRIC_LABEL_HEIGHT * brush->scale;
  Part part = get_part (brush, index);
  double x = part.from + (part.to - part.from - width) * (brush->rtl ? 1 - share : share);

  return (GwRect) {
    CLAMP (x, brush->area.x, brush->area.x + brush->area.width - width),
    above ? part.y - height : part.y, width, height,
  };
}

static gboolean
is_inside (const GwMetricBrush *brush,
           const GwRect        *rect)
{
  double dates = GW_METRIC_LABEL_HEIGHT * brush->scale;

  return rect->y >= brush->area.y + GW_METRIC_TITLE_HEIGHT * brush->scale &&
         rect->y + rect->height <= brush->area.y + brush->area.height - dates;
}

static gboolean
is_crossed (const GwRect *rect,
            GwPoint       a,
            GwPoint       b)
{
  double left = fmax (fmin (a.x, b.x), rect->x), right = fmin (fmax (a.x, b.x), rect->x + rect->width);
  const gboolean upright = !(b.x > a.x || b.x < a.x);
  double one = upright ? a.y : a.y + (left - a.x) / (b.x - a.x) * (b.y - a.y);
  double other = upright ? b.y : a.y + (right - a.x) / (b.x - a.x) * (b.y - a.y);

  return left <= right && fmin (one, other) < rect->y + rect->height && fmax (one, other) > rect->y;
}

/* The dot of a measurement, the line to the next one, its target and the step from
 * the one before */
static gboolean
is_on_lines_of (const GwMetricBrush *brush,
                const GwRect        *rect,
                guint                index)
{
  const GwMetricPlot *plot = brush->plot;
  const GwMetricPoint *point = gw_metric_plot_get (plot, index);
  const gboolean is_last = index + 1 == plot->points->len;
  GwPoint dot = gw_metric_brush_get_point (brush, index);
  double reach = GW_METRIC_DOT * brush->scale, y = gw_metric_brush_get_y (brush, point->target);
  const GwRect disc = { dot.x - reach, dot.y - reach, 2 * reach, 2 * reach };
  GwPoint from = { gw_metric_brush_get_target_start (brush, index), y };
  GwPoint to = { gw_metric_brush_get_target_start (brush, index + 1), y };

  if (gw_rect_overlaps (rect, &disc) ||
      (!is_last && is_crossed (rect, dot, gw_metric_brush_get_point (brush, index + 1))))
    return TRUE;
  if (!point->has_target)
    return FALSE;
  if (is_crossed (rect, from, to))
    return TRUE;
  if (is_last || !gw_metric_plot_get (plot, index + 1)->has_target)
    return FALSE;
  y = gw_metric_brush_get_y (brush, gw_metric_plot_get (plot, index + 1)->target);
  return is_crossed (rect, to, (GwPoint) { to.x, y });
}

static gboolean
is_on_lines (const GwMetricBrush *brush,
             const GwRect        *rect)
{
  for (guint i = 0; i < brush->plot->points->len; i++)
    if (is_on_lines_of (brush, rect, i))
      return TRUE;
  return FALSE;
}

/* Returns: whether there is room, first off all lines, then anywhere */
static gboolean
find_place (const GwMetricBrush *brush,
            guint                index,
            double               width,
            GArray              *labels,
            GwRect              *place)
{
  Part part = get_part (brush, index);

  if (part.to - part.from < width && !may_reach_out (brush, index))
    return FALSE;
  for (guint i = 0; i < 2 * N_PLACES; i++)
    {
      *place = get_place (brush, index, width, i % N_PLACES);
      if (is_inside (brush, place) && !gw_metric_labels_overlap (labels, place) &&
          (i >= N_PLACES || !is_on_lines (brush, place)))
        return TRUE;
    }
  return FALSE;
}

/* What the dashed line is has to be said: values give way, but for the last one,
 * which comes first of them. */
static void
make_room (GArray       *labels,
           const GwRect *rect)
{
  guint i = 0;

  while (g_array_index (labels, GwMetricLabel, i).saying != GW_METRIC_SAYS_VALUE)
    i++;
  for (i++; i < labels->len; )
    {
      if (gw_rect_overlaps (&g_array_index (labels, GwMetricLabel, i).rect, rect))
        g_array_remove_index (labels, i);
      else
        i++;
    }
}

void
gw_metric_brush_place_targets (const GwMetricBrush *brush,
                               GArray              *labels)
{
  guint told[GW_METRIC_MOST_TARGETS];
  guint n_told = gw_metric_plot_find_targets (brush->plot, told);

  for (guint i = 0; i < n_told; i++)
    {
      g_autofree char *value = gw_metric_plot_say (brush->plot, gw_metric_plot_get (brush->plot, told[i])->target);
      /* Translators: beside the line of a target in a plot: its value */
      g_autofree char *text = gw_words_format (brush->style->words, "Target %s", value);
      double width = gw_metric_brush_measure (brush, text) + GW_METRIC_GAP * brush->scale;
      GwRect place;

      if (!find_place (brush, told[i], width, labels, &place))
        {
          if (i > 0)
            continue;
          place = get_place (brush, told[i], width, 0);
          make_room (labels, &place);
        }
      gw_metric_labels_take (labels, GW_METRIC_SAYS_TARGET, g_steal_pointer (&text), place);
    }
}
