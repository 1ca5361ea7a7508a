/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import-table.h"

#include "edit/gw-edit-text.h"
#include "exchange/gw-import-headings.h"
#include "plan/gw-check.h"

/* How many lines may stand above the heading: a title, the date, a blank one */
#define MAX_HEADING_ROW 10

/* From how many rows on freeing them would be noticed */
#define MANY_ROWS 5000

/* How much of a cell shows what a column is about, in characters */
#define EXAMPLE_LENGTH 60

struct _GwTable
{
  GType type;
  guint heading;                /* which of the rows it is */

  /* Owned */
  GPtrArray *rows;              /* of GwCsvRow */
  GPtrArray *columns;           /* all that items of the class have */
  GPtrArray *positions;         /* the column of each cell, NULL where there is none */
};

G_DEFINE_BOXED_TYPE (GwTable, gw_table, gw_table_ref, gw_table_unref)

/* The row that names most columns; the first one where none names any. */
static guint
find_heading (GwTable               *self,
              const GwTableHeadings *headings)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < MIN (self->rows->len, MAX_HEADING_ROW); i++)
    {
      guint n = gw_table_headings_count (headings, g_ptr_array_index (self->rows, i));

      if (n > most)
        {
          best = i;
          most = n;
        }
    }
  return best;
}

static const GwCsvRow *
get_heading (GwTable *self)
{
  return self->heading < self->rows->len ? g_ptr_array_index (self->rows, self->heading) : NULL;
}

/**
 * gw_table_read:
 * @bytes: a table as a spreadsheet writes it
 * @type: what its rows are about, %GW_TYPE_RISK or %GW_TYPE_CHECK
 * @words: the language of errors
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of [error@CsvError] or of GIO
 *
 * Reads a table and guesses what its columns mean, from headings in Korean
 * and English. Knows no plan, so any thread will do.
 *
 * Returns: (transfer full): the table
 */
GwTable *
gw_table_read (GBytes        *bytes,
               GType          type,
               GwWords       *words,
               GCancellable  *cancellable,
               GError       **error)
{
  g_auto(GwTableHeadings) headings = { 0 };
  GPtrArray *rows;
  GwTable *self;

  g_return_val_if_fail (bytes != NULL && words != NULL, NULL);
  g_return_val_if_fail (type == GW_TYPE_RISK || type == GW_TYPE_CHECK, NULL);

  rows = gw_csv_read (bytes, words, cancellable, error);
  if (rows == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (GwTable);
  self->type = type;
  self->rows = rows;
  self->columns = gw_table_columns_new (type);
  gw_table_headings_init (&headings, self->columns);
  self->heading = find_heading (self, &headings);
  self->positions = gw_table_headings_guess (&headings, get_heading (self));
  return self;
}

/**
 * gw_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): the same
 */
GwTable *
gw_table_ref (GwTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

static gpointer
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
  return NULL;
}

/* Millions of cells take their time; they are nobody else's, so another thread
 * can let them go. */
static void
clear (gpointer data)
{
  GwTable *self = data;

  g_ptr_array_unref (self->positions);
  g_ptr_array_unref (self->columns);
  if (self->rows->len > MANY_ROWS)
    g_thread_unref (g_thread_new ("table", free_rows, self->rows));
  else
    free_rows (self->rows);
}

/**
 * gw_table_unref:
 * @self: (transfer full): a table
 *
 * Lets go of it.
 */
void
gw_table_unref (GwTable *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * gw_table_get_item_type:
 * @self: a table
 *
 * Returns: what its rows are about
 */
GType
gw_table_get_item_type (GwTable *self)
{
  return self->type;
}

/**
 * gw_table_get_columns:
 * @self: a table
 *
 * Returns: (transfer none) (element-type GwTableColumn): what a column can be
 */
GPtrArray *
gw_table_get_columns (GwTable *self)
{
  return self->columns;
}

/**
 * gw_table_find_column:
 * @self: a table
 * @name: the name of a column, as export writes it
 *
 * Returns: (transfer none) (nullable): what is called so
 */
const GwTableColumn *
gw_table_find_column (GwTable    *self,
                      const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (column->name, name))
        return column;
    }
  return NULL;
}

/**
 * gw_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows follow the heading
 */
guint
gw_table_get_n_rows (GwTable *self)
{
  return self->rows->len > self->heading ? self->rows->len - self->heading - 1 : 0;
}

/**
 * gw_table_get_row:
 * @self: a table
 * @i: which row below the heading, from 0
 *
 * Returns: (transfer none): the row
 */
const GwCsvRow *
gw_table_get_row (GwTable *self,
                  guint    i)
{
  g_return_val_if_fail (i < gw_table_get_n_rows (self), NULL);

  return g_ptr_array_index (self->rows, self->heading + 1 + i);
}

/**
 * gw_table_get_width:
 * @self: a table
 *
 * Returns: how many columns the heading has
 */
guint
gw_table_get_width (GwTable *self)
{
  return self->positions->len;
}

/**
 * gw_table_get_heading:
 * @self: a table
 * @position: a column of the file, from 0
 *
 * Returns: (transfer none): what the heading says
 */
const char *
gw_table_get_heading (GwTable *self,
                      guint    position)
{
  g_return_val_if_fail (position < self->positions->len, NULL);

  return get_heading (self)->cells[position];
}

/**
 * gw_table_dup_example:
 * @self: a table
 * @position: a column of the file, from 0
 *
 * Returns: (transfer full): the beginning of the first cell that says
 *   something, on one line; empty where all are
 */
char *
gw_table_dup_example (GwTable *self,
                      guint    position)
{
  g_return_val_if_fail (position < self->positions->len, NULL);

  for (guint i = 0; i < MIN (gw_table_get_n_rows (self), EXAMPLE_LENGTH); i++)
    {
      const GwCsvRow *row = gw_table_get_row (self, i);

      if (position < row->n_cells && row->cells[position][0] != '\0')
        return gw_edit_make_excerpt (row->cells[position]);
    }
  return g_strdup ("");
}

/**
 * gw_table_get_column:
 * @self: a table
 * @position: a column of the file, from 0
 *
 * Returns: (transfer none) (nullable): what it means; %NULL when it is left out
 */
const GwTableColumn *
gw_table_get_column (GwTable *self,
                     guint    position)
{
  g_return_val_if_fail (position < self->positions->len, NULL);

  return g_ptr_array_index (self->positions, position);
}

/**
 * gw_table_set_column:
 * @self: a table
 * @position: a column of the file, from 0
 * @column: (nullable): what it means; %NULL leaves it out
 *
 * Says what a column means. Another one that meant the same is left out.
 */
void
gw_table_set_column (GwTable             *self,
                     guint                position,
                     const GwTableColumn *column)
{
  g_return_if_fail (position < self->positions->len);

  for (guint i = 0; column != NULL && i < self->positions->len; i++)
    if (self->positions->pdata[i] == column)
      self->positions->pdata[i] = NULL;
  self->positions->pdata[position] = (gpointer) column;
}

static gboolean
refuse (char    *message,
        GError **error)
{
  g_set_error_literal (error, GW_CSV_ERROR, GW_CSV_ERROR_COLUMNS, message);
  g_free (message);
  return FALSE;
}

/**
 * gw_table_map:
 * @self: a table
 * @heading: what the heading of a column says
 * @name: the name of what it means, empty to leave it out
 * @words: the language of errors
 * @error: return location for an error of [error@CsvError]
 *
 * Says what a column means, in the words of somebody who types it.
 *
 * Returns: whether there are such a column and such a name
 */
gboolean
gw_table_map (GwTable     *self,
              const char  *heading,
              const char  *name,
              GwWords     *words,
              GError     **error)
{
  g_autofree char *excerpt = gw_edit_make_excerpt (heading);
  g_autofree char *name_excerpt = gw_edit_make_excerpt (name);
  const GwTableColumn *column = gw_table_find_column (self, name);

  if (column == NULL && *name != '\0')
    return refuse (gw_words_format (words, "no field is called “%s”", name_excerpt), error);
  for (guint i = 0; i < self->positions->len; i++)
    if (gw_table_heading_equal (gw_table_get_heading (self, i), heading))
      {
        gw_table_set_column (self, i, column);
        return TRUE;
      }
  return refuse (gw_words_format (words, "the table has no column “%s”", excerpt), error);
}

static gboolean
has_column (GwTable    *self,
            const char *name)
{
  return g_ptr_array_find (self->positions, gw_table_find_column (self, name), NULL);
}

static const GwTableColumn *
find_double (GwTable *self)
{
  for (guint i = 0; i < self->positions->len; i++)
    for (guint j = 0; j < i && self->positions->pdata[i] != NULL; j++)
      if (self->positions->pdata[i] == self->positions->pdata[j])
        return self->positions->pdata[i];
  return NULL;
}

/**
 * gw_table_check:
 * @self: a table
 * @words: the language of errors
 * @error: return location for an error of [error@CsvError]
 *
 * Returns: whether its columns tell what each row is about, and none of them
 *   comes twice
 */
gboolean
gw_table_check (GwTable  *self,
                GwWords  *words,
                GError  **error)
{
  const GwTableColumn *twice = find_double (self);

  if (twice != NULL)
    return refuse (gw_words_format (words, "the first line names %s twice", twice->name), error);
  if (has_column (self, "id") || has_column (self, self->type == GW_TYPE_CHECK ? "question" : "title"))
    return TRUE;
  if (self->type == GW_TYPE_CHECK)
    return refuse (g_strdup (gw_words_get (words, "the first line names neither id nor question")), error);
  return refuse (g_strdup (gw_words_get (words, "the first line names neither id nor title")), error);
}

/**
 * gw_table_find_position:
 * @self: a table
 * @kind: which kind of column
 * @field: (nullable): the field of the column
 *
 * Returns: where it stands, from 1; 0 when the table has no such column
 */
guint
gw_table_find_position (GwTable           *self,
                        GwTableColumnKind  kind,
                        const GwField     *field)
{
  for (guint i = 0; i < self->positions->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (self->positions, i);

      if (column != NULL && column->kind == kind && column->field == field)
        return i + 1;
    }
  return 0;
}

/**
 * gw_table_find_cell:
 * @self: a table
 * @row: one of its rows
 * @kind: which kind of column
 * @field: (nullable): the field of the column
 *
 * Returns: (transfer none) (nullable): what the cell says; %NULL when the
 *   table has no such column or the row ends before it
 */
const char *
gw_table_find_cell (GwTable           *self,
                    const GwCsvRow    *row,
                    GwTableColumnKind  kind,
                    const GwField     *field)
{
  guint position = gw_table_find_position (self, kind, field);

  return position > 0 && position <= row->n_cells ? row->cells[position - 1] : NULL;
}
