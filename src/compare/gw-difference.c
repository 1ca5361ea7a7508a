/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-difference.h"

#include "compare/gw-rise.h"

/*
 * The difference of two versions, found by keys. It comes in the order of the
 * present file; what is gone is told where it stood.
 */

struct _GwDifference
{
  /* Owned */
  GwTree *then;
  GwTree *now;
  GPtrArray *items;             /* GwItemDifference */
  GHashTable *by_key;           /* borrowed key → borrowed GwItemDifference */
  GHashTable *reordered;        /* borrowed keys of what stands elsewhere in its list */
};

static void
item_difference_free (gpointer data)
{
  GwItemDifference *item = data;

  g_array_unref (item->units);
  g_ptr_array_unref (item->extras);
  g_free (item);
}

/* An id may have passed to an item of another class: that is another item. */
static const GwNode *
find_twin (const GwTree *tree,
           const GwNode *node)
{
  const GwNode *twin = gw_tree_find (tree, node->key);

  if (twin == NULL || gw_snapshot_get_class (twin->snapshot) != gw_snapshot_get_class (node->snapshot))
    return NULL;
  return twin;
}

static gboolean
same_list (const GwNode *a,
           const GwNode *b)
{
  if (a->owner == NULL || b->owner == NULL)
    return a->owner == b->owner;
  return a->field == b->field && g_str_equal (a->owner->key, b->owner->key);
}

/* --- What an item says */

static void
compare_units (GwItemDifference *item)
{
  GwSnapshot *either = (item->now != NULL ? item->now : item->then)->snapshot;
  GwUnit unit = { NULL, 0 };

  while (gw_unit_next (gw_snapshot_get_class (either), &unit))
    {
      if (item->then != NULL && item->now != NULL ? !gw_unit_equal (&unit, item->then->snapshot, item->now->snapshot)
                                                  : gw_unit_is_set (&unit, either))
        g_array_append_val (item->units, unit);
    }
}

static GPtrArray *
get_extras (const GwNode *node)
{
  return node != NULL ? gw_block_get_extras (gw_snapshot_get_block (node->snapshot)) : NULL;
}

static const GwExtra *
find_extra (GPtrArray  *extras,
            const char *name)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_str_equal (((GwExtra *) g_ptr_array_index (extras, i))->name, name))
      return g_ptr_array_index (extras, i);
  return NULL;
}

/* Those of one side, so that each name is told once. */
static void
add_extras (GwItemDifference *item,
            GPtrArray        *extras,
            GPtrArray        *others,
            gboolean          only_missing)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const GwExtra *extra = g_ptr_array_index (extras, i);
      const GwExtra *other = find_extra (others, extra->name);

      if (other == NULL || (!only_missing && !g_str_equal (extra->json, other->json)))
        g_ptr_array_add (item->extras, g_strdup (extra->name));
    }
}

static void
compare_extras (GwItemDifference *item)
{
  GPtrArray *then = get_extras (item->then);
  GPtrArray *now = get_extras (item->now);

  add_extras (item, now, then, FALSE);
  add_extras (item, then, now, TRUE);
}

static GwDifferenceFlags
get_flags (GwDifference           *self,
           const GwItemDifference *item)
{
  const GwNode *node = gw_item_difference_get_node (item);
  GwDifferenceFlags flags = 0;

  if (item->then == NULL || item->now == NULL)
    {
      const GwTree *other = item->then == NULL ? self->then : self->now;

      flags = item->then == NULL ? GW_DIFFERENCE_ADDED : GW_DIFFERENCE_REMOVED;
      return flags | (find_twin (other, node->owner) == NULL ? GW_DIFFERENCE_WITHIN : 0);
    }
  if (item->units->len > 0 || item->extras->len > 0)
    flags |= GW_DIFFERENCE_CHANGED;
  if (!same_list (item->then, item->now))
    flags |= GW_DIFFERENCE_MOVED;
  else if (g_hash_table_contains (self->reordered, node->key))
    flags |= GW_DIFFERENCE_REORDERED;
  return flags;
}

static void
add_item (GwDifference *self,
          const GwNode *then,
          const GwNode *now)
{
  GwItemDifference *item = g_new0 (GwItemDifference, 1);

  item->then = then;
  item->now = now;
  item->units = g_array_new (FALSE, FALSE, sizeof (GwUnit));
  item->extras = g_ptr_array_new_with_free_func (g_free);
  compare_units (item);
  compare_extras (item);
  item->flags = get_flags (self, item);
  if (item->flags == 0)
    {
      item_difference_free (item);
      return;
    }
  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->by_key, (gpointer) gw_item_difference_get_node (item)->key, item);
}

/* --- Where it stands */

/* Of the items that a list had and has, the fewest that had to move. */
static void
note_reordered (GwDifference *self,
                GPtrArray    *kept)
{
  g_autofree guint *places = g_new (guint, MAX (kept->len, 1));
  g_autofree gboolean *rising = NULL;

  for (guint i = 0; i < kept->len; i++)
    places[i] = find_twin (self->then, g_ptr_array_index (kept, i))->position;
  rising = gw_rise_find_longest (places, kept->len);
  for (guint i = 0; i < kept->len; i++)
    if (!rising[i])
      g_hash_table_add (self->reordered, (gpointer) ((GwNode *) g_ptr_array_index (kept, i))->key);
}

static void
note_lists (GwDifference *self,
            const GwNode *now)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; now->children != NULL && i < now->children->len; i++)
    {
      const GwNode *child = g_ptr_array_index (now->children, i);
      const GwNode *then = find_twin (self->then, child);

      if (kept->len > 0 && ((GwNode *) g_ptr_array_index (kept, 0))->field != child->field)
        {
          note_reordered (self, kept);
          g_ptr_array_set_size (kept, 0);
        }
      if (then != NULL && same_list (then, child))
        g_ptr_array_add (kept, (gpointer) child);
    }
  if (kept->len > 0)
    note_reordered (self, kept);
}

/* --- In which order it is told */

static void
add_removed (GwDifference *self,
             const GwNode *then)
{
  if (find_twin (self->now, then) != NULL)
    return;
  add_item (self, then, NULL);
  for (guint i = 0; then->children != NULL && i < then->children->len; i++)
    add_removed (self, g_ptr_array_index (then->children, i));
}

/* What is gone from a list up to a place in it. Items of the fields before it
 * have come to their end. */
static void
add_removed_before (GwDifference *self,
                    const GwNode *owner,
                    guint        *next,
                    guint         field,
                    guint         position)
{
  for (; owner != NULL && owner->children != NULL && *next < owner->children->len; (*next)++)
    {
      const GwNode *child = g_ptr_array_index (owner->children, *next);

      if (child->field > field || (child->field == field && child->position >= position))
        return;
      add_removed (self, child);
    }
}

static void
add_node (GwDifference *self,
          const GwNode *now)
{
  const GwNode *then = find_twin (self->then, now);
  guint next = 0;

  add_item (self, then, now);
  for (guint i = 0; now->children != NULL && i < now->children->len; i++)
    {
      const GwNode *child = g_ptr_array_index (now->children, i);
      const GwNode *before = find_twin (self->then, child);

      add_removed_before (self, then, &next, child->field,
                          before != NULL && same_list (before, child) ? before->position : 0);
      add_node (self, child);
    }
  add_removed_before (self, then, &next, G_MAXUINT, 0);
}

/**
 * gw_difference_new:
 * @then: a version of a plan
 * @now: another
 *
 * Compares two versions. May be called from any thread.
 *
 * Returns: (transfer full): how they differ
 */
GwDifference *
gw_difference_new (GwSnapshot *then,
                   GwSnapshot *now)
{
  GwDifference *self = g_new0 (GwDifference, 1);

  self->then = gw_tree_new (then);
  self->now = gw_tree_new (now);
  self->items = g_ptr_array_new_with_free_func (item_difference_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->reordered = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < gw_tree_get_n_nodes (self->now); i++)
    note_lists (self, gw_tree_get_node (self->now, i));
  add_node (self, gw_tree_get_node (self->now, 0));
  return self;
}

/**
 * gw_difference_free:
 * @self: (transfer full): a difference
 *
 * Frees it.
 */
void
gw_difference_free (GwDifference *self)
{
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->reordered);
  g_ptr_array_unref (self->items);
  gw_tree_free (self->then);
  gw_tree_free (self->now);
  g_free (self);
}

/**
 * gw_difference_get_n_items:
 * @self: a difference
 *
 * Returns: how many items differ
 */
guint
gw_difference_get_n_items (const GwDifference *self)
{
  return self->items->len;
}

/**
 * gw_difference_get_item:
 * @self: a difference
 * @i: less than [method@Difference.get_n_items]
 *
 * Returns: (transfer none): an item that differs, in the order of the file; the
 *   items of one section follow each other
 */
const GwItemDifference *
gw_difference_get_item (const GwDifference *self,
                        guint               i)
{
  return g_ptr_array_index (self->items, i);
}

/**
 * gw_difference_find:
 * @self: a difference
 * @key: the key of an item
 *
 * Returns: (transfer none) (nullable): how it differs
 */
const GwItemDifference *
gw_difference_find (const GwDifference *self,
                    const char         *key)
{
  return g_hash_table_lookup (self->by_key, key);
}

/**
 * gw_difference_count:
 * @self: a difference
 * @flag: one of them
 *
 * Returns: how many items differ in this way; those that have come or gone
 *   with their owner are counted with it
 */
guint
gw_difference_count (const GwDifference *self,
                     GwDifferenceFlags   flag)
{
  guint count = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const GwItemDifference *item = g_ptr_array_index (self->items, i);

      if ((item->flags & flag) != 0 && (item->flags & GW_DIFFERENCE_WITHIN) == 0)
        count++;
    }
  return count;
}

/**
 * gw_item_difference_get_node:
 * @self: how an item differs
 *
 * Returns: (transfer none): the item as it is, as it was when it is gone
 */
const GwNode *
gw_item_difference_get_node (const GwItemDifference *self)
{
  return self->now != NULL ? self->now : self->then;
}

/**
 * gw_node_get_section:
 * @node: an item
 *
 * Differences are grouped by the parts of a plan: a stage is a section, and so
 * are all risks together, which is told by the field of the section.
 *
 * Returns: (transfer none) (nullable): what it belongs to, or is, directly below
 *   the plan; %NULL for the plan itself
 */
const GwNode *
gw_node_get_section (const GwNode *node)
{
  if (node->owner == NULL)
    return NULL;
  while (node->owner->owner != NULL)
    node = node->owner;
  return node;
}
