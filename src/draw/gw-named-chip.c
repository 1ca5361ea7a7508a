/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-named-chip.h"

#include <math.h>

#include "draw/gw-pen.h"

/* Sizes at scale 1 */
#define GAP 2.0
#define MINIMUM_HEIGHT 17.0
/* The least in which a title can be read, at any scale */
#define LEAST_HEIGHT 29.0
/* Shares of the height */
#define LEAST_WIDTH 3.2         /* else too little of the title is left */
#define INSET 0.12              /* around the disc with the number */
#define SPACE 0.15              /* between the disc and the title */
#define END 0.3                 /* behind the title */
#define LINE_SPACING 0.84f      /* two lines lie closer than usual */

/* How a title is set, the size as a share of the height: the first that holds all of it */
static const struct
{
  double size;
  int lines;
} settings[] = { { 0.42, 1 }, { 0.34, 2 }, { 0.29, 2 } };

/* How high chips in so many columns are */
static double
get_height (const GwMatrixLayout *layout,
            GwRect                area,
            guint                 n_chips,
            guint                 n_columns)
{
  const double gap = GAP * layout->options.scale;
  const guint n_rows = (n_chips + n_columns - 1) / n_columns;
  const double width = (area.width - (n_columns - 1) * gap) / n_columns;
  const double height = MIN ((area.height - (n_rows - 1) * gap) / n_rows, gw_matrix_layout_get_chip_size (layout));

  return MIN (height, width / LEAST_WIDTH);
}

static void
place_in_columns (const GwMatrixLayout *layout,
                  GwRect                area,
                  guint                 n_chips,
                  guint                 n_columns,
                  GwRect               *rects)
{
  const double gap = GAP * layout->options.scale;
  const double height = get_height (layout, area, n_chips, n_columns);
  const double width = (area.width - (n_columns - 1) * gap) / n_columns;
  const guint n_rows = (n_chips + n_columns - 1) / n_columns;
  const double top = area.y + (area.height - n_rows * (height + gap) + gap) / 2;

  for (guint i = 0; i < n_chips; i++)
    {
      guint column = i % n_columns;
      const guint row = i / n_columns;

      if (layout->options.rtl)
        column = n_columns - 1 - column;
      rects[i] = (GwRect) { area.x + column * (width + gap), top + row * (height + gap), width, height };
    }
}

/**
 * gw_named_chip_place:
 * @layout: a layout
 * @position: a placed position
 * @n_chips: how many lie there
 * @rects: (out caller-allocates): where they lie, as wide as the cell or their
 *   column
 *
 * Places chips with their names above the score, one below the other, or in
 * columns where the cell is rather wide than high.
 *
 * Returns: whether the cell has room for all of them
 */
gboolean
gw_named_chip_place (const GwMatrixLayout *layout,
                     GwPosition            position,
                     guint                 n_chips,
                     GwRect                rects[GW_NAMED_CHIP_MOST])
{
  const GwRect area = gw_matrix_layout_get_chip_area (layout, position);
  const double least = MAX (MINIMUM_HEIGHT * layout->options.scale, LEAST_HEIGHT);

  if (n_chips > GW_NAMED_CHIP_MOST)
    return FALSE;
  for (guint n_columns = 1; n_columns <= n_chips; n_columns++)
    if (get_height (layout, area, n_chips, n_columns) >= least)
      {
        place_in_columns (layout, area, n_chips, n_columns, rects);
        return TRUE;
      }
  return FALSE;
}

static PangoLayout *
new_title (const GwNamedChip *self,
           const GwDrawStyle *style,
           double             height,
           double             width)
{
  PangoLayout *layout = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      GwTextForm form = { .size = height * settings[i].size, .align = GW_TEXT_START, .lines = settings[i].lines };

      g_clear_object (&layout);
      layout = gw_text_new (style, &form, self->title, width);
      pango_layout_set_line_spacing (layout, LINE_SPACING);
      if (gw_text_is_whole (layout))
        break;
    }
  return layout;
}

static double
get_title_width (double height,
                 double width)
{
  return MAX (width - height * (1 + SPACE + END), 1);
}

/**
 * gw_named_chip_get_width:
 * @self: a risk and its name
 * @style: fonts
 * @height: of the chip
 * @most: the room there is
 *
 * Returns: how wide the chip is: no wider than its title needs
 */
double
gw_named_chip_get_width (const GwNamedChip *self,
                         const GwDrawStyle *style,
                         double             height,
                         double             most)
{
  g_autoptr(PangoLayout) layout = new_title (self, style, height, get_title_width (height, most));
  double width, ignored;

  gw_text_get_size (layout, &width, &ignored);
  return MIN (ceil (width + 1) + height * (1 + SPACE + END), most);
}

static void
paint_pill (const GwNamedChip *self,
            cairo_t           *cr,
            const GwPalette   *palette,
            GwRect             rect)
{
  gboolean selected = (self->flags & GW_CHIP_SELECTED) != 0;
  double radius = rect.height / 2;
  double line = selected ? radius * 0.2 : MAX (radius * 0.11, palette->line / 2);
  double dash = radius * 0.32;
  GwRect inner = { rect.x + line / 2, rect.y + line / 2, rect.width - line, rect.height - line };

  gw_add_rounded (cr, &inner, inner.height / 2);
  gw_set_color (cr, palette->chip_fill);
  cairo_fill_preserve (cr);
  gw_set_color (cr, selected ? palette->selected : palette->chip_line);
  if (self->kind != GW_CHIP_SOLID)
    cairo_set_dash (cr, &dash, 1, 0);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
}

static void
paint_number (const GwNamedChip *self,
              cairo_t           *cr,
              const GwDrawStyle *style,
              GwPoint            center,
              double             diameter)
{
  GwTextForm form = { .size = gw_chip_get_number_size (diameter, self->number), .bold = TRUE };
  g_autofree char *text = g_strdup_printf ("%d", self->number);
  g_autoptr(PangoLayout) layout = gw_text_new (style, &form, text, -1);
  PangoRectangle ink;

  gw_add_circle (cr, center, diameter / 2);
  gw_set_color (cr, style->palette->chip_text);
  cairo_fill (cr);
  pango_layout_get_extents (layout, &ink, NULL);
  gw_set_color (cr, style->palette->chip_fill);
  gw_text_paint (layout, cr, center.x - (ink.x + ink.width / 2.0) / PANGO_SCALE,
                 center.y - (ink.y + ink.height / 2.0) / PANGO_SCALE);
}

static void
paint_title (const GwNamedChip *self,
             cairo_t           *cr,
             const GwDrawStyle *style,
             GwRect             rect)
{
  double room = get_title_width (rect.height, rect.width);
  g_autoptr(PangoLayout) layout = new_title (self, style, rect.height, room);
  double before = rect.height * (self->rtl ? END : 1 + SPACE);
  double width, height;

  gw_text_get_size (layout, &width, &height);
  gw_set_color (cr, style->palette->chip_text);
  gw_text_paint (layout, cr, rect.x + before, rect.y + (rect.height - height) / 2);
}

/**
 * gw_named_chip_paint:
 * @self: a risk and its name
 * @cr: where to
 * @style: colours and fonts
 * @rect: where
 *
 * Paints a risk with its number and its short title.
 */
void
gw_named_chip_paint (const GwNamedChip *self,
                     cairo_t           *cr,
                     const GwDrawStyle *style,
                     GwRect             rect)
{
  double radius = rect.height / 2;
  GwPoint center = { self->rtl ? rect.x + rect.width - radius : rect.x + radius, rect.y + radius };

  cairo_save (cr);
  paint_pill (self, cr, style->palette, rect);
  paint_number (self, cr, style, center, rect.height * (1 - 2 * INSET));
  paint_title (self, cr, style, rect);
  cairo_restore (cr);
}
