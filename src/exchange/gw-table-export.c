/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table.h"

#include "exchange/gw-csv.h"
#include "exchange/gw-table-columns.h"
#include "exchange/gw-table-findings.h"
#include "plan/gw-check.h"
#include "plan/gw-evaluation.h"

static const char *const names[GW_N_TABLES] = { "register", "checks", "evaluations", "findings" };

/* What stays the same from row to row */
typedef struct
{
  GwPlan *plan;
  const GwTableOptions *options;
  GPtrArray *columns;
  GHashTable *people;
  GString *csv;
} Writer;

static gboolean
is_shown (const Writer        *writer,
          const GwTableColumn *column)
{
  return !writer->options->in_words || gw_table_column_is_for_people (column);
}

static void
append_heading (const Writer *writer)
{
  for (guint i = 0; i < writer->columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (writer->columns, i);

      if (writer->options->in_words && is_shown (writer, column))
        gw_csv_append_cell (writer->csv, gw_table_column_get_heading (column, writer->options->words));
      else if (is_shown (writer, column))
        gw_csv_append_cell (writer->csv, column->name);
    }
  gw_csv_end_row (writer->csv);
}

static void
append_item (const Writer *writer,
             GwItem       *item)
{
  for (guint i = 0; i < writer->columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (writer->columns, i);
      g_autofree char *cell = NULL;

      if (!is_shown (writer, column))
        continue;
      cell = writer->options->in_words
        ? gw_table_get_words (writer->plan, writer->people, item, column, writer->options->words)
        : gw_table_get_cell (writer->plan, writer->people, item, column);
      gw_csv_append_cell (writer->csv, cell);
    }
  gw_csv_end_row (writer->csv);
}

/**
 * gw_table_list_items:
 * @plan: a plan
 * @kind: a table of items
 *
 * Returns: (transfer container) (element-type GwItem): its rows, in the order
 *   of the plan
 */
GPtrArray *
gw_table_list_items (GwPlan      *plan,
                     GwTableKind  kind)
{
  const guint field = kind == GW_TABLE_CHECKS ? GW_PLAN_STAGES
                      : kind == GW_TABLE_EVALUATIONS ? GW_PLAN_EVALUATIONS : GW_PLAN_RISKS;
  GwList *list = gw_item_get_list (plan, field);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < gw_list_get_length (list); i++)
    {
      if (kind == GW_TABLE_CHECKS)
        g_ptr_array_extend_and_steal (items, gw_stage_get_checks (gw_list_get (list, i)));
      else
        g_ptr_array_add (items, gw_list_get (list, i));
    }
  return items;
}

/**
 * gw_table_kind_get_item_type:
 * @kind: a table of items
 *
 * Returns: the class of its rows
 */
GType
gw_table_kind_get_item_type (GwTableKind kind)
{
  if (kind == GW_TABLE_CHECKS)
    return GW_TYPE_CHECK;
  return kind == GW_TABLE_EVALUATIONS ? GW_TYPE_EVALUATION : GW_TYPE_RISK;
}

static gboolean
append_items (const Writer  *writer,
              GwTableKind    kind,
              GwProgress    *progress,
              GError       **error)
{
  g_autoptr(GPtrArray) items = gw_table_list_items (writer->plan, kind);

  append_heading (writer);
  for (guint i = 0; i < items->len; i++)
    {
      if (!gw_progress_set (progress, i, items->len, error))
        return FALSE;
      append_item (writer, g_ptr_array_index (items, i));
    }
  return TRUE;
}

/**
 * gw_table_export_csv:
 * @plan: a plan
 * @kind: which table
 * @options: how it is written
 * @progress: (nullable): how far it has come
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Writes a table: a row an item in the order of the plan. As codes it can be
 * read back: codes and ids rather than words, people by name and by id. What is
 * derived, such as score and band, comes last and is for reading only.
 *
 * Returns: (transfer full): the table as CSV, UTF-8 with a byte order mark
 */
GBytes *
gw_table_export_csv (GwPlan                *plan,
                     GwTableKind            kind,
                     const GwTableOptions  *options,
                     GwProgress            *progress,
                     GError               **error)
{
  g_autoptr(GPtrArray) columns = NULL;
  g_autoptr(GHashTable) people = NULL;
  g_autoptr(GString) csv = gw_csv_new ();

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (options != NULL && options->words != NULL, NULL);

  people = gw_table_names_new (plan);
  if (kind == GW_TABLE_FINDINGS)
    gw_table_append_findings (csv, plan, people, options);
  else
    {
      columns = gw_table_columns_new (gw_table_kind_get_item_type (kind));
      if (!append_items (&(Writer) { plan, options, columns, people, csv }, kind, progress, error))
        return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&csv));
}

/**
 * gw_table_kind_get_name:
 * @kind: a table
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
gw_table_kind_get_name (GwTableKind kind)
{
  g_return_val_if_fail (kind < GW_N_TABLES, NULL);

  return names[kind];
}

/**
 * gw_table_kind_parse:
 * @name: a name
 * @kind: (out): the table of that name
 *
 * Returns: whether there is one
 */
gboolean
gw_table_kind_parse (const char  *name,
                     GwTableKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < GW_N_TABLES; i++)
    if (g_str_equal (names[i], name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
