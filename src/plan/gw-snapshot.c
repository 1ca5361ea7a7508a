/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-snapshot.h"

struct _GwSnapshot
{
  gatomicrefcount ref_count;

  /* Owned */
  char *id;
  GwBlock *block;

  /* Borrowed: classes of items are never unloaded */
  GwItemClass *klass;

  GPtrArray *lists[];           /* owned, one a field that holds items, NULL when empty */
};

static GPtrArray *
copy_list (GwItem *item,
           guint   index)
{
  GwList *list = gw_item_peek_list (item, index);
  guint length = list != NULL ? gw_list_get_length (list) : 0;
  GPtrArray *copies;

  if (length == 0)
    return NULL;
  copies = g_ptr_array_new_full (length, (GDestroyNotify) gw_snapshot_unref);
  for (guint i = 0; i < length; i++)
    g_ptr_array_add (copies, gw_item_get_snapshot (gw_list_get (list, i)));
  return copies;
}

/**
 * gw_snapshot_new:
 * @item: an item
 *
 * Takes a new snapshot; [func@item_get_snapshot] shares what did not change.
 *
 * Returns: (transfer full): the state of @item
 */
GwSnapshot *
gw_snapshot_new (GwItem *item)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  GwSnapshot *self = g_malloc0 (sizeof (GwSnapshot) + klass->n_lists * sizeof (GPtrArray *));
  const char *id = gw_item_get_id (item);

  g_atomic_ref_count_init (&self->ref_count);
  self->klass = klass;
  self->id = id != NULL ? g_ref_string_acquire ((char *) id) : NULL;
  self->block = gw_block_ref (gw_item_get_block (item));
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (gw_field_holds_items (field))
        self->lists[field->slot] = copy_list (item, i);
    }
  return self;
}

/**
 * gw_snapshot_ref:
 * @self: a snapshot
 *
 * Returns: (transfer full): @self
 */
GwSnapshot *
gw_snapshot_ref (GwSnapshot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * gw_snapshot_unref:
 * @self: (transfer full): a snapshot
 *
 * Lets @self go.
 */
void
gw_snapshot_unref (GwSnapshot *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->klass->n_lists; i++)
    g_clear_pointer (&self->lists[i], g_ptr_array_unref);
  g_clear_pointer (&self->id, g_ref_string_release);
  gw_block_unref (self->block);
  g_free (self);
}

/**
 * gw_snapshot_get_class:
 * @self: a snapshot
 *
 * Returns: (transfer none): the class of the item it shows
 */
GwItemClass *
gw_snapshot_get_class (const GwSnapshot *self)
{
  return self->klass;
}

/**
 * gw_snapshot_get_id:
 * @self: a snapshot
 *
 * Returns: (transfer none) (nullable): the id of the item it shows
 */
const char *
gw_snapshot_get_id (const GwSnapshot *self)
{
  return self->id;
}

/**
 * gw_snapshot_get_block:
 * @self: a snapshot
 *
 * Returns: (transfer none): the values
 */
const GwBlock *
gw_snapshot_get_block (const GwSnapshot *self)
{
  return self->block;
}

/**
 * gw_snapshot_get_value:
 * @self: a snapshot
 * @index: a field that holds a value
 *
 * Returns: (transfer none): the value
 */
const GwValue *
gw_snapshot_get_value (const GwSnapshot *self,
                       guint             index)
{
  return gw_block_get (self->block, gw_item_class_get_field (self->klass, index)->slot);
}

/**
 * gw_snapshot_get_length:
 * @self: a snapshot
 * @index: a field that holds items
 *
 * Returns: how many items there are
 */
guint
gw_snapshot_get_length (const GwSnapshot *self,
                        guint             index)
{
  GPtrArray *list = self->lists[gw_item_class_get_field (self->klass, index)->slot];

  return list != NULL ? list->len : 0;
}

/**
 * gw_snapshot_get_item:
 * @self: a snapshot
 * @index: a field that holds items
 * @position: less than [method@Snapshot.get_length]
 *
 * Returns: (transfer none): the state of an item below
 */
GwSnapshot *
gw_snapshot_get_item (const GwSnapshot *self,
                      guint             index,
                      guint             position)
{
  return g_ptr_array_index (self->lists[gw_item_class_get_field (self->klass, index)->slot], position);
}

static gboolean
lists_equal (GPtrArray *a,
             GPtrArray *b)
{
  guint length = a != NULL ? a->len : 0;

  if (length != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (!gw_snapshot_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * gw_snapshot_equal:
 * @a: the state of an item
 * @b: the state of another, or of the same at another time
 *
 * Returns: whether both say the same, with all below them
 */
gboolean
gw_snapshot_equal (const GwSnapshot *a,
                   const GwSnapshot *b)
{
  if (a == b)
    return TRUE;
  if (a->klass != b->klass || g_strcmp0 (a->id, b->id) != 0 || !gw_block_equal (a->block, b->block))
    return FALSE;
  for (guint i = 0; i < a->klass->n_lists; i++)
    if (!lists_equal (a->lists[i], b->lists[i]))
      return FALSE;
  return TRUE;
}
