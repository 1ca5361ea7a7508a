/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-record-changes.h"

/**
 * gw_record_compare_item:
 * @then: (type GwItem): what was kept of an item with an id of the plan
 * @purpose: what the record was made for
 * @plan: the plan as it is now
 * @changes: (element-type GwItemChange): what to add to
 *
 * Notes what has become of an item.
 */
void
gw_record_compare_item (gpointer         then,
                        GwRecordPurpose  purpose,
                        GwPlan          *plan,
                        GPtrArray       *changes)
{
  const GType type = G_OBJECT_TYPE (then);
  GwItem *now = gw_plan_find_typed (plan, gw_item_get_id (then), type);

  if (now != NULL)
    gw_item_changes_compare (changes, then, now, gw_record_scope_get_compared (purpose, type));
  else
    gw_item_changes_remove (changes, then);
}

static void
compare_list (GwList          *records,
              GwRecordPurpose  purpose,
              GwPlan          *plan,
              GPtrArray       *changes)
{
  for (guint i = 0; records != NULL && i < gw_list_get_length (records); i++)
    gw_record_compare_item (gw_list_get (records, i), purpose, plan, changes);
}

/**
 * gw_record_compare_case:
 * @record: what was kept
 * @purpose: what it was made for
 * @plan: the plan as it is now
 * @changes: (element-type GwItemChange): what to add to
 *
 * Notes what has become of the business case.
 */
void
gw_record_compare_case (GwRecord        *record,
                        GwRecordPurpose  purpose,
                        GwPlan          *plan,
                        GPtrArray       *changes)
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

  compare_list (gw_item_peek_list (record, GW_RECORD_CHECKS), purpose, plan, changes);
  compare_list (gw_item_peek_list (record, GW_RECORD_RISKS), purpose, plan, changes);
  gw_record_compare_case (record, purpose, plan, changes);
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
