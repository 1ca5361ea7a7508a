/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-item-copy.h"

#include "plan/gw-item-write.h"

static void
copy_value (GwItem        *item,
            GwItem        *copy,
            const GwField *field)
{
  GwValue value;

  gw_value_copy (gw_item_get_value (item, field->index), &value);
  gw_item_take_value (copy, field, &value);
}

static void
copy_list (GwItem        *item,
           GwItem        *copy,
           const GwField *field)
{
  GwList *list = gw_item_peek_list (item, field->index);

  for (guint i = 0; list != NULL && i < gw_list_get_length (list); i++)
    {
      g_autoptr(GwItem) below = gw_item_copy (gw_list_get (list, i), GW_FIELD_SET_ALL);

      gw_list_append (gw_item_get_list (copy, field->index), below);
    }
}

/**
 * gw_item_copy:
 * @item: (type GwItem): an item
 * @fields: which of its fields; of items below, all
 *
 * Copies an item with its id. Members that this version does not know belong
 * to the item and are left out.
 *
 * Returns: (transfer full) (type GwItem): a copy that stands nowhere
 */
gpointer
gw_item_copy (gpointer   item,
              GwFieldSet fields)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  GwItem *copy = g_object_new (G_OBJECT_TYPE (item), NULL);

  gw_item_set_id (copy, gw_item_get_id (item));
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if ((fields & GW_FIELD_SET (i)) == 0)
        continue;
      if (gw_field_holds_items (field))
        copy_list (item, copy, field);
      else
        copy_value (item, copy, field);
    }
  return copy;
}

static void
append_copies (GwItem           *item,
               const GwSnapshot *snapshot,
               guint             index)
{
  GwList *list = gw_item_get_list (item, index);

  for (guint i = 0; i < gw_snapshot_get_length (snapshot, index); i++)
    {
      g_autoptr(GwItem) below =
        gw_item_new_from_snapshot (gw_snapshot_get_item (snapshot, index, i), TRUE);

      gw_list_append (list, below);
    }
}

/**
 * gw_item_new_from_snapshot:
 * @snapshot: the state of an item
 * @deep: whether with what lies below it
 *
 * Makes an item of another plan, or of another time, one that can be taken
 * into a list. Values and unknown members are shared until one is written.
 *
 * Returns: (transfer full) (type GwItem): an item that stands nowhere
 */
gpointer
gw_item_new_from_snapshot (const GwSnapshot *snapshot,
                           gboolean          deep)
{
  GwItemClass *klass = gw_snapshot_get_class (snapshot);
  GwItem *item = g_object_new (G_TYPE_FROM_CLASS (klass), NULL);

  gw_item_set_id (item, gw_snapshot_get_id (snapshot));
  gw_item_take_block (item, gw_block_ref ((GwBlock *) gw_snapshot_get_block (snapshot)));
  for (guint i = 0; deep && i < gw_item_class_get_n_fields (klass); i++)
    if (gw_field_holds_items (gw_item_class_get_field (klass, i)) && gw_snapshot_get_length (snapshot, i) > 0)
      append_copies (item, snapshot, i);
  return item;
}
