/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-metric-private.h"

#include <math.h>

#include "draw/gw-pen.h"
#include "words/gw-dates.h"

/* Sizes at scale 1 */
#define HEIGHT 156.0
#define TITLE_SIZE 13.0
#define TITLE_HEIGHT 24.0
#define LABEL_SIZE 11.0
#define LABEL_HEIGHT 16.0
#define LABEL_WIDTH 64.0
#define SIDE 22.0
#define DOT 4.5
#define GAP 4.0
#define ASIDE 12.0

/* Where the lines of one plot lie, and what they are painted with */
typedef struct
{
  const GwMetricPlot *plot;
  cairo_t *cr;
  const GwDrawStyle *style;
  GwRect area;
  GwRect inner;                 /* where points may lie */
  double scale;
  double low;                   /* the value at the lower edge of inner */
  double high;
  gboolean rtl;
} Brush;

static const GwMetricPoint *
get_last (const GwMetricPlot *self)
{
  return gw_metric_plot_get (self, self->points->len - 1);
}

/* The axis is that of the values, not of zero: what is looked for is movement
 * and the distance to the target. */
static void
find_range (Brush *brush)
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

static Brush
make_brush (const GwMetricPlot *plot,
            GwRect              area,
            double              scale,
            gboolean            rtl)
{
  Brush brush = { .plot = plot, .area = area, .scale = scale, .rtl = rtl };
  double top = (TITLE_HEIGHT + (plot->has_rounds ? LABEL_HEIGHT : 0) + LABEL_HEIGHT) * scale;
  double bottom = 2 * (LABEL_HEIGHT + GAP) * scale;

  brush.inner = (GwRect) {
    area.x + SIDE * scale,
    area.y + top,
    fmax (area.width - 2 * SIDE * scale, 1),
    fmax (area.height - top - bottom, 1),
  };
  find_range (&brush);
  return brush;
}

static double
get_x (const Brush *brush,
       guint        index)
{
  int days = get_last (brush->plot)->day;
  double part = days > 0 ? (double) gw_metric_plot_get (brush->plot, index)->day / days : 0.5;

  return brush->inner.x + brush->inner.width * (brush->rtl ? 1 - part : part);
}

static double
get_y (const Brush *brush,
       double       value)
{
  /* Halves, since the difference of two numbers may be none. */
  double part = (value / 2 - brush->low / 2) / (brush->high / 2 - brush->low / 2);

  return brush->inner.y + brush->inner.height * (1 - part);
}

static GwPoint
get_point (const Brush *brush,
           guint        index)
{
  return (GwPoint) { get_x (brush, index), get_y (brush, gw_metric_plot_get (brush->plot, index)->value) };
}

static void
paint_label (const Brush *brush,
             const char  *text,
             GwColor      color,
             GwRect       rect,
             GwTextAlign  align)
{
  GwTextForm form = { .size = LABEL_SIZE * brush->scale, .align = align, .lines = 1 };

  gw_set_color (brush->cr, color);
  gw_text_paint_in (brush->cr, brush->style, &form, text, rect);
}

static double
measure (const Brush *brush,
         const char  *text)
{
  GwTextForm form = { .size = LABEL_SIZE * brush->scale, .lines = 1 };

  return gw_text_measure (brush->style, &form, text);
}

/* Where a text that begins at the side of the oldest value is set */
static GwTextAlign
get_start (const Brush *brush)
{
  return brush->rtl ? GW_TEXT_END : GW_TEXT_START;
}

static void
paint_title (const Brush *brush)
{
  GwTextForm form = { TITLE_SIZE * brush->scale, TRUE, get_start (brush), 1 };
  GwRect rect = brush->area;

  rect.height = TITLE_HEIGHT * brush->scale;
  gw_set_color (brush->cr, brush->style->palette->text);
  gw_text_paint_in (brush->cr, brush->style, &form, brush->plot->title, rect);
}

/* --- Rounds: a thin line where one begins, its name above */

static void
paint_round (const Brush *brush,
             guint        index,
             double      *free_from)
{
  const GwPalette *palette = brush->style->palette;
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  g_autofree char *name = gw_metric_plot_name_round (brush->plot, point->round);
  double x = index > 0 ? (get_x (brush, index - 1) + get_x (brush, index)) / 2
                       : get_x (brush, index) - (brush->rtl ? -1 : 1) * SIDE * brush->scale;
  double top = brush->area.y + TITLE_HEIGHT * brush->scale;
  double width = fmin (measure (brush, name), LABEL_WIDTH * brush->scale) + brush->scale;
  GwRect rect = { brush->rtl ? x - width : x, top, width, LABEL_HEIGHT * brush->scale };

  if (index > 0)
    {
      gw_set_color (brush->cr, palette->grid);
      cairo_set_line_width (brush->cr, brush->scale);
      cairo_move_to (brush->cr, x, top);
      cairo_line_to (brush->cr, x, brush->inner.y + brush->inner.height + LABEL_HEIGHT * brush->scale);
      cairo_stroke (brush->cr);
    }
  rect.x = CLAMP (rect.x + (brush->rtl ? -1 : 1) * GAP * brush->scale * (index > 0), brush->area.x,
                  brush->area.x + brush->area.width - width);
  if (brush->rtl ? rect.x + width > *free_from : rect.x < *free_from)
    return;
  *free_from = brush->rtl ? rect.x : rect.x + width;
  paint_label (brush, name, palette->muted, rect, get_start (brush));
}

static void
paint_rounds (const Brush *brush)
{
  double free_from = brush->rtl ? INFINITY : -INFINITY;

  for (guint i = 0; i < brush->plot->points->len; i++)
    if (i == 0 || g_strcmp0 (gw_metric_plot_get (brush->plot, i - 1)->round,
                             gw_metric_plot_get (brush->plot, i)->round) != 0)
      paint_round (brush, i, &free_from);
}

/* --- The target: a dashed line that holds until there is another */

/* Where the target that a measurement has begins: halfway from the one before it,
 * and where the line ends behind the last */
static double
get_target_start (const Brush *brush,
                  guint        index)
{
  const double reach = SIDE / 2 * brush->scale;

  if (index > 0 && index < brush->plot->points->len)
    return (get_x (brush, index - 1) + get_x (brush, index)) / 2;
  return (index == 0) != brush->rtl ? brush->inner.x - reach : brush->inner.x + brush->inner.width + reach;
}

static void
trace_target (const Brush *brush)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < brush->plot->points->len; i++)
    {
      const GwMetricPoint *point = gw_metric_plot_get (brush->plot, i);
      double from = get_target_start (brush, i);
      double to = get_target_start (brush, i + 1);

      if (point->has_target && begun)
        cairo_line_to (brush->cr, from, get_y (brush, point->target));
      else if (point->has_target)
        cairo_move_to (brush->cr, from, get_y (brush, point->target));
      if (point->has_target)
        cairo_line_to (brush->cr, to, get_y (brush, point->target));
      begun = point->has_target;
    }
}

static void
paint_target (const Brush *brush)
{
  const double dashes[] = { 5 * brush->scale, 3 * brush->scale };

  gw_set_color (brush->cr, brush->style->palette->muted);
  cairo_set_line_width (brush->cr, 1.5 * brush->scale);
  cairo_set_dash (brush->cr, dashes, G_N_ELEMENTS (dashes), 0);
  trace_target (brush);
  cairo_stroke (brush->cr);
  cairo_set_dash (brush->cr, NULL, 0, 0);
}

/* Where the line of a target begins with the measurement at @index, on the side
 * of the line that this measurement is not on */
static GwRect
get_target_rect (const Brush *brush,
                 guint        index,
                 double       width)
{
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  double from = get_target_start (brush, index);
  double end = get_target_start (brush, brush->plot->points->len);
  double height = LABEL_HEIGHT * brush->scale;
  double y = get_y (brush, point->target);

  return (GwRect) {
    brush->rtl ? fmax (from - width, end) : fmin (from, end - width),
    point->value < point->target ? y - height : y,
    width, height,
  };
}

static void
paint_target_label (const Brush *brush,
                    guint        index,
                    GArray      *taken)
{
  g_autofree char *value = gw_metric_plot_say (brush->plot, gw_metric_plot_get (brush->plot, index)->target);
  /* Translators: beside the line of a target in a plot: its value */
  g_autofree char *text = gw_words_format (brush->style->words, "Target %s", value);
  GwRect rect = get_target_rect (brush, index, measure (brush, text) + GAP * brush->scale);

  g_array_append_val (taken, rect);
  paint_label (brush, text, brush->style->palette->muted, rect, get_start (brush));
}

static void
paint_target_labels (const Brush *brush,
                     GArray      *taken)
{
  guint told[GW_METRIC_MOST_TARGETS];
  guint n_told = gw_metric_plot_find_targets (brush->plot, told);

  for (guint i = 0; i < n_told; i++)
    paint_target_label (brush, told[i], taken);
}

/* --- The values */

static void
paint_line (const Brush *brush)
{
  for (guint i = 0; i < brush->plot->points->len; i++)
    {
      GwPoint point = get_point (brush, i);

      cairo_line_to (brush->cr, point.x, point.y);
    }
  gw_set_color (brush->cr, brush->style->palette->muted);
  cairo_set_line_width (brush->cr, 2 * brush->scale);
  cairo_set_line_join (brush->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (brush->cr);
}

/* A value that misses is hollow, so that no colour is needed to see it. */
static void
paint_dot (const Brush *brush,
           guint        index)
{
  const GwPalette *palette = brush->style->palette;
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  GwColor color = point->misses ? palette->warning : palette->text;

  gw_add_circle (brush->cr, get_point (brush, index), DOT * brush->scale);
  gw_set_color (brush->cr, point->misses ? palette->paper : color);
  cairo_fill_preserve (brush->cr);
  gw_set_color (brush->cr, color);
  cairo_set_line_width (brush->cr, 2 * brush->scale);
  cairo_stroke (brush->cr);
}

/* A value below its target is said below its dot, clear of the target. */
static gboolean
is_said_below (const GwMetricPoint *point)
{
  return point->has_target && point->value < point->target;
}

/* Whether the line to a neighbour passes where the value is said */
static gboolean
is_crossed (const Brush *brush,
            guint        index,
            int          step)
{
  const GwMetricPoint *point = gw_metric_plot_get (brush->plot, index);
  const GwMetricPoint *other;

  if ((step < 0 && index == 0) || (step > 0 && index + 1 == brush->plot->points->len))
    return FALSE;
  other = gw_metric_plot_get (brush->plot, step < 0 ? index - 1 : index + 1);
  return is_said_below (point) ? other->value < point->value : other->value > point->value;
}

static GwRect
get_value_rect (const Brush *brush,
                guint        index)
{
  GwPoint place = get_point (brush, index);
  double width = LABEL_WIDTH * brush->scale, height = LABEL_HEIGHT * brush->scale;
  double distance = (DOT + GAP / 2) * brush->scale;
  double aside = (is_crossed (brush, index, -1) - is_crossed (brush, index, 1)) * ASIDE * brush->scale;

  return (GwRect) {
    place.x - width / 2 + (brush->rtl ? -aside : aside),
    is_said_below (gw_metric_plot_get (brush->plot, index)) ? place.y + distance
                                                            : place.y - distance - height,
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
static void
paint_values (const Brush *brush,
              GArray      *taken)
{
  guint n_points = brush->plot->points->len;

  for (guint i = n_points; i > 0; i--)
    {
      const GwMetricPoint *point = gw_metric_plot_get (brush->plot, i - 1);
      g_autofree char *text = gw_metric_plot_say (brush->plot, point->value);
      GwRect rect = get_value_rect (brush, i - 1);
      GwRect tight = rect;
      gboolean is_free = TRUE;

      tight.width = fmin (measure (brush, text), rect.width) + GAP * brush->scale;
      tight.x = CLAMP (rect.x + (rect.width - tight.width) / 2, brush->area.x,
                       brush->area.x + brush->area.width - tight.width);
      for (guint j = 0; j < taken->len; j++)
        is_free = is_free && !overlaps (&tight, &g_array_index (taken, GwRect, j));
      if (!is_free && i < n_points)
        continue;
      g_array_append_val (taken, tight);
      paint_label (brush, text, brush->style->palette->text, tight, GW_TEXT_CENTER);
    }
}

static void
paint_date (const Brush *brush,
            guint        index,
            GwTextAlign  align)
{
  const char *on = gw_metric_plot_get (brush->plot, index)->on;
  g_autofree char *date = gw_date_format_short (brush->style->words, on, brush->plot->today);
  double side = SIDE * brush->scale;
  GwRect rect = { brush->inner.x - side, brush->area.y + brush->area.height - LABEL_HEIGHT * brush->scale,
                  brush->inner.width + 2 * side, LABEL_HEIGHT * brush->scale };

  paint_label (brush, date, brush->style->palette->muted, rect, align);
}

static void
paint_dates (const Brush *brush)
{
  guint last = brush->plot->points->len - 1;

  if (get_last (brush->plot)->day == 0)
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

  return (HEIGHT + (self->has_rounds ? LABEL_HEIGHT : 0)) * scale;
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
  Brush brush;

  g_return_val_if_fail (self != NULL && index < self->points->len, (GwPoint) { 0 });

  brush = make_brush (self, area, scale, rtl);
  return get_point (&brush, index);
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
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (GwRect));
  Brush brush;

  g_return_if_fail (self != NULL && cr != NULL && style != NULL);

  brush = make_brush (self, area, scale, rtl);
  brush.cr = cr;
  brush.style = style;
  cairo_save (cr);
  paint_title (&brush);
  if (self->has_rounds)
    paint_rounds (&brush);
  paint_target (&brush);
  paint_target_labels (&brush, taken);
  paint_line (&brush);
  for (guint i = 0; i < self->points->len; i++)
    paint_dot (&brush, i);
  paint_values (&brush, taken);
  paint_dates (&brush);
  cairo_restore (cr);
}
