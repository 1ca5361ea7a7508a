/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-tree.h"
#include "compare/gw-unit.h"

G_BEGIN_DECLS

/**
 * GwDifferenceFlags:
 * @GW_DIFFERENCE_ADDED: it is there now only
 * @GW_DIFFERENCE_REMOVED: it was there then only
 * @GW_DIFFERENCE_CHANGED: some of its units or unknown members say something else
 * @GW_DIFFERENCE_MOVED: it stands in another list, or in that of another owner
 * @GW_DIFFERENCE_REORDERED: it stands elsewhere among its neighbours
 * @GW_DIFFERENCE_WITHIN: it has come or gone with what it belongs to
 *
 * How an item differs. What was moved or reordered may have changed as well;
 * what was added or removed has nothing else but perhaps
 * %GW_DIFFERENCE_WITHIN.
 */
typedef enum
{
  GW_DIFFERENCE_ADDED = 1 << 0,
  GW_DIFFERENCE_REMOVED = 1 << 1,
  GW_DIFFERENCE_CHANGED = 1 << 2,
  GW_DIFFERENCE_MOVED = 1 << 3,
  GW_DIFFERENCE_REORDERED = 1 << 4,
  GW_DIFFERENCE_WITHIN = 1 << 5,
} GwDifferenceFlags;

/**
 * GwItemDifference:
 * @flags: how it differs
 * @then: (nullable): the item as it was, %NULL when it was added
 * @now: (nullable): the item as it is, %NULL when it was removed
 * @units: (element-type GwUnit): the units that say something else; of an added
 *   or removed item those that are set
 * @extras: (element-type utf8): the names of unknown members of which the same
 *   is true, as their tokens
 *
 * How one item differs between two versions.
 */
typedef struct
{
  GwDifferenceFlags flags;
  const GwNode *then;
  const GwNode *now;
  GArray *units;
  GPtrArray *extras;
} GwItemDifference;

/**
 * GwDifference:
 *
 * How two versions of a plan differ, item by item.
 */
typedef struct _GwDifference GwDifference;

GwDifference           *gw_difference_new         (GwSnapshot             *then,
                                                   GwSnapshot             *now);
void                    gw_difference_free        (GwDifference           *self);
guint                   gw_difference_get_n_items (const GwDifference     *self);
const GwItemDifference *gw_difference_get_item    (const GwDifference     *self,
                                                   guint                   i);
const GwItemDifference *gw_difference_find        (const GwDifference     *self,
                                                   const char             *key);
guint                   gw_difference_count       (const GwDifference     *self,
                                                   GwDifferenceFlags       flag);

const GwNode           *gw_item_difference_get_node (const GwItemDifference *self);
const GwNode           *gw_node_get_section         (const GwNode           *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwDifference, gw_difference_free)

G_END_DECLS
