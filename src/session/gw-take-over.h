/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compare/gw-difference.h"
#include "edit/gw-history.h"

G_BEGIN_DECLS

gboolean gw_take_over_is_possible (GwHistory              *history,
                                   const GwDifference     *difference,
                                   const GwItemDifference *item);
guint    gw_take_over             (GwHistory              *history,
                                   const GwDifference     *difference,
                                   GPtrArray              *items);

G_END_DECLS
