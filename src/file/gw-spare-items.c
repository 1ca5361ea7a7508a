/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-spare-items.h"

#include "plan/gw-item-write.h"

/*
 * gw_spare_items_new:
 *
 * Returns: (transfer full): no items yet
 */
GwSpareItems *
gw_spare_items_new (void)
{
  GwSpareItems *self = g_new0 (GwSpareItems, 1);

  self->items = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->ids = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  return self;
}

/*
 * gw_spare_items_free:
 * @self: (transfer full): items
 */
void
gw_spare_items_free (GwSpareItems *self)
{
  g_hash_table_unref (self->items);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

static GPtrArray *
get_items (GwSpareItems *self,
           GType         type)
{
  GPtrArray *items = g_hash_table_lookup (self->items, GSIZE_TO_POINTER (type));

  if (items == NULL)
    {
      items = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->items, GSIZE_TO_POINTER (type), items);
    }
  return items;
}

/*
 * gw_spare_items_take:
 * @self: items
 * @type: a class of items
 *
 * Returns: (transfer full): one without an id and lists; what it says is to be
 *   replaced
 */
GwItem *
gw_spare_items_take (GwSpareItems *self,
                     GType         type)
{
  GPtrArray *items = get_items (self, type);

  if (items->len == 0)
    return g_object_new (type, NULL);
  return g_ptr_array_steal_index_fast (items, items->len - 1);
}

/*
 * gw_spare_items_give:
 * @self: items
 * @item: (transfer full): an item that stands nowhere, and owns none
 *
 * Has it used again. Its id is kept, since others may still be compared with it.
 */
void
gw_spare_items_give (GwSpareItems *self,
                     GwItem       *item)
{
  const char *id = gw_item_get_id (item);

  if (id != NULL)
    g_ptr_array_add (self->ids, g_ref_string_acquire ((char *) id));
  gw_item_set_id (item, NULL);
  g_ptr_array_add (get_items (self, G_OBJECT_TYPE (item)), item);
}
