/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-workbook-private.h"

#include "exchange/gw-table-columns.h"
#include "plan/gw-person.h"

/* Register and checks: the tables for people, with cells that know what they
 * may hold. */

/* In digits */
#define LEAST_WIDTH 6.0

/* A sheet, and what its rows have in common */
typedef struct
{
  GwWorkbook *book;
  lxw_worksheet *sheet;
  GPtrArray *columns;
  GHashTable *people;
} Table;

static gboolean
find_list (const GwTableColumn *column,
           GwWorkbookList      *list)
{
  static const struct { const char *name; GwWorkbookList list; } lists[] = {
    { "response", GW_WORKBOOK_LIST_RESPONSES },
    { "confidence", GW_WORKBOOK_LIST_CONFIDENCES },
    { "status", GW_WORKBOOK_LIST_RISK_STATES },
    { "state", GW_WORKBOOK_LIST_CHECK_STATES },
  };
  const GwField *field = column->field;

  if (field == NULL)
    return FALSE;
  *list = field->kind == GW_FIELD_LEVEL ? GW_WORKBOOK_LIST_LEVELS
          : field->item_type == GW_TYPE_PERSON ? GW_WORKBOOK_LIST_PEOPLE : GW_WORKBOOK_LIST_STAGES;
  if (field->kind == GW_FIELD_LEVEL || field->item_type == GW_TYPE_PERSON || field->item_type == GW_TYPE_STAGE)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, field->name))
      {
        *list = lists[i].list;
        return TRUE;
      }
  return FALSE;
}

/* The list warns rather than forbids: the plan has codes of its own too. */
static void
add_choice (const Table         *table,
            guint                position,
            const GwTableColumn *column,
            guint                n_rows)
{
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA, .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
  };
  g_autofree char *source = NULL;
  GwWorkbookList list;

  if (!find_list (column, &list))
    return;
  source = gw_workbook_get_source (table->book, list);
  if (source == NULL)
    return;
  validation.value_formula = source;
  worksheet_data_validation_range (table->sheet, 1, (lxw_col_t) position, MAX (n_rows, 1), (lxw_col_t) position,
                                   &validation);
}

/* How wide a column may become for what stands in it: text wraps beyond */
static double
get_most_width (const GwTableColumn *column)
{
  if (column->field == NULL)
    return 13;
  switch (column->field->kind)
    {
    case GW_FIELD_LINES:
      return 26;
    case GW_FIELD_TEXT:
      return 22;
    case GW_FIELD_REF:
      return 13;
    case GW_FIELD_DATE:
    case GW_FIELD_CODE:
    case GW_FIELD_ANY:
    case GW_FIELD_LEVEL:
    case GW_FIELD_INTEGER:
    case GW_FIELD_NUMBER:
    case GW_FIELD_INTEGERS:
    case GW_FIELD_CHILD:
    case GW_FIELD_LIST:
    case GW_FIELD_RECORDS:
    default:
      return 11;
    }
}

static guint
measure_longest_word (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, gw_workbook_measure (words[i], NULL));
  return longest;
}

static guint
measure_longest_cell (GPtrArray *rows,
                      guint      position)
{
  guint longest = 0;

  for (guint i = 0; i < rows->len; i++)
    longest = MAX (longest, gw_workbook_measure (((GStrv) g_ptr_array_index (rows, i))[position], NULL));
  return longest;
}

/* As narrow as can be, so that all columns together are legible on one page */
static double
get_width (const Table *table,
           guint        position,
           GPtrArray   *rows)
{
  const GwTableColumn *column = g_ptr_array_index (table->columns, position);
  const char *heading = gw_table_column_get_heading (column, table->book->words);
  const double cells = measure_longest_cell (rows, position) + 1.5;

  return MAX (MIN (cells, get_most_width (column)), MAX (measure_longest_word (heading) * 1.1 + 0.7, LEAST_WIDTH));
}

static gboolean
is_number (const GwTableColumn *column)
{
  if (column->field == NULL)
    return column->kind == GW_TABLE_COLUMN_SCORE;
  return column->field->kind == GW_FIELD_LEVEL || column->field->kind == GW_FIELD_INTEGER ||
         column->field->kind == GW_FIELD_NUMBER;
}

static void
write_cell (const Table         *table,
            guint                row,
            guint                position,
            const char          *cell)
{
  const GwTableColumn *column = g_ptr_array_index (table->columns, position);

  if (*cell == '\0')
    return;
  if (is_number (column))
    worksheet_write_number (table->sheet, row, (lxw_col_t) position, g_ascii_strtod (cell, NULL), table->book->number);
  else if (column->field != NULL && column->field->kind == GW_FIELD_DATE)
    gw_workbook_write_date (table->book, table->sheet, row, position, cell);
  else
    gw_workbook_write (table->book, table->sheet, row, position, cell, table->book->text);
}

static GStrv
make_row (const Table *table,
          GwItem      *item)
{
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();

  for (guint i = 0; i < table->columns->len; i++)
    g_strv_builder_take (row, gw_table_get_words (table->book->plan, table->people, item,
                                                  g_ptr_array_index (table->columns, i), table->book->words));
  return g_strv_builder_end (row);
}

static GPtrArray *
make_rows (const Table  *table,
           GPtrArray    *items,
           GwProgress   *progress,
           GError      **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < items->len; i++)
    {
      if (!gw_progress_set (progress, i, items->len, error))
        return NULL;
      g_ptr_array_add (rows, make_row (table, g_ptr_array_index (items, i)));
    }
  return g_steal_pointer (&rows);
}

static gboolean
write_rows (const Table   *table,
            GPtrArray     *rows,
            const double  *widths,
            GwProgress    *progress,
            GError       **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      if (!gw_progress_set (progress, i, rows->len, error))
        return FALSE;
      for (guint j = 0; j < table->columns->len; j++)
        write_cell (table, i + 1, j, row[j]);
      gw_workbook_fit_row (table->sheet, i + 1, (const char *const *) row, widths, table->columns->len);
    }
  return TRUE;
}

static void
write_head (const Table  *table,
            const double *widths,
            guint         n_rows)
{
  g_autofree const char **headings = g_new (const char *, table->columns->len);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (table->columns, i);

      headings[i] = gw_table_column_get_heading (column, table->book->words);
      worksheet_set_column (table->sheet, (lxw_col_t) i, (lxw_col_t) i, widths[i], NULL);
      gw_workbook_write (table->book, table->sheet, 0, i, headings[i], table->book->heading);
      add_choice (table, i, column, n_rows);
    }
  gw_workbook_fit_row (table->sheet, 0, headings, widths, table->columns->len);
  worksheet_freeze_panes (table->sheet, 1, 0);
  worksheet_repeat_rows (table->sheet, 0, 0);
  worksheet_autofilter (table->sheet, 0, 0, n_rows, (lxw_col_t) (table->columns->len - 1));
}

static GPtrArray *
list_columns (GType type)
{
  GPtrArray *columns = gw_table_columns_new (type);

  for (guint i = columns->len; i > 0; i--)
    if (!gw_table_column_is_for_people (g_ptr_array_index (columns, i - 1)))
      g_ptr_array_remove_index (columns, i - 1);
  return columns;
}

/* The columns up to what an item is called by: the first text of its own */
static guint
count_head_columns (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (columns, i);

      if (column->field != NULL && column->field->kind == GW_FIELD_TEXT)
        return i + 1;
    }
  return 0;
}

/*
 * gw_workbook_add_table:
 * @self: a workbook
 * @name: of the sheet
 * @kind: a table of items
 * @progress: (nullable): how far it has come
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Adds a table with a head that stays and filters, and lists where a cell can
 * be chosen.
 *
 * Returns: whether to go on
 */
gboolean
gw_workbook_add_table (GwWorkbook   *self,
                       const char   *name,
                       GwTableKind   kind,
                       GwProgress   *progress,
                       GError      **error)
{
  g_autoptr(GPtrArray) items = gw_table_list_items (self->plan, kind);
  g_autoptr(GPtrArray) columns = list_columns (gw_table_kind_get_item_type (kind));
  g_autoptr(GHashTable) people = gw_table_names_new (self->plan);
  const Table table = { self, gw_workbook_add_sheet (self, name), columns, people };
  g_autoptr(GPtrArray) rows = make_rows (&table, items, progress, error);
  g_autofree double *widths = g_new (double, columns->len);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < columns->len; i++)
    widths[i] = get_width (&table, i, rows);
  write_head (&table, widths, rows->len);
  gw_workbook_spread_page (table.sheet, widths, columns->len, count_head_columns (columns));
  return write_rows (&table, rows, widths, progress, error);
}
