/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table-import.h"

#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-text.h"

/* The risk that a row changes or makes; %NULL when it has left the plan since
 * the table was read. */
static GwRisk *
get_risk (const GwImportRow *row,
          GwHistory         *history)
{
  if (row->kind == GW_IMPORT_ADD)
    return gw_edit_add_known_risk (history, row->id, NULL);
  if (gw_item_get_root (row->risk) != GW_ITEM (gw_history_get_plan (history)))
    return NULL;
  return row->risk;
}

/* Several rows may name the same newcomer, who comes with the first of them. */
static void
set_newcomer (const GwImportChange *change,
              GwRisk               *risk,
              GwHistory            *history)
{
  GwPerson *person = gw_edit_find_person (gw_history_get_plan (history), change->value.text);

  if (person == NULL)
    person = gw_edit_add_person (history, change->value.text, NULL);
  if (person != NULL)
    gw_history_set_text (history, risk, change->field->index, gw_item_get_id (person));
}

static void
apply_row (const GwImportRow *row,
           GwHistory         *history)
{
  GwRisk *risk = get_risk (row, history);

  for (guint i = 0; risk != NULL && i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);

      if (change->is_newcomer)
        set_newcomer (change, risk, history);
      else
        gw_edit_set_value (history, risk, change->field->index, &change->value);
    }
}

/**
 * gw_table_import_apply:
 * @self: what importing would do
 * @history: the history of the same plan
 *
 * Does it, as one step: adds what is new, changes what has changed, leaves out
 * what is refused. People whom the plan did not know are added. New risks get the next numbers in the order of the table.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_table_import_apply (GwTableImport *self,
                          GwHistory        *history)
{
  GPtrArray *rows;

  g_return_val_if_fail (self != NULL && GW_IS_HISTORY (history), FALSE);

  rows = gw_table_import_get_rows (self);
  gw_history_begin (history, GW_N_ ("import risks"));
  for (guint i = 0; i < rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (rows, i);

      if (row->kind == GW_IMPORT_ADD || row->kind == GW_IMPORT_CHANGE)
        apply_row (row, history);
    }
  return gw_history_end (history);
}
