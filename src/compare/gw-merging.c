/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-merging.h"

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
