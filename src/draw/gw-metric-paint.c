/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-metric-private.h"

#include <math.h>

#include "draw/gw-pen.h"
#include "words/gw-dates.h"

/* Sizes at scale 1 */
#define HEIGHT 164.0
#define TITLE_SIZE 13.0

static void
paint_title (const GwMetricBrush *brush)
{
  GwTextForm form = { TITLE_SIZE * brush->scale, TRUE, gw_metric_brush_get_start (brush), 1 };
  GwRect rect = brush->area;

  rect.height = GW_METRIC_TITLE_HEIGHT * brush->scale;
  gw_set_color (brush->cr, brush->style->palette->text);
  gw_text_paint_in (brush->cr, brush->style, &form, brush->plot->title, rect);
}

/* --- Rounds: a thin line where another one begins */

static void
paint_round (const GwMetricBrush *brush,
             guint                index)
{
  double x = gw_metric_brush_get_round_start (brush, index);

  gw_set_color (brush->cr, brush->style->palette->grid);
  cairo_set_line_width (brush->cr, brush->scale);
  cairo_move_to (brush->cr, x, brush->area.y + GW_METRIC_TITLE_HEIGHT * brush->scale);
  cairo_line_to (brush->cr, x, brush->inner.y + brush->inner.height + GW_METRIC_LABEL_HEIGHT * brush->scale);
  cairo_stroke (brush->cr);
}

static void
paint_rounds (const GwMetricBrush *brush)
{
  for (guint i = 1; i < brush->plot->points->len; i++)
    if (gw_metric_plot_begins_round (brush->plot, i))
      paint_round (brush, i);
}

/* --- The target: a dashed line that holds until there is another */

static void
trace_target (const GwMetricBrush *brush)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < brush->plot->points->len; i++)
    {
      const GwMetricPoint *point = gw_metric_plot_get (brush->plot, i);
      double from = gw_metric_brush_get_target_start (brush, i);
      double to = gw_metric_brush_get_target_start (brush, i + 1);

      if (point->has_target && begun)
        cairo_line_to (brush->cr, from, gw_metric_brush_get_y (brush, point->target));
      else if (point->has_target)
        cairo_move_to (brush->cr, from, gw_metric_brush_get_y (brush, point->target));
      if (point->has_target)
        cairo_line_to (brush->cr, to, gw_metric_brush_get_y (brush, point->target));
      begun = point->has_target;
    }
}

static void
paint_target (const GwMetricBrush *brush)
{
  const double dashes[] = { 5 * brush->scale, 3 * brush->scale };

  gw_set_color (brush->cr, brush->style->palette->muted);
  cairo_set_line_width (brush->cr, 1.5 * brush->scale);
  cairo_set_dash (brush->cr, dashes, G_N_ELEMENTS (dashes), 0);
  trace_target (brush);
  cairo_stroke (brush->cr);
  cairo_set_dash (brush->cr, NULL, 0, 0);
}

/* --- The values */

static void
paint_line (const GwMetricBrush *brush)
{
  for (guint i = 0; i < brush->plot->points->len; i++)
    {
      GwPoint point = gw_metric_brush_get_point (brush, i);

      cairo_line_to (brush->cr, point.x, point.y);
    }
  gw_set_color (brush->cr, brush->style->palette->muted);
  cairo_set_line_width (brush->cr, 2 * brush->scale);
  cairo_set_line_join (brush->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (brush->cr);
}

/* A value that misses is hollow, so that no colour is needed to see it. */
static void
paint_dot (const GwMetricBrush *brush,
           guint                index)
{
  const GwPalette *palette = brush->style->palette;
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  GwColor color = point->misses ? palette->warning : palette->text;

  gw_add_circle (brush->cr, gw_metric_brush_get_point (brush, index), GW_METRIC_DOT * brush->scale);
  gw_set_color (brush->cr, point->misses ? palette->paper : color);
  cairo_fill_preserve (brush->cr);
  gw_set_color (brush->cr, color);
  cairo_set_line_width (brush->cr, 2 * brush->scale);
  cairo_stroke (brush->cr);
}

/* --- What is said */

static void
paint_labels (const GwMetricBrush *brush)
{
  const GwPalette *palette = brush->style->palette;
  g_autoptr(GArray) labels = gw_metric_brush_place_labels (brush);

  for (guint i = 0; i < labels->len; i++)
    {
      const GwMetricLabel *label = &g_array_index (labels, GwMetricLabel, i);
      const gboolean is_value = label->saying == GW_METRIC_SAYS_VALUE;

      gw_metric_brush_paint_label (brush, label->text, is_value ? palette->text : palette->muted, label->rect,
                                   is_value ? GW_TEXT_CENTER : gw_metric_brush_get_start (brush));
    }
}

static void
paint_date (const GwMetricBrush *brush,
            guint                index,
            GwTextAlign          align)
{
  const char *on = gw_metric_plot_get (brush->plot, index)->on;
  g_autofree char *date = gw_date_format_short (brush->style->words, on, brush->plot->today);
  double side = GW_METRIC_SIDE * brush->scale;
  GwRect rect = { brush->inner.x - side, brush->area.y + brush->area.height - GW_METRIC_LABEL_HEIGHT * brush->scale,
                  brush->inner.width + 2 * side, GW_METRIC_LABEL_HEIGHT * brush->scale };

  gw_metric_brush_paint_label (brush, date, brush->style->palette->muted, rect, align);
}

static void
paint_dates (const GwMetricBrush *brush)
{
  guint last = brush->plot->points->len - 1;

  if (gw_metric_plot_get_last (brush->plot)->day == 0)
    {
      paint_date (brush, last, GW_TEXT_CENTER);
      return;
    }
  paint_date (brush, brush->rtl ? last : 0, GW_TEXT_START);
  paint_date (brush, brush->rtl ? 0 : last, GW_TEXT_END);
}

/**
 * gw_metric_plot_get_height:
 * @self: a plot
 * @scale: 1 at normal size
 *
 * Returns: how high it wants to be
 */
double
gw_metric_plot_get_height (const GwMetricPlot *self,
                           double              scale)
{
  g_return_val_if_fail (self != NULL, 0);

  return (HEIGHT + (self->has_rounds ? GW_METRIC_LABEL_HEIGHT : 0)) * scale;
}

/**
 * gw_metric_plot_get_point:
 * @self: a plot
 * @index: a measurement, from 0, by date
 * @area: where the plot is painted
 * @scale: 1 at normal size
 * @rtl: whether time runs from right to left
 *
 * Returns: where it stands
 */
GwPoint
gw_metric_plot_get_point (const GwMetricPlot *self,
                          guint               index,
                          GwRect              area,
                          double              scale,
                          gboolean            rtl)
{
  GwMetricBrush brush;

  g_return_val_if_fail (self != NULL && index < self->points->len, (GwPoint) { 0 });

  brush = gw_metric_brush_new (self, area, scale, rtl);
  return gw_metric_brush_get_point (&brush, index);
}

/**
 * gw_metric_plot_paint:
 * @self: a plot
 * @cr: where to
 * @style: colours and words
 * @area: the rectangle it fills
 * @scale: 1 at normal size
 * @rtl: whether time runs from right to left
 *
 * Paints the plot: dots and their values, the target as a dashed line. A
 * value that misses its target is hollow.
 */
void
gw_metric_plot_paint (const GwMetricPlot *self,
                      cairo_t            *cr,
                      const GwDrawStyle  *style,
                      GwRect              area,
                      double              scale,
                      gboolean            rtl)
{
  GwMetricBrush brush;

  g_return_if_fail (self != NULL && cr != NULL && style != NULL);

  brush = gw_metric_brush_new (self, area, scale, rtl);
  brush.cr = cr;
  brush.style = style;
  cairo_save (cr);
  paint_title (&brush);
  if (self->has_rounds)
    paint_rounds (&brush);
  paint_target (&brush);
  paint_line (&brush);
  for (guint i = 0; i < self->points->len; i++)
    paint_dot (&brush, i);
  paint_labels (&brush);
  paint_dates (&brush);
  cairo_restore (cr);
}
