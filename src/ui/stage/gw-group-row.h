/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/stage/gw-stage-part.h"

G_BEGIN_DECLS

#define GW_TYPE_GROUP_ROW (gw_group_row_get_type ())
G_DECLARE_FINAL_TYPE (GwGroupRow, gw_group_row, GW, GROUP_ROW, GwStagePart)

G_END_DECLS
