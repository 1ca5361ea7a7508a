/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-pen.h"

/**
 * gw_set_color:
 * @cr: where to
 * @color: a colour
 *
 * Paints with a colour from now on.
 */
void
gw_set_color (cairo_t *cr,
              GwColor  color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

/**
 * gw_add_rounded:
 * @cr: where to
 * @rect: a rectangle
 * @radius: of its corners
 *
 * Adds a rectangle with round corners to the path.
 */
void
gw_add_rounded (cairo_t      *cr,
                const GwRect *rect,
                double        radius)
{
  double right = rect->x + rect->width - radius;
  double bottom = rect->y + rect->height - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right, rect->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right, bottom, radius, 0, G_PI_2);
  cairo_arc (cr, rect->x + radius, bottom, radius, G_PI_2, G_PI);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/**
 * gw_add_circle:
 * @cr: where to
 * @center: its middle
 * @radius: its radius
 *
 * Adds a circle to the path.
 */
void
gw_add_circle (cairo_t *cr,
               GwPoint  center,
               double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, center.x, center.y, radius, 0, 2 * G_PI);
}
