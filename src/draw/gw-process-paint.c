/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-process-picture.h"

#include <math.h>

#include "draw/gw-pen.h"
#include "draw/gw-process-private.h"

/* Sizes at scale 1 */
#define TITLE_SIZE 13.0
#define CAPTION_SIZE 11.0
#define ROUND_SIZE 19.0
#define HEAD 11.0
#define CLEARANCE 7.0
#define TRACK 2.0

/* One painting; short for what all helpers need */
typedef struct
{
  const GwProcessPicture *picture;
  cairo_t *cr;
  const GwDrawStyle *style;
  double scale;
} Brush;

static GwColor
get_state_color (const Brush         *brush,
                 const GwProcessNode *node)
{
  const GwPalette *palette = brush->style->palette;

  if (node->state == GW_STAGE_SETTLED)
    return palette->settled;
  return node->state == GW_STAGE_STARTED ? palette->started : palette->muted;
}

static void
paint_head (const Brush *brush,
            GwPoint      tip,
            double       angle)
{
  double size = HEAD * brush->scale;

  cairo_save (brush->cr);
  cairo_translate (brush->cr, tip.x, tip.y);
  cairo_rotate (brush->cr, angle);
  cairo_move_to (brush->cr, 0, 0);
  cairo_line_to (brush->cr, -size, -size * 0.45);
  cairo_line_to (brush->cr, -size, size * 0.45);
  cairo_close_path (brush->cr);
  cairo_fill (brush->cr);
  cairo_restore (brush->cr);
}

static void
paint_line (const Brush *brush,
            GwPoint      from,
            GwPoint      to)
{
  double angle = atan2 (to.y - from.y, to.x - from.x);

  gw_set_color (brush->cr, brush->style->palette->muted);
  cairo_set_line_width (brush->cr, 2 * brush->scale);
  cairo_move_to (brush->cr, from.x, from.y);
  cairo_line_to (brush->cr, to.x - cos (angle) * HEAD * brush->scale, to.y - sin (angle) * HEAD * brush->scale);
  cairo_stroke (brush->cr);
  paint_head (brush, to, angle);
}

static GwPoint
get_ring_point (const Brush *brush,
                double       angle)
{
  const GwProcessPicture *picture = brush->picture;

  return (GwPoint) {
    picture->center.x + (picture->rtl ? -1 : 1) * picture->radius_x * cos (angle),
    picture->center.y + picture->radius_y * sin (angle),
  };
}

static double
get_distance (GwPoint a,
              GwPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* Walks the ring from one node to the next, clear of both. */
static void
paint_ring_arrow (const Brush *brush,
                  double       from,
                  double       to,
                  double       node)
{
  GwPoint first = get_ring_point (brush, from), last = get_ring_point (brush, to);
  double clear = node / 2 + CLEARANCE * brush->scale;
  double head = clear + HEAD * brush->scale * 0.8;
  double step = (to - from) / 96;
  GwPoint tip = last, before = first;
  gboolean begun = FALSE;

  for (double angle = from; angle <= to + step / 2; angle += step)
    {
      GwPoint point = get_ring_point (brush, angle);

      if (get_distance (point, first) < clear)
        continue;
      if (get_distance (point, last) < clear)
        break;
      if (get_distance (point, last) >= head)
        {
          if (begun)
            cairo_line_to (brush->cr, point.x, point.y);
          else
            cairo_move_to (brush->cr, point.x, point.y);
          begun = TRUE;
          before = point;
        }
      tip = point;
    }
  if (!begun)
    return;
  gw_set_color (brush->cr, brush->style->palette->muted);
  cairo_set_line_width (brush->cr, 2 * brush->scale);
  cairo_stroke (brush->cr);
  paint_head (brush, tip, atan2 (tip.y - before.y, tip.x - before.x));
}

static void
paint_ring_arrows (const Brush         *brush,
                   const GwProcessNode **ring,
                   guint                 n_ring)
{
  double first = brush->picture->narrow ? -G_PI_2 : G_PI;

  for (guint i = 0; n_ring > 1 && i < n_ring; i++)
    paint_ring_arrow (brush, first + 2 * G_PI * i / n_ring, first + 2 * G_PI * (i + 1) / n_ring, ring[i]->bounds.width);
}

static void
paint_entry_arrow (const Brush         *brush,
                   const GwProcessNode *box,
                   const GwProcessNode *first)
{
  GwPoint from = gw_rect_get_center (&box->bounds), to = gw_rect_get_center (&first->bounds);
  double gap = CLEARANCE * brush->scale;

  if (brush->picture->narrow)
    {
      from.y = box->bounds.y + box->bounds.height + gap;
      to.y = first->bounds.y - gap;
    }
  else
    {
      double side = brush->picture->rtl ? -1 : 1;

      from.x += side * (box->bounds.width / 2 + gap);
      to.x -= side * (first->bounds.width / 2 + gap);
    }
  paint_line (brush, from, to);
}

/* How much of the way is gone, from the top on; never a percentage. */
static void
paint_progress (const Brush         *brush,
                const GwProcessNode *node)
{
  GwPoint center = gw_rect_get_center (&node->bounds);
  double line = GW_PROCESS_ARC * brush->scale;
  double radius = (node->bounds.width - line) / 2;
  double share = gw_check_counts_get_share (&node->counts);

  gw_add_circle (brush->cr, center, radius);
  gw_set_color (brush->cr, brush->style->palette->paper);
  cairo_fill_preserve (brush->cr);
  gw_set_color (brush->cr, brush->style->palette->track);
  cairo_set_line_width (brush->cr, TRACK * brush->scale);
  cairo_stroke (brush->cr);
  if (share <= 0)
    return;
  cairo_set_line_width (brush->cr, line);
  cairo_set_line_cap (brush->cr, CAIRO_LINE_CAP_ROUND);
  if (brush->picture->rtl)
    cairo_arc_negative (brush->cr, center.x, center.y, radius, -G_PI_2, -G_PI_2 - 2 * G_PI * share);
  else
    cairo_arc (brush->cr, center.x, center.y, radius, -G_PI_2, -G_PI_2 + 2 * G_PI * share);
  gw_set_color (brush->cr, get_state_color (brush, node));
  cairo_stroke (brush->cr);
}

/* Title and count in the middle of a rectangle, one block */
static void
paint_label (const Brush         *brush,
             const GwProcessNode *node,
             GwRect               rect,
             double               size,
             int                  lines)
{
  GwTextForm title_form = { size, TRUE, GW_TEXT_CENTER, lines };
  GwTextForm count_form = { GW_PROCESS_COUNT_SIZE * brush->scale, FALSE, GW_TEXT_CENTER, 1 };
  g_autofree char *count = gw_check_counts_format_short (&node->counts);
  g_autoptr(PangoLayout) title = gw_text_new (brush->style, &title_form, node->title, rect.width);
  g_autoptr(PangoLayout) below = gw_text_new (brush->style, &count_form, count, rect.width);
  double title_height, count_height, y;

  gw_text_get_size (title, NULL, &title_height);
  gw_text_get_size (below, NULL, &count_height);
  /* nothing to count takes no line */
  if (*count == '\0')
    count_height = 0;
  y = rect.y + (rect.height - title_height - count_height) / 2;
  gw_set_color (brush->cr, brush->style->palette->text);
  gw_text_paint (title, brush->cr, rect.x, y);
  gw_set_color (brush->cr, brush->style->palette->muted);
  gw_text_paint (below, brush->cr, rect.x, y + title_height);
}

/* What the gate says, below the node; nothing where nothing is decided. That
 * it is stale says the mark on the node: here would be no room for the words. */
static void
paint_caption (const Brush         *brush,
               const GwProcessNode *node,
               double               y)
{
  GwTextForm form = { CAPTION_SIZE * brush->scale, TRUE, GW_TEXT_CENTER, 1 };
  double width = node->bounds.width;
  GwRect rect = { node->bounds.x + (node->bounds.width - width) / 2, y, width, CAPTION_SIZE * 1.5 * brush->scale };

  if (node->outcome == NULL)
    return;
  if (node->stale && !node->in_ring)
    gw_set_color (brush->cr, brush->style->palette->warning);
  else
    gw_set_color (brush->cr, gw_process_node_get_color (node, brush->style->palette));
  gw_text_paint_in (brush->cr, brush->style, &form,
                    node->in_ring ? node->outcome : gw_process_node_get_state (node, brush->picture->words), rect);
}

static void
add_outline (const Brush         *brush,
             const GwProcessNode *node,
             double               outset)
{
  GwRect rect = node->bounds;

  rect = (GwRect) { rect.x - outset, rect.y - outset, rect.width + 2 * outset, rect.height + 2 * outset };
  if (node->in_ring)
    gw_add_circle (brush->cr, gw_rect_get_center (&rect), rect.width / 2);
  else
    gw_add_rounded (brush->cr, &rect, 12 * brush->scale + outset);
}

static void
paint_attention (const Brush         *brush,
                 const GwProcessNode *node,
                 gboolean             hovered,
                 gboolean             focused)
{
  GwColor shade = brush->style->palette->text;

  if (hovered)
    {
      shade.alpha = 0.06;
      add_outline (brush, node, 0);
      gw_set_color (brush->cr, shade);
      cairo_fill (brush->cr);
    }
  if (focused)
    {
      add_outline (brush, node, 3 * brush->scale);
      gw_set_color (brush->cr, brush->style->palette->selected);
      cairo_set_line_width (brush->cr, 2.5 * brush->scale);
      cairo_stroke (brush->cr);
    }
}

static void
paint_node (const Brush         *brush,
            const GwProcessNode *node,
            guint                index)
{
  const GwProcessFit *fit = brush->picture->fit;

  paint_progress (brush, node);
  paint_label (brush, node, gw_process_fit_get_room (fit, node, index), fit->size, GW_PROCESS_LINES);
  gw_process_node_paint_badge (node, brush->cr, brush->style->palette, brush->scale,
                               (GwPoint) { node->bounds.x + node->bounds.width * 0.86,
                                           node->bounds.y + node->bounds.width * 0.14 });
  paint_caption (brush, node, node->bounds.y + node->bounds.height + 2 * brush->scale);
}

static void
paint_box (const Brush         *brush,
           const GwProcessNode *node)
{
  GwRect rect = node->bounds;
  double inset = 10 * brush->scale;
  double caption = node->outcome != NULL ? CAPTION_SIZE * 1.6 * brush->scale : 0;

  add_outline (brush, node, -1.5 * brush->scale);
  gw_set_color (brush->cr, brush->style->palette->paper);
  cairo_fill_preserve (brush->cr);
  gw_set_color (brush->cr, get_state_color (brush, node));
  cairo_set_line_width (brush->cr, 3 * brush->scale);
  cairo_stroke (brush->cr);
  rect = (GwRect) { rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset - caption };
  paint_label (brush, node, rect, TITLE_SIZE * brush->scale, 2);
  gw_process_node_paint_badge (node, brush->cr, brush->style->palette, brush->scale,
                               (GwPoint) { node->bounds.x + node->bounds.width - 6 * brush->scale,
                                           node->bounds.y + 6 * brush->scale });
  paint_caption (brush, node, node->bounds.y + node->bounds.height - caption - inset / 2);
}

static void
paint_round (const Brush *brush)
{
  const GwProcessPicture *picture = brush->picture;
  GwTextForm form = { ROUND_SIZE * brush->scale, TRUE, GW_TEXT_CENTER, 1 };
  double width = MAX (picture->radius_x, 60 * brush->scale);

  gw_set_color (brush->cr, brush->style->palette->text);
  gw_text_paint_in (brush->cr, brush->style, &form, picture->round,
                    (GwRect) { picture->center.x - width / 2, picture->center.y - ROUND_SIZE * brush->scale, width,
                               2 * ROUND_SIZE * brush->scale });
}

/**
 * gw_process_picture_paint:
 * @self: a picture that is laid out
 * @cr: where to
 * @style: colours, words and fonts
 * @hovered: the node below the pointer, or %GW_PROCESS_NONE
 * @focused: the node that the keyboard is on, or %GW_PROCESS_NONE
 *
 * Paints the picture.
 */
void
gw_process_picture_paint (const GwProcessPicture *self,
                          cairo_t                *cr,
                          const GwDrawStyle      *style,
                          int                     hovered,
                          int                     focused)
{
  Brush brush = { self, cr, style, self->scale };
  const GwProcessNode *ring[GW_PROCESS_MAX_RING];
  const GwProcessNode *box = gw_process_picture_get_box (self);
  guint n_ring = gw_process_picture_get_ring (self, ring, GW_PROCESS_MAX_RING);

  cairo_save (cr);
  paint_ring_arrows (&brush, ring, n_ring);
  if (box != NULL && n_ring > 0)
    paint_entry_arrow (&brush, box, ring[0]);
  if (box != NULL)
    paint_box (&brush, box);
  gw_process_fit_update (self->fit, ring, n_ring, style, brush.scale);
  for (guint i = 0; i < n_ring; i++)
    paint_node (&brush, ring[i], i);
  if (n_ring > 0)
    paint_round (&brush);
  if (gw_process_picture_get_node (self, hovered) != NULL)
    paint_attention (&brush, gw_process_picture_get_node (self, hovered), TRUE, FALSE);
  if (gw_process_picture_get_node (self, focused) != NULL)
    paint_attention (&brush, gw_process_picture_get_node (self, focused), FALSE, TRUE);
  cairo_restore (cr);
}
