/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-metric-private.h"

#include <math.h>

#include "draw/gw-pen.h"

/*
 * Where in a plot the values and targets stand, and how its texts are set.
 */

/* Sizes at scale 1 */
#define LABEL_SIZE 11.0

const GwMetricPoint *
gw_metric_plot_get_last (const GwMetricPlot *self)
{
  return gw_metric_plot_get (self, self->points->len - 1);
}

/* The axis is that of the values, not of zero: what is looked for is movement
 * and the distance to the target. */
static void
find_range (GwMetricBrush *brush)
{
  double low = INFINITY, high = -INFINITY;

  for (guint i = 0; i < brush->plot->points->len; i++)
    {
      const GwMetricPoint *point = gw_metric_plot_get (brush->plot, i);

      low = fmin (low, point->has_target ? fmin (point->value, point->target) : point->value);
      high = fmax (high, point->has_target ? fmax (point->value, point->target) : point->value);
    }
  brush->low = low;
  brush->high = high > low ? high : low + fmax (fabs (low), 1);
}

GwMetricBrush
gw_metric_brush_new (const GwMetricPlot *plot,
                     GwRect              area,
                     double              scale,
                     gboolean            rtl)
{
  GwMetricBrush brush = { .plot = plot, .area = area, .scale = scale, .rtl = rtl };
  /* room for a value above the highest dot, below the names of rounds */
  double top = (GW_METRIC_TITLE_HEIGHT + (plot->has_rounds ? 2 : 1) * GW_METRIC_LABEL_HEIGHT + 2 * GW_METRIC_GAP) * scale;
  double bottom = 2 * (GW_METRIC_LABEL_HEIGHT + GW_METRIC_GAP) * scale;

  brush.inner = (GwRect) {
    area.x + GW_METRIC_SIDE * scale,
    area.y + top,
    fmax (area.width - 2 * GW_METRIC_SIDE * scale, 1),
    fmax (area.height - top - bottom, 1),
  };
  find_range (&brush);
  return brush;
}

double
gw_metric_brush_get_x (const GwMetricBrush *brush,
                       guint                index)
{
  int days = gw_metric_plot_get_last (brush->plot)->day;
  double part = days > 0 ? (double) gw_metric_plot_get (brush->plot, index)->day / days : 0.5;

  return brush->inner.x + brush->inner.width * (brush->rtl ? 1 - part : part);
}

double
gw_metric_brush_get_y (const GwMetricBrush *brush,
                       double               value)
{
  /* Halves, since the difference of two numbers may be none. */
  double part = (value / 2 - brush->low / 2) / (brush->high / 2 - brush->low / 2);

  return brush->inner.y + brush->inner.height * (1 - part);
}

GwPoint
gw_metric_brush_get_point (const GwMetricBrush *brush,
                           guint                index)
{
  const double value = gw_metric_plot_get (brush->plot, index)->value;

  return (GwPoint) { gw_metric_brush_get_x (brush, index), gw_metric_brush_get_y (brush, value) };
}

/* Where the target that a measurement has begins: halfway from the one before it,
 * and where the line ends behind the last */
double
gw_metric_brush_get_target_start (const GwMetricBrush *brush,
                                  guint                index)
{
  const double reach = GW_METRIC_SIDE / 2 * brush->scale;

  if (index > 0 && index < brush->plot->points->len)
    return (gw_metric_brush_get_x (brush, index - 1) + gw_metric_brush_get_x (brush, index)) / 2;
  return (index == 0) != brush->rtl ? brush->inner.x - reach : brush->inner.x + brush->inner.width + reach;
}

/* Where a round begins: halfway from the last measurement before it */
double
gw_metric_brush_get_round_start (const GwMetricBrush *brush,
                                 guint                index)
{
  const double side = GW_METRIC_SIDE * brush->scale;

  if (index > 0)
    return (gw_metric_brush_get_x (brush, index - 1) + gw_metric_brush_get_x (brush, index)) / 2;
  return gw_metric_brush_get_x (brush, 0) + (brush->rtl ? side : -side);
}

void
gw_metric_brush_paint_label (const GwMetricBrush *brush,
                             const char          *text,
                             GwColor              color,
                             GwRect               rect,
                             GwTextAlign          align)
{
  GwTextForm form = { .size = LABEL_SIZE * brush->scale, .align = align, .lines = 1 };

  gw_set_color (brush->cr, color);
  gw_text_paint_in (brush->cr, brush->style, &form, text, rect);
}

double
gw_metric_brush_measure (const GwMetricBrush *brush,
                         const char          *text)
{
  GwTextForm form = { .size = LABEL_SIZE * brush->scale, .lines = 1 };

  return gw_text_measure (brush->style, &form, text);
}

/* Where a text that begins at the side of the oldest value is set */
GwTextAlign
gw_metric_brush_get_start (const GwMetricBrush *brush)
{
  return brush->rtl ? GW_TEXT_END : GW_TEXT_START;
}
