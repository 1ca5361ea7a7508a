/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-metric-private.h"

#include <math.h>

/*
 * What is said beside the lines and dots of a plot, each where nothing else is.
 */

/* How far a value gives way to a line, at scale 1 */
#define ASIDE 12.0

static void
label_clear (gpointer data)
{
  g_free (((GwMetricLabel *) data)->text);
}

gboolean
gw_metric_labels_overlap (GArray       *labels,
                          const GwRect *rect)
{
  for (guint i = 0; i < labels->len; i++)
    if (gw_rect_overlaps (rect, &g_array_index (labels, GwMetricLabel, i).rect))
      return TRUE;
  return FALSE;
}

/* @text is taken over. */
void
gw_metric_labels_take (GArray         *labels,
                       GwMetricSaying  saying,
                       char           *text,
                       GwRect          rect)
{
  const GwMetricLabel label = { saying, text, rect };

  g_array_append_val (labels, label);
}

/* --- Rounds: each above where it begins */

static GwRect
get_round_rect (const GwMetricBrush *brush,
                guint                index,
                const char          *name)
{
  const double scale = brush->scale, gap = index > 0 ? GW_METRIC_GAP * scale : 0;
  double width = fmin (gw_metric_brush_measure (brush, name), GW_METRIC_LABEL_WIDTH * scale) + scale;
  double x = gw_metric_brush_get_round_start (brush, index);

  x = brush->rtl ? x - gap - width : x + gap;
  return (GwRect) {
    CLAMP (x, brush->area.x, brush->area.x + brush->area.width - width),
    brush->area.y + GW_METRIC_TITLE_HEIGHT * scale,
    width, GW_METRIC_LABEL_HEIGHT * scale,
  };
}

static void
place_rounds (const GwMetricBrush *brush,
              GArray              *labels)
{
  for (guint i = 0; i < brush->plot->points->len; i++)
    {
      g_autofree char *name = NULL;
      GwRect rect;

      if (!gw_metric_plot_begins_round (brush->plot, i))
        continue;
      name = gw_metric_plot_name_round (brush->plot, gw_metric_plot_get (brush->plot, i)->round);
      rect = get_round_rect (brush, i, name);
      if (!gw_metric_labels_overlap (labels, &rect))
        gw_metric_labels_take (labels, GW_METRIC_SAYS_ROUND, g_steal_pointer (&name), rect);
    }
}

/* --- Values */

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

/* As wide as its text */
static GwRect
get_tight_rect (const GwMetricBrush *brush,
                guint                index,
                const char          *text)
{
  GwRect rect = get_value_rect (brush, index);
  double width = fmin (gw_metric_brush_measure (brush, text), rect.width) + GW_METRIC_GAP * brush->scale;
  double x = rect.x + (rect.width - width) / 2;

  return (GwRect) {
    CLAMP (x, brush->area.x, brush->area.x + brush->area.width - width), rect.y, width, rect.height,
  };
}

/* The last value is always said, the others from there back where there is room. */
static void
place_values (const GwMetricBrush *brush,
              GArray              *labels)
{
  guint n_points = brush->plot->points->len;

  for (guint i = n_points; i > 0; i--)
    {
      g_autofree char *text = gw_metric_plot_say (brush->plot, gw_metric_plot_get (brush->plot, i - 1)->value);
      GwRect rect = get_tight_rect (brush, i - 1, text);

      if (i == n_points || !gw_metric_labels_overlap (labels, &rect))
        gw_metric_labels_take (labels, GW_METRIC_SAYS_VALUE, g_steal_pointer (&text), rect);
    }
}

/* Returns: (element-type GwMetricLabel): what is said, each clear of the others */
GArray *
gw_metric_brush_place_labels (const GwMetricBrush *brush)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (GwMetricLabel));

  g_array_set_clear_func (labels, label_clear);
  if (brush->plot->has_rounds)
    place_rounds (brush, labels);
  place_values (brush, labels);
  gw_metric_brush_place_targets (brush, labels);
  return labels;
}
