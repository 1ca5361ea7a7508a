/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/compare/gw-comparison.h"

G_BEGIN_DECLS

#define GW_TYPE_COMPARE_ROW (gw_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (GwCompareRow, gw_compare_row, GW, COMPARE_ROW, AdwBin)

void            gw_compare_row_set_item (GwCompareRow   *self,
                                         GwComparison   *comparison,
                                         GwComparedItem *item,
                                         gboolean        editable);
GwComparedItem *gw_compare_row_get_item (GwCompareRow   *self);

G_END_DECLS
