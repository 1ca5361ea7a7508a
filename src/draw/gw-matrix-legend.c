/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-chip.h"
#include "draw/gw-matrix-paint.h"
#include "draw/gw-movement-sign.h"
#include "draw/gw-pen.h"
#include "words/gw-numbers.h"

/* Sizes at scale 1 */
#define TEXT_SIZE 11.0
#define NOTE_SIZE 10.0
#define SWATCH_WIDTH 20.0
#define SWATCH_HEIGHT 13.0
#define INNER_GAP 6.0
#define OUTER_GAP 16.0

/* The place where the next entry goes; entries wrap like words. */
typedef struct
{
  cairo_t *cr; /* NULL: only measured */
  const GwDrawStyle *style;
  const GwLimits *limits;
  double left;
  double right;
  double scale;
  double x;
  double y;
  double line_height;
  gboolean rtl;
  GwMovementKind movement; /* of the entry */
} Flow;

typedef enum
{
  SIGN_BAND,
  SIGN_APPETITE,
  SIGN_CORNER,
  SIGN_GHOST,
  SIGN_MOVEMENT,
  SIGN_NONE,
} Sign;

static void
paint_band_sign (Flow   *flow,
                 GwRect  rect,
                 GwBand  band)
{
  const GwPalette *palette = flow->style->palette;
  GwColor hatch = palette->band_hatch[band - GW_BAND_LOW];

  cairo_save (flow->cr);
  gw_add_rounded (flow->cr, &rect, 2 * flow->scale);
  cairo_clip_preserve (flow->cr);
  gw_set_color (flow->cr, palette->band_fill[band - GW_BAND_LOW]);
  cairo_fill_preserve (flow->cr);
  gw_set_color (flow->cr, palette->muted);
  cairo_set_line_width (flow->cr, flow->scale);
  cairo_stroke (flow->cr);
  gw_set_color (flow->cr, hatch);
  for (double x = 0; hatch.alpha > 0 && x < rect.width + rect.height; x += 5 * flow->scale)
    {
      cairo_move_to (flow->cr, rect.x + x, rect.y);
      cairo_line_to (flow->cr, rect.x + x - rect.height, rect.y + rect.height);
    }
  cairo_stroke (flow->cr);
  cairo_restore (flow->cr);
}

static void
paint_movement_sign (Flow   *flow,
                     Sign    sign,
                     GwRect  rect)
{
  GwPoint center = { rect.x + rect.width / 2, rect.y + rect.height / 2 };

  if (sign == SIGN_GHOST)
    {
      gw_chip_paint (flow->cr, flow->style, center, rect.height, 0, GW_CHIP_GHOST, GW_CHIP_NORMAL);
      return;
    }
  gw_set_color (flow->cr, flow->style->palette->text);
  gw_movement_sign_paint (flow->cr, center, rect.height, flow->movement);
}

static void
paint_sign (Flow   *flow,
            Sign    sign,
            GwRect  rect,
            GwBand  band)
{
  const GwPalette *palette = flow->style->palette;

  if (sign == SIGN_BAND)
    paint_band_sign (flow, rect, band);
  else if (sign == SIGN_APPETITE)
    {
      gw_set_color (flow->cr, palette->appetite);
      cairo_rectangle (flow->cr, rect.x, rect.y + rect.height / 2 - 1.5 * flow->scale, rect.width, 3 * flow->scale);
      cairo_fill (flow->cr);
    }
  else if (sign == SIGN_GHOST || sign == SIGN_MOVEMENT)
    paint_movement_sign (flow, sign, rect);
  else if (sign == SIGN_CORNER)
    {
      const double edge = flow->rtl ? rect.x : rect.x + rect.width;

      gw_set_color (flow->cr, palette->text);
      cairo_move_to (flow->cr, edge + (flow->rtl ? rect.height : -rect.height), rect.y);
      cairo_line_to (flow->cr, edge, rect.y);
      cairo_line_to (flow->cr, edge, rect.y + rect.height);
      cairo_fill (flow->cr);
    }
}

/* Sign and text at the place of the flow, which runs from the right in
 * right-to-left languages */
static void
paint_entry (Flow        *flow,
             Sign         sign,
             GwBand       band,
             PangoLayout *layout,
             double       sign_width)
{
  const GwPalette *palette = flow->style->palette;
  double swatch = SWATCH_WIDTH * flow->scale;
  double x = flow->x + sign_width;
  GwRect rect = { flow->x, flow->y, swatch, SWATCH_HEIGHT * flow->scale };
  double width, height;

  gw_text_get_size (layout, &width, &height);
  rect.y += (height - rect.height) / 2;
  if (flow->rtl)
    {
      rect.x = flow->left + flow->right - rect.x - swatch;
      x = flow->left + flow->right - x - width;
    }

  paint_sign (flow, sign, rect, band);
  gw_set_color (flow->cr, sign == SIGN_NONE ? palette->muted : palette->text);
  gw_text_paint (layout, flow->cr, x, flow->y);
}

static void
add_entry (Flow       *flow,
           Sign        sign,
           GwBand      band,
           const char *text)
{
  double scale = flow->scale;
  GwTextForm form = { .size = (sign == SIGN_NONE ? NOTE_SIZE : TEXT_SIZE) * scale };
  double sign_width = sign == SIGN_NONE ? 0 : (SWATCH_WIDTH + INNER_GAP) * scale;
  g_autoptr(PangoLayout) layout = gw_text_new (flow->style, &form, text, -1);
  double width, height;

  gw_text_get_size (layout, &width, &height);
  if (flow->x > flow->left && flow->x + sign_width + width > flow->right)
    {
      flow->x = flow->left;
      flow->y += flow->line_height;
    }
  if (sign_width + width > flow->right - flow->left)
    {
      g_clear_object (&layout);
      layout = gw_text_new (flow->style, &form, text, flow->right - flow->left - sign_width);
      gw_text_get_size (layout, &width, &height);
    }
  flow->line_height = height + 4 * scale;
  if (flow->cr != NULL)
    paint_entry (flow, sign, band, layout, sign_width);
  flow->x += sign_width + width + OUTER_GAP * scale;
}

static void
add_band (Flow   *flow,
          GwBand  band)
{
  g_autofree char *range = NULL;
  g_autofree char *text = NULL;
  int low, high;

  gw_limits_get_range (flow->limits, band, &low, &high);
  range = gw_number_format_range (flow->style->words, low, high);
  text = g_strdup_printf ("%s %s", gw_words_get (flow->style->words, gw_band_get_word (band)), range);
  add_entry (flow, SIGN_BAND, band, text);
}

static void
add_movements (Flow  *flow,
               guint  movements)
{
  GwWords *words = flow->style->words;

  if (movements == 0)
    return;
  add_entry (flow, SIGN_GHOST, GW_BAND_NONE, gw_words_get (words, "At the review"));
  for (int kind = GW_MOVEMENT_WORSE; kind < GW_N_MOVEMENTS; kind++)
    if ((movements & (1u << kind)) != 0)
      {
        flow->movement = (GwMovementKind) kind;
        add_entry (flow, SIGN_MOVEMENT, GW_BAND_NONE,
                   gw_words_get_context (words, "movement", gw_movement_get_word (flow->movement)));
      }
}

/**
 * gw_matrix_paint_legend:
 * @cr: (nullable): where to; %NULL to only measure
 * @style: colours, words and fonts
 * @limits: bands and appetite
 * @x: left edge
 * @y: upper edge
 * @width: where it wraps
 * @options: its scale, direction and movements count
 *
 * Paints what the signs of the matrix mean: the bands with their ranges, the
 * appetite, the mark of impact 5, movements, and what a matrix does not say.
 *
 * Returns: how high it is
 */
double
gw_matrix_paint_legend (cairo_t               *cr,
                        const GwDrawStyle     *style,
                        const GwLimits        *limits,
                        double                 x,
                        double                 y,
                        double                 width,
                        const GwMatrixOptions *options)
{
  Flow flow = { cr, style, limits, x, x + width, options->scale, x, y, 0, options->rtl, GW_MOVEMENT_NONE };

  for (GwBand band = GW_BAND_LOW; band <= GW_BAND_CRITICAL; band++)
    add_band (&flow, band);
  if (limits->appetite > 0)
    {
      g_autofree char *text = gw_words_format (style->words, "Appetite %d", limits->appetite);

      add_entry (&flow, SIGN_APPETITE, GW_BAND_NONE, text);
    }
  add_entry (&flow, SIGN_CORNER, GW_BAND_NONE, gw_words_get (style->words, "Impact 5: watch even if rare"));
  add_movements (&flow, options->movements);
  add_entry (&flow, SIGN_NONE, GW_BAND_NONE,
             gw_words_get (style->words, "The matrix orders attention; it says nothing about money."));
  return flow.y + flow.line_height - y;
}
