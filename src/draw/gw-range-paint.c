/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-range-picture.h"

#include <math.h>

#include "draw/gw-pen.h"
#include "draw/gw-range-private.h"
#include "words/gw-numbers.h"

/* Sizes at scale 1 */
#define NAME_SIZE 13.0
#define AMOUNT_SIZE 12.0
#define TICK_SIZE 10.5
#define HATCH 6.0
#define RADIUS 4.0
#define TICK 4.0

/* One painting; short for what all helpers need */
typedef struct
{
  const GwRangePicture *picture;
  cairo_t *cr;
  const GwDrawStyle *style;
} Brush;

static void
paint_shared (const Brush *brush)
{
  const GwRangePicture *picture = brush->picture;
  const GwRangeRow *rows = picture->rows;
  const double low = MAX (rows[GW_RANGE_BENEFIT].low, rows[GW_RANGE_COST].low);
  const double high = MIN (rows[GW_RANGE_BENEFIT].high, rows[GW_RANGE_COST].high);
  const double from = gw_range_picture_get_x (picture, low);
  const double to = gw_range_picture_get_x (picture, high);
  const double top = rows[GW_RANGE_BENEFIT].bar.y;

  if (!rows[GW_RANGE_BENEFIT].known || !rows[GW_RANGE_COST].known || low >= high)
    return;
  gw_set_color (brush->cr, brush->style->palette->shade);
  cairo_rectangle (brush->cr, MIN (from, to), top, fabs (to - from), picture->axis_y - top);
  cairo_fill (brush->cr);
}

static void
paint_tick (const Brush *brush,
            guint        tick)
{
  const GwRangePicture *picture = brush->picture;
  const GwTextForm form = { .size = TICK_SIZE * picture->scale, .lines = 1 };
  const double amount = picture->step * tick;
  const double x = gw_range_picture_get_x (picture, amount);
  g_autofree char *text = gw_money_format (picture->words, NULL, amount);
  g_autoptr(PangoLayout) layout = gw_text_new (brush->style, &form, text, -1);
  const double right = picture->area.x + picture->area.width;
  double width, height;

  gw_set_color (brush->cr, brush->style->palette->muted);
  cairo_move_to (brush->cr, x, picture->axis_y);
  cairo_line_to (brush->cr, x, picture->axis_y + TICK * picture->scale);
  cairo_stroke (brush->cr);
  gw_text_get_size (layout, &width, &height);
  gw_text_paint (layout, brush->cr, CLAMP (x - width / 2, picture->area.x, MAX (right - width, picture->area.x)),
                 picture->axis_y + (TICK + 2) * picture->scale);
}

static void
paint_axis (const Brush *brush)
{
  const GwRangePicture *picture = brush->picture;

  gw_set_color (brush->cr, brush->style->palette->muted);
  cairo_set_line_width (brush->cr, picture->scale);
  cairo_move_to (brush->cr, picture->area.x, picture->axis_y);
  cairo_line_to (brush->cr, picture->area.x + picture->area.width, picture->axis_y);
  cairo_stroke (brush->cr);
  for (guint i = 0; i < picture->n_ticks; i++)
    paint_tick (brush, i);
}

static void
paint_hatch (const Brush  *brush,
             const GwRect *bar)
{
  const double step = HATCH * brush->picture->scale;

  cairo_save (brush->cr);
  gw_add_rounded (brush->cr, bar, MIN (RADIUS * brush->picture->scale, bar->width / 2));
  cairo_clip (brush->cr);
  gw_set_color (brush->cr, brush->style->palette->paper);
  cairo_set_line_width (brush->cr, 1.5 * brush->picture->scale);
  for (double x = bar->x - bar->height; x < bar->x + bar->width; x += step)
    {
      cairo_move_to (brush->cr, x, bar->y + bar->height);
      cairo_line_to (brush->cr, x + bar->height, bar->y);
    }
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* The cost is hatched as well, so that no eye and no grey copy mistakes it. */
static void
paint_bar (const Brush *brush,
           GwRangeLane  lane)
{
  const GwPalette *palette = brush->style->palette;
  const GwRect *bar = &brush->picture->rows[lane].bar;

  if (!brush->picture->rows[lane].known)
    return;
  gw_set_color (brush->cr, lane == GW_RANGE_BENEFIT ? palette->settled : palette->warning);
  gw_add_rounded (brush->cr, bar, MIN (RADIUS * brush->picture->scale, bar->width / 2));
  cairo_fill (brush->cr);
  if (lane == GW_RANGE_COST)
    paint_hatch (brush, bar);
}

static void
paint_caption (const Brush *brush,
               GwRangeLane  lane)
{
  const GwRangePicture *picture = brush->picture;
  const GwRect *rect = &picture->rows[lane].caption;
  const GwTextForm name = { .size = NAME_SIZE * picture->scale, .bold = TRUE, .lines = 1 };
  const GwTextForm form = { .size = AMOUNT_SIZE * picture->scale, .lines = 1 };
  const char *word = lane == GW_RANGE_BENEFIT ? GW_N_ ("Benefit") : GW_N_ ("Cost");
  g_autofree char *amount = gw_range_picture_dup_amount (picture, lane);
  g_autoptr(PangoLayout) first = gw_text_new (brush->style, &name, gw_words_get (picture->words, word), -1);
  g_autoptr(PangoLayout) second = NULL;
  double first_width, width, height;

  gw_text_get_size (first, &first_width, &height);
  second = gw_text_new (brush->style, &form, amount, MAX (rect->width - first_width - 12 * picture->scale, 1));
  gw_text_get_size (second, &width, &height);
  gw_set_color (brush->cr, brush->style->palette->text);
  gw_text_paint (first, brush->cr, picture->rtl ? rect->x + rect->width - first_width : rect->x, rect->y);
  gw_set_color (brush->cr, picture->rows[lane].known ? brush->style->palette->text : brush->style->palette->muted);
  gw_text_paint (second, brush->cr, picture->rtl ? rect->x : rect->x + rect->width - width, rect->y);
}

/**
 * gw_range_picture_paint:
 * @self: a picture that is laid out
 * @cr: where to
 * @style: how it looks
 *
 * Paints the picture.
 */
void
gw_range_picture_paint (const GwRangePicture *self,
                        cairo_t              *cr,
                        const GwDrawStyle    *style)
{
  const Brush brush = { .picture = self, .cr = cr, .style = style };

  if (gw_range_picture_is_empty (self))
    return;
  cairo_save (cr);
  paint_shared (&brush);
  paint_axis (&brush);
  for (int i = 0; i < GW_N_RANGE_LANES; i++)
    {
      paint_caption (&brush, i);
      paint_bar (&brush, i);
    }
  cairo_restore (cr);
}
