/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-register-csv.h"
#include "exchange/gw-table.h"

/**
 * gw_register_export_csv:
 * @plan: a plan
 *
 * Writes the register as a table that can be read back, see
 * [func@table_export_csv].
 *
 * Returns: (transfer full): the table as CSV, UTF-8 with a byte order mark
 */
GBytes *
gw_register_export_csv (GwPlan *plan)
{
  g_autoptr(GwWords) words = gw_words_new (NULL);
  const GwTableOptions options = { .words = words };

  return gw_table_export_csv (plan, GW_TABLE_REGISTER, &options, NULL, NULL);
}
