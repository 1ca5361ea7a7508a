/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import.h"

#include <string.h>

#include "edit/gw-edit-text.h"
#include "exchange/gw-import-headings.h"
#include "exchange/gw-import-match.h"
#include "exchange/gw-import-private.h"
#include "exchange/gw-import-whole.h"
#include "plan/gw-check.h"

/* How many rows are read before the clock is looked at */
#define ROWS_AT_A_TIME 16

static void
change_free (gpointer data)
{
  GwImportChange *change = data;

  gw_value_clear (&change->value);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
row_free (gpointer data)
{
  GwImportRow *row = data;

  g_clear_object (&row->item);
  g_clear_object (&row->group);
  g_ptr_array_unref (row->changes);
  g_free (row->group_title);
  g_free (row->label);
  g_free (row->id);
  g_free (row->reason);
  g_free (row);
}

static gboolean
has_more_cells (GwTable        *table,
                const GwCsvRow *cells)
{
  for (guint i = gw_table_get_width (table); i < cells->n_cells; i++)
    if (cells->cells[i][0] != '\0')
      return TRUE;
  return FALSE;
}

static char *
dup_cell (GwTable        *table,
          const GwCsvRow *cells,
          const char     *name)
{
  const GwTableColumn *column = gw_table_find_column (table, name);
  const char *cell = column != NULL ? gw_table_find_cell (table, cells, column->kind, column->field) : NULL;

  return g_strstrip (g_strdup (cell != NULL ? cell : ""));
}

/* Before anything is done with it: a cell may be as long as the file. */
static char *
refuse_long_cell (GwTableImport  *self,
                  const GwCsvRow *cells,
                  GwImportRow    *row)
{
  for (guint i = 0; i < MIN (cells->n_cells, gw_table_get_width (self->reader.table)); i++)
    {
      const GwTableColumn *column = gw_table_get_column (self->reader.table, i);

      if (column == NULL || strlen (cells->cells[i]) <= GW_EDIT_MAX_TEXT)
        continue;
      row->column = i + 1;
      return gw_words_format (self->reader.words, "%s: the text is longer than %d bytes",
                              gw_words_get (self->reader.words, gw_table_column_get_word (column)), GW_EDIT_MAX_TEXT);
    }
  return NULL;
}

static char *
read_cells (GwTableImport  *self,
            const GwCsvRow *cells,
            GwImportRow    *row)
{
  GwTable *table = self->reader.table;
  gboolean is_check = gw_table_get_item_type (table) == GW_TYPE_CHECK;
  g_autofree char *title = dup_cell (table, cells, is_check ? "question" : "title");
  g_autofree char *stage = dup_cell (table, cells, "stage");
  g_autofree char *group = dup_cell (table, cells, "group");
  GwItem *item = NULL;
  char *reason = refuse_long_cell (self, cells, row);

  if (reason != NULL)
    {
      row->label = gw_edit_make_excerpt (title);
      return reason;
    }
  reason = gw_table_matcher_find (self->matcher, row->id, title, &item);
  row->label = g_strdup (*title != '\0' || item == NULL ? title : gw_table_get_label (item));
  if (*row->label == '\0')
    g_set_str (&row->label, row->id);
  if (reason == NULL && has_more_cells (table, cells))
    reason = g_strdup (gw_words_get (self->reader.words, "more cells than the first line has"));
  if (reason == NULL && item == NULL && is_check)
    reason = gw_table_find_group (self->reader.plan, stage, group, self->reader.words, &row->group);
  if (reason != NULL)
    return reason;
  row->group_title = g_steal_pointer (&group);
  g_set_object (&row->item, item);
  return gw_table_read_values (&self->reader, cells, row);
}

static GwImportRow *
read_row (GwTableImport  *self,
          const GwCsvRow *cells)
{
  GwImportRow *row = g_new0 (GwImportRow, 1);

  row->line = cells->line;
  row->number = cells->number;
  row->changes = g_ptr_array_new_with_free_func (change_free);
  row->id = dup_cell (self->reader.table, cells, "id");
  row->reason = read_cells (self, cells, row);
  if (row->reason != NULL)
    {
      row->kind = GW_IMPORT_REFUSED;
      g_clear_object (&row->item);
      g_clear_object (&row->group);
      g_ptr_array_set_size (row->changes, 0);
    }
  else if (row->item == NULL)
    row->kind = GW_IMPORT_ADD;
  else
    row->kind = row->changes->len > 0 ? GW_IMPORT_CHANGE : GW_IMPORT_UNCHANGED;
  gw_table_import_note_row (self, row);
  return row;
}

/* --- The whole */

static GPtrArray *
list_unknown_columns (GwTable *table)
{
  GPtrArray *unknown = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < gw_table_get_width (table); i++)
    if (gw_table_get_column (table, i) == NULL && gw_table_get_heading (table, i)[0] != '\0')
      g_ptr_array_add (unknown, g_strdup (gw_table_get_heading (table, i)));
  return unknown;
}

/**
 * gw_table_import_new:
 * @plan: a plan
 * @table: a table
 * @words: the language of errors and reasons
 * @error: return location for an error of [error@CsvError]
 *
 * Begins to find out what importing a table would do, without doing it; see
 * [method@TableImport.read]. Rows go by their id, and by their title or
 * question where they have none. A column that is not there leaves its field
 * alone; an empty cell unsets it; a name that the plan does not know is
 * somebody new; a cell that does not fit refuses its whole row. Numbers,
 * origins, scores and bands are only read, and so is where a check stands that
 * is there already.
 *
 * Returns: (transfer full): what it would do, without any row yet
 */
GwTableImport *
gw_table_import_new (GwPlan   *plan,
                     GwTable  *table,
                     GwWords  *words,
                     GError  **error)
{
  GwTableImport *self;

  g_return_val_if_fail (GW_IS_PLAN (plan) && table != NULL && words != NULL, NULL);

  if (!gw_table_check (table, words, error))
    return NULL;
  self = g_new0 (GwTableImport, 1);
  self->reader.plan = g_object_ref (plan);
  self->reader.words = gw_words_ref (words);
  self->reader.table = gw_table_ref (table);
  self->reader.people = gw_table_people_new (plan);
  self->matcher = gw_table_matcher_new (plan, gw_table_get_item_type (table), words);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->unknown_columns = list_unknown_columns (table);
  gw_table_import_init_taken (self);
  return self;
}

/**
 * gw_table_import_read:
 * @self: what importing would do
 * @until: the monotonic time when to stop; %G_MAXINT64 for never
 *
 * Looks at the next rows.
 *
 * Returns: whether there are more
 */
gboolean
gw_table_import_read (GwTableImport *self,
                      gint64         until)
{
  GwTable *table = self->reader.table;
  guint n_rows = gw_table_get_n_rows (table);

  g_return_val_if_fail (self != NULL, FALSE);

  while (self->rows->len < n_rows)
    {
      g_ptr_array_add (self->rows, read_row (self, gw_table_get_row (table, self->rows->len)));
      if (self->rows->len % ROWS_AT_A_TIME == 0 && g_get_monotonic_time () >= until)
        break;
    }
  return self->rows->len < n_rows;
}

/**
 * gw_table_import_csv:
 * @plan: a plan
 * @type: what the rows are about, %GW_TYPE_RISK or %GW_TYPE_CHECK
 * @bytes: a table as a spreadsheet writes it
 * @words: the language of errors and reasons
 * @error: return location for an error of [error@CsvError]
 *
 * Reads a table and finds out what importing it would do, all in one go; see
 * [ctor@TableImport.new].
 *
 * Returns: (transfer full): what it would do, row by row
 */
GwTableImport *
gw_table_import_csv (GwPlan   *plan,
                     GType     type,
                     GBytes   *bytes,
                     GwWords  *words,
                     GError  **error)
{
  g_autoptr(GwTable) table = gw_table_read (bytes, type, words, NULL, error);
  GwTableImport *self = table != NULL ? gw_table_import_new (plan, table, words, error) : NULL;

  if (self != NULL)
    gw_table_import_read (self, G_MAXINT64);
  return self;
}

/*
 * gw_table_import_shrink_array:
 * @array: an array that owns what it holds
 * @until: the monotonic time when to stop
 *
 * From the end, as an array gives up its last ones at no cost.
 *
 * Returns: whether there is more
 */
gboolean
gw_table_import_shrink_array (GPtrArray *array,
                              gint64     until)
{
  while (array->len > 0)
    {
      g_ptr_array_set_size (array, (int) (array->len - MIN (array->len, ROWS_AT_A_TIME)));
      if (g_get_monotonic_time () >= until)
        return TRUE;
    }
  return FALSE;
}

/**
 * gw_table_import_shrink:
 * @self: what importing would do, which nobody asks any more
 * @until: the monotonic time when to stop
 *
 * Frees what it holds bit by bit: that of a large table takes its time.
 *
 * Returns: whether there is more, else it is ready to be freed
 */
gboolean
gw_table_import_shrink (GwTableImport *self,
                        gint64         until)
{
  return gw_table_import_shrink_prepared (self, until) || gw_table_import_shrink_array (self->rows, until);
}

/**
 * gw_table_import_free:
 * @self: (transfer full): what importing would do
 *
 * Frees it.
 */
void
gw_table_import_free (GwTableImport *self)
{
  gw_table_import_forget_prepared (self);
  gw_table_import_clear_taken (self);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->unknown_columns);
  gw_table_matcher_free (self->matcher);
  gw_table_people_free (self->reader.people);
  gw_table_unref (self->reader.table);
  gw_words_unref (self->reader.words);
  g_object_unref (self->reader.plan);
  g_free (self);
}

/**
 * gw_table_import_get_table:
 * @self: what importing would do
 *
 * Returns: (transfer none): the table
 */
GwTable *
gw_table_import_get_table (GwTableImport *self)
{
  return self->reader.table;
}

/**
 * gw_table_import_get_rows:
 * @self: what importing would do
 *
 * Returns: (transfer none) (element-type GwImportRow): the rows that were
 *   looked at, in the order of the table
 */
GPtrArray *
gw_table_import_get_rows (GwTableImport *self)
{
  return self->rows;
}

/**
 * gw_table_import_get_fraction:
 * @self: what importing would do
 *
 * Returns: how much of the table was looked at, 0 to 1
 */
double
gw_table_import_get_fraction (GwTableImport *self)
{
  guint n_rows = gw_table_get_n_rows (self->reader.table);

  return n_rows > 0 ? (double) self->rows->len / n_rows : 1.0;
}

/**
 * gw_table_import_get_unknown_columns:
 * @self: what importing would do
 *
 * Returns: (transfer none) (element-type utf8): headings of columns that are
 *   not looked at
 */
GPtrArray *
gw_table_import_get_unknown_columns (GwTableImport *self)
{
  return self->unknown_columns;
}

/* As spreadsheets name columns: A to Z, then AA */
static void
append_letters (GString *text,
                guint    column)
{
  if (column > 26)
    append_letters (text, (column - 1) / 26);
  g_string_append_c (text, (char) ('A' + (column - 1) % 26));
}

/**
 * gw_import_row_dup_place:
 * @row: a row
 * @words: the language
 *
 * Returns: (transfer full): where it stands, as a spreadsheet counts: the row,
 *   and the column of the cell that was refused
 */
char *
gw_import_row_dup_place (const GwImportRow *row,
                         GwWords           *words)
{
  g_autoptr(GString) letters = g_string_new (NULL);

  if (row->column == 0)
    return gw_words_format (words, "Row %u", row->number);
  append_letters (letters, row->column);
  /* Translators: a cell of a spreadsheet: the number of its row, the letters of its column. */
  return gw_words_format (words, "Row %u, column %s", row->number, letters->str);
}
