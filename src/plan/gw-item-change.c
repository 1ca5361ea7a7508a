/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-item-change.h"

static void
change_free (gpointer data)
{
  GwItemChange *change = data;

  g_clear_object (&change->then);
  g_clear_object (&change->now);
  g_clear_pointer (&change->units, g_ptr_array_unref);
  g_free (change);
}

static void
take (GPtrArray        *changes,
      GwItemChangeKind  kind,
      GwItem           *then,
      GwItem           *now,
      GPtrArray        *units)
{
  GwItemChange *change = g_new0 (GwItemChange, 1);

  change->kind = kind;
  change->then = then != NULL ? g_object_ref (then) : NULL;
  change->now = now != NULL ? g_object_ref (now) : NULL;
  change->units = units;
  g_ptr_array_add (changes, change);
}

/**
 * gw_item_changes_new:
 *
 * Returns: (transfer full) (element-type GwItemChange): no changes yet
 */
GPtrArray *
gw_item_changes_new (void)
{
  return g_ptr_array_new_with_free_func (change_free);
}

/* Fields of one unit stand beside each other, so its first one that differs
 * is followed by the rest of it. */
static GPtrArray *
find_changed_units (GwItem     *then,
                    GwItem     *now,
                    GwFieldSet  fields)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (now);
  GPtrArray *units = g_ptr_array_new ();
  const char *last = NULL;

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if ((fields & GW_FIELD_SET (i)) == 0 || gw_field_holds_items (field) ||
          g_strcmp0 (field->unit, last) == 0 ||
          gw_value_equal (gw_item_get_value (then, i), gw_item_get_value (now, i)))
        continue;
      g_ptr_array_add (units, (gpointer) field);
      last = field->unit;
    }
  return units;
}

static void
compare_lists (GPtrArray *changes,
               GwList    *then,
               GwList    *now)
{
  for (guint i = 0; then != NULL && i < gw_list_get_length (then); i++)
    {
      GwItem *item = gw_list_get (then, i);
      GwItem *other = now != NULL ? gw_list_find_id (now, gw_item_get_id (item)) : NULL;

      if (other != NULL)
        gw_item_changes_compare (changes, item, other, GW_FIELD_SET_ALL);
      else
        gw_item_changes_remove (changes, item);
    }
  for (guint i = 0; now != NULL && i < gw_list_get_length (now); i++)
    {
      GwItem *item = gw_list_get (now, i);

      if (then == NULL || gw_list_find_id (then, gw_item_get_id (item)) == NULL)
        gw_item_changes_add (changes, item);
    }
}

/**
 * gw_item_changes_compare:
 * @changes: (element-type GwItemChange): what to add to
 * @then: (type GwItem): the earlier copy of an item
 * @now: (type GwItem): the later one, of the same class
 * @fields: which fields to look at; of items below, all
 *
 * Compares two copies of an item unit by unit, and what lies below them by id.
 */
void
gw_item_changes_compare (GPtrArray  *changes,
                         gpointer    then,
                         gpointer    now,
                         GwFieldSet  fields)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (now);
  g_autoptr(GPtrArray) units = NULL;

  g_return_if_fail (changes != NULL);
  g_return_if_fail (G_OBJECT_TYPE (then) == G_OBJECT_TYPE (now));

  units = find_changed_units (then, now, fields);
  if (units->len > 0)
    take (changes, GW_ITEM_CHANGED, then, now, g_steal_pointer (&units));
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    if ((fields & GW_FIELD_SET (i)) != 0 && gw_field_holds_items (gw_item_class_get_field (klass, i)))
      compare_lists (changes, gw_item_peek_list (then, i), gw_item_peek_list (now, i));
}

/**
 * gw_item_changes_add:
 * @changes: (element-type GwItemChange): what to add to
 * @now: (type GwItem): an item that was not there
 *
 * Notes an item that has come.
 */
void
gw_item_changes_add (GPtrArray *changes,
                     gpointer   now)
{
  take (changes, GW_ITEM_ADDED, NULL, now, g_ptr_array_new ());
}

/**
 * gw_item_changes_remove:
 * @changes: (element-type GwItemChange): what to add to
 * @then: (type GwItem): an item that is there no more
 *
 * Notes an item that has gone.
 */
void
gw_item_changes_remove (GPtrArray *changes,
                        gpointer   then)
{
  take (changes, GW_ITEM_REMOVED, then, NULL, g_ptr_array_new ());
}
