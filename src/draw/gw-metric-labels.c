/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-metric-private.h"

#include <math.h>

/*
 * What is said beside the lines and dots of a plot, each where nothing else is.
 */

/* How far a value gives way to a line, at scale 1 */
#define ASIDE 12.0

/* Where the line of a target begins with the measurement at @index, on the side
 * of the line that this measurement is not on */
static GwRect
get_target_rect (const GwMetricBrush *brush,
                 guint                index,
                 double               width)
{
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  double from = gw_metric_brush_get_target_start (brush, index);
  double end = gw_metric_brush_get_target_start (brush, brush->plot->points->len);
  double height = GW_METRIC_LABEL_HEIGHT * brush->scale;
  double y = gw_metric_brush_get_y (brush, point->target);

  return (GwRect) {
    brush->rtl ? fmax (from - width, end) : fmin (from, end - width),
    point->value < point->target ? y - height : y,
    width, height,
  };
}

static void
paint_target_label (const GwMetricBrush *brush,
                    guint                index,
                    GArray              *taken)
{
  g_autofree char *value = gw_metric_plot_say (brush->plot, gw_metric_plot_get (brush->plot, index)->target);
  /* Translators: beside the line of a target in a plot: its value */
  g_autofree char *text = gw_words_format (brush->style->words, "Target %s", value);
  GwRect rect = get_target_rect (brush, index, gw_metric_brush_measure (brush, text) + GW_METRIC_GAP * brush->scale);

  g_array_append_val (taken, rect);
  gw_metric_brush_paint_label (brush, text, brush->style->palette->muted, rect, gw_metric_brush_get_start (brush));
}

void
gw_metric_brush_paint_targets (const GwMetricBrush *brush,
                               GArray              *taken)
{
  guint told[GW_METRIC_MOST_TARGETS];
  guint n_told = gw_metric_plot_find_targets (brush->plot, told);

  for (guint i = 0; i < n_told; i++)
    paint_target_label (brush, told[i], taken);
}

/* How far from its dot a value is said */
static double
get_distance (const GwMetricBrush *brush)
{
  return (GW_METRIC_DOT + GW_METRIC_GAP / 2) * brush->scale;
}

/* Whether the line to a neighbour passes on one side of a dot */
static gboolean
is_crossed (const GwMetricBrush *brush,
            guint                index,
            int                  step,
            gboolean             below)
{
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  const GwMetricPoint *other;

  if ((step < 0 && index == 0) || (step > 0 && index + 1 == brush->plot->points->len))
    return FALSE;
  other = gw_metric_plot_get (brush->plot, step < 0 ? index - 1 : index + 1);
  return below ? other->value < point->value : other->value > point->value;
}

/* Whether there is room for a value between its dot and its target */
static gboolean
fits_before_target (const GwMetricBrush *brush,
                    const GwMetricPoint *point)
{
  const double room = fabs (gw_metric_brush_get_y (brush, point->value) - gw_metric_brush_get_y (brush, point->target));

  return room >= get_distance (brush) + GW_METRIC_LABEL_HEIGHT * brush->scale;
}

/* A value below its target is said below its dot, clear of the target; unless
 * both lines pass there, and none on the other side. */
static gboolean
is_said_below (const GwMetricBrush *brush,
               guint                index)
{
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  const gboolean below = point->has_target && point->value < point->target;

  if (is_crossed (brush, index, -1, below) && is_crossed (brush, index, 1, below) &&
      (!point->has_target || fits_before_target (brush, point)))
    return !below;
  return below;
}

static GwRect
get_value_rect (const GwMetricBrush *brush,
                guint                index)
{
  GwPoint place = gw_metric_brush_get_point (brush, index);
  double width = GW_METRIC_LABEL_WIDTH * brush->scale, height = GW_METRIC_LABEL_HEIGHT * brush->scale;
  const gboolean below = is_said_below (brush, index);
  double aside = (is_crossed (brush, index, -1, below) - is_crossed (brush, index, 1, below)) * ASIDE * brush->scale;

  return (GwRect) {
    place.x - width / 2 + (brush->rtl ? -aside : aside),
    below ? place.y + get_distance (brush) : place.y - get_distance (brush) - height,
    width, height,
  };
}

static gboolean
overlaps (const GwRect *a,
          const GwRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

/* The last value is always said, the others from there back where there is room. */
void
gw_metric_brush_paint_values (const GwMetricBrush *brush,
                              GArray              *taken)
{
  guint n_points = brush->plot->points->len;

  for (guint i = n_points; i > 0; i--)
    {
      const GwMetricPoint *point = gw_metric_plot_get (brush->plot, i - 1);
      g_autofree char *text = gw_metric_plot_say (brush->plot, point->value);
      GwRect rect = get_value_rect (brush, i - 1);
      GwRect tight = rect;
      gboolean is_free = TRUE;

      tight.width = fmin (gw_metric_brush_measure (brush, text), rect.width) + GW_METRIC_GAP * brush->scale;
      tight.x = CLAMP (rect.x + (rect.width - tight.width) / 2, brush->area.x,
                       brush->area.x + brush->area.width - tight.width);
      for (guint j = 0; j < taken->len; j++)
        is_free = is_free && !overlaps (&tight, &g_array_index (taken, GwRect, j));
      if (!is_free && i < n_points)
        continue;
      g_array_append_val (taken, tight);
      gw_metric_brush_paint_label (brush, text, brush->style->palette->text, tight, GW_TEXT_CENTER);
    }
}
