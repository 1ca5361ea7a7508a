/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-conflict.h"

G_BEGIN_DECLS

#define GW_TYPE_CONFLICT_ROW (gw_conflict_row_get_type ())
G_DECLARE_FINAL_TYPE (GwConflictRow, gw_conflict_row, GW, CONFLICT_ROW, AdwBin)

void gw_conflict_row_set_conflict (GwConflictRow *self,
                                   GwHistory     *history,
                                   GwConflict    *conflict,
                                   gboolean       editable);

G_END_DECLS
