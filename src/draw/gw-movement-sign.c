/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-movement-sign.h"

#include "draw/gw-matrix-layout.h"
#include "draw/gw-pen.h"

/* Of the diameter of a chip: how large its badge is, and how far out it sits */
#define BADGE_SIZE 0.52
#define BADGE_RIGHT 0.36
#define BADGE_DOWN (0.5 + GW_MATRIX_BADGE_BELOW - BADGE_SIZE / 2)

/* Corners in units of half the size, y downwards */
typedef struct
{
  double x;
  double y;
} Corner;

static const Corner up[] = { { 0, -0.62 }, { 0.66, 0.48 }, { -0.66, 0.48 } };
static const Corner down[] = { { 0, 0.62 }, { -0.66, -0.48 }, { 0.66, -0.48 } };
static const Corner diamond[] = { { 0, -0.7 }, { 0.6, 0 }, { 0, 0.7 }, { -0.6, 0 } };
static const Corner right[] = { { 0.66, 0 }, { -0.48, 0.64 }, { -0.48, -0.64 } };
static const Corner left[] = { { -0.66, 0 }, { 0.48, -0.64 }, { 0.48, 0.64 } };

static void
fill_shape (cairo_t      *cr,
            GwPoint       center,
            double        half,
            const Corner *corners,
            guint         n_corners)
{
  for (guint i = 0; i < n_corners; i++)
    cairo_line_to (cr, center.x + corners[i].x * half, center.y + corners[i].y * half);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
add_line (cairo_t *cr,
          GwPoint  center,
          double   x,
          double   y)
{
  cairo_move_to (cr, center.x - x, center.y - y);
  cairo_line_to (cr, center.x + x, center.y + y);
}

static void
stroke_lines (cairo_t        *cr,
              GwPoint         center,
              double          half,
              GwMovementKind  kind)
{
  double arm = half * 0.62;

  cairo_new_path (cr);
  cairo_set_line_width (cr, half * 0.36);
  if (kind == GW_MOVEMENT_CLOSED)
    {
      add_line (cr, center, arm * 0.8, arm * 0.8);
      add_line (cr, center, arm * 0.8, -arm * 0.8);
    }
  else if (kind == GW_MOVEMENT_REOPENED)
    gw_add_circle (cr, center, arm * 0.8);
  else
    {
      add_line (cr, center, arm, 0);
      if (kind == GW_MOVEMENT_NEW)
        add_line (cr, center, 0, arm);
    }
  cairo_stroke (cr);
}

/**
 * gw_movement_sign_paint:
 * @cr: where to, with the colour set
 * @center: where
 * @size: how large
 * @kind: what has become of a risk
 *
 * Paints the shape that gw_movement_get_sign() has as a character; as a shape
 * it looks the same in every font.
 */
void
gw_movement_sign_paint (cairo_t        *cr,
                        GwPoint         center,
                        double          size,
                        GwMovementKind  kind)
{
  double half = size / 2;

  switch (kind)
    {
    case GW_MOVEMENT_WORSE:
      fill_shape (cr, center, half, up, G_N_ELEMENTS (up));
      break;
    case GW_MOVEMENT_BETTER:
      fill_shape (cr, center, half, down, G_N_ELEMENTS (down));
      break;
    case GW_MOVEMENT_SIDEWAYS:
      fill_shape (cr, center, half, diamond, G_N_ELEMENTS (diamond));
      break;
    case GW_MOVEMENT_PLACED:
      fill_shape (cr, center, half, right, G_N_ELEMENTS (right));
      break;
    case GW_MOVEMENT_UNPLACED:
      fill_shape (cr, center, half, left, G_N_ELEMENTS (left));
      break;
    case GW_MOVEMENT_NEW:
    case GW_MOVEMENT_CLOSED:
    case GW_MOVEMENT_REOPENED:
    case GW_MOVEMENT_REMOVED:
      stroke_lines (cr, center, half, kind);
      break;
    case GW_MOVEMENT_NONE:
    default:
      break;
    }
}

/**
 * gw_movement_badge_paint:
 * @cr: where to
 * @style: colours
 * @chip: the middle of the chip
 * @diameter: of the chip
 * @kind: what has become of its risk; nothing is painted for none
 *
 * Paints at the foot of a chip how its risk has moved: dark on light or light
 * on dark, told apart by its shape alone. Most arrows end at the other sides.
 */
void
gw_movement_badge_paint (cairo_t           *cr,
                         const GwDrawStyle *style,
                         GwPoint            chip,
                         double             diameter,
                         GwMovementKind     kind)
{
  GwPoint center = { chip.x + diameter * BADGE_RIGHT, chip.y + diameter * BADGE_DOWN };
  double size = diameter * BADGE_SIZE;

  if (kind == GW_MOVEMENT_NONE)
    return;
  cairo_save (cr);
  gw_add_circle (cr, center, size / 2);
  gw_set_color (cr, style->palette->paper);
  cairo_fill_preserve (cr);
  gw_set_color (cr, style->palette->text);
  cairo_set_line_width (cr, MAX (size * 0.07, 0.5));
  cairo_stroke (cr);
  gw_movement_sign_paint (cr, center, size * 0.84, kind);
  cairo_restore (cr);
}
