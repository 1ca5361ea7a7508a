/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table-import.h"

#include "edit/gw-edit-plan.h"
#include "exchange/gw-table-match.h"
#include "exchange/gw-table-private.h"

struct _GwTableImport
{
  /* Owned */
  GPtrArray *rows;
  GPtrArray *unknown_columns;
};

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

  g_clear_object (&row->risk);
  g_ptr_array_unref (row->changes);
  g_free (row->label);
  g_free (row->id);
  g_free (row->reason);
  g_free (row);
}

static void
reader_clear (GwTableReader *reader)
{
  g_clear_pointer (&reader->names, g_hash_table_unref);
  g_clear_pointer (&reader->positions, g_ptr_array_unref);
  g_clear_pointer (&reader->columns, g_ptr_array_unref);
  g_clear_pointer (&reader->words, gw_words_unref);
  g_clear_object (&reader->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwTableReader, reader_clear)

static GwTableColumn *
find_column (GPtrArray  *columns,
             const char *heading)
{
  g_autofree char *name = g_strstrip (g_ascii_strdown (heading, -1));

  for (guint i = 0; i < columns->len; i++)
    {
      GwTableColumn *column = g_ptr_array_index (columns, i);

      if (g_str_equal (column->name, name))
        return column;
    }
  return NULL;
}

static gboolean
names_risks (GPtrArray *positions)
{
  for (guint i = 0; i < positions->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (positions, i);

      if (column != NULL && (column->kind == GW_TABLE_COLUMN_ID || g_str_equal (column->name, "title")))
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse_heading (char    *message,
                GError **error)
{
  g_set_error_literal (error, GW_CSV_ERROR, GW_CSV_ERROR_COLUMNS, message);
  g_free (message);
  return FALSE;
}

static gboolean
read_heading (GwTableReader  *reader,
              GPtrArray         *rows,
              GPtrArray         *unknown,
              GError           **error)
{
  const GwCsvRow *heading = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;

  for (guint i = 0; heading != NULL && i < heading->n_cells; i++)
    {
      GwTableColumn *column = find_column (reader->columns, heading->cells[i]);

      if (column != NULL && g_ptr_array_find (reader->positions, column, NULL))
        return refuse_heading (gw_words_format (reader->words, "the first line names %s twice",
                                                column->name), error);
      if (column == NULL && heading->cells[i][0] != '\0')
        g_ptr_array_add (unknown, g_strdup (heading->cells[i]));
      g_ptr_array_add (reader->positions, column);
    }
  if (!names_risks (reader->positions))
    return refuse_heading (g_strdup (gw_words_get (reader->words,
                                                   "the first line names neither id nor title")), error);
  return TRUE;
}

static gboolean
has_more_cells (const GwTableReader *reader,
                const GwCsvRow         *cells)
{
  for (guint i = reader->positions->len; i < cells->n_cells; i++)
    if (cells->cells[i][0] != '\0')
      return TRUE;
  return FALSE;
}

static char *
dup_cell (const GwTableReader *reader,
          const GwCsvRow         *cells,
          const char             *name)
{
  const GwTableColumn *column = find_column (reader->columns, name);
  const char *cell = gw_table_find_cell (reader, cells, column->kind, column->field);

  return g_strstrip (g_strdup (cell != NULL ? cell : ""));
}

static char *
read_cells (const GwTableReader *reader,
            GwTableMatcher      *matcher,
            const GwCsvRow         *cells,
            GwImportRow            *row)
{
  g_autofree char *title = dup_cell (reader, cells, "title");
  GwRisk *risk = NULL;
  char *reason = gw_table_matcher_find (matcher, row->id, title, &risk);

  row->label = g_strdup (*title != '\0' ? title : risk != NULL ? gw_risk_get_label (risk) : row->id);
  if (reason == NULL && has_more_cells (reader, cells))
    reason = g_strdup (gw_words_get (reader->words, "more cells than the first line has"));
  if (reason != NULL)
    return reason;
  g_set_object (&row->risk, risk);
  return gw_table_read_values (reader, cells, risk, row->changes);
}

static GwImportRow *
read_row (const GwTableReader *reader,
          GwTableMatcher      *matcher,
          const GwCsvRow         *cells)
{
  GwImportRow *row = g_new0 (GwImportRow, 1);

  row->line = cells->line;
  row->changes = g_ptr_array_new_with_free_func (change_free);
  row->id = dup_cell (reader, cells, "id");
  row->reason = read_cells (reader, matcher, cells, row);
  if (row->reason != NULL)
    {
      row->kind = GW_IMPORT_REFUSED;
      g_clear_object (&row->risk);
      g_ptr_array_set_size (row->changes, 0);
    }
  else if (row->risk == NULL)
    row->kind = GW_IMPORT_ADD;
  else
    row->kind = row->changes->len > 0 ? GW_IMPORT_CHANGE : GW_IMPORT_UNCHANGED;
  return row;
}

/**
 * gw_table_import_csv:
 * @plan: a plan
 * @bytes: a table as [func@register_export_csv] writes it, edited
 * @words: the language of errors and reasons
 * @error: return location for an error of [error@CsvError]
 *
 * Finds out what importing a table would do, without doing it. Rows go by
 * their id, and by their title where they have none. A column that is not
 * there leaves its field alone; an empty cell unsets it; a name that the plan
 * does not know is somebody new; a cell that does not fit refuses its whole row. Numbers, origins, scores and bands are only read.
 *
 * Returns: (transfer full): what it would do, row by row
 */
GwTableImport *
gw_table_import_csv (GwPlan   *plan,
                        GBytes   *bytes,
                        GwWords  *words,
                        GError  **error)
{
  g_autoptr(GwTableImport) self = NULL;
  g_autoptr(GwTableMatcher) matcher = NULL;
  g_autoptr(GPtrArray) table = NULL;
  g_auto(GwTableReader) reader = { 0 };

  g_return_val_if_fail (GW_IS_PLAN (plan) && bytes != NULL && words != NULL, NULL);

  table = gw_csv_read (bytes, words, error);
  if (table == NULL)
    return NULL;
  self = g_new0 (GwTableImport, 1);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->unknown_columns = g_ptr_array_new_with_free_func (g_free);
  reader.plan = g_object_ref (plan);
  reader.words = gw_words_ref (words);
  reader.columns = gw_table_columns_new (GW_TYPE_RISK);
  reader.positions = g_ptr_array_new ();
  reader.names = gw_table_names_new (plan);
  matcher = gw_table_matcher_new (plan, words);
  if (!read_heading (&reader, table, self->unknown_columns, error))
    return NULL;
  for (guint i = 1; i < table->len; i++)
    g_ptr_array_add (self->rows, read_row (&reader, matcher, g_ptr_array_index (table, i)));
  return g_steal_pointer (&self);
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
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->unknown_columns);
  g_free (self);
}

/**
 * gw_table_import_get_rows:
 * @self: what importing would do
 *
 * Returns: (transfer none) (element-type GwImportRow): the rows, in the order
 *   of the table
 */
GPtrArray *
gw_table_import_get_rows (GwTableImport *self)
{
  return self->rows;
}

/**
 * gw_table_import_count:
 * @self: what importing would do
 * @kind: a kind of rows
 *
 * Returns: how many rows are of that kind
 */
guint
gw_table_import_count (GwTableImport *self,
                          GwImportKind      kind)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    count += ((GwImportRow *) g_ptr_array_index (self->rows, i))->kind == kind;
  return count;
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

static void
list_newcomers (const GwImportRow *row,
                GHashTable        *seen,
                GPtrArray         *names)
{
  for (guint i = 0; i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);

      if (change->is_newcomer && g_hash_table_add (seen, gw_edit_fold_name (change->value.text)))
        g_ptr_array_add (names, g_strdup (change->value.text));
    }
}

/**
 * gw_table_import_list_newcomers:
 * @self: what importing would do
 *
 * Returns: (transfer full) (element-type utf8): the names of people whom the
 *   plan does not know yet, in the order of the table
 */
GPtrArray *
gw_table_import_list_newcomers (GwTableImport *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rows->len; i++)
    list_newcomers (g_ptr_array_index (self->rows, i), seen, names);
  return names;
}
