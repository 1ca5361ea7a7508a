/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-paint.h"

#include "draw/gw-pen.h"

/* Sizes at scale 1 */
#define RADIUS 4.0
#define SCORE_SIZE 10.5
#define LEVEL_SIZE 13.0
#define LABEL_SIZE 11.0
#define TITLE_SIZE 13.0
#define STAIRCASE 3.0
#define HATCH 6.0
#define TEXT_HALO 4.0

/* Lines rather than a pattern surface: they stay lines on paper. */
static void
paint_hatch (cairo_t      *cr,
             const GwRect *rect,
             GwColor       color,
             gboolean      dense,
             double        scale)
{
  double step = HATCH * scale * (dense ? 0.7 : 1);

  if (color.alpha == 0)
    return;
  gw_set_color (cr, color);
  cairo_set_line_width (cr, 1.1 * scale);
  for (double offset = step / 2; offset < rect->width + rect->height; offset += step)
    {
      cairo_move_to (cr, rect->x + offset, rect->y);
      cairo_line_to (cr, rect->x + offset - rect->height, rect->y + rect->height);
    }
  cairo_stroke (cr);
}

static void
paint_fill (cairo_t         *cr,
            const GwPalette *palette,
            const GwRect    *rect,
            GwBand           band,
            double           scale)
{
  guint index = band - GW_BAND_LOW;

  cairo_save (cr);
  gw_add_rounded (cr, rect, RADIUS * scale);
  cairo_clip (cr);
  gw_set_color (cr, palette->band_fill[index]);
  cairo_paint (cr);
  paint_hatch (cr, rect, palette->band_hatch[index], band == GW_BAND_CRITICAL, scale);
  cairo_restore (cr);

  gw_add_rounded (cr, rect, RADIUS * scale);
  gw_set_color (cr, palette->cell_line);
  cairo_set_line_width (cr, palette->line * scale / 2);
  cairo_stroke (cr);
}

static void
paint_corner (cairo_t              *cr,
              const GwPalette      *palette,
              const GwMatrixLayout *layout,
              GwPosition            position,
              GwBand                band)
{
  GwPoint corner[3];

  if (!gw_matrix_layout_get_corner (layout, position, corner))
    return;
  for (int i = 0; i < 3; i++)
    cairo_line_to (cr, corner[i].x, corner[i].y);
  gw_set_color (cr, palette->mark[band - GW_BAND_LOW]);
  cairo_fill (cr);
}

/* On paper a hatch lies below the score: a plate keeps it readable. */
static void
paint_plate (cairo_t              *cr,
             const GwPalette      *palette,
             const GwMatrixLayout *layout,
             GwRect                text,
             GwBand                band)
{
  double scale = layout->options.scale;
  GwRect plate = { text.x - 2 * scale, text.y, text.width + 4 * scale, text.height };

  if (palette->band_hatch[band - GW_BAND_LOW].alpha == 0)
    return;
  gw_add_rounded (cr, &plate, 2 * scale);
  gw_set_color (cr, palette->band_fill[band - GW_BAND_LOW]);
  cairo_fill (cr);
}

/* An arrow or the appetite line that runs below a text stops around it. */
static void
paint_text_halo (cairo_t              *cr,
                 const GwPalette      *palette,
                 const GwMatrixLayout *layout,
                 PangoLayout          *text,
                 GwPoint               at,
                 GwBand                band)
{
  cairo_save (cr);
  cairo_move_to (cr, at.x, at.y);
  pango_cairo_layout_path (cr, text);
  gw_set_color (cr, palette->band_fill[band - GW_BAND_LOW]);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, TEXT_HALO * layout->options.scale);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static double
get_cell_margin (const GwMatrixLayout *layout)
{
  return MIN (6 * layout->options.scale, layout->cell_width / 8);
}

static PangoLayout *
new_cell_text (const GwDrawStyle    *style,
               const GwMatrixLayout *layout,
               const char           *text)
{
  GwTextForm form = { .size = MIN (SCORE_SIZE * layout->options.scale, layout->cell_height / 3.2) };

  return gw_text_new (style, &form, text, -1);
}

static double
get_cell_text_top (const GwMatrixLayout *layout,
                   const GwRect         *cell,
                   double                height)
{
  return cell->y + cell->height - height - 2 * layout->options.scale;
}

static double
measure_cell_text (const GwDrawStyle    *style,
                   const GwMatrixLayout *layout,
                   const char           *text)
{
  g_autoptr(PangoLayout) set = new_cell_text (style, layout, text);
  double width;

  gw_text_get_size (set, &width, NULL);
  return width;
}

/* Whether the chips of a full cell end above the name of its band */
static gboolean
is_clear_of_chips (const GwDrawStyle    *style,
                   const GwMatrixLayout *layout)
{
  g_autoptr(PangoLayout) set = new_cell_text (style, layout, gw_words_get (style->words, gw_band_get_word (GW_BAND_LOW)));
  GwRect area = gw_matrix_layout_get_chip_area (layout, (GwPosition) { 1, 1 });
  GwRect cell = gw_matrix_layout_get_cell (layout, (GwPosition) { 1, 1 });
  double size = gw_matrix_layout_get_chip_size (layout), height;
  double end = area.y + (area.height + MAX (area.height, size)) / 2 + gw_matrix_layout_get_overhang (layout, size);

  gw_text_get_size (set, NULL, &height);
  return end <= get_cell_text_top (layout, &cell, height);
}

/* Every cell names its band, or none does: a name that is missing here and
 * there would look like a meaning. */
static gboolean
has_room_for_words (const GwDrawStyle    *style,
                    const GwMatrixLayout *layout)
{
  double room = layout->cell_width - 3 * get_cell_margin (layout) - measure_cell_text (style, layout, "25");

  if (!is_clear_of_chips (style, layout))
    return FALSE;
  for (GwBand band = GW_BAND_LOW; band <= GW_BAND_CRITICAL; band++)
    if (measure_cell_text (style, layout, gw_words_get (style->words, gw_band_get_word (band))) > room)
      return FALSE;
  return TRUE;
}

static void
paint_cell_text (cairo_t              *cr,
                 const GwDrawStyle    *style,
                 const GwMatrixLayout *layout,
                 const GwRect         *cell,
                 GwBand                band,
                 const char           *text,
                 gboolean              at_end)
{
  double margin = get_cell_margin (layout);
  g_autoptr(PangoLayout) set = new_cell_text (style, layout, text);
  GwRect rect = { 0 };

  gw_text_get_size (set, &rect.width, &rect.height);
  rect.x = at_end != layout->options.rtl ? cell->x + cell->width - margin - rect.width : cell->x + margin;
  rect.y = get_cell_text_top (layout, cell, rect.height);
  paint_plate (cr, style->palette, layout, rect, band);
  paint_text_halo (cr, style->palette, layout, set, (GwPoint) { rect.x, rect.y }, band);
  gw_set_color (cr, style->palette->band_text[band - GW_BAND_LOW]);
  gw_text_paint (set, cr, rect.x, rect.y);
}

static void
paint_cell (cairo_t              *cr,
            const GwDrawStyle    *style,
            const GwMatrixLayout *layout,
            const GwLimits       *limits,
            GwPosition            position)
{
  GwRect cell = gw_matrix_layout_get_cell (layout, position);
  GwBand band = gw_limits_get_band (limits, gw_position_get_score (position));

  paint_fill (cr, style->palette, &cell, band, layout->options.scale);
  paint_corner (cr, style->palette, layout, position, band);
}

static void
paint_cell_texts (cairo_t              *cr,
                  const GwDrawStyle    *style,
                  const GwMatrixLayout *layout,
                  const GwLimits       *limits,
                  GwPosition            position,
                  gboolean              with_word)
{
  GwRect cell = gw_matrix_layout_get_cell (layout, position);
  int score = gw_position_get_score (position);
  GwBand band = gw_limits_get_band (limits, score);
  char number[12];

  g_snprintf (number, sizeof number, "%d", score);
  paint_cell_text (cr, style, layout, &cell, band, number, TRUE);
  if (with_word)
    paint_cell_text (cr, style, layout, &cell, band, gw_words_get (style->words, gw_band_get_word (band)), FALSE);
}

/* The number in bold, the word below it where there is room for both. */
static void
paint_level (cairo_t              *cr,
             const GwDrawStyle    *style,
             const GwMatrixLayout *layout,
             GwRect                rect,
             int                   level,
             const char           *label,
             gboolean              in_row)
{
  double scale = layout->options.scale;
  GwTextAlign side = layout->options.rtl ? GW_TEXT_START : GW_TEXT_END;
  GwTextForm number_form = { LEVEL_SIZE * scale, TRUE, in_row ? side : GW_TEXT_CENTER, 1 };
  GwTextForm label_form = { LABEL_SIZE * scale, FALSE, number_form.align, in_row ? 2 : 1 };
  char number[] = { (char) ('0' + level), '\0' };
  double margin = in_row ? 6 * scale : 0;
  double x = layout->options.rtl ? rect.x + margin : rect.x;
  double width = MAX (rect.width - margin, 0);
  g_autoptr(PangoLayout) digits = gw_text_new (style, &number_form, number, width);
  g_autoptr(PangoLayout) word = gw_text_new (style, &label_form, layout->options.compact ? "" : label, width);
  double number_height, word_height = 0, y;

  gw_text_get_size (digits, NULL, &number_height);
  if (!layout->options.compact)
    gw_text_get_size (word, NULL, &word_height);
  y = in_row ? rect.y + MAX (rect.height - number_height - word_height, 0) / 2 : rect.y + 2 * scale;
  gw_set_color (cr, style->palette->text);
  gw_text_paint (digits, cr, x, y);
  gw_set_color (cr, style->palette->muted);
  gw_text_paint (word, cr, x, y + number_height);
}

static void
paint_axis_title (cairo_t           *cr,
                  const GwDrawStyle *style,
                  const char        *title,
                  GwRect             rect,
                  gboolean           upright,
                  double             scale)
{
  GwTextForm form = { TITLE_SIZE * scale, TRUE, GW_TEXT_CENTER, 1 };
  GwPoint center = gw_rect_get_center (&rect);

  cairo_save (cr);
  gw_set_color (cr, style->palette->text);
  if (upright)
    {
      cairo_translate (cr, center.x, center.y);
      cairo_rotate (cr, -G_PI_2);
      rect = (GwRect) { -rect.height / 2, -rect.width / 2, rect.height, rect.width };
    }
  gw_text_paint_in (cr, style, &form, title, rect);
  cairo_restore (cr);
}

static void
paint_axes (cairo_t              *cr,
            const GwDrawStyle    *style,
            const GwMatrixLayout *layout,
            const GwMatrixAxes   *axes)
{
  GwMatrixAxis upright = layout->options.swap ? GW_AXIS_IMPACT : GW_AXIS_PROBABILITY;
  GwMatrixAxis across = layout->options.swap ? GW_AXIS_PROBABILITY : GW_AXIS_IMPACT;
  double scale = layout->options.scale;

  for (int level = 1; level <= GW_LEVELS; level++)
    {
      paint_level (cr, style, layout, gw_matrix_layout_get_row_label (layout, level), level,
                   gw_matrix_axes_get_label (axes, upright, level), TRUE);
      paint_level (cr, style, layout, gw_matrix_layout_get_column_label (layout, level), level,
                   gw_matrix_axes_get_label (axes, across, level), FALSE);
    }
  paint_axis_title (cr, style, gw_matrix_axes_get_title (axes, upright), layout->row_title, TRUE, scale);
  paint_axis_title (cr, style, gw_matrix_axes_get_title (axes, across), layout->column_title, FALSE, scale);
}

/**
 * gw_matrix_paint_static:
 * @cr: where to
 * @style: colours
 * @layout: where
 * @limits: bands and appetite
 *
 * Paints what stays while risks move, but for what is written: cells, the marks
 * of impact 5 and the appetite line.
 */
void
gw_matrix_paint_static (cairo_t              *cr,
                        const GwDrawStyle    *style,
                        const GwMatrixLayout *layout,
                        const GwLimits       *limits)
{
  g_return_if_fail (cr != NULL && style != NULL && layout != NULL && limits != NULL);

  cairo_save (cr);
  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      paint_cell (cr, style, layout, limits, (GwPosition) { probability, impact });
  gw_matrix_paint_staircase (cr, style, layout, limits);
  cairo_restore (cr);
}

/**
 * gw_matrix_paint_texts:
 * @cr: where to
 * @style: colours, words and fonts
 * @layout: where
 * @axes: (nullable): what the levels are called; %NULL without labels
 * @limits: bands
 *
 * Paints what is written on the matrix: in each cell the score and, where all
 * of them have room for it, the band; labels. It comes after the arrows, which
 * else would strike it through. A bare matrix has none.
 */
void
gw_matrix_paint_texts (cairo_t              *cr,
                       const GwDrawStyle    *style,
                       const GwMatrixLayout *layout,
                       const GwMatrixAxes   *axes,
                       const GwLimits       *limits)
{
  gboolean with_words;

  g_return_if_fail (cr != NULL && style != NULL && layout != NULL && limits != NULL);

  if (layout->options.bare)
    return;
  with_words = has_room_for_words (style, layout);
  cairo_save (cr);
  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      paint_cell_texts (cr, style, layout, limits, (GwPosition) { probability, impact }, with_words);
  if (axes != NULL)
    paint_axes (cr, style, layout, axes);
  cairo_restore (cr);
}

/**
 * gw_matrix_paint_staircase:
 * @cr: where to
 * @style: colours
 * @layout: where
 * @limits: with the appetite
 *
 * Paints the appetite line; nothing when none is settled.
 */
void
gw_matrix_paint_staircase (cairo_t              *cr,
                           const GwDrawStyle    *style,
                           const GwMatrixLayout *layout,
                           const GwLimits       *limits)
{
  GwPoint points[GW_MATRIX_MAX_STAIRS];
  guint n_points = gw_matrix_layout_get_staircase (layout, limits, points);
  double width = STAIRCASE * layout->options.scale;

  if (n_points == 0)
    return;
  cairo_save (cr);
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  gw_set_color (cr, style->palette->appetite_halo);
  cairo_set_line_width (cr, width + 2 * layout->options.scale);
  cairo_stroke_preserve (cr);
  gw_set_color (cr, style->palette->appetite);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * gw_matrix_paint_highlight:
 * @cr: where to
 * @style: colours
 * @layout: where
 * @position: a placed position
 *
 * Paints a frame around the cell that is aimed at, visible on every band.
 */
void
gw_matrix_paint_highlight (cairo_t              *cr,
                           const GwDrawStyle    *style,
                           const GwMatrixLayout *layout,
                           GwPosition            position)
{
  GwRect cell = gw_matrix_layout_get_cell (layout, position);
  double scale = layout->options.scale;
  double inset = 1.5 * scale;

  cairo_save (cr);
  cell = (GwRect) { cell.x + inset, cell.y + inset, cell.width - 2 * inset, cell.height - 2 * inset };
  gw_add_rounded (cr, &cell, RADIUS * scale);
  gw_set_color (cr, style->palette->paper);
  cairo_set_line_width (cr, 5 * scale);
  cairo_stroke_preserve (cr);
  gw_set_color (cr, style->palette->selected);
  cairo_set_line_width (cr, 3 * scale);
  cairo_stroke (cr);
  cairo_restore (cr);
}
