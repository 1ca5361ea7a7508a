/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-workbook-private.h"

#include "exchange/gw-table-columns.h"
#include "plan/gw-person.h"

/* Register and checks: the tables for people, with cells that know what they
 * may hold. */

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

static double
get_width (const GwTableColumn *column)
{
  if (column->field == NULL)
    return 14;
  switch (column->field->kind)
    {
    case GW_FIELD_LINES:
      return 44;
    case GW_FIELD_TEXT:
      return 32;
    case GW_FIELD_REF:
      return 20;
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
      return 13;
    }
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
            GwItem              *item,
            const GwTableColumn *column)
{
  g_autofree char *cell = gw_table_get_words (table->book->plan, table->people, item, column, table->book->words);

  if (*cell == '\0')
    return;
  if (is_number (column))
    worksheet_write_number (table->sheet, row, (lxw_col_t) position, g_ascii_strtod (cell, NULL), table->book->text);
  else if (column->field != NULL && column->field->kind == GW_FIELD_DATE)
    gw_workbook_write_date (table->book, table->sheet, row, position, cell);
  else
    gw_workbook_write (table->book, table->sheet, row, position, cell, table->book->text);
}

static gboolean
write_rows (const Table  *table,
            GPtrArray    *items,
            GwProgress   *progress,
            GError      **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (!gw_progress_set (progress, i, items->len, error))
        return FALSE;
      for (guint j = 0; j < table->columns->len; j++)
        write_cell (table, i + 1, j, g_ptr_array_index (items, i), g_ptr_array_index (table->columns, j));
    }
  return TRUE;
}

static void
write_head (const Table *table,
            guint        n_rows)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (table->columns, i);

      worksheet_set_column (table->sheet, (lxw_col_t) i, (lxw_col_t) i, get_width (column), NULL);
      gw_workbook_write (table->book, table->sheet, 0, i, gw_table_column_get_heading (column, table->book->words),
                         table->book->heading);
      add_choice (table, i, column, n_rows);
    }
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

  write_head (&table, items->len);
  return write_rows (&table, items, progress, error);
}
