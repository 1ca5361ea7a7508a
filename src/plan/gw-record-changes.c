/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-record-changes.h"

static void
compare_list (GPtrArray       *changes,
              GwList          *records,
              GwRecordPurpose  purpose,
              GwPlan          *plan)
{
  GType type;
  GwFieldSet fields;

  if (records == NULL)
    return;
  type = gw_list_get_field (records)->item_type;
  fields = gw_record_scope_get_compared (purpose, type);
  for (guint i = 0; i < gw_list_get_length (records); i++)
    {
      GwItem *then = gw_list_get (records, i);
      GwItem *now = gw_plan_find_typed (plan, gw_item_get_id (then), type);

      if (now != NULL)
        gw_item_changes_compare (changes, then, now, fields);
      else
        gw_item_changes_remove (changes, then);
    }
}

static void
compare_case (GPtrArray       *changes,
              GwRecord        *record,
              GwRecordPurpose  purpose,
              GwPlan          *plan)
{
  GwItem *then = gw_item_get_child (record, GW_RECORD_CASE);
  GwItem *now = gw_item_get_child (plan, GW_PLAN_CASE);

  if (then == NULL)
    return;
  if (now != NULL)
    gw_item_changes_compare (changes, then, now,
                             gw_record_scope_get_compared (purpose, G_OBJECT_TYPE (then)));
  else
    gw_item_changes_remove (changes, then);
}

/**
 * gw_record_get_changes:
 * @record: what was kept
 * @purpose: what it was made for
 * @plan: the plan as it is now
 *
 * Compares what was kept with the present. Only what the record holds is
 * looked at; see [func@record_add_new] for what has come since.
 *
 * Returns: (transfer full) (element-type GwItemChange): the checks, then the
 *   risks, then the business case
 */
GPtrArray *
gw_record_get_changes (GwRecord        *record,
                       GwRecordPurpose  purpose,
                       GwPlan          *plan)
{
  GPtrArray *changes = gw_item_changes_new ();

  g_return_val_if_fail (GW_IS_RECORD (record) && GW_IS_PLAN (plan), changes);

  compare_list (changes, gw_item_peek_list (record, GW_RECORD_CHECKS), purpose, plan);
  compare_list (changes, gw_item_peek_list (record, GW_RECORD_RISKS), purpose, plan);
  compare_case (changes, record, purpose, plan);
  return changes;
}

/**
 * gw_record_add_new:
 * @record: what was kept
 * @index: %GW_RECORD_CHECKS or %GW_RECORD_RISKS
 * @items: (element-type GwItem): live items of that class
 * @changes: (element-type GwItemChange): what to add to
 *
 * Notes those of @items that the record does not know. A record that holds no
 * item of the class was not made to tell.
 */
void
gw_record_add_new (GwRecord  *record,
                   guint      index,
                   GPtrArray *items,
                   GPtrArray *changes)
{
  GwList *records = gw_item_peek_list (record, index);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (records == NULL || gw_list_get_length (records) == 0)
    return;
  for (guint i = 0; i < gw_list_get_length (records); i++)
    g_hash_table_add (ids, (gpointer) gw_item_get_id (gw_list_get (records, i)));
  for (guint i = 0; i < items->len; i++)
    if (!g_hash_table_contains (ids, gw_item_get_id (g_ptr_array_index (items, i))))
      gw_item_changes_add (changes, g_ptr_array_index (items, i));
}
