/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-flow-private.h"

#include "draw/gw-pen.h"
#include "draw/gw-tags.h"

/* Paints what is placed, and says what it is. */

static void
paint_line (GwFlow            *self,
            cairo_t           *cr,
            const GwFlowBlock *block,
            GwRect             rect)
{
  gw_tags_begin (cr, "Artifact");
  gw_set_color (cr, block->kind == GW_FLOW_HEAD ? self->style.palette->muted : self->style.palette->grid);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, rect.x, rect.y + rect.height);
  cairo_line_to (cr, rect.x + rect.width, rect.y + rect.height);
  cairo_stroke (cr);
  gw_tags_end (cr, "Artifact");
}

static void
paint_cell (GwFlow            *self,
            cairo_t           *cr,
            const GwFlowBlock *block,
            guint              column,
            GwRect             rect)
{
  g_autoptr(PangoLayout) layout = gw_flow_set_cell (self, block, &block->table->columns[column],
                                                    gw_flow_get_cell_text (block, column), rect.width);

  cairo_save (cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip (cr);
  gw_set_color (cr, block->kind == GW_FLOW_HEAD ? self->style.palette->muted : self->style.palette->text);
  gw_text_paint (layout, cr, rect.x, rect.y + gw_flow_get_space_above (self, block));
  cairo_restore (cr);
}

static void
paint_cells (GwFlow            *self,
             cairo_t           *cr,
             const GwFlowBlock *block,
             GwRect             rect)
{
  const char *tag = block->kind == GW_FLOW_HEAD ? "TH" : "TD";
  double widths[GW_FLOW_MAX_COLUMNS];
  GwRect cell = rect;

  gw_flow_get_columns (self, block->table, rect.width, widths);
  for (guint i = 0; i < block->table->n_columns; i++)
    {
      cell.width = widths[i];
      if (!block->links)
        gw_tags_begin (cr, tag);
      paint_cell (self, cr, block, i, cell);
      if (!block->links)
        gw_tags_end (cr, tag);
      cell.x += widths[i] + GW_FLOW_COLUMN_GAP * self->size;
    }
}

static void
paint_row (GwFlow            *self,
           cairo_t           *cr,
           const GwFlowBlock *block,
           GwRect             rect)
{
  gw_tags_begin (cr, "TR");
  paint_cells (self, cr, block, rect);
  gw_tags_end (cr, "TR");
  paint_line (self, cr, block, rect);
}

/* A row of the contents */
static void
paint_entry (GwFlow            *self,
             cairo_t           *cr,
             const GwFlowBlock *block,
             GwRect             rect)
{
  gw_tags_begin (cr, "TOCI");
  gw_tags_begin_link (cr, &rect, block->page);
  paint_cells (self, cr, block, rect);
  gw_tags_end (cr, CAIRO_TAG_LINK);
  gw_tags_end (cr, "TOCI");
  paint_line (self, cr, block, rect);
}

static const char *
get_text_tag (const GwFlowBlock *block)
{
  static const char *const headings[] = {
    [GW_FLOW_LOOK_PLAIN] = "H2", [GW_FLOW_LOOK_PART] = "H3", [GW_FLOW_LOOK_CHAPTER] = "H2", [GW_FLOW_LOOK_TITLE] = "H1",
  };

  if (block->kind == GW_FLOW_SPAN)
    return "TH";
  if (block->kind == GW_FLOW_HEADING)
    return headings[block->look];
  return block->look == GW_FLOW_LOOK_STRONG ? "H4" : "P";
}

static void
paint_text (GwFlow            *self,
            cairo_t           *cr,
            const GwFlowBlock *block,
            GwRect             rect)
{
  g_autoptr(PangoLayout) layout = gw_flow_set_text (self, block, rect.width);
  const gboolean muted = block->look == GW_FLOW_LOOK_MUTED, span = block->kind == GW_FLOW_SPAN;
  const char *tag = get_text_tag (block);

  if (span)
    gw_tags_begin (cr, "TR");
  gw_tags_begin (cr, tag);
  if (block->address != NULL)
    gw_tags_begin_web (cr, &rect, block->address);
  gw_set_color (cr, muted ? self->style.palette->muted : self->style.palette->text);
  gw_text_paint (layout, cr, rect.x, rect.y + gw_flow_get_space_above (self, block));
  if (block->address != NULL)
    gw_tags_end (cr, CAIRO_TAG_LINK);
  gw_tags_end (cr, tag);
  if (span)
    gw_tags_end (cr, "TR");
}

static void
paint_figure (GwFlow            *self,
              cairo_t           *cr,
              const GwFlowBlock *block,
              GwRect             rect)
{
  const double above = gw_flow_get_space_above (self, block);

  rect.y += above;
  rect.height -= above + gw_flow_get_space_below (self);
  gw_tags_begin (cr, "Figure");
  cairo_save (cr);
  block->figure.paint (block->figure.data, cr, &self->style, self->size, rect);
  cairo_restore (cr);
  gw_tags_end (cr, "Figure");
}

static double
paint_block (GwFlow      *self,
             cairo_t     *cr,
             GwFlowBlock *block,
             GwRect       frame,
             double       y)
{
  const GwRect rect = { frame.x, y, frame.width, gw_flow_measure_block (self, block, frame.width) };

  if (block->links)
    paint_entry (self, cr, block, rect);
  else if (gw_flow_has_columns (block))
    paint_row (self, cr, block, rect);
  else if (block->kind == GW_FLOW_FIGURE)
    paint_figure (self, cr, block, rect);
  else
    paint_text (self, cr, block, rect);
  return rect.y + rect.height;
}

/* What several blocks are together; NULL for those that stand alone */
static const char *
get_group (const GwFlowBlock *block)
{
  if (block->table == NULL)
    return NULL;
  return block->links ? "TOC" : "Table";
}

/* Ends a table where the next block is not of it, and begins one where it is. */
static void
tag_group (cairo_t           *cr,
           const GwFlowBlock *last,
           const GwFlowBlock *next)
{
  const char *before = last != NULL ? get_group (last) : NULL;
  const char *after = next != NULL ? get_group (next) : NULL;

  if (last != NULL && next != NULL && last->table == next->table)
    return;
  if (before != NULL)
    gw_tags_end (cr, before);
  if (after != NULL)
    gw_tags_begin (cr, after);
}

/**
 * gw_flow_paint:
 * @self: a flow
 * @cr: where to
 * @first: the first block of the frame
 * @end: the first one after it, as gw_flow_fill() has said
 * @frame: the frame
 *
 * Paints a frame.
 */
void
gw_flow_paint (GwFlow  *self,
               cairo_t *cr,
               guint    first,
               guint    end,
               GwRect   frame)
{
  GwFlowBlock *last = first < end ? gw_flow_find_head (self, first) : NULL;
  double y = frame.y;

  if (last != NULL)
    {
      tag_group (cr, NULL, last);
      y = paint_block (self, cr, last, frame, y);
    }
  for (guint i = first; i < end; i++)
    {
      GwFlowBlock *block = gw_flow_get_block (self, i);

      y += i > first ? gw_flow_get_gap (self, block) : 0;
      tag_group (cr, last, block);
      y = paint_block (self, cr, block, frame, y);
      last = block;
    }
  tag_group (cr, last, NULL);
}
