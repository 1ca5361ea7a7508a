/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-merge-result.h"
#include "compare/gw-tree.h"

G_BEGIN_DECLS

/* A merge on its way: what its passes share, and none of them. */
typedef struct
{
  GwTree *base;
  GwTree *ours;
  GwTree *theirs;
  GHashTable *staying;          /* keys of the items that the merged plan has, borrowed */
  GwMerge *result;
} GwMerging;

gboolean      gw_merging_is_in      (GwMerging     *self,
                                     const char    *key);
GwClash      *gw_merging_add_clash  (GwMerging     *self,
                                     GwClashKind    kind,
                                     const char    *key);

G_END_DECLS
