/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-flow.h"

#include "draw/gw-pen.h"

/* As multiples of the text size */
#define ROW_PADDING 0.3
#define HEADING_SIZE 1.15
#define HEADING_GAP 0.9

typedef enum
{
  BLOCK_HEADING,
  BLOCK_TEXT,
  BLOCK_HEAD,
  BLOCK_ROW,
  BLOCK_SPAN,
} BlockKind;

typedef struct
{
  GwFlowColumn columns[GW_FLOW_MAX_COLUMNS];
  guint n_columns;
} Table;

typedef struct
{
  BlockKind kind;
  gboolean leads;                   /* nothing stands above it */
  char *cells[GW_FLOW_MAX_COLUMNS]; /* one for all but rows */
  Table *table;                     /* borrowed; NULL outside tables */
  double width;                     /* for which the height was measured */
  double height;
} Block;

struct _GwFlow
{
  /* Owned */
  GPtrArray *blocks;
  GPtrArray *tables;
  GwWords *words;
  char *families;

  GwDrawStyle style;
  double size;
};

static void
block_free (gpointer data)
{
  Block *block = data;

  for (guint i = 0; i < GW_FLOW_MAX_COLUMNS; i++)
    g_free (block->cells[i]);
  g_free (block);
}

static void
table_free (gpointer data)
{
  Table *table = data;

  for (guint i = 0; i < table->n_columns; i++)
    g_free ((char *) table->columns[i].title);
  g_free (table);
}

/**
 * gw_flow_new:
 * @style: colours, words and fonts; the palette must outlive the flow
 * @size: of the text
 *
 * Returns: (transfer full): an empty flow
 */
GwFlow *
gw_flow_new (const GwDrawStyle *style,
             double             size)
{
  GwFlow *self = g_new0 (GwFlow, 1);

  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->words = gw_words_ref (style->words);
  self->families = g_strdup (style->families);
  self->style = (GwDrawStyle) { style->palette, self->words, self->families };
  self->size = size;
  return self;
}

/**
 * gw_flow_free:
 * @self: (transfer full): a flow
 */
void
gw_flow_free (GwFlow *self)
{
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->tables);
  gw_words_unref (self->words);
  g_free (self->families);
  g_free (self);
}

static Table *
get_last_table (GwFlow *self)
{
  return self->tables->len > 0 ? g_ptr_array_index (self->tables, self->tables->len - 1) : NULL;
}

static Block *
add_block (GwFlow     *self,
           BlockKind   kind,
           const char *text)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->width = -1;
  block->leads = self->blocks->len == 0;
  block->cells[0] = g_strdup (text);
  if (kind >= BLOCK_HEAD)
    block->table = get_last_table (self);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * gw_flow_add_heading:
 * @self: a flow
 * @text: a heading
 *
 * Adds a heading, which stays with what follows.
 */
void
gw_flow_add_heading (GwFlow     *self,
                     const char *text)
{
  add_block (self, BLOCK_HEADING, text);
}

/**
 * gw_flow_add_text:
 * @self: a flow
 * @text: a sentence
 *
 * Adds a short text that wraps.
 */
void
gw_flow_add_text (GwFlow     *self,
                  const char *text)
{
  add_block (self, BLOCK_TEXT, text);
}

/**
 * gw_flow_add_table:
 * @self: a flow
 * @columns: (array length=n_columns): the columns; titles are copied
 * @n_columns: how many, at most %GW_FLOW_MAX_COLUMNS
 *
 * Begins a table. It has a head when its first column has a title.
 */
void
gw_flow_add_table (GwFlow             *self,
                   const GwFlowColumn *columns,
                   guint               n_columns)
{
  Table *table;

  g_return_if_fail (n_columns > 0 && n_columns <= GW_FLOW_MAX_COLUMNS);

  table = g_new0 (Table, 1);
  table->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      table->columns[i] = columns[i];
      table->columns[i].title = g_strdup (columns[i].title);
    }
  g_ptr_array_add (self->tables, table);
  if (columns[0].title != NULL)
    add_block (self, BLOCK_HEAD, NULL);
}

/**
 * gw_flow_add_row:
 * @self: a flow with a table
 * @cells: one text a column; %NULL leaves a cell empty
 *
 * Adds a row to the last table.
 */
void
gw_flow_add_row (GwFlow            *self,
                 const char *const *cells)
{
  Block *block = add_block (self, BLOCK_ROW, cells[0]);

  g_return_if_fail (block->table != NULL);

  for (guint i = 1; i < block->table->n_columns; i++)
    block->cells[i] = g_strdup (cells[i]);
}

/**
 * gw_flow_add_span:
 * @self: a flow with a table
 * @text: what the following rows have in common
 *
 * Adds a heading within the last table.
 */
void
gw_flow_add_span (GwFlow     *self,
                  const char *text)
{
  add_block (self, BLOCK_SPAN, text);
}

/**
 * gw_flow_get_length:
 * @self: a flow
 *
 * Returns: how many blocks there are to place
 */
guint
gw_flow_get_length (GwFlow *self)
{
  return self->blocks->len;
}

/* Columns in full when there is room, else all narrower alike; text that does
 * not fit wraps or is cut. */
static void
get_columns (GwFlow      *self,
             const Table *table,
             double       width,
             double       widths[GW_FLOW_MAX_COLUMNS])
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

static PangoLayout *
set_cell (GwFlow             *self,
          const Block        *block,
          const GwFlowColumn *column,
          const char         *text,
          double              width)
{
  gboolean head = block->kind == BLOCK_HEAD;
  GwTextForm form = {
    .size = head ? self->size * 0.92 : self->size,
    .bold = head || column->bold,
    .align = column->align,
    .lines = head ? 2 : MAX (column->lines, 1),
  };

  return gw_text_new (&self->style, &form, text != NULL ? text : "", width);
}

static PangoLayout *
set_text (GwFlow      *self,
          const Block *block,
          double       width)
{
  GwTextForm form = {
    .size = block->kind == BLOCK_HEADING ? self->size * HEADING_SIZE : self->size,
    .bold = block->kind != BLOCK_TEXT,
    .lines = 6,
  };

  return gw_text_new (&self->style, &form, block->cells[0], width);
}

static const char *
get_cell_text (const Block *block,
               guint        column)
{
  return block->kind == BLOCK_HEAD ? block->table->columns[column].title : block->cells[column];
}

static gboolean
has_columns (const Block *block)
{
  return block->kind == BLOCK_HEAD || block->kind == BLOCK_ROW;
}

static double
get_space_above (GwFlow      *self,
                 const Block *block)
{
  if (block->leads)
    return 0;
  return block->kind == BLOCK_HEADING ? self->size * HEADING_GAP : self->size * ROW_PADDING;
}

static double
measure (GwFlow *self,
         Block  *block,
         double  width)
{
  double widths[GW_FLOW_MAX_COLUMNS], height, most = 0;

  if (block->width == width)
    return block->height;
  if (has_columns (block))
    {
      get_columns (self, block->table, width, widths);
      for (guint i = 0; i < block->table->n_columns; i++)
        {
          g_autoptr(PangoLayout) layout = set_cell (self, block, &block->table->columns[i],
                                                    get_cell_text (block, i), widths[i]);

          gw_text_get_size (layout, NULL, &height);
          most = MAX (most, height);
        }
    }
  else
    {
      g_autoptr(PangoLayout) layout = set_text (self, block, width);

      gw_text_get_size (layout, NULL, &most);
    }
  block->width = width;
  block->height = get_space_above (self, block) + most + self->size * ROW_PADDING;
  return block->height;
}

static Block *
get_block (GwFlow *self,
           guint   index)
{
  return index < self->blocks->len ? g_ptr_array_index (self->blocks, index) : NULL;
}

/* The head that a frame repeats when it begins within a table */
static Block *
find_repeated_head (GwFlow *self,
                    guint   first)
{
  Block *block = get_block (self, first);

  if (block == NULL || (block->kind != BLOCK_ROW && block->kind != BLOCK_SPAN))
    return NULL;
  for (guint i = first; i > 0; i--)
    {
      Block *before = get_block (self, i - 1);

      if (before->kind == BLOCK_HEAD && before->table == block->table)
        return before;
    }
  return NULL;
}

static gboolean
stays_with_next (const Block *block)
{
  return block->kind == BLOCK_HEADING || block->kind == BLOCK_HEAD || block->kind == BLOCK_SPAN;
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
  Block *head = find_repeated_head (self, first);
  double used = head != NULL ? measure (self, head, frame.width) : 0;
  guint end = first;

  while (end < self->blocks->len)
    {
      double next = measure (self, get_block (self, end), frame.width);

      if (used + next > frame.height && end > first)
        break;
      used += next;
      end++;
    }
  /* What stays with its next would stand alone at the end. */
  while (end < self->blocks->len && end > first + 1 && stays_with_next (get_block (self, end - 1)))
    used -= get_block (self, --end)->height;
  if (height != NULL)
    *height = used;
  return end;
}

static void
paint_cells (GwFlow  *self,
             cairo_t *cr,
             Block   *block,
             GwRect   rect)
{
  double widths[GW_FLOW_MAX_COLUMNS];
  double x = rect.x;

  get_columns (self, block->table, rect.width, widths);
  for (guint i = 0; i < block->table->n_columns; i++)
    {
      g_autoptr(PangoLayout) layout = set_cell (self, block, &block->table->columns[i],
                                                get_cell_text (block, i), widths[i]);

      cairo_save (cr);
      cairo_rectangle (cr, x, rect.y, widths[i], rect.height);
      cairo_clip (cr);
      gw_set_color (cr, block->kind == BLOCK_HEAD ? self->style.palette->muted : self->style.palette->text);
      gw_text_paint (layout, cr, x, rect.y + get_space_above (self, block));
      cairo_restore (cr);
      x += widths[i] + GW_FLOW_COLUMN_GAP * self->size;
    }
  gw_set_color (cr, block->kind == BLOCK_HEAD ? self->style.palette->muted : self->style.palette->grid);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, rect.x, rect.y + rect.height);
  cairo_line_to (cr, rect.x + rect.width, rect.y + rect.height);
  cairo_stroke (cr);
}

static double
paint_block (GwFlow  *self,
             cairo_t *cr,
             Block   *block,
             GwRect   frame,
             double   y)
{
  GwRect rect = { frame.x, y, frame.width, measure (self, block, frame.width) };

  if (has_columns (block))
    paint_cells (self, cr, block, rect);
  else
    {
      g_autoptr(PangoLayout) layout = set_text (self, block, rect.width);

      gw_set_color (cr, self->style.palette->text);
      gw_text_paint (layout, cr, rect.x, rect.y + get_space_above (self, block));
    }
  return rect.y + rect.height;
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
  Block *head = find_repeated_head (self, first);
  double y = frame.y;

  if (head != NULL && first < end)
    y = paint_block (self, cr, head, frame, y);
  for (guint i = first; i < end; i++)
    y = paint_block (self, cr, get_block (self, i), frame, y);
}
