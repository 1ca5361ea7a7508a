/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of a merge share; for gw-merge*.c only. */

#include "compare/gw-merge.h"
#include "compare/gw-tree.h"

G_BEGIN_DECLS

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
const GwNode *gw_merging_get_place  (GwMerging     *self,
                                     const char    *key);
GwClash      *gw_merging_add_clash  (GwMerging     *self,
                                     GwClashKind    kind,
                                     const char    *key);
void          gw_merging_settle     (GwMerging     *self);
void          gw_merging_do_units   (GwMerging     *self,
                                     const GwNode  *ours);
void          gw_merging_do_lists   (GwMerging     *self);

G_END_DECLS
