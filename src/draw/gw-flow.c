/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-flow-private.h"

static void
block_free (gpointer data)
{
  GwFlowBlock *block = data;

  for (guint i = 0; i < GW_FLOW_MAX_COLUMNS; i++)
    g_free (block->cells[i]);
  g_free (block->address);
  if (block->figure.free_data != NULL)
    block->figure.free_data (block->figure.data);
  g_free (block);
}

static void
table_free (gpointer data)
{
  GwFlowTable *table = data;

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
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * gw_flow_set_cancellable:
 * @self: a flow
 * @cancellable: (nullable): what ends placing
 *
 * Has placing end early: once cancelled, what has not been measured yet has no
 * height, so that whoever fills frames is done at once. The places are worth
 * nothing then.
 */
void
gw_flow_set_cancellable (GwFlow       *self,
                         GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

static GwFlowTable *
get_last_table (GwFlow *self)
{
  return self->tables->len > 0 ? g_ptr_array_index (self->tables, self->tables->len - 1) : NULL;
}

static GwFlowBlock *
add_block (GwFlow     *self,
           GwFlowKind  kind,
           const char *text)
{
  GwFlowBlock *block = g_new0 (GwFlowBlock, 1);

  block->kind = kind;
  block->width = -1;
  block->leads = self->blocks->len == 0 || self->breaks;
  block->breaks = self->breaks;
  block->space = self->space;
  self->breaks = FALSE;
  self->space = 0;
  block->cells[0] = g_strdup (text);
  if (kind >= GW_FLOW_HEAD)
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
  add_block (self, GW_FLOW_HEADING, text);
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
  add_block (self, GW_FLOW_TEXT, text);
}

/**
 * gw_flow_add_styled:
 * @self: a flow
 * @look: how it looks
 * @text: a sentence, or a heading
 *
 * Adds a text that looks otherwise. Headings stay with what follows.
 */
void
gw_flow_add_styled (GwFlow     *self,
                    GwFlowLook  look,
                    const char *text)
{
  const gboolean heads = look >= GW_FLOW_LOOK_PART;

  add_block (self, heads ? GW_FLOW_HEADING : GW_FLOW_TEXT, text)->look = look;
}

/**
 * gw_flow_add_prose:
 * @self: a flow
 * @text: a paragraph
 *
 * Adds a paragraph that is shown in full, however long.
 */
void
gw_flow_add_prose (GwFlow     *self,
                   const char *text)
{
  add_block (self, GW_FLOW_TEXT, text)->whole = TRUE;
}

/**
 * gw_flow_add_address:
 * @self: a flow
 * @text: a paragraph that shows an address
 * @address: the address, one that gw_link_can_open() takes
 *
 * Adds a paragraph that leads to the web or to mail.
 */
void
gw_flow_add_address (GwFlow     *self,
                     const char *text,
                     const char *address)
{
  GwFlowBlock *block = add_block (self, GW_FLOW_TEXT, text);

  block->whole = TRUE;
  block->address = g_strdup (address);
}

/**
 * gw_flow_add_break:
 * @self: a flow
 *
 * Has what is added next begin a frame, unless it fits up to the next break
 * below what stands in this one, or most of this one is empty.
 */
void
gw_flow_add_break (GwFlow *self)
{
  self->breaks = TRUE;
}

/**
 * gw_flow_add_space:
 * @self: a flow
 * @space: as a multiple of the text size
 *
 * Has more room above what is added next.
 */
void
gw_flow_add_space (GwFlow *self,
                   double  space)
{
  self->space = space;
}

/**
 * gw_flow_add_figure:
 * @self: a flow
 * @figure: a picture, copied; its data is the flow's from now on
 *
 * Adds a picture as wide as the frame.
 */
void
gw_flow_add_figure (GwFlow             *self,
                    const GwFlowFigure *figure)
{
  add_block (self, GW_FLOW_FIGURE, NULL)->figure = *figure;
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
  GwFlowTable *table;

  g_return_if_fail (n_columns > 0 && n_columns <= GW_FLOW_MAX_COLUMNS);

  table = g_new0 (GwFlowTable, 1);
  table->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      table->columns[i] = columns[i];
      table->columns[i].title = g_strdup (columns[i].title);
    }
  g_ptr_array_add (self->tables, table);
  if (columns[0].title != NULL)
    add_block (self, GW_FLOW_HEAD, NULL);
}

static GwFlowBlock *
add_row (GwFlow            *self,
         const char *const *cells)
{
  GwFlowBlock *block = add_block (self, GW_FLOW_ROW, cells[0]);

  for (guint i = 1; i < block->table->n_columns; i++)
    block->cells[i] = g_strdup (cells[i]);
  return block;
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
  g_return_if_fail (self->tables->len > 0);

  add_row (self, cells);
}

/**
 * gw_flow_add_entry:
 * @self: a flow with a table, which is one of contents
 * @cells: one text a column
 * @page: where it leads, from 0
 *
 * Adds a row to the last table that leads to a page.
 */
void
gw_flow_add_entry (GwFlow            *self,
                   const char *const *cells,
                   guint              page)
{
  GwFlowBlock *block;

  g_return_if_fail (self->tables->len > 0);

  block = add_row (self, cells);
  block->links = TRUE;
  block->page = page;
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
  add_block (self, GW_FLOW_SPAN, text);
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
