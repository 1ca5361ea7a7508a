/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-item-write.h"

#include "plan/gw-item-private.h"

/**
 * gw_item_set_id:
 * @self: an item that stands nowhere yet
 * @id: (nullable): its id
 *
 * Gives the item its id, which never changes afterwards.
 */
void
gw_item_set_id (GwItem     *self,
                const char *id)
{
  GwItemPrivate *priv = gw_item_get_private (self);

  g_return_if_fail (GW_IS_ITEM (self));
  g_return_if_fail (priv->list == NULL);

  g_clear_pointer (&priv->id, g_ref_string_release);
  priv->id = id != NULL ? g_ref_string_new (id) : NULL;
}

/**
 * gw_item_take_value:
 * @self: an item
 * @field: one of its fields that hold a value
 * @value: (transfer full): what it becomes; unset afterwards
 *
 * Writes a value and tells everybody; nothing happens when it is the same.
 *
 * Returns: whether it was another value before
 */
gboolean
gw_item_take_value (GwItem        *self,
                    const GwField *field,
                    GwValue       *value)
{
  GwItemPrivate *priv = gw_item_get_private (self);

  g_return_val_if_fail (GW_IS_ITEM (self), FALSE);
  g_return_val_if_fail (!gw_field_holds_items (field), FALSE);

  if (gw_value_equal (gw_block_get (priv->block, field->slot), value))
    {
      gw_value_clear (value);
      return FALSE;
    }
  priv->block = gw_block_own (priv->block);
  gw_block_take (priv->block, field->slot, value);
  gw_item_emit_changed (self, field);
  return TRUE;
}

/**
 * gw_item_take_block:
 * @self: an item that stands nowhere yet
 * @block: (transfer full): all its values, of a block of its class
 *
 * Gives a new item the values of a snapshot, shared until it is written.
 */
void
gw_item_take_block (GwItem  *self,
                    GwBlock *block)
{
  GwItemPrivate *priv = gw_item_get_private (self);

  g_return_if_fail (GW_IS_ITEM (self) && priv->list == NULL);

  gw_block_unref (priv->block);
  priv->block = block;
}

/**
 * gw_item_set_extras:
 * @self: an item
 * @extras: (nullable) (element-type GwExtra): the members that this version
 *   does not know
 *
 * Replaces them, as a merge does, and tells everybody by the first field.
 */
void
gw_item_set_extras (GwItem    *self,
                    GPtrArray *extras)
{
  GwItemPrivate *priv = gw_item_get_private (self);

  g_return_if_fail (GW_IS_ITEM (self));

  priv->block = gw_block_own (priv->block);
  gw_block_set_extras (priv->block, extras);
  gw_item_emit_changed (self, gw_item_get_field (self, 0));
}

/**
 * gw_item_set_list:
 * @self: an item
 * @list: (nullable): where it stands from now on
 *
 * Called by the list that takes the item in or lets it go; tells the root,
 * which keeps the index of ids.
 */
void
gw_item_set_list (GwItem *self,
                  GwList *list)
{
  GwItemPrivate *priv = gw_item_get_private (self);
  GwItem *root;

  if (list == NULL)
    {
      root = gw_item_get_root (self);
      if (root != self && GW_ITEM_GET_CLASS (root)->below_removed != NULL)
        GW_ITEM_GET_CLASS (root)->below_removed (root, self);
      priv->list = NULL;
      return;
    }
  g_return_if_fail (priv->list == NULL);
  priv->list = list;
  root = gw_item_get_root (self);
  if (root != self && GW_ITEM_GET_CLASS (root)->below_added != NULL)
    GW_ITEM_GET_CLASS (root)->below_added (root, self);
}

/**
 * gw_item_put:
 * @self: an item
 * @list: (nullable): where it stands from now on
 *
 * Called by a list that takes in or lets go so many items that it does not tell
 * the root of each, but afterwards of all by [method@Item.tell_spliced].
 */
void
gw_item_put (GwItem *self,
             GwList *list)
{
  gw_item_get_private (self)->list = list;
}

/**
 * gw_item_tell_spliced:
 * @self: the owner of the list
 *
 * Tells the root that many items have come or gone.
 */
void
gw_item_tell_spliced (GwItem *self)
{
  GwItem *root = gw_item_get_root (self);

  if (GW_ITEM_GET_CLASS (root)->below_spliced != NULL)
    GW_ITEM_GET_CLASS (root)->below_spliced (root);
}

/**
 * gw_item_emit_changed:
 * @self: an item
 * @field: what has changed of it
 *
 * Drops the snapshots up to the root and tells the item, its observers and
 * the root.
 */
void
gw_item_emit_changed (GwItem        *self,
                      const GwField *field)
{
  GwItem *root = self;

  for (GwItem *item = self; item != NULL; item = gw_item_get_parent (item))
    {
      g_clear_pointer (&gw_item_get_private (item)->snapshot, gw_snapshot_unref);
      root = item;
    }
  g_object_notify_by_pspec (G_OBJECT (self), field->pspec);
  if (GW_ITEM_GET_CLASS (root)->below_changed != NULL)
    GW_ITEM_GET_CLASS (root)->below_changed (root, self, field);
}
