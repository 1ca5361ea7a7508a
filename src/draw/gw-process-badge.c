/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/gw-pen.h"
#include "draw/gw-process-private.h"

/*
 * The mark on a stage, in the shapes and the colours that the sidebar has: what
 * was decided, that it is stale, or that all is answered.
 */

/* At scale 1 */
#define BADGE 9.0
#define HALO 1.5

/* The colour of what was decided */
GwColor
gw_process_node_get_color (const GwProcessNode *node,
                           const GwPalette     *palette)
{
  switch (node->decided)
    {
    case GW_OUTCOME_GO:
      return palette->settled;
    case GW_OUTCOME_CONDITIONAL:
      return palette->warning;
    case GW_OUTCOME_STOP:
      return palette->error;
    case GW_OUTCOME_NONE:
    case GW_OUTCOME_HOLD:
    default:
      return palette->muted;
    }
}

static GwColor
get_badge_color (const GwProcessNode *node,
                 const GwPalette     *palette)
{
  if (node->stale)
    return palette->warning;
  return node->outcome != NULL ? gw_process_node_get_color (node, palette) : palette->settled;
}

static void
add_tick (cairo_t *cr,
          GwPoint  center,
          double   radius)
{
  cairo_move_to (cr, center.x - radius * 0.42, center.y + radius * 0.02);
  cairo_line_to (cr, center.x - radius * 0.1, center.y + radius * 0.36);
  cairo_line_to (cr, center.x + radius * 0.46, center.y - radius * 0.34);
}

static void
add_exclamation (cairo_t *cr,
                 GwPoint  center,
                 double   radius)
{
  cairo_move_to (cr, center.x, center.y - radius * 0.5);
  cairo_line_to (cr, center.x, center.y + radius * 0.08);
  cairo_move_to (cr, center.x, center.y + radius * 0.5);
  cairo_line_to (cr, center.x, center.y + radius * 0.51);
}

static void
add_pause (cairo_t *cr,
           GwPoint  center,
           double   radius)
{
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, center.x + side * radius * 0.25, center.y - radius * 0.36);
      cairo_line_to (cr, center.x + side * radius * 0.25, center.y + radius * 0.36);
    }
}

static void
add_cross (cairo_t *cr,
           GwPoint  center,
           double   radius)
{
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, center.x - side * radius * 0.36, center.y - radius * 0.36);
      cairo_line_to (cr, center.x + side * radius * 0.36, center.y + radius * 0.36);
    }
}

/* An arrow that goes round */
static void
add_turn (cairo_t *cr,
          GwPoint  center,
          double   radius)
{
  double size = radius * 0.45;

  cairo_new_sub_path (cr);
  cairo_arc (cr, center.x, center.y, size, -G_PI_4, 1.5 * G_PI - G_PI_4);
  cairo_move_to (cr, center.x + size * 0.8, center.y - size * 1.4);
  cairo_line_to (cr, center.x + size * 0.8, center.y - size * 0.6);
  cairo_line_to (cr, center.x, center.y - size * 0.6);
}

static void
add_sign (const GwProcessNode *node,
          cairo_t             *cr,
          GwPoint              center,
          double               radius)
{
  if (node->stale)
    add_turn (cr, center, radius);
  else if (node->decided == GW_OUTCOME_CONDITIONAL)
    add_exclamation (cr, center, radius);
  else if (node->decided == GW_OUTCOME_HOLD)
    add_pause (cr, center, radius);
  else if (node->decided == GW_OUTCOME_STOP)
    add_cross (cr, center, radius);
  else
    add_tick (cr, center, radius);
}

static void
add_shape (const GwProcessNode *node,
           cairo_t             *cr,
           GwPoint              center,
           double               radius)
{
  double reach = radius * 1.2;

  if (node->stale || node->decided != GW_OUTCOME_CONDITIONAL)
    {
      gw_add_circle (cr, center, radius);
      return;
    }
  cairo_move_to (cr, center.x, center.y - reach);
  cairo_line_to (cr, center.x + reach, center.y);
  cairo_line_to (cr, center.x, center.y + reach);
  cairo_line_to (cr, center.x - reach, center.y);
  cairo_close_path (cr);
}

/* So that nothing is told by its colour alone */
void
gw_process_node_paint_badge (const GwProcessNode *node,
                             cairo_t             *cr,
                             const GwPalette     *palette,
                             double               scale,
                             GwPoint              center)
{
  double radius = BADGE * scale;

  if (node->decided == GW_OUTCOME_NONE && !node->stale && node->state != GW_STAGE_SETTLED)
    return;
  cairo_save (cr);
  add_shape (node, cr, center, radius + HALO * scale);
  gw_set_color (cr, palette->paper);
  cairo_fill (cr);
  add_shape (node, cr, center, radius);
  gw_set_color (cr, get_badge_color (node, palette));
  cairo_fill (cr);
  gw_set_color (cr, palette->paper);
  cairo_set_line_width (cr, 2 * scale);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  add_sign (node, cr, center, radius);
  cairo_stroke (cr);
  cairo_restore (cr);
}
