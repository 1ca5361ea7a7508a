/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"

#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-private.h"
#include "words/gw-dates.h"

/**
 * gw_edit_items_one:
 * @item: (type GwItem): an item
 *
 * Returns: (transfer full) (element-type GwItem): just this item, for verbs
 *   that take several
 */
GPtrArray *
gw_edit_items_one (gpointer item)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, g_object_ref (item));
  return items;
}

/**
 * gw_edit_items_still_there:
 * @plan: a plan
 * @items: (element-type GwItem): items that were of it
 *
 * Returns: (transfer full) (element-type GwItem): those that still are, after a
 *   merge or undo may have taken some out
 */
GPtrArray *
gw_edit_items_still_there (GwPlan    *plan,
                           GPtrArray *items)
{
  GPtrArray *there = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (GW_IS_PLAN (plan) && items != NULL, there);

  for (guint i = 0; i < items->len; i++)
    if (gw_item_get_root (g_ptr_array_index (items, i)) == GW_ITEM (plan))
      g_ptr_array_add (there, g_object_ref (g_ptr_array_index (items, i)));
  return there;
}

/**
 * gw_edit_set_text:
 * @history: a history
 * @item: (type GwItem): a live item of the plan
 * @index: one of its fields that hold text: also a date, code or reference,
 *   which the caller has checked
 * @text: (nullable): UTF-8; %NULL and the empty string unset it
 *
 * Changes a text in a step of its own. The first answer of an open check makes
 * it answered.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_text (GwHistory  *history,
                  gpointer    item,
                  guint       index,
                  const char *text)
{
  return gw_edit_type_text (history, item, index, text, 0);
}

/**
 * gw_edit_type_text:
 * @history: a history
 * @item: (type GwItem): a live item of the plan
 * @index: one of its fields that hold text
 * @text: (nullable): UTF-8; %NULL and the empty string unset it
 * @visit: from [method@History.new_visit], 0 for none
 *
 * Commits what was typed so far. The commits of one visit are one step. The
 * first answer of an open check makes it answered.
 *
 * Returns: whether the plan has changed
 */
gboolean
gw_edit_type_text (GwHistory  *history,
                   gpointer    item,
                   guint       index,
                   const char *text,
                   guint       visit)
{
  const GwField *field = gw_item_get_field (item, index);

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (gw_field_holds_text (field), FALSE);
  g_return_val_if_fail (text == NULL || g_utf8_validate (text, -1, NULL), FALSE);

  gw_history_begin_visit (history, gw_edit_get_step_name (field), visit);
  gw_edit_write_text (history, item, field, text);
  return gw_history_end (history);
}

/* Those of several items that have a field of that name, of a kind of text */
static void
write_texts (GwHistory  *history,
             GPtrArray  *items,
             const char *field_name,
             const char *text)
{
  for (guint i = 0; i < items->len; i++)
    {
      GwItem *item = g_ptr_array_index (items, i);
      const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), field_name);

      if (field != NULL && gw_field_holds_text (field) && !gw_item_is_record (item))
        gw_edit_write_text (history, item, field, text);
    }
}

static const char *
find_step_name (GPtrArray  *items,
                const char *field_name)
{
  for (guint i = 0; i < items->len; i++)
    {
      GwItemClass *klass = GW_ITEM_GET_CLASS (g_ptr_array_index (items, i));
      const GwField *field = gw_item_class_find_field (klass, field_name);

      if (field != NULL)
        return gw_edit_get_step_name (field);
    }
  return GW_N_ ("edit plan");
}

/**
 * gw_edit_set_texts:
 * @history: a history
 * @items: (element-type GwItem): live items of the plan
 * @field_name: the name of a field as in the file
 * @text: (nullable): UTF-8; %NULL and the empty string unset it
 *
 * Gives several items the same text, date, code or reference in one step;
 * those without such a field stay as they are.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_texts (GwHistory  *history,
                   GPtrArray  *items,
                   const char *field_name,
                   const char *text)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (items != NULL && field_name != NULL, FALSE);
  g_return_val_if_fail (text == NULL || g_utf8_validate (text, -1, NULL), FALSE);

  gw_history_begin (history, find_step_name (items, field_name));
  write_texts (history, items, field_name, text);
  return gw_history_end (history);
}

/**
 * gw_edit_set_owner:
 * @history: a history
 * @items: (element-type GwItem): live items of any class that has an owner
 * @person_id: (nullable): the id of a person; %NULL for no owner
 *
 * Says who looks after items.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_owner (GwHistory  *history,
                   GPtrArray  *items,
                   const char *person_id)
{
  return gw_edit_set_texts (history, items, "owner", person_id);
}

/**
 * gw_edit_set_new_owner:
 * @history: a history
 * @items: (element-type GwItem): live items of any class that has an owner
 * @name: what was typed
 *
 * Says by name who looks after items. Somebody of that name is taken; a new
 * name becomes a person in the same step.
 *
 * Returns: (transfer none) (nullable): the person; %NULL when @name is empty
 */
GwPerson *
gw_edit_set_new_owner (GwHistory  *history,
                       GPtrArray  *items,
                       const char *name)
{
  GwPerson *person;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (items != NULL && name != NULL, NULL);

  gw_history_begin (history, GW_N_ ("set owner"));
  person = gw_edit_ensure_person (history, name);
  if (person != NULL)
    write_texts (history, items, "owner", gw_item_get_id (person));
  gw_history_end (history);
  return person;
}

/**
 * gw_edit_set_due:
 * @history: a history
 * @items: (element-type GwItem): live items of any class that has a due date
 * @date: (nullable): `YYYY-MM-DD`; %NULL for none
 *
 * Says by when items are due.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_due (GwHistory  *history,
                 GPtrArray  *items,
                 const char *date)
{
  g_return_val_if_fail (date == NULL || gw_date_parse (date, NULL), FALSE);

  return gw_edit_set_texts (history, items, "due", date);
}

/* --- Deletion */

/* More gaps than that become one change: each costs whoever follows the list as
 * much as the whole list is long. */
#define FEW_GAPS 8

static gboolean
is_removed (GwList     *list,
            guint       position,
            GHashTable *removed)
{
  return g_hash_table_contains (removed, gw_list_get (list, position));
}

static guint
count_gaps (GwList     *list,
            GHashTable *removed)
{
  guint n = 0;

  for (guint i = 0; i < gw_list_get_length (list); i++)
    if (is_removed (list, i, removed) && (i == 0 || !is_removed (list, i - 1, removed)))
      n++;
  return n;
}

/* From the end, as what follows moves up */
static void
remove_gaps (GwHistory  *history,
             GwList     *list,
             GHashTable *removed)
{
  guint start = gw_list_get_length (list);

  while (start > 0)
    {
      const guint end = start--;

      if (!is_removed (list, start, removed))
        continue;
      while (start > 0 && is_removed (list, start - 1, removed))
        start--;
      gw_history_splice (history, list, start, end - start, NULL);
    }
}

/* All between the first and the last goes, and what stays comes again. */
static void
remove_stretch (GwHistory  *history,
                GwList     *list,
                GHashTable *removed)
{
  g_autoptr(GPtrArray) stay = g_ptr_array_new_with_free_func (g_object_unref);
  guint start = 0, end = gw_list_get_length (list);

  while (!is_removed (list, start, removed))
    start++;
  while (!is_removed (list, end - 1, removed))
    end--;
  for (guint i = start; i < end; i++)
    if (!is_removed (list, i, removed))
      g_ptr_array_add (stay, g_object_ref (gw_list_get (list, i)));
  gw_history_splice (history, list, start, end - start, stay);
}

static GHashTable *
make_set (GPtrArray *items)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (set, g_ptr_array_index (items, i));
  return set;
}

/**
 * gw_edit_delete:
 * @history: a history
 * @items: (element-type GwItem): items of the plan, of any class and list
 *
 * Takes items out of the plan, with all below them. References to them are
 * kept, so that undo and merging find them.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_delete (GwHistory *history,
                GPtrArray *items)
{
  g_autoptr(GHashTable) removed = NULL;
  GwPlan *plan;

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);

  plan = gw_history_get_plan (history);
  removed = make_set (items);
  gw_history_begin (history, gw_edit_get_delete_name (items));
  for (guint i = 0; i < items->len; i++)
    {
      GwItem *item = g_ptr_array_index (items, i);
      GwList *list = gw_item_get_parent_list (item);

      /* What is below an item that has gone already went with it; when the
       * lower one goes first, undo puts both back in turn. */
      if (list == NULL || gw_item_get_root (item) != GW_ITEM (plan) || gw_item_is_record (item))
        continue;
      if (count_gaps (list, removed) <= FEW_GAPS)
        remove_gaps (history, list, removed);
      else
        remove_stretch (history, list, removed);
    }
  return gw_history_end (history);
}

/**
 * gw_edit_move:
 * @history: a history
 * @item: (type GwItem): an item of the plan
 * @list: the list it goes to: its own, or another of the same class
 * @position: where it stands afterwards; the end when there is no such place
 *
 * Moves an item; it stays the same object.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_move (GwHistory *history,
              gpointer   item,
              GwList    *list,
              guint      position)
{
  gboolean stays = gw_item_get_parent_list (item) == list;
  guint last;

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (gw_item_get_parent_list (item) != NULL, FALSE);
  g_return_val_if_fail (gw_list_get_field (list)->item_type == G_OBJECT_TYPE (item), FALSE);

  last = gw_list_get_length (list) - (stays ? 1 : 0);
  gw_history_begin (history, gw_edit_get_move_name (item));
  gw_history_move (history, item, list, MIN (position, last));
  return gw_history_end (history);
}

/**
 * gw_edit_can_move_by:
 * @item: (type GwItem): an item
 * @steps: how many places down; below 0 for up
 *
 * Returns: whether its list has that place. However long the list is, only its
 *   end is looked at.
 */
gboolean
gw_edit_can_move_by (gpointer item,
                     int      steps)
{
  GwList *list = gw_item_get_parent_list (item);
  const guint length = list != NULL ? gw_list_get_length (list) : 0;
  const guint n_steps = (guint) ABS (steps);

  for (guint i = 0; i < MIN (n_steps, length); i++)
    if (gw_list_get (list, steps < 0 ? i : length - 1 - i) == item)
      return FALSE;
  return n_steps < length;
}
