/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/gw-merge.h"

#include "compare/gw-merge-passes.h"

/*
 * Three-way merge by ids and units. In three passes: which items the merged
 * plan has (gw-merge-fates.c), what their units say (gw-merge-units.c), and
 * where they stand (gw-merge-lists.c). Nothing is chosen silently: what cannot
 * be decided keeps our value and is told as a clash.
 */

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
  GwMerging merging = { base_tree, our_tree, their_tree, staying, gw_merge_result_new () };

  gw_merging_settle (&merging);
  for (guint i = 0; i < gw_tree_get_n_nodes (our_tree); i++)
    gw_merging_do_units (&merging, gw_tree_get_node (our_tree, i));
  gw_merging_do_lists (&merging);
  return merging.result;
}
