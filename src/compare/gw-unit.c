/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-unit.h"

#include "compare/gw-tree.h"

/* Lists of live items are compared item by item, never as a value. */
static gboolean
is_value (const GwField *field)
{
  return !gw_field_holds_items (field) || gw_field_is_kept_whole (field);
}

/**
 * gw_unit_next:
 * @klass: a class of items
 * @unit: (inout): the unit before, a zeroed one at the start
 *
 * Goes through the units of a class.
 *
 * Returns: whether there was another
 */
gboolean
gw_unit_next (GwItemClass *klass,
              GwUnit      *unit)
{
  guint n_fields = gw_item_class_get_n_fields (klass);
  guint i = unit->first != NULL ? unit->first->index + unit->n_fields : 0;

  while (i < n_fields && !is_value (gw_item_class_get_field (klass, i)))
    i++;
  if (i == n_fields)
    return FALSE;
  unit->first = gw_item_class_get_field (klass, i);
  unit->n_fields = 1;
  for (i++; i < n_fields && g_str_equal (gw_item_class_get_field (klass, i)->unit, unit->first->unit); i++)
    unit->n_fields++;
  return TRUE;
}

/**
 * gw_unit_find:
 * @klass: a class of items
 * @name: the name of a unit
 * @unit: (out): the unit
 *
 * Returns: whether the class has such a unit
 */
gboolean
gw_unit_find (GwItemClass *klass,
              const char  *name,
              GwUnit      *unit)
{
  *unit = (GwUnit) { NULL, 0 };
  while (gw_unit_next (klass, unit))
    if (g_strcmp0 (unit->first->unit, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
whole_equal (guint             index,
             const GwSnapshot *a,
             const GwSnapshot *b)
{
  guint length = gw_snapshot_get_length (a, index);

  if (length != gw_snapshot_get_length (b, index))
    return FALSE;
  return length == 0 ||
         gw_snapshot_equal (gw_snapshot_get_item (a, index, 0), gw_snapshot_get_item (b, index, 0));
}

/**
 * gw_unit_equal:
 * @unit: a unit
 * @a: an item of its class
 * @b: another
 *
 * Returns: whether the unit says the same in both
 */
gboolean
gw_unit_equal (const GwUnit     *unit,
               const GwSnapshot *a,
               const GwSnapshot *b)
{
  if (gw_field_holds_items (unit->first))
    return whole_equal (unit->first->index, a, b);
  for (guint i = unit->first->index; i < unit->first->index + unit->n_fields; i++)
    if (!gw_value_equal (gw_snapshot_get_value (a, i), gw_snapshot_get_value (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * gw_unit_is_set:
 * @unit: a unit
 * @item: an item of its class
 *
 * Returns: whether any of its fields is set
 */
gboolean
gw_unit_is_set (const GwUnit     *unit,
                const GwSnapshot *item)
{
  if (gw_field_holds_items (unit->first))
    return gw_snapshot_get_length (item, unit->first->index) > 0;
  for (guint i = unit->first->index; i < unit->first->index + unit->n_fields; i++)
    if (gw_snapshot_get_value (item, i)->type != GW_VALUE_UNSET)
      return TRUE;
  return FALSE;
}
