/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The three passes of a merge, a file each; for gw-merge*.c only. */

#include "compare/gw-merging.h"

G_BEGIN_DECLS

void          gw_merging_settle     (GwMerging     *self);
const GwNode *gw_merging_get_place  (GwMerging     *self,
                                     const char    *key);
void          gw_merging_do_units   (GwMerging     *self,
                                     const GwNode  *ours);
void          gw_merging_do_lists   (GwMerging     *self);

G_END_DECLS
