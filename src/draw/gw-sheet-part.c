/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-part.h"

#include "draw/gw-pen.h"
#include "draw/gw-tags.h"

/* No page has room for more, but all are counted */
#define MOST_ROWS 60
/* Pictures stand side by side where each is so wide, as a multiple of the text size */
#define PICTURE_WIDTH 14.0
#define MOST_PER_ROW 4

typedef struct
{
  GwFlowLook look;
  char *text;
} Line;

/* The pictures of one row */
typedef struct
{
  const GwFlowFigure *pictures[MOST_PER_ROW]; /* borrowed */
  guint n_pictures;
  guint n_columns;
} PictureRow;

struct _GwSheetPart
{
  /* Owned */
  GwWords *words;
  char *heading;
  GArray *lines;       /* of Line */
  GPtrArray *rows;     /* of char **, one text a column */
  GPtrArray *pictures; /* of GwFlowFigure */
  GwFlow *flow;        /* NULL before it is laid out */
  GwFlowFigure figure; /* without functions when there is none */

  GwFlowColumn columns[GW_FLOW_MAX_COLUMNS];
  guint n_columns;
  guint total;         /* rows, also those that are not kept */

  /* The layout */
  double size;
  double width;
  guint n_fixed;       /* blocks above the rows */
  guint n_shown;       /* blocks of rows and of what spans them */
  guint per_block;     /* pictures in a block */
};

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->text);
}

static void
figure_clear (GwFlowFigure *figure)
{
  if (figure->free_data != NULL)
    figure->free_data (figure->data);
}

static void
figure_free (gpointer data)
{
  figure_clear (data);
  g_free (data);
}

/*
 * gw_sheet_part_new:
 * @words: the language
 * @heading: (transfer full): what stands above it
 */
GwSheetPart *
gw_sheet_part_new (GwWords *words,
                   char    *heading)
{
  GwSheetPart *self = g_new0 (GwSheetPart, 1);

  self->words = gw_words_ref (words);
  self->heading = heading;
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->pictures = g_ptr_array_new_with_free_func (figure_free);
  return self;
}

void
gw_sheet_part_free (GwSheetPart *self)
{
  g_clear_pointer (&self->flow, gw_flow_free);
  figure_clear (&self->figure);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->pictures);
  gw_words_unref (self->words);
  g_free (self->heading);
  g_free (self);
}

/* Adds a text that is always shown. */
void
gw_sheet_part_add_text (GwSheetPart *self,
                        GwFlowLook   look,
                        char        *text)
{
  Line line = { look, text };

  g_array_append_val (self->lines, line);
}

/* Sets the picture above the rows; its data is the part's from now on. */
void
gw_sheet_part_set_figure (GwSheetPart  *self,
                          GwFlowFigure  figure)
{
  figure_clear (&self->figure);
  self->figure = figure;
}

/* Sets the columns of the rows; their titles are words of the language. */
void
gw_sheet_part_set_columns (GwSheetPart        *self,
                           const GwFlowColumn *columns,
                           guint               n_columns)
{
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = columns[i];
}

/* Whether a row only says what the following ones have in common */
static gboolean
is_span (const GwSheetPart *self,
         guint              row)
{
  return row < self->rows->len && g_strv_length (g_ptr_array_index (self->rows, row)) < self->n_columns;
}

/* Adds a row that gives way when there is no room. One with a single text says
 * what the following ones have in common. */
void
gw_sheet_part_take_row (GwSheetPart  *self,
                        char        **cells)
{
  self->total += g_strv_length (cells) == self->n_columns;
  if (self->rows->len < MOST_ROWS)
    g_ptr_array_add (self->rows, cells);
  else
    g_strfreev (cells);
}

/* Adds a picture that gives way when there is no room; its data is the part's
 * from now on. A part has rows or pictures. */
void
gw_sheet_part_add_picture (GwSheetPart  *self,
                           GwFlowFigure  picture)
{
  self->total++;
  g_ptr_array_add (self->pictures, g_memdup2 (&picture, sizeof picture));
}

/* --- The layout */

static double
measure_pictures (gpointer           data,
                  const GwDrawStyle *style,
                  double             size,
                  double             width)
{
  PictureRow *row = data;
  double most = 0;

  for (guint i = 0; i < row->n_pictures; i++)
    most = MAX (most, row->pictures[i]->measure (row->pictures[i]->data, style, size, width / row->n_columns));
  return most;
}

static void
paint_pictures (gpointer           data,
                cairo_t           *cr,
                const GwDrawStyle *style,
                double             size,
                GwRect             rect)
{
  PictureRow *row = data;
  const double width = (rect.width - size * (row->n_columns - 1)) / row->n_columns;

  for (guint i = 0; i < row->n_pictures; i++)
    row->pictures[i]->paint (row->pictures[i]->data, cr, style, size,
                             (GwRect) { rect.x + i * (width + size), rect.y, width, rect.height });
}

static void
add_pictures (GwSheetPart *self)
{
  self->per_block = MIN (CLAMP ((guint) (self->width / (PICTURE_WIDTH * self->size)), 1, MOST_PER_ROW),
                         self->pictures->len);
  for (guint i = 0; i < self->pictures->len; i += self->per_block)
    {
      PictureRow *row = g_new0 (PictureRow, 1);
      const GwFlowFigure figure = { measure_pictures, paint_pictures, row, g_free };

      row->n_columns = self->per_block;
      for (guint j = i; j < self->pictures->len && row->n_pictures < self->per_block; j++)
        row->pictures[row->n_pictures++] = g_ptr_array_index (self->pictures, j);
      gw_flow_add_figure (self->flow, &figure);
    }
}

static void
add_head (GwSheetPart *self)
{
  GwFlowFigure figure = self->figure;

  if (self->heading != NULL)
    gw_flow_add_heading (self->flow, self->heading);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      gw_flow_add_styled (self->flow, line->look, line->text);
    }
  figure.free_data = NULL;
  if (figure.paint != NULL)
    gw_flow_add_figure (self->flow, &figure);
}

static void
add_row (GwSheetPart *self,
         guint        row)
{
  const char *const *cells = g_ptr_array_index (self->rows, row);

  if (is_span (self, row))
    gw_flow_add_span (self->flow, cells[0]);
  else
    gw_flow_add_row (self->flow, cells);
}

/*
 * gw_sheet_part_lay_out:
 * @self: a part
 * @style: colours, words and fonts
 * @size: of the text
 * @width: of the column
 *
 * Sets the part, with all its rows.
 */
void
gw_sheet_part_lay_out (GwSheetPart       *self,
                       const GwDrawStyle *style,
                       double             size,
                       double             width)
{
  g_clear_pointer (&self->flow, gw_flow_free);
  self->flow = gw_flow_new (style, size);
  self->size = size;
  self->width = width;
  self->per_block = 1;
  add_head (self);
  if (self->rows->len > 0)
    gw_flow_add_table (self->flow, self->columns, self->n_columns);
  self->n_fixed = gw_flow_get_length (self->flow);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, i);
  if (self->pictures->len > 0)
    add_pictures (self);
  self->n_shown = gw_flow_get_length (self->flow) - self->n_fixed;
}

/* How many rows or pictures are shown */
guint
gw_sheet_part_count_rows (GwSheetPart *self)
{
  guint count = 0;

  for (guint i = 0; i < self->n_shown; i++)
    count += is_span (self, i) ? 0 : self->per_block;
  return MIN (count, self->total);
}

/* How many rows or pictures are only counted */
guint
gw_sheet_part_count_more (GwSheetPart *self)
{
  return self->total - gw_sheet_part_count_rows (self);
}

static PangoLayout *
set_more (GwSheetPart       *self,
          const GwDrawStyle *style)
{
  const GwTextForm form = { .size = self->size, .lines = 1 };
  const guint more = gw_sheet_part_count_more (self);
  g_autofree char *text = g_strdup_printf (gw_words_get_plural (self->words, "+ %d more", "+ %d more", more), (int) more);

  return gw_text_new (style, &form, text, self->width);
}

/* How high it is with the rows that are shown now */
double
gw_sheet_part_get_height (GwSheetPart *self)
{
  double height = gw_flow_measure (self->flow, 0, self->n_fixed + self->n_shown, self->width);

  return height + (gw_sheet_part_count_more (self) > 0 ? self->size * 1.8 : 0);
}

/* Shows a row less; returns whether there was one. What spans rows goes with
 * the first of them. */
gboolean
gw_sheet_part_drop_row (GwSheetPart *self)
{
  if (self->n_shown == 0)
    return FALSE;
  do
    self->n_shown--;
  while (self->n_shown > 0 && is_span (self, self->n_shown - 1));
  return TRUE;
}

/* Shows a row more; returns whether there was one. */
gboolean
gw_sheet_part_add_back (GwSheetPart *self)
{
  const guint n_blocks = gw_flow_get_length (self->flow) - self->n_fixed;

  if (self->n_shown == n_blocks)
    return FALSE;
  do
    self->n_shown++;
  while (self->n_shown < n_blocks && is_span (self, self->n_shown - 1));
  return TRUE;
}

/* Paints what is shown. */
void
gw_sheet_part_paint (GwSheetPart       *self,
                     cairo_t           *cr,
                     const GwDrawStyle *style,
                     double             x,
                     double             y)
{
  const guint end = self->n_fixed + self->n_shown;
  const double height = gw_flow_measure (self->flow, 0, end, self->width);
  g_autoptr(PangoLayout) more = NULL;

  gw_flow_paint (self->flow, cr, 0, end, (GwRect) { x, y, self->width, height });
  if (gw_sheet_part_count_more (self) == 0)
    return;
  more = set_more (self, style);
  gw_tags_begin (cr, "P");
  gw_set_color (cr, style->palette->muted);
  gw_text_paint (more, cr, x, y + height + self->size * 0.3);
  gw_tags_end (cr, "P");
}
