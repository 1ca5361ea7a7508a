/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-merge.h"
#include "edit/gw-history.h"

G_BEGIN_DECLS

void  gw_plan_apply_edits (GwHistory  *history,
                           GPtrArray  *edits);
guint gw_plan_apply_merge (GwHistory  *history,
                           GwMerge    *merge,
                           const char *from);

G_END_DECLS
