/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-snapshot.h"

G_BEGIN_DECLS

/**
 * GwNode:
 * @key: what it is called in every version of the plan, see
 *   [method@Plan.find_place]
 * @snapshot: its state
 * @owner: (nullable): what it belongs to, %NULL for the plan
 * @field: which list of the owner it stands in
 * @position: where it stands there
 * @children: (nullable) (element-type GwNode): what belongs to it, by field and
 *   place
 *
 * An item of one version of a plan.
 */
typedef struct _GwNode GwNode;
struct _GwNode
{
  const char *key;
  GwSnapshot *snapshot;
  GwNode *owner;
  guint field;
  guint position;
  GPtrArray *children;
};

/**
 * GwTree:
 *
 * One version of a plan, its items found by their keys. Records are values of
 * what they belong to: nobody looks into them here.
 */
typedef struct _GwTree GwTree;

GwTree       *gw_tree_new          (GwSnapshot   *plan);
void          gw_tree_free         (GwTree       *self);
guint         gw_tree_get_n_nodes  (const GwTree *self);
const GwNode *gw_tree_get_node     (const GwTree *self,
                                    guint         i);
const GwNode *gw_tree_find         (const GwTree *self,
                                    const char   *key);
char         *gw_tree_make_key     (const GwNode     *owner,
                                    const GwField    *field,
                                    const GwSnapshot *snapshot);
gboolean      gw_field_is_kept_whole (const GwField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTree, gw_tree_free)

G_END_DECLS
