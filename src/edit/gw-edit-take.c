/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-take.h"

#include <string.h>

#include "edit/gw-edit-private.h"
#include "plan/gw-item-copy.h"
#include "plan/gw-item-write.h"

/* A record is one value: a copy of theirs takes the place of ours. */
static void
take_whole (GwHistory     *history,
            GwItem        *item,
            const GwField *field,
            GwItem        *from)
{
  GwList *list = gw_item_get_list (item, field->index);
  GwItem *theirs = from != NULL ? gw_item_get_child (from, field->index) : NULL;
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  if (theirs != NULL)
    {
      g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (theirs);

      g_ptr_array_add (added, gw_item_new_from_snapshot (snapshot, TRUE));
    }
  if (added->len > 0 || gw_list_get_length (list) > 0)
    gw_history_splice (history, list, 0, gw_list_get_length (list), added);
}

/**
 * gw_edit_take_unit:
 * @history: a history
 * @item: (type GwItem): an item of the plan
 * @first: the first field of one of its units
 * @n_fields: how many fields the unit has
 * @from: (type GwItem) (nullable): an item of the same class, of whatever plan;
 *   %NULL to set nothing
 *
 * Makes a unit say what another item says.
 */
void
gw_edit_take_unit (GwHistory     *history,
                   gpointer       item,
                   const GwField *first,
                   guint          n_fields,
                   gpointer       from)
{
  g_return_if_fail (GW_IS_HISTORY (history) && GW_IS_ITEM (item));
  g_return_if_fail (from == NULL || G_OBJECT_TYPE (from) == G_OBJECT_TYPE (item));

  gw_history_begin (history, GW_N_ ("take over changes"));
  if (gw_field_holds_items (first))
    take_whole (history, item, first, from);
  for (guint i = first->index; !gw_field_holds_items (first) && i < first->index + n_fields; i++)
    {
      GwValue value = GW_VALUE_INIT;

      if (from != NULL)
        gw_value_copy (gw_item_get_value (from, i), &value);
      gw_history_set_value (history, item, i, &value);
    }
  gw_history_end (history);
}

/**
 * gw_edit_can_take_extra:
 * @item: (type GwItem): an item
 * @name: a name without quotes
 *
 * Returns: whether the item may have an unknown member of that name: one that
 *   would not become another member, nor break the file
 */
gboolean
gw_edit_can_take_extra (gpointer    item,
                        const char *name)
{
  static const char *const reserved[] = { "id", "format", "version" };

  g_return_val_if_fail (GW_IS_ITEM (item) && name != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (reserved); i++)
    if (g_str_equal (name, reserved[i]))
      return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    if (*p == '"' || *p == '\\' || (guchar) *p < 0x20)
      return FALSE;
  return gw_item_class_find_field (GW_ITEM_GET_CLASS (item), name) == NULL;
}

static GPtrArray *
replace_extra (GwItem     *item,
               const char *token,
               const char *json)
{
  GPtrArray *before = gw_block_get_extras (gw_item_get_block (item));
  GPtrArray *after = gw_extras_new ();
  gboolean found = FALSE;

  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      const GwExtra *extra = g_ptr_array_index (before, i);
      gboolean same = g_str_equal (extra->name, token);

      found |= same;
      if (!same || json != NULL)
        gw_extras_add (after, extra->after, extra->name, same ? json : extra->json);
    }
  if (!found && json != NULL)
    gw_extras_add (after, (int) gw_item_class_get_n_fields (GW_ITEM_GET_CLASS (item)) - 1, token, json);
  return after;
}

/**
 * gw_edit_take_extra:
 * @history: a history
 * @item: (type GwItem): an item of the plan
 * @name: the name of a member that this version does not know, without quotes
 * @json: (nullable): what it becomes, as JSON; %NULL to take it away
 *
 * Changes an unknown member.
 *
 * Returns: whether it may have that name
 */
gboolean
gw_edit_take_extra (GwHistory  *history,
                    gpointer    item,
                    const char *name,
                    const char *json)
{
  g_autofree char *token = NULL;
  g_autoptr(GPtrArray) extras = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_ITEM (item), FALSE);

  if (!gw_edit_can_take_extra (item, name))
    return FALSE;
  token = g_strdup_printf ("\"%s\"", name);
  extras = replace_extra (item, token, json);
  gw_history_begin (history, GW_N_ ("take over changes"));
  gw_history_set_extras (history, item, extras);
  gw_history_end (history);
  return TRUE;
}

/**
 * gw_edit_can_take:
 * @history: a history
 * @list: a list of its plan
 * @item: (type GwItem): an item that stands in no list
 *
 * Returns: whether the item may stand there: the class is that of the list, and
 *   nothing there has its id
 */
gboolean
gw_edit_can_take (GwHistory *history,
                  GwList    *list,
                  gpointer   item)
{
  const GwField *field = gw_list_get_field (list);
  const char *id = gw_item_get_id (item);

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_ITEM (item), FALSE);

  if (gw_item_get_parent_list (item) != NULL || G_OBJECT_TYPE (item) != field->item_type)
    return FALSE;
  if (field->kind == GW_FIELD_CHILD)
    return gw_list_get_length (list) == 0;
  if (id == NULL || gw_list_find_id (list, id) != NULL)
    return FALSE;
  return GW_ITEM_GET_CLASS (item)->id_scope != GW_ID_PLAN ||
         gw_plan_find (gw_history_get_plan (history), id) == NULL;
}

typedef struct
{
  GwPlan *plan;
  GwItem *top;
  GPtrArray *taken;             /* GwItem */
} Search;

static void
note_taken (GwItem  *item,
            gpointer data)
{
  Search *search = data;

  if (item != search->top && GW_ITEM_GET_CLASS (item)->id_scope == GW_ID_PLAN &&
      gw_item_get_id (item) != NULL && gw_plan_find (search->plan, gw_item_get_id (item)) != NULL)
    g_ptr_array_add (search->taken, g_object_ref (item));
}

/* What the plan has elsewhere stays there: an id stands once. */
static void
leave_out_taken (GwPlan *plan,
                 GwItem *item)
{
  g_autoptr(GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  Search search = { plan, item, taken };

  gw_item_visit (item, note_taken, &search);
  for (guint i = 0; i < taken->len; i++)
    {
      GwList *list = gw_item_get_parent_list (g_ptr_array_index (taken, i));
      guint position;

      if (gw_list_find (list, g_ptr_array_index (taken, i), &position))
        gw_list_splice (list, position, 1, NULL);
    }
}

/**
 * gw_edit_take_item:
 * @history: a history
 * @list: a list of its plan
 * @position: where the item will stand; the end when there is no such place
 * @item: (type GwItem): an item that stands in no list
 *
 * Puts an item of another version into the plan, with what belongs to it; but
 * what the plan has elsewhere stays there.
 *
 * Returns: whether it could, see [func@edit_can_take]
 */
gboolean
gw_edit_take_item (GwHistory *history,
                   GwList    *list,
                   guint      position,
                   gpointer   item)
{
  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_LIST (list), FALSE);

  if (!gw_edit_can_take (history, list, item))
    return FALSE;
  leave_out_taken (gw_history_get_plan (history), item);
  gw_history_begin (history, GW_N_ ("take over changes"));
  gw_history_insert (history, list, MIN (position, gw_list_get_length (list)), item);
  gw_history_end (history);
  return TRUE;
}
