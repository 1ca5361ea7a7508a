/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-merge-result.h"

G_BEGIN_DECLS

GwMerge *gw_merge_new (GwSnapshot *base,
                       GwSnapshot *ours,
                       GwSnapshot *theirs);

G_END_DECLS
