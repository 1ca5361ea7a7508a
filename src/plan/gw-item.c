/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-item.h"

#include "plan/gw-item-private.h"
#include "plan/gw-item-write.h"

/**
 * GwItem:
 *
 * A part of the plan whose fields are declared, not coded. The item keeps
 * their values; getting, notification, undo, the codec, difference and merge
 * all work from the declaration.
 *
 * Values lie in a [struct@Block] that is copied on write, so a snapshot of
 * the plan is its blocks.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwItem, gw_item, G_TYPE_OBJECT)

#define PRIVATE(item) gw_item_get_private (item)

GwItemPrivate *
gw_item_get_private (gpointer item)
{
  return gw_item_get_instance_private (item);
}

static void
get_value_property (const GwField *field,
                    const GwValue *value,
                    GValue        *result)
{
  if (gw_field_holds_text (field))
    g_value_set_string (result, value->type == GW_VALUE_TEXT ? value->text : NULL);
  else if (field->kind == GW_FIELD_LEVEL)
    g_value_set_int (result, value->type == GW_VALUE_INTEGER ? (int) value->integer : 0);
  else if (field->kind == GW_FIELD_INTEGER)
    g_value_set_int64 (result, value->type == GW_VALUE_INTEGER ? value->integer : 0);
  else if (field->kind == GW_FIELD_NUMBER)
    g_value_set_double (result, value->type == GW_VALUE_NUMBER ? value->number : 0.0);
}

void
gw_item_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  const GwField *field = gw_item_get_field (object, prop_id - 1);

  if (field->kind == GW_FIELD_CHILD)
    g_value_set_object (value, gw_item_get_child (object, field->index));
  else if (gw_field_holds_items (field))
    g_value_set_object (value, gw_item_get_list (object, field->index));
  else
    get_value_property (field, gw_item_get_value (object, field->index), value);
}

static void
gw_item_constructed (GObject *object)
{
  GwItem *self = GW_ITEM (object);
  GwItemClass *klass = GW_ITEM_GET_CLASS (self);
  GwItemPrivate *priv = PRIVATE (self);

  priv->block = gw_block_new (klass->n_values);
  if (klass->n_lists > 0)
    priv->lists = g_new0 (GwList *, klass->n_lists);

  G_OBJECT_CLASS (gw_item_parent_class)->constructed (object);
}

static void
gw_item_finalize (GObject *object)
{
  GwItem *self = GW_ITEM (object);
  GwItemPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < GW_ITEM_GET_CLASS (self)->n_lists; i++)
    if (priv->lists[i] != NULL)
      {
        gw_list_forget_owner (priv->lists[i]);
        g_object_unref (priv->lists[i]);
      }
  g_free (priv->lists);
  g_clear_pointer (&priv->block, gw_block_unref);
  g_clear_pointer (&priv->snapshot, gw_snapshot_unref);
  g_clear_pointer (&priv->id, g_ref_string_release);

  G_OBJECT_CLASS (gw_item_parent_class)->finalize (object);
}

static void
gw_item_class_init (GwItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gw_item_constructed;
  object_class->finalize = gw_item_finalize;
}

static void
gw_item_init (GwItem *self)
{
}

/**
 * gw_item_get_snapshot:
 * @item: (type GwItem): an item
 *
 * The present state of the item and all below it, which later changes do not
 * touch and other threads may read. Parts that have not changed since the
 * last call are shared with it.
 *
 * Returns: (transfer full): the state
 */
GwSnapshot *
gw_item_get_snapshot (gpointer item)
{
  GwItemPrivate *priv = PRIVATE (item);

  if (priv->snapshot == NULL)
    priv->snapshot = gw_snapshot_new (item);
  return gw_snapshot_ref (priv->snapshot);
}

/**
 * gw_item_get_id:
 * @item: (type GwItem): an item
 *
 * Returns: (transfer none) (nullable): its id, a #GRefString
 */
const char *
gw_item_get_id (gpointer item)
{
  g_return_val_if_fail (GW_IS_ITEM (item), NULL);

  return PRIVATE (item)->id;
}

/**
 * gw_item_get_field:
 * @item: (type GwItem): an item
 * @index: a number of its class's enumeration
 *
 * Returns: (transfer none): the description of the field
 */
const GwField *
gw_item_get_field (gpointer item,
                   guint    index)
{
  return gw_item_class_get_field (GW_ITEM_GET_CLASS (item), index);
}

/**
 * gw_item_get_value:
 * @item: (type GwItem): an item
 * @index: a field that holds a value
 *
 * Returns: (transfer none): the value, good until the next change
 */
const GwValue *
gw_item_get_value (gpointer item,
                   guint    index)
{
  const GwField *field = gw_item_get_field (item, index);

  g_assert (!gw_field_holds_items (field));
  return gw_block_get (PRIVATE (item)->block, field->slot);
}

/**
 * gw_item_is_set:
 * @item: (type GwItem): an item
 * @index: a field that holds a value
 *
 * Returns: whether there is a value
 */
gboolean
gw_item_is_set (gpointer item,
                guint    index)
{
  return gw_item_get_value (item, index)->type != GW_VALUE_UNSET;
}

/**
 * gw_item_get_text:
 * @item: (type GwItem): an item
 * @index: a field that holds text
 *
 * Returns: (transfer none) (nullable): the text, a #GRefString; %NULL when unset
 */
const char *
gw_item_get_text (gpointer item,
                  guint    index)
{
  const GwValue *value = gw_item_get_value (item, index);

  return value->type == GW_VALUE_TEXT ? value->text : NULL;
}

/**
 * gw_item_get_integer:
 * @item: (type GwItem): an item
 * @index: a field that holds a whole number or a level
 *
 * Returns: the number, 0 when unset
 */
gint64
gw_item_get_integer (gpointer item,
                     guint    index)
{
  const GwValue *value = gw_item_get_value (item, index);

  return value->type == GW_VALUE_INTEGER ? value->integer : 0;
}

/**
 * gw_item_get_number:
 * @item: (type GwItem): an item
 * @index: a field that holds a decimal number
 *
 * Returns: the number, 0 when unset
 */
double
gw_item_get_number (gpointer item,
                    guint    index)
{
  const GwValue *value = gw_item_get_value (item, index);

  return value->type == GW_VALUE_NUMBER ? value->number : 0.0;
}

/**
 * gw_item_get_child:
 * @item: (type GwItem): an item
 * @index: a field that holds one item
 *
 * Returns: (transfer none) (nullable): the child
 */
gpointer
gw_item_get_child (gpointer item,
                   guint    index)
{
  GwList *list = gw_item_peek_list (item, index);

  return list != NULL ? gw_list_get (list, 0) : NULL;
}

/**
 * gw_item_peek_list:
 * @item: (type GwItem): an item
 * @index: a field that holds items
 *
 * Returns: (transfer none) (nullable): the list, %NULL when nobody has asked
 *   for it yet, and so it is empty
 */
GwList *
gw_item_peek_list (gpointer item,
                   guint    index)
{
  const GwField *field = gw_item_get_field (item, index);

  g_assert (gw_field_holds_items (field));
  return PRIVATE (item)->lists[field->slot];
}

/**
 * gw_item_get_list:
 * @item: (type GwItem): an item
 * @index: a field that holds items
 *
 * Returns: (transfer none): the list; that of a child holds at most one item
 */
GwList *
gw_item_get_list (gpointer item,
                  guint    index)
{
  const GwField *field = gw_item_get_field (item, index);
  GwItemPrivate *priv = PRIVATE (item);

  g_assert (gw_field_holds_items (field));
  if (priv->lists[field->slot] == NULL)
    priv->lists[field->slot] = gw_list_new (item, field);
  return priv->lists[field->slot];
}

/**
 * gw_item_count:
 * @item: (type GwItem) (nullable): an item
 * @index: a field that holds items
 *
 * Returns: how many items the field holds; none where there is no item
 */
guint
gw_item_count (gpointer item,
               guint    index)
{
  GwList *list = item != NULL ? gw_item_peek_list (item, index) : NULL;

  return list != NULL ? gw_list_get_length (list) : 0;
}

/**
 * gw_item_get_nth:
 * @item: (type GwItem): an item
 * @index: a field that holds items
 * @nth: which of them, from 0
 *
 * Returns: (transfer none) (type GwItem) (nullable): the item, %NULL where
 *   there are fewer
 */
gpointer
gw_item_get_nth (gpointer item,
                 guint    index,
                 guint    nth)
{
  return gw_list_get (gw_item_get_list (item, index), nth);
}

/**
 * gw_item_get_block:
 * @item: (type GwItem): an item
 *
 * Returns: (transfer none): its values
 */
GwBlock *
gw_item_get_block (gpointer item)
{
  return PRIVATE (item)->block;
}

/**
 * gw_item_get_parent:
 * @item: (type GwItem): an item
 *
 * Returns: (transfer none) (nullable): the item it belongs to
 */
GwItem *
gw_item_get_parent (gpointer item)
{
  GwList *list = PRIVATE (item)->list;

  return list != NULL ? gw_list_get_owner (list) : NULL;
}

/**
 * gw_item_get_parent_list:
 * @item: (type GwItem): an item
 *
 * Returns: (transfer none) (nullable): the list it stands in
 */
GwList *
gw_item_get_parent_list (gpointer item)
{
  return PRIVATE (item)->list;
}

/**
 * gw_item_get_root:
 * @item: (type GwItem): an item
 *
 * Returns: (transfer none): the topmost item above it, itself when it stands
 *   nowhere
 */
GwItem *
gw_item_get_root (gpointer item)
{
  GwItem *root = item;

  for (GwItem *parent = item; parent != NULL; parent = gw_item_get_parent (parent))
    root = parent;
  return root;
}

/**
 * gw_item_is_record:
 * @item: (type GwItem): an item
 *
 * Returns: whether it is part of a record: a dated copy that no longer changes
 */
gboolean
gw_item_is_record (gpointer item)
{
  for (GwItem *parent = item; parent != NULL; parent = gw_item_get_parent (parent))
    if (GW_ITEM_GET_CLASS (parent)->immutable)
      return TRUE;
  return FALSE;
}

/**
 * gw_item_visit:
 * @item: (type GwItem): where to begin
 * @visitor: (scope call): called for each item
 * @data: passed along
 *
 * Visits an item and the live items below it, parents first; records are left out.
 */
void
gw_item_visit (gpointer      item,
               GwItemVisitor visitor,
               gpointer      data)
{
  GwItemPrivate *priv = PRIVATE (item);
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  if (klass->immutable)
    return;
  visitor (item, data);
  for (guint i = 0; i < klass->n_lists; i++)
    {
      guint length = priv->lists[i] != NULL ? gw_list_get_length (priv->lists[i]) : 0;

      for (guint j = 0; j < length; j++)
        gw_item_visit (gw_list_get (priv->lists[i], j), visitor, data);
    }
}
