/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-change.h"

#include "plan/gw-item-write.h"

typedef enum
{
  CHANGE_OF_FIELD,
  CHANGE_OF_LIST,
  CHANGE_OF_EXTRAS,
} ChangeKind;

struct _GwChange
{
  ChangeKind kind;

  /* Owned: the item that changes, or the owner of the list. What goes and what
   * comes: the items of a list, or unknown members. */
  GwItem *item;
  GPtrArray *removed;
  GPtrArray *added;
  GwValue before;
  GwValue after;

  /* Borrowed from the class */
  const GwField *field;

  guint position;
};

/**
 * gw_change_new_field:
 * @item: an item
 * @field: one of its fields that hold a value
 * @value: (transfer full): what it becomes; unset afterwards
 *
 * Returns: (transfer full): a change that is not applied yet
 */
GwChange *
gw_change_new_field (GwItem        *item,
                     const GwField *field,
                     GwValue       *value)
{
  GwChange *self = g_new0 (GwChange, 1);

  self->item = g_object_ref (item);
  self->field = field;
  gw_value_copy (gw_item_get_value (item, field->index), &self->before);
  self->after = *value;
  *value = (GwValue) GW_VALUE_INIT;
  return self;
}

static GwChange *
new_of_list (GwList    *list,
             guint      position,
             GPtrArray *removed,
             GPtrArray *added)
{
  GwChange *self = g_new0 (GwChange, 1);

  self->kind = CHANGE_OF_LIST;
  self->item = g_object_ref (gw_list_get_owner (list));
  self->field = gw_list_get_field (list);
  self->position = position;
  self->removed = removed;
  self->added = added;
  return self;
}

/**
 * gw_change_new_list:
 * @list: a list of the plan
 * @position: where to begin
 * @n_removed: how many items go
 * @added: (nullable) (element-type GwItem): the items that come
 *
 * Returns: (transfer full): a change that is not applied yet
 */
GwChange *
gw_change_new_list (GwList    *list,
                    guint      position,
                    guint      n_removed,
                    GPtrArray *added)
{
  GPtrArray *goes = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *comes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_removed; i++)
    g_ptr_array_add (goes, g_object_ref (gw_list_get (list, position + i)));
  for (guint i = 0; added != NULL && i < added->len; i++)
    g_ptr_array_add (comes, g_object_ref (g_ptr_array_index (added, i)));
  return new_of_list (list, position, goes, comes);
}

/**
 * gw_change_new_items:
 * @list: a list of the plan
 * @position: where they go
 * @items: (element-type GwItem): items that come, in an array that owns them
 *   and stays as it is
 *
 * Returns: (transfer full): a change that is not applied yet
 */
GwChange *
gw_change_new_items (GwList    *list,
                     guint      position,
                     GPtrArray *items)
{
  return new_of_list (list, position, g_ptr_array_new (), g_ptr_array_ref (items));
}

static GPtrArray *
ref_extras (GPtrArray *extras)
{
  return extras != NULL ? g_ptr_array_ref (extras) : NULL;
}

/**
 * gw_change_new_extras:
 * @item: an item
 * @extras: (nullable) (element-type GwExtra): the members that this version
 *   does not know, as they become
 *
 * Returns: (transfer full): a change that is not applied yet
 */
GwChange *
gw_change_new_extras (GwItem    *item,
                      GPtrArray *extras)
{
  GwChange *self = g_new0 (GwChange, 1);

  self->kind = CHANGE_OF_EXTRAS;
  self->item = g_object_ref (item);
  self->removed = ref_extras (gw_block_get_extras (gw_item_get_block (item)));
  self->added = ref_extras (extras);
  return self;
}

/**
 * gw_change_free:
 * @self: (transfer full): a change
 *
 * Frees it; the plan stays as it is.
 */
void
gw_change_free (GwChange *self)
{
  gw_value_clear (&self->before);
  gw_value_clear (&self->after);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_object_unref (self->item);
  g_free (self);
}

static void
set_value (GwChange      *self,
           const GwValue *value)
{
  GwValue copy;

  gw_value_copy (value, &copy);
  gw_item_take_value (self->item, self->field, &copy);
}

/* Either way: what lies there goes, what is named comes. */
static void
change_to (GwChange      *self,
           const GwValue *value,
           GPtrArray     *removed,
           GPtrArray     *added)
{
  switch (self->kind)
    {
    case CHANGE_OF_FIELD:
      set_value (self, value);
      break;
    case CHANGE_OF_LIST:
      gw_list_splice (gw_item_get_list (self->item, self->field->index), self->position,
                      removed->len, added);
      break;
    case CHANGE_OF_EXTRAS:
      gw_item_set_extras (self->item, added);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_change_apply:
 * @self: a change
 *
 * Makes it.
 */
void
gw_change_apply (GwChange *self)
{
  change_to (self, &self->after, self->removed, self->added);
}

/**
 * gw_change_revert:
 * @self: a change that has been applied
 *
 * Takes it back.
 */
void
gw_change_revert (GwChange *self)
{
  change_to (self, &self->before, self->added, self->removed);
}

/**
 * gw_change_merge:
 * @self: a change that has been applied
 * @next: the one that came after it
 *
 * Makes @self lead where @next leads, if both change the same field.
 *
 * Returns: whether @next is not needed any more
 */
gboolean
gw_change_merge (GwChange *self,
                 GwChange *next)
{
  if (self->kind != CHANGE_OF_FIELD || next->kind != CHANGE_OF_FIELD)
    return FALSE;
  if (self->item != next->item || self->field != next->field)
    return FALSE;
  gw_value_clear (&self->after);
  gw_value_copy (&next->after, &self->after);
  return TRUE;
}

/**
 * gw_change_is_empty:
 * @self: a change
 *
 * Returns: whether it leaves everything as it was
 */
gboolean
gw_change_is_empty (GwChange *self)
{
  if (self->kind == CHANGE_OF_LIST)
    return self->removed->len == 0 && self->added->len == 0;
  if (self->kind == CHANGE_OF_EXTRAS)
    return gw_extras_equal (self->removed, self->added);
  return gw_value_equal (&self->before, &self->after);
}

/**
 * gw_change_get_owner:
 * @self: a change
 *
 * Returns: (transfer none): the item whose field, list or members it changes
 */
GwItem *
gw_change_get_owner (GwChange *self)
{
  return self->item;
}

/**
 * gw_change_get_item:
 * @self: a change
 *
 * Returns: (transfer none): the item it is about: for a list the first item
 *   that comes or goes, so that a view can lead there, not one that stays
 */
GwItem *
gw_change_get_item (GwChange *self)
{
  if (self->kind != CHANGE_OF_LIST)
    return self->item;
  if (self->added->len > 0 && !g_ptr_array_find (self->removed, self->added->pdata[0], NULL))
    return g_ptr_array_index (self->added, 0);
  return self->removed->len > 0 ? g_ptr_array_index (self->removed, 0) : self->item;
}
