/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-history.h"

#include "edit/gw-history-private.h"

/* What verbs make steps of: changes of fields and lists. */

/**
 * gw_history_set_value:
 * @self: a history with an open step
 * @item: (type GwItem): a live item of the plan
 * @index: one of its fields that hold a value
 * @value: (transfer full): what it becomes; unset afterwards
 *
 * Changes a field.
 */
void
gw_history_set_value (GwHistory *self,
                      gpointer   item,
                      guint      index,
                      GwValue   *value)
{
  g_auto(GwValue) taken = *value;

  *value = (GwValue) GW_VALUE_INIT;
  g_return_if_fail (!gw_item_is_record (item));

  if (!gw_value_equal (gw_item_get_value (item, index), &taken))
    gw_history_make (self, gw_change_new_field (item, gw_item_get_field (item, index), &taken));
}

/**
 * gw_history_set_text:
 * @self: a history with an open step
 * @item: (type GwItem): a live item of the plan
 * @index: one of its fields that hold text
 * @text: (nullable): UTF-8; %NULL and the empty string unset it
 *
 * Changes a text.
 */
void
gw_history_set_text (GwHistory  *self,
                     gpointer    item,
                     guint       index,
                     const char *text)
{
  GwValue value;

  gw_value_init_text (&value, text);
  gw_history_set_value (self, item, index, &value);
}

/**
 * gw_history_set_integer:
 * @self: a history with an open step
 * @item: (type GwItem): a live item of the plan
 * @index: one of its fields that hold a whole number
 * @integer: what it becomes
 *
 * Changes a whole number.
 */
void
gw_history_set_integer (GwHistory *self,
                        gpointer   item,
                        guint      index,
                        gint64     integer)
{
  GwValue value;

  gw_value_init_integer (&value, integer);
  gw_history_set_value (self, item, index, &value);
}

/**
 * gw_history_set_level:
 * @self: a history with an open step
 * @item: (type GwItem): a live item of the plan
 * @index: one of its fields that hold a level
 * @level: 1 to 5; 0 unsets it
 *
 * Changes a level.
 */
void
gw_history_set_level (GwHistory *self,
                      gpointer   item,
                      guint      index,
                      int        level)
{
  GwValue value = GW_VALUE_INIT;

  g_return_if_fail (level >= 0 && level <= GW_LEVELS);

  if (level > 0)
    gw_value_init_integer (&value, level);
  gw_history_set_value (self, item, index, &value);
}

/**
 * gw_history_set_extras:
 * @self: a history with an open step
 * @item: (type GwItem): a live item of the plan
 * @extras: (nullable) (element-type GwExtra): the members that this version
 *   does not know, as they become
 *
 * Changes the unknown members of an item, as a merge does.
 */
void
gw_history_set_extras (GwHistory *self,
                       gpointer   item,
                       GPtrArray *extras)
{
  g_return_if_fail (!gw_item_is_record (item));

  if (!gw_extras_equal (gw_block_get_extras (gw_item_get_block (item)), extras))
    gw_history_make (self, gw_change_new_extras (item, extras));
}

/**
 * gw_history_splice:
 * @self: a history with an open step
 * @list: a list of the plan
 * @position: where to begin
 * @n_removed: how many items go
 * @added: (nullable) (element-type GwItem): the items that come
 *
 * Changes a stretch of a list.
 */
void
gw_history_splice (GwHistory *self,
                   GwList    *list,
                   guint      position,
                   guint      n_removed,
                   GPtrArray *added)
{
  gw_history_make (self, gw_change_new_list (list, position, n_removed, added));
}

/**
 * gw_history_add:
 * @self: a history with an open step
 * @list: a list of the plan
 * @items: (transfer full) (element-type GwItem): items that stand nowhere, in an
 *   array that owns them
 *
 * Adds items at the end, all of them in one change that keeps the array: a
 * hundred thousand cost what one costs, and nothing is done with each but that
 * it comes.
 */
void
gw_history_add (GwHistory *self,
                GwList    *list,
                GPtrArray *items)
{
  g_autoptr(GPtrArray) taken = items;

  if (taken->len > 0)
    gw_history_make (self, gw_change_new_items (list, gw_list_get_length (list), taken));
}

/**
 * gw_history_insert:
 * @self: a history with an open step
 * @list: a list of the plan
 * @position: where it goes
 * @item: (type GwItem) (transfer none): an item that stands nowhere
 *
 * Adds an item.
 */
void
gw_history_insert (GwHistory *self,
                   GwList    *list,
                   guint      position,
                   gpointer   item)
{
  g_autoptr(GPtrArray) added = g_ptr_array_new ();

  g_ptr_array_add (added, item);
  gw_history_splice (self, list, position, 0, added);
}

/**
 * gw_history_append:
 * @self: a history with an open step
 * @list: a list of the plan
 * @item: (type GwItem) (transfer none): an item that stands nowhere
 *
 * Adds an item at the end.
 */
void
gw_history_append (GwHistory *self,
                   GwList    *list,
                   gpointer   item)
{
  gw_history_insert (self, list, gw_list_get_length (list), item);
}

/**
 * gw_history_remove:
 * @self: a history with an open step
 * @item: (type GwItem): an item of the plan
 *
 * Takes an item out of its list, if it has not left the plan already. References
 * to it are kept.
 */
void
gw_history_remove (GwHistory *self,
                   gpointer   item)
{
  GwList *list = gw_item_get_parent_list (item);
  guint position;

  if (list != NULL && gw_list_find (list, item, &position))
    gw_history_splice (self, list, position, 1, NULL);
}

/**
 * gw_history_move:
 * @self: a history with an open step
 * @item: (type GwItem): an item of the plan
 * @list: the list it goes to, which may be its own
 * @position: where it stands afterwards
 *
 * Moves an item; it stays the same object.
 */
void
gw_history_move (GwHistory *self,
                 gpointer   item,
                 GwList    *list,
                 guint      position)
{
  g_autoptr(GObject) kept = g_object_ref (item);
  guint from;

  if (gw_list_find (list, item, &from) && from == position)
    return;
  gw_history_remove (self, item);
  gw_history_insert (self, list, MIN (position, gw_list_get_length (list)), kept);
}
