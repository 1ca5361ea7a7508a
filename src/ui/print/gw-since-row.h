/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-movement.h"

G_BEGIN_DECLS

#define GW_TYPE_SINCE_ROW (gw_since_row_get_type ())
G_DECLARE_FINAL_TYPE (GwSinceRow, gw_since_row, GW, SINCE_ROW, AdwComboRow)

void        gw_since_row_fill          (GwSinceRow *self,
                                        GwPlan     *plan,
                                        const char *review);
void        gw_since_row_fill_optional (GwSinceRow *self,
                                        GwPlan     *plan,
                                        const char *review);
const char *gw_since_row_get_id        (GwSinceRow *self);
GwReview   *gw_since_row_find_review   (GwSinceRow *self,
                                        GwPlan     *plan);

G_END_DECLS
