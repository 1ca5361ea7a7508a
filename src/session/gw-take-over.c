/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-take-over.h"

#include "edit/gw-edit-conflicts.h"
#include "edit/gw-edit-take.h"
#include "plan/gw-item-copy.h"
#include "words/gw-words.h"

/*
 * Differences between the plan and another version, one by one or all. What
 * has come or moved is placed in the order of the other version, each behind
 * its neighbour there, so that all together make the lists of that version.
 */

typedef struct
{
  GwHistory *history;
  const GwDifference *difference;
} TakeOver;

static GwItem *
find_item (TakeOver     *self,
           const GwNode *node)
{
  GwItem *item = gw_plan_find_place (gw_history_get_plan (self->history), node->key);

  return item != NULL && GW_ITEM_GET_CLASS (item) == gw_snapshot_get_class (node->snapshot) ? item : NULL;
}

/* --- Where it goes */

static GwList *
find_list (TakeOver     *self,
           const GwNode *node)
{
  GwItem *owner = node->owner != NULL ? find_item (self, node->owner) : NULL;

  return owner != NULL ? gw_item_get_list (owner, node->field) : NULL;
}

static GwItem *
find_neighbor (TakeOver     *self,
               GwList       *list,
               const GwNode *node,
               guint         position)
{
  GwSnapshot *neighbor = gw_snapshot_get_item (node->owner->snapshot, node->field, position);
  g_autofree char *key = gw_tree_make_key (node->owner, gw_list_get_field (list), neighbor);
  GwItem *item = gw_plan_find_place (gw_history_get_plan (self->history), key);

  return item != NULL && gw_item_get_parent_list (item) == list ? item : NULL;
}

/* Behind the nearest of its neighbours there that the list has here */
static guint
find_position (TakeOver     *self,
               GwList       *list,
               const GwNode *node)
{
  for (guint i = node->position; i-- > 0; )
    {
      GwItem *neighbor = find_neighbor (self, list, node, i);
      guint position;

      if (neighbor != NULL && gw_list_find (list, neighbor, &position))
        return position + 1;
    }
  return 0;
}

static void
move (TakeOver     *self,
      GwItem       *item,
      const GwNode *there)
{
  GwList *list = find_list (self, there);
  guint position, now;

  if (list == NULL)
    return;
  position = find_position (self, list, there);
  if (gw_item_get_parent_list (item) == list && gw_list_find (list, item, &now) && now < position)
    position--;
  gw_history_move (self->history, item, list, position);
}

static void
place (TakeOver               *self,
       const GwItemDifference *difference)
{
  const GwNode *there = difference->now;
  GwList *list = find_list (self, there);
  g_autoptr(GwItem) item = NULL;

  if (difference->then != NULL)
    {
      if ((item = find_item (self, difference->then)) != NULL)
        move (self, g_object_ref (item), there);
      return;
    }
  if (list == NULL)
    return;
  item = gw_item_new_from_snapshot (there->snapshot, TRUE);
  gw_edit_take_item (self->history, list, find_position (self, list, there), item);
}

/* --- What it says */

static void
change (TakeOver               *self,
        const GwItemDifference *difference)
{
  GwItem *item = find_item (self, difference->then);
  g_autoptr(GwItem) there = gw_item_new_from_snapshot (difference->now->snapshot, TRUE);

  if (item == NULL)
    return;
  for (guint i = 0; i < difference->units->len; i++)
    {
      const GwUnit *unit = &g_array_index (difference->units, GwUnit, i);

      gw_edit_take_unit (self->history, item, unit->first, unit->n_fields, there);
    }
  if (difference->extras->len > 0)
    gw_history_set_extras (self->history, item, gw_block_get_extras (gw_item_get_block (there)));
}

/* --- Going away */

/* What has moved away from below it there */
static GPtrArray *
get_refugees (TakeOver               *self,
              const GwItemDifference *gone)
{
  GPtrArray *refugees = g_ptr_array_new ();

  for (guint i = 0; i < gw_difference_get_n_items (self->difference); i++)
    {
      const GwItemDifference *other = gw_difference_get_item (self->difference, i);

      if ((other->flags & GW_DIFFERENCE_MOVED) == 0)
        continue;
      for (const GwNode *node = other->then->owner; node != NULL; node = node->owner)
        if (node == gone->then)
          g_ptr_array_add (refugees, (gpointer) other);
    }
  return refugees;
}

static void
delete (TakeOver               *self,
        const GwItemDifference *difference)
{
  g_autoptr(GPtrArray) refugees = get_refugees (self, difference);
  GwItem *item = find_item (self, difference->then);

  for (guint i = 0; i < refugees->len; i++)
    place (self, g_ptr_array_index (refugees, i));
  if (item != NULL && gw_item_get_parent_list (item) != NULL)
    gw_history_remove (self->history, item);
}

static gboolean
can_delete (TakeOver               *self,
            const GwItemDifference *difference)
{
  g_autoptr(GPtrArray) refugees = get_refugees (self, difference);

  for (guint i = 0; i < refugees->len; i++)
    if (find_list (self, ((GwItemDifference *) g_ptr_array_index (refugees, i))->now) == NULL)
      return FALSE;
  return find_item (self, difference->then) != NULL;
}

/**
 * gw_take_over_is_possible:
 * @history: the history of a plan
 * @difference: how another version differs from it: the plan is then, the other
 *   is now
 * @item: one of the differences
 *
 * Returns: whether it can be taken over by itself: what it belongs to there has
 *   to be here, and so has the place of what moves away from a deleted item
 */
gboolean
gw_take_over_is_possible (GwHistory              *history,
                          const GwDifference     *difference,
                          const GwItemDifference *item)
{
  TakeOver self = { history, difference };

  g_return_val_if_fail (GW_IS_HISTORY (history) && difference != NULL && item != NULL, FALSE);

  if (item->flags & GW_DIFFERENCE_REMOVED)
    return can_delete (&self, item);
  if (item->flags & (GW_DIFFERENCE_ADDED | GW_DIFFERENCE_MOVED))
    return find_list (&self, item->now) != NULL;
  return find_item (&self, item->then) != NULL;
}

typedef void (*Deed) (TakeOver               *self,
                      const GwItemDifference *difference);

static void
each (TakeOver          *self,
      GPtrArray         *items,
      GwDifferenceFlags  flags,
      Deed               deed)
{
  for (guint i = 0; i < items->len; i++)
    {
      const GwItemDifference *item = g_ptr_array_index (items, i);

      if ((item->flags & flags) != 0)
        deed (self, item);
    }
}

/**
 * gw_take_over:
 * @history: the history of a plan
 * @difference: how another version differs from it: the plan is then, the other
 *   is now
 * @items: (element-type GwItemDifference): which of the differences, in the
 *   order in which @difference tells them
 *
 * Makes the plan like the other version where these differ, as one step. What
 * is not possible is left out. The differences tell of the plan before.
 *
 * Returns: how many were asked for and could be taken over
 */
guint
gw_take_over (GwHistory          *history,
              const GwDifference *difference,
              GPtrArray          *items)
{
  TakeOver self = { history, difference };
  guint n_taken = 0;

  g_return_val_if_fail (GW_IS_HISTORY (history) && difference != NULL && items != NULL, 0);

  gw_history_begin (history, GW_N_ ("take over changes"));
  each (&self, items, GW_DIFFERENCE_ADDED | GW_DIFFERENCE_MOVED | GW_DIFFERENCE_REORDERED, place);
  each (&self, items, GW_DIFFERENCE_CHANGED, change);
  for (guint i = 0; i < items->len; i++)
    {
      const GwItemDifference *item = g_ptr_array_index (items, i);

      n_taken += gw_take_over_is_possible (history, difference, item) ? 1 : 0;
      if ((item->flags & GW_DIFFERENCE_REMOVED) != 0 && gw_take_over_is_possible (history, difference, item))
        delete (&self, item);
    }
  gw_edit_renumber_risks (history);
  gw_history_end (history);
  return n_taken;
}
