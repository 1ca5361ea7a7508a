/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-records.h"

#include "plan/gw-item-copy.h"
#include "plan/gw-item-write.h"

/*
 * gw_edit_record_items:
 * @record: a record that stands nowhere yet
 * @index: one of its lists, or the case
 * @items: (element-type GwItem): live items of its class
 * @purpose: what it is made for
 *
 * Keeps copies of items, with the fields that such a record keeps.
 */
void
gw_edit_record_items (GwRecord        *record,
                      guint            index,
                      GPtrArray       *items,
                      GwRecordPurpose  purpose)
{
  GwList *list = gw_item_get_list (record, index);
  GwFieldSet fields = gw_record_scope_get_kept (purpose, gw_list_get_field (list)->item_type);

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr(GwItem) copy = gw_item_copy (g_ptr_array_index (items, i), fields);

      gw_list_append (list, copy);
    }
}

/*
 * gw_edit_record_checks:
 * @record: a record that stands nowhere yet
 * @stage: a stage of the plan
 * @purpose: what it is made for
 *
 * Keeps the checks of a stage.
 */
void
gw_edit_record_checks (GwRecord        *record,
                       GwStage         *stage,
                       GwRecordPurpose  purpose)
{
  g_autoptr(GPtrArray) checks = gw_stage_get_checks (stage);

  gw_edit_record_items (record, GW_RECORD_CHECKS, checks, purpose);
}

/*
 * gw_edit_take_record:
 * @item: (type GwItem): an item that stands nowhere yet
 * @index: its field for a record
 * @record: (transfer full): what it keeps
 *
 * Gives a new item its record.
 */
void
gw_edit_take_record (gpointer  item,
                     guint     index,
                     GwRecord *record)
{
  gw_list_append (gw_item_get_list (item, index), record);
  g_object_unref (record);
}
