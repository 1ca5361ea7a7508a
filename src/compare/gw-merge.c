/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-merge.h"

#include "compare/gw-merge-private.h"

/*
 * Three-way merge by ids and units. In three passes: which items the merged
 * plan has (gw-merge-fates.c), what their units say (gw-merge-units.c), and
 * where they stand (gw-merge-lists.c). Nothing is chosen silently: what cannot
 * be decided keeps our value and is told as a clash.
 */

static void
clash_free (gpointer data)
{
  GwClash *clash = data;

  g_free (clash->key);
  g_free (clash->extra);
  g_clear_pointer (&clash->base, gw_snapshot_unref);
  g_clear_pointer (&clash->theirs, gw_snapshot_unref);
  g_free (clash->owner);
  g_free (clash->after);
  g_free (clash);
}

/* Whether the merged plan has an item. */
gboolean
gw_merging_is_in (GwMerging  *self,
                  const char *key)
{
  return g_hash_table_contains (self->staying, key);
}

static GwSnapshot *
ref_state (const GwNode *node)
{
  return node != NULL ? gw_snapshot_ref (node->snapshot) : NULL;
}

/* Tells a clash about an item, with what it was and what it is there. */
GwClash *
gw_merging_add_clash (GwMerging   *self,
                      GwClashKind  kind,
                      const char  *key)
{
  GwClash *clash = g_new0 (GwClash, 1);
  const GwNode *theirs = gw_tree_find (self->theirs, key);

  clash->kind = kind;
  clash->key = g_strdup (key);
  clash->base = ref_state (gw_tree_find (self->base, key));
  clash->theirs = ref_state (theirs);
  if (theirs != NULL && theirs->owner != NULL)
    {
      GwSnapshot *owner = theirs->owner->snapshot;

      clash->list = gw_item_class_get_field (gw_snapshot_get_class (owner), theirs->field);
      clash->owner = g_strdup (theirs->owner->key);
      if (theirs->position > 0)
        clash->after = g_strdup (gw_snapshot_get_id (gw_snapshot_get_item (owner, theirs->field,
                                                                           theirs->position - 1)));
    }
  g_ptr_array_add (self->result->clashes, clash);
  return clash;
}

static GwMerge *
result_new (void)
{
  GwMerge *self = g_new (GwMerge, 1);

  self->edits = gw_plan_edits_new ();
  self->clashes = g_ptr_array_new_with_free_func (clash_free);
  self->reordered = g_ptr_array_new_with_free_func (g_free);
  self->moved = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * gw_merge_new:
 * @base: the version that both sides started from
 * @ours: what we have made of it
 * @theirs: what they have made of it
 *
 * Merges two changes of a plan. May be called from any thread.
 *
 * Returns: (transfer full): what has to be done to ours, and what could not be
 *   decided
 */
GwMerge *
gw_merge_new (GwSnapshot *base,
              GwSnapshot *ours,
              GwSnapshot *theirs)
{
  g_autoptr(GwTree) base_tree = gw_tree_new (base);
  g_autoptr(GwTree) our_tree = gw_tree_new (ours);
  g_autoptr(GwTree) their_tree = gw_tree_new (theirs);
  g_autoptr(GHashTable) staying = g_hash_table_new (g_str_hash, g_str_equal);
  GwMerging merging = { base_tree, our_tree, their_tree, staying, result_new () };

  gw_merging_settle (&merging);
  for (guint i = 0; i < gw_tree_get_n_nodes (our_tree); i++)
    gw_merging_do_units (&merging, gw_tree_get_node (our_tree, i));
  gw_merging_do_lists (&merging);
  return merging.result;
}

/**
 * gw_merge_free:
 * @self: (transfer full): what a merge has come to
 *
 * Frees it.
 */
void
gw_merge_free (GwMerge *self)
{
  g_ptr_array_unref (self->edits);
  g_ptr_array_unref (self->clashes);
  g_ptr_array_unref (self->reordered);
  g_ptr_array_unref (self->moved);
  g_free (self);
}
