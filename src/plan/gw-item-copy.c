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
