/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-chip.h"

#include "draw/gw-pen.h"

static void
paint_shadow (cairo_t *cr,
              GwPoint  center,
              double   radius)
{
  for (int i = 3; i > 0; i--)
    {
      gw_add_circle (cr, (GwPoint) { center.x, center.y + radius * 0.2 }, radius * (1 + 0.08 * i));
      cairo_set_source_rgba (cr, 0, 0, 0, 0.12);
      cairo_fill (cr);
    }
}

static void
paint_rings (cairo_t         *cr,
             const GwPalette *palette,
             GwPoint          center,
             double           radius,
             GwChipFlags      flags)
{
  double line = radius * 0.2;

  if (flags & GW_CHIP_FOCUSED)
    {
      gw_add_circle (cr, center, radius + line);
      gw_set_color (cr, palette->paper);
      cairo_set_line_width (cr, line * 2.2);
      cairo_stroke_preserve (cr);
      gw_set_color (cr, palette->selected);
      cairo_set_line_width (cr, line);
      cairo_stroke (cr);
    }
  if (flags & GW_CHIP_SELECTED)
    {
      gw_add_circle (cr, center, radius - line / 2);
      gw_set_color (cr, palette->selected);
      cairo_set_line_width (cr, line);
      cairo_stroke (cr);
    }
}

static void
paint_disc (cairo_t         *cr,
            const GwPalette *palette,
            GwPoint          center,
            double           radius,
            GwChipKind       kind)
{
  double line = MAX (radius * 0.11, palette->line / 2);
  double dash = radius * 0.32;

  gw_add_circle (cr, center, radius - line / 2);
  gw_set_color (cr, kind == GW_CHIP_GHOST ? palette->ghost_fill : palette->chip_fill);
  cairo_fill_preserve (cr);
  gw_set_color (cr, kind == GW_CHIP_GHOST ? palette->ghost_line : palette->chip_line);
  if (kind != GW_CHIP_SOLID)
    cairo_set_dash (cr, &dash, 1, 0);
  cairo_set_line_width (cr, kind == GW_CHIP_GHOST ? line * 0.7 : line);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_chip_text (cairo_t           *cr,
                 const GwDrawStyle *style,
                 GwPoint            center,
                 double             size,
                 const char        *text,
                 GwChipKind         kind)
{
  GwTextForm form = { .size = size, .bold = kind != GW_CHIP_GHOST };
  g_autoptr(PangoLayout) layout = gw_text_new (style, &form, text, -1);
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  gw_set_color (cr, kind == GW_CHIP_GHOST ? style->palette->ghost_text : style->palette->chip_text);
  gw_text_paint (layout, cr,
                 center.x - (ink.x + ink.width / 2.0) / PANGO_SCALE,
                 center.y - (ink.y + ink.height / 2.0) / PANGO_SCALE);
}

/**
 * gw_chip_get_number_size:
 * @diameter: of a chip
 * @number: the number on it
 *
 * Returns: the size of the font in which the number fits into the ring of the chip
 */
double
gw_chip_get_number_size (double diameter,
                           int    number)
{
  static const double shares[] = { 0.56, 0.54, 0.36, 0.28, 0.23 };
  guint digits = 0;

  for (int rest = number; rest >= 10; rest /= 10)
    digits++;
  return diameter * shares[MIN (digits, G_N_ELEMENTS (shares) - 1)];
}

/**
 * gw_chip_paint:
 * @cr: where to
 * @style: colours and fonts
 * @center: where
 * @diameter: how large
 * @number: of the risk; nothing is written when it is 0
 * @kind: what it stands for
 * @flags: what is going on with it
 *
 * Paints a risk: its number on a disc.
 */
void
gw_chip_paint (cairo_t           *cr,
                      const GwDrawStyle *style,
                      GwPoint            center,
                      double             diameter,
                      int                number,
                      GwChipKind         kind,
                      GwChipFlags        flags)
{
  char text[12] = "";

  if (number > 0)
    g_snprintf (text, sizeof text, "%d", number);
  cairo_save (cr);
  if (flags & GW_CHIP_LIFTED)
    paint_shadow (cr, center, diameter / 2);
  paint_disc (cr, style->palette, center, diameter / 2, kind);
  paint_rings (cr, style->palette, center, diameter / 2, flags);
  paint_chip_text (cr, style, center, gw_chip_get_number_size (diameter, number), text, kind);
  cairo_restore (cr);
}

/**
 * gw_chip_paint_stack:
 * @cr: where to
 * @style: colours and fonts
 * @center: of the topmost disc
 * @diameter: how large
 * @text: how many lie there, as in "+7"
 * @kind: what they stand for
 * @flags: what is going on with it
 *
 * Paints several risks of which only the count is shown: a pile of discs.
 */
void
gw_chip_paint_stack (cairo_t           *cr,
                       const GwDrawStyle *style,
                       GwPoint            center,
                       double             diameter,
                       const char        *text,
                       GwChipKind         kind,
                       GwChipFlags        flags)
{
  double radius = diameter / 2;
  double step = diameter * GW_MATRIX_STACK_BELOW;
  guint length = (guint) g_utf8_strlen (text, -1);

  cairo_save (cr);
  if (flags & GW_CHIP_LIFTED)
    paint_shadow (cr, center, radius);
  for (int i = 2; i >= 0; i--)
    paint_disc (cr, style->palette, (GwPoint) { center.x + i * step, center.y + i * step }, radius - step, kind);
  paint_rings (cr, style->palette, center, radius - step, flags);
  paint_chip_text (cr, style, center, diameter * (length <= 2 ? 0.46 : length == 3 ? 0.38 : 0.3), text, kind);
  cairo_restore (cr);
}

static void
add_arrow (cairo_t       *cr,
           const GwArrow *arrow)
{
  GwPoint a = arrow->start, b = arrow->control, c = arrow->end;

  cairo_move_to (cr, a.x, a.y);
  cairo_curve_to (cr, a.x + (b.x - a.x) * 2 / 3, a.y + (b.y - a.y) * 2 / 3,
                  c.x + (b.x - c.x) * 2 / 3, c.y + (b.y - c.y) * 2 / 3, c.x, c.y);
}

/**
 * gw_arrow_paint:
 * @cr: where to
 * @style: colours
 * @arrow: from where to where
 * @scale: 1 at normal size
 *
 * Paints the way from before the response to after it.
 */
void
gw_arrow_paint (cairo_t           *cr,
                       const GwDrawStyle *style,
                       const GwArrow     *arrow,
                       double             scale)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  add_arrow (cr, arrow);
  gw_set_color (cr, style->palette->arrow_halo);
  cairo_set_line_width (cr, 3.4 * scale);
  cairo_stroke (cr);
  add_arrow (cr, arrow);
  gw_set_color (cr, style->palette->arrow);
  cairo_set_line_width (cr, 1.4 * scale);
  cairo_stroke (cr);

  cairo_move_to (cr, arrow->end.x, arrow->end.y);
  cairo_line_to (cr, arrow->wings[0].x, arrow->wings[0].y);
  cairo_line_to (cr, arrow->wings[1].x, arrow->wings[1].y);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}
