/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwPoint:
 * @x: to the right
 * @y: downwards
 *
 * A point in the units of the drawing: pixels on screen, points on paper.
 */
typedef struct
{
  double x;
  double y;
} GwPoint;

/**
 * GwRect:
 * @x: its left edge
 * @y: its upper edge
 * @width: its width
 * @height: its height
 *
 * A rectangle in the units of the drawing.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} GwRect;

static inline gboolean
gw_rect_contains (const GwRect *rect,
                  double        x,
                  double        y)
{
  return x >= rect->x && x < rect->x + rect->width &&
         y >= rect->y && y < rect->y + rect->height;
}

static inline gboolean
gw_rect_overlaps (const GwRect *a,
                  const GwRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

static inline GwPoint
gw_rect_get_center (const GwRect *rect)
{
  return (GwPoint) { rect->x + rect->width / 2, rect->y + rect->height / 2 };
}

G_END_DECLS
