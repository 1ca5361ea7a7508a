/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-merge-passes.h"

#include "compare/gw-unit.h"

/* Which items the merged plan has. */

/* Items of two classes may carry one id in damaged or hostile files. */
static gboolean
same_class (const GwNode *a,
            const GwNode *b)
{
  return gw_snapshot_get_class (a->snapshot) == gw_snapshot_get_class (b->snapshot);
}

static gboolean
same_place (const GwNode *a,
            const GwNode *b)
{
  if (a->owner == NULL || b->owner == NULL)
    return a->owner == b->owner;
  return a->field == b->field && g_str_equal (a->owner->key, b->owner->key);
}

static const GwNode *
find_twin (GwTree       *tree,
           const GwNode *node)
{
  const GwNode *twin = gw_tree_find (tree, node->key);

  return twin != NULL && same_class (node, twin) ? twin : NULL;
}

/* Whether the merged plan has what an item of theirs belongs to: it may be
 * another thing in ours, which cannot hold the item. */
static gboolean
has_owner (GwMerging    *self,
           const GwNode *theirs)
{
  const GwNode *ours = theirs->owner != NULL ? gw_tree_find (self->ours, theirs->owner->key) : NULL;

  if (theirs->owner == NULL)
    return TRUE;
  return gw_merging_is_in (self, theirs->owner->key) && (ours == NULL || same_class (ours, theirs->owner));
}

/*
 * Where an item stands in the merged plan: where it was moved by one side;
 * where ours has it when both have moved it. The node is one of ours or of
 * theirs.
 */
const GwNode *
gw_merging_get_place (GwMerging  *self,
                      const char *key)
{
  const GwNode *ours = gw_tree_find (self->ours, key);
  const GwNode *theirs = gw_tree_find (self->theirs, key);
  const GwNode *base = gw_tree_find (self->base, key);

  if (ours == NULL || theirs == NULL || !same_class (ours, theirs))
    return ours != NULL ? ours : theirs;
  if (base != NULL && same_place (ours, base) && has_owner (self, theirs))
    return theirs;
  return ours;
}

/* What two sides are to each other: the deletions of `other` against `mine`. */
typedef struct
{
  GwTree *base;
  GwTree *mine;
  GwTree *other;
} Sides;

/* Whether my side takes an item of the other: it has it, or has never had it. */
static gboolean
takes (const Sides  *sides,
       const GwNode *there)
{
  const GwNode *here = there != NULL ? gw_tree_find (sides->mine, there->key) : NULL;

  if (there == NULL || here != NULL)
    return here == NULL || same_class (here, there);
  return gw_tree_find (sides->base, there->key) == NULL && takes (sides, there->owner);
}

/* Whether the other side has moved an item of mine to a place that will be. */
static gboolean
leaves (const Sides  *sides,
        const GwNode *here,
        const GwNode *there)
{
  const GwNode *before = gw_tree_find (sides->base, here->key);

  return before != NULL && same_place (here, before) && !same_place (there, before) &&
         takes (sides, there->owner);
}

static gboolean
says_the_same (const GwNode *a,
               const GwNode *b)
{
  return same_place (a, b) && gw_block_equal (gw_snapshot_get_block (a->snapshot),
                                              gw_snapshot_get_block (b->snapshot));
}

static gboolean can_go (const Sides  *sides,
                        const GwNode *node);

static gboolean
children_can_go (const Sides  *sides,
                 const GwNode *node,
                 const GwNode *before,
                 guint         index)
{
  const GwField *field = gw_item_class_get_field (gw_snapshot_get_class (node->snapshot), index);

  if (gw_field_is_kept_whole (field))
    return gw_unit_equal (&(GwUnit) { field, 1 }, node->snapshot, before->snapshot);
  for (guint i = 0; i < gw_snapshot_get_length (node->snapshot, index); i++)
    {
      GwNode child = { NULL, gw_snapshot_get_item (node->snapshot, index, i), (GwNode *) node, index, i,
                       NULL };
      g_autofree char *key = gw_tree_make_key (node, field, child.snapshot);
      const GwNode *there = gw_tree_find (sides->other, key);

      child.key = key;
      if (there != NULL ? !leaves (sides, &child, there) : !can_go (sides, &child))
        return FALSE;
    }
  return TRUE;
}

/*
 * Whether an item that the other side has deleted may go: neither it nor
 * anything below it was changed or added since, but for what the other side
 * has moved away.
 */
static gboolean
can_go (const Sides  *sides,
        const GwNode *node)
{
  GwItemClass *klass = gw_snapshot_get_class (node->snapshot);
  const GwNode *before = find_twin (sides->base, node);

  if (before == NULL || !says_the_same (node, before))
    return FALSE;
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    if (gw_field_holds_items (gw_item_class_get_field (klass, i)) &&
        !children_can_go (sides, node, before, i))
      return FALSE;
  return TRUE;
}

static void
stay (GwMerging    *self,
      const GwNode *node)
{
  g_hash_table_add (self->staying, (gpointer) node->key);
}

/* Below something that stays against a deletion, all stays with it. */
static gboolean
owner_is_kept (GwMerging    *self,
               const GwNode *node,
               GHashTable   *kept)
{
  return node->owner != NULL && g_hash_table_contains (kept, node->owner->key);
}

static void
settle_ours (GwMerging    *self,
             const GwNode *node,
             GHashTable   *kept)
{
  if (gw_tree_find (self->theirs, node->key) != NULL || find_twin (self->base, node) == NULL)
    stay (self, node);
  else if (owner_is_kept (self, node, kept))
    {
      stay (self, node);
      g_hash_table_add (kept, (gpointer) node->key);
    }
  else if (!can_go (&(Sides) { self->base, self->ours, self->theirs }, node))
    {
      stay (self, node);
      g_hash_table_add (kept, (gpointer) node->key);
      gw_merging_add_clash (self, GW_CLASH_DELETED_THERE, node->key);
    }
}

/* What we have deleted may go where they have not touched it, even if its id
 * is that of something else now. */
static gboolean
may_be_deleted (GwMerging    *self,
                const GwNode *theirs)
{
  return find_twin (self->base, theirs) != NULL &&
         can_go (&(Sides) { self->base, self->theirs, self->ours }, theirs);
}

static void
settle_theirs (GwMerging    *self,
               const GwNode *node)
{
  const GwNode *ours = gw_tree_find (self->ours, node->key);

  if (ours != NULL)
    {
      if (!same_class (ours, node) && !may_be_deleted (self, node))
        gw_merging_add_clash (self, GW_CLASH_DELETED_HERE, node->key);
      return;
    }
  /* else it belongs to the clash about its owner */
  if (!has_owner (self, node))
    return;
  if (find_twin (self->base, node) == NULL)
    stay (self, node);
  else if (!can_go (&(Sides) { self->base, self->theirs, self->ours }, node))
    gw_merging_add_clash (self, GW_CLASH_DELETED_HERE, node->key);
}

/* Two who move an item differently cannot both be followed. */
static void
tell_moved (GwMerging    *self,
            const GwNode *ours)
{
  const GwNode *theirs = find_twin (self->theirs, ours);
  const GwNode *before = find_twin (self->base, ours);

  if (theirs == NULL || same_place (ours, theirs))
    return;
  if (before == NULL || (!same_place (ours, before) && !same_place (theirs, before)))
    g_ptr_array_add (self->result->moved, g_strdup (ours->key));
}

/* Settles which items the merged plan has, and tells of what one side has
 * deleted and the other changed. */
void
gw_merging_settle (GwMerging *self)
{
  g_autoptr(GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gw_tree_get_n_nodes (self->ours); i++)
    {
      settle_ours (self, gw_tree_get_node (self->ours, i), kept);
      tell_moved (self, gw_tree_get_node (self->ours, i));
    }
  for (guint i = 0; i < gw_tree_get_n_nodes (self->theirs); i++)
    settle_theirs (self, gw_tree_get_node (self->theirs, i));
}
