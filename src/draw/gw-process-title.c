/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "draw/gw-process-private.h"
#include "draw/gw-text.h"

/*
 * How the titles of stages stand in their rings: each line within the circle, and
 * all of one size, so that none seems to matter less.
 */

#define NODE_SIZE 12.0
#define SMALLEST 0.75

/* What stays free between the line of the ring and the text */
#define GAP 3.0

/* A title may stand narrower than it could, by these steps of the width */
#define NARROWEST 0.55
#define STEP 0.15

static GwRect
get_inner (const GwProcessNode *node,
           double               scale)
{
  const double inset = (GW_PROCESS_ARC + GAP) * scale;
  const GwRect rect = node->bounds;

  return (GwRect) { rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset };
}

/* Whether all lines of a title with the count below it lie in a circle */
static gboolean
lies_in_circle (PangoLayout *title,
                double       count_height,
                double       radius)
{
  PangoLayoutIter *iter = pango_layout_get_iter (title);
  gboolean lies = TRUE;
  double height;

  gw_text_get_size (title, NULL, &height);
  do
    {
      PangoRectangle line;
      double top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      top = (double) line.y / PANGO_SCALE - (height + count_height) / 2;
      bottom = top + (double) line.height / PANGO_SCALE;
      lies = hypot ((double) line.width / PANGO_SCALE / 2, MAX (fabs (top), fabs (bottom))) <= radius;
    }
  while (lies && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return lies;
}

/* The width in which a title is whole and lies in its ring, the broadest first;
 * 0 if there is none */
static double
find_width (const GwProcessNode *node,
            const GwDrawStyle   *style,
            double               scale,
            double               size)
{
  const GwTextForm form = { size, TRUE, GW_TEXT_CENTER, GW_PROCESS_LINES };
  const double count_height = GW_PROCESS_COUNT_SIZE * 1.5 * scale;
  const GwRect inner = get_inner (node, scale);

  for (double share = 1; share > NARROWEST; share -= STEP)
    {
      g_autoptr(PangoLayout) title = gw_text_new (style, &form, node->title, inner.width * share);

      if (gw_text_is_whole (title) && lies_in_circle (title, count_height, inner.width / 2))
        return inner.width * share;
    }
  return 0;
}

/* The largest size at which all titles are whole and lie in their rings, down to
 * what can be read */
static double
find_size (const GwProcessNode **ring,
           guint                 n_ring,
           const GwDrawStyle    *style,
           double                scale)
{
  const double smallest = NODE_SIZE * SMALLEST * scale;
  double size = NODE_SIZE * scale;

  for (guint i = 0; i < n_ring; i++)
    while (size > smallest && find_width (ring[i], style, scale, size) == 0)
      size = MAX (smallest, size - 0.5 * scale);
  return size;
}

static gboolean
is_found_for (const GwProcessFit *self,
              double              node,
              const GwDrawStyle  *style,
              double              scale)
{
  return self->size > 0 && self->scale == scale && self->node == node && self->words == style->words &&
         g_strcmp0 (self->families, style->families) == 0;
}

/*
 * gw_process_fit_update:
 * @self: how the titles of a picture stood when it was painted last
 * @ring: its stages in the ring
 * @n_ring: how many there are
 * @style: font and language
 * @scale: that of the picture
 *
 * Finds how they stand, unless that is known: it takes up to half of a painting,
 * and a picture is painted for each move of the pointer onto a stage.
 */
void
gw_process_fit_update (GwProcessFit         *self,
                       const GwProcessNode **ring,
                       guint                 n_ring,
                       const GwDrawStyle    *style,
                       double                scale)
{
  const double node = n_ring > 0 ? ring[0]->bounds.width : 0;

  if (is_found_for (self, node, style, scale))
    return;
  self->scale = scale;
  self->node = node;
  g_set_str (&self->families, style->families);
  g_clear_pointer (&self->words, gw_words_unref);
  self->words = gw_words_ref (style->words);
  self->size = find_size (ring, n_ring, style, scale);
  for (guint i = 0; i < n_ring; i++)
    self->widths[i] = find_width (ring[i], style, scale, self->size);
}

/*
 * gw_process_fit_get_room:
 * @self: how the titles stand
 * @node: a stage in the ring
 * @index: which of the ring
 *
 * Returns: where its title and its count stand
 */
GwRect
gw_process_fit_get_room (const GwProcessFit  *self,
                         const GwProcessNode *node,
                         guint                index)
{
  const GwRect inner = get_inner (node, self->scale);
  double width = self->widths[index];

  if (width == 0)
    width = inner.width - 4 * self->scale;
  return (GwRect) { inner.x + (inner.width - width) / 2, inner.y, width, inner.height };
}

/*
 * gw_process_fit_free:
 * @self: how the titles stand
 */
void
gw_process_fit_free (GwProcessFit *self)
{
  g_free (self->families);
  g_clear_pointer (&self->words, gw_words_unref);
  g_free (self);
}
