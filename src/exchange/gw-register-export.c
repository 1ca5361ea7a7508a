/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-register-csv.h"

#include "exchange/gw-csv.h"
#include "exchange/gw-table-columns.h"

static void
append_heading (GString   *csv,
                GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    gw_csv_append_cell (csv, ((GwTableColumn *) g_ptr_array_index (columns, i))->name);
  gw_csv_end_row (csv);
}

static void
append_risk (GString    *csv,
             GPtrArray  *columns,
             GwPlan     *plan,
             GHashTable *names,
             GwRisk     *risk)
{
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *cell = gw_table_get_cell (plan, names, GW_ITEM (risk), g_ptr_array_index (columns, i));

      gw_csv_append_cell (csv, cell);
    }
  gw_csv_end_row (csv);
}

/**
 * gw_register_export_csv:
 * @plan: a plan
 *
 * Writes the register as a table: a row a risk in the order of the plan, with
 * codes and ids rather than words of one language, so that it can be read
 * back. People stand there by name and by id. Score and band come last, for
 * reading only.
 *
 * Returns: (transfer full): the table as CSV, UTF-8 with a byte order mark
 */
GBytes *
gw_register_export_csv (GwPlan *plan)
{
  g_autoptr(GPtrArray) columns = gw_table_columns_new (GW_TYPE_RISK);
  g_autoptr(GHashTable) names = NULL;
  GString *csv = gw_csv_new ();
  GwList *risks;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  names = gw_table_names_new (plan);
  risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  append_heading (csv, columns);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    append_risk (csv, columns, plan, names, gw_list_get (risks, i));
  return g_string_free_to_bytes (csv);
}
