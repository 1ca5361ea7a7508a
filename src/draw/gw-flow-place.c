/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-flow-private.h"

/* As multiples of the text size */
#define ROW_PADDING 0.3
#define STRONG_GAP 0.8
#define HEADING_SIZE 1.15
#define PART_SIZE 1.35
#define CHAPTER_SIZE 1.9
#define TITLE_SIZE 2.7
/* Above a chapter that begins within a frame */
#define CHAPTER_GAP 2.6

/* As shares of a frame: less is not worth a frame of its own, and as much may
 * stay empty so that a question stands with its answer */
#define LEAST_USED 0.35
#define MOST_EMPTY 0.25

/* As a multiple of the size of the heading */
#define HEADING_GAP 0.78

/* Columns in full when there is room, else all narrower alike; text that does
 * not fit wraps or is cut. */
void
gw_flow_get_columns (GwFlow            *self,
                     const GwFlowTable *table,
                     double             width,
                     double             widths[GW_FLOW_MAX_COLUMNS])
{
  double fixed = 0, weight = 0, rest, shrink;

  for (guint i = 0; i < table->n_columns; i++)
    {
      fixed += table->columns[i].width * self->size;
      weight += table->columns[i].weight;
    }
  fixed += (table->n_columns - 1) * GW_FLOW_COLUMN_GAP * self->size;
  rest = MAX (width - fixed, 0);
  shrink = fixed > width ? width / fixed : 1;
  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = table->columns[i].width * self->size * shrink +
                (weight > 0 ? rest * table->columns[i].weight / weight : 0);
}

PangoLayout *
gw_flow_set_cell (GwFlow             *self,
                  const GwFlowBlock  *block,
                  const GwFlowColumn *column,
                  const char         *text,
                  double              width)
{
  gboolean head = block->kind == GW_FLOW_HEAD;
  GwTextForm form = {
    .size = head ? self->size * 0.92 : self->size,
    .bold = head || column->bold,
    .align = column->align,
    .lines = head ? 2 : MAX (column->lines, 1),
  };

  return gw_text_new (&self->style, &form, text != NULL ? text : "", width);
}

static double
get_text_size (GwFlow            *self,
               const GwFlowBlock *block)
{
  static const double sizes[] = {
    [GW_FLOW_LOOK_PLAIN] = HEADING_SIZE,
    [GW_FLOW_LOOK_PART] = PART_SIZE,
    [GW_FLOW_LOOK_CHAPTER] = CHAPTER_SIZE,
    [GW_FLOW_LOOK_TITLE] = TITLE_SIZE,
  };

  return block->kind == GW_FLOW_HEADING ? self->size * sizes[block->look] : self->size;
}

PangoLayout *
gw_flow_set_text (GwFlow            *self,
                  const GwFlowBlock *block,
                  double             width)
{
  GwTextForm form = {
    .size = get_text_size (self, block),
    .bold = block->kind != GW_FLOW_TEXT || block->look == GW_FLOW_LOOK_STRONG,
    .lines = block->whole ? 0 : 6,
  };

  return gw_text_new (&self->style, &form, block->cells[0], width);
}

const char *
gw_flow_get_cell_text (const GwFlowBlock *block,
                       guint              column)
{
  return block->kind == GW_FLOW_HEAD ? block->table->columns[column].title : block->cells[column];
}

gboolean
gw_flow_has_columns (const GwFlowBlock *block)
{
  return block->kind == GW_FLOW_HEAD || block->kind == GW_FLOW_ROW;
}

double
gw_flow_get_space_above (GwFlow            *self,
                         const GwFlowBlock *block)
{
  if (block->leads)
    return 0;
  if (block->kind == GW_FLOW_HEADING)
    return get_text_size (self, block) * HEADING_GAP;
  return self->size * (block->space + (block->look == GW_FLOW_LOOK_STRONG ? STRONG_GAP : ROW_PADDING));
}

double
gw_flow_get_space_below (GwFlow *self)
{
  return self->size * ROW_PADDING;
}

static double
measure_cells (GwFlow      *self,
               GwFlowBlock *block,
               double       width)
{
  double widths[GW_FLOW_MAX_COLUMNS], height, most = 0;

  gw_flow_get_columns (self, block->table, width, widths);
  for (guint i = 0; i < block->table->n_columns; i++)
    {
      g_autoptr(PangoLayout) layout = gw_flow_set_cell (self, block, &block->table->columns[i],
                                                gw_flow_get_cell_text (block, i), widths[i]);

      gw_text_get_size (layout, NULL, &height);
      most = MAX (most, height);
    }
  return most;
}

static double
measure_content (GwFlow      *self,
                 GwFlowBlock *block,
                 double       width)
{
  g_autoptr(PangoLayout) layout = NULL;
  double height;

  if (gw_flow_has_columns (block))
    return measure_cells (self, block, width);
  if (block->kind == GW_FLOW_FIGURE)
    return block->figure.measure (block->figure.data, &self->style, self->size, width);
  layout = gw_flow_set_text (self, block, width);
  gw_text_get_size (layout, NULL, &height);
  return height;
}

double
gw_flow_measure_block (GwFlow      *self,
                       GwFlowBlock *block,
                       double       width)
{
  if (block->width == width)
    return block->height;
  if (g_cancellable_is_cancelled (self->cancellable))
    return 0;
  block->width = width;
  block->height = gw_flow_get_space_above (self, block) + measure_content (self, block, width) + gw_flow_get_space_below (self);
  return block->height;
}

GwFlowBlock *
gw_flow_get_block (GwFlow *self,
                   guint   index)
{
  return index < self->blocks->len ? g_ptr_array_index (self->blocks, index) : NULL;
}

/* What stands above a block that is not the first of its frame */
double
gw_flow_get_gap (GwFlow            *self,
                 const GwFlowBlock *block)
{
  return block->breaks ? self->size * CHAPTER_GAP : 0;
}

/* Whether what asks for a frame of its own may begin within one */
static gboolean
may_begin (GwFlow *self,
           guint   first,
           GwRect  frame,
           double  used)
{
  if (used <= frame.height * LEAST_USED)
    return TRUE;
  used += gw_flow_get_gap (self, gw_flow_get_block (self, first));
  for (guint i = first; i < self->blocks->len && used <= frame.height; i++)
    {
      if (i > first && gw_flow_get_block (self, i)->breaks)
        return TRUE;
      used += gw_flow_measure_block (self, gw_flow_get_block (self, i), frame.width);
    }
  return used <= frame.height;
}

/* The head that a frame repeats when it begins within a table */
GwFlowBlock *
gw_flow_find_head (GwFlow *self,
                   guint   first)
{
  GwFlowBlock *block = gw_flow_get_block (self, first);

  if (block == NULL || (block->kind != GW_FLOW_ROW && block->kind != GW_FLOW_SPAN))
    return NULL;
  for (guint i = first; i > 0; i--)
    {
      GwFlowBlock *before = gw_flow_get_block (self, i - 1);

      if (before->kind == GW_FLOW_HEAD && before->table == block->table)
        return before;
    }
  return NULL;
}

static gboolean
stays_with_next (const GwFlowBlock *block)
{
  return block->kind == GW_FLOW_HEADING || block->kind == GW_FLOW_HEAD || block->kind == GW_FLOW_SPAN ||
         block->look == GW_FLOW_LOOK_STRONG;
}

static gboolean
continues (const GwFlowBlock *block)
{
  return block->kind == GW_FLOW_TEXT && block->look != GW_FLOW_LOOK_STRONG;
}

/* What begins with a strong line is not parted for the sake of a few lines:
 * returns where the frame ends instead. */
static guint
keep_together (GwFlow *self,
               guint   first,
               guint   end,
               GwRect  frame)
{
  guint begin = end;
  double height = 0;

  if (end == self->blocks->len || !continues (gw_flow_get_block (self, end)))
    return end;
  while (begin > first && continues (gw_flow_get_block (self, begin)))
    height += gw_flow_measure_block (self, gw_flow_get_block (self, --begin), frame.width);
  if (begin == first || gw_flow_get_block (self, begin)->look != GW_FLOW_LOOK_STRONG || height > frame.height * MOST_EMPTY)
    return end;
  return begin;
}

/* What stays with its next would stand alone at the end. */
static guint
keep_headings (GwFlow *self,
               guint   first,
               guint   end)
{
  while (end < self->blocks->len && end > first + 1 && !gw_flow_get_block (self, end)->breaks &&
         stays_with_next (gw_flow_get_block (self, end - 1)))
    end--;
  return end;
}

/**
 * gw_flow_measure:
 * @self: a flow
 * @first: a block
 * @end: the first one after those that are meant
 * @width: of the frame
 *
 * Returns: how high these blocks are, without a repeated head
 */
double
gw_flow_measure (GwFlow *self,
                 guint   first,
                 guint   end,
                 double  width)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += gw_flow_measure_block (self, gw_flow_get_block (self, i), width) + (i > first ? gw_flow_get_gap (self, gw_flow_get_block (self, i)) : 0);
  return height;
}

/**
 * gw_flow_fill:
 * @self: a flow
 * @first: the first block that has no place yet
 * @frame: where the next ones go
 * @height: (out) (optional): how much of the frame they take
 *
 * Places as many blocks as fit; at least one when the frame has any height,
 * so that a flow always comes to an end.
 *
 * Returns: the first block that has no place now
 */
guint
gw_flow_fill (GwFlow *self,
              guint   first,
              GwRect  frame,
              double *height)
{
  GwFlowBlock *head = gw_flow_find_head (self, first);
  double used = head != NULL ? gw_flow_measure_block (self, head, frame.width) : 0;
  guint end = first;

  while (end < self->blocks->len)
    {
      GwFlowBlock *block = gw_flow_get_block (self, end);
      const double next = gw_flow_measure_block (self, block, frame.width) + (end > first ? gw_flow_get_gap (self, block) : 0);

      if (end > first && (used + next > frame.height || (block->breaks && !may_begin (self, end, frame, used))))
        break;
      used += next;
      end++;
    }
  end = keep_headings (self, first, keep_together (self, first, end, frame));
  if (height != NULL)
    *height = (head != NULL ? head->height : 0) + gw_flow_measure (self, first, end, frame.width);
  return end;
}
