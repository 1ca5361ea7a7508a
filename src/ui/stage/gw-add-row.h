/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/stage/gw-stage-part.h"

G_BEGIN_DECLS

#define GW_TYPE_ADD_ROW (gw_add_row_get_type ())
G_DECLARE_FINAL_TYPE (GwAddRow, gw_add_row, GW, ADD_ROW, GwStagePart)

G_END_DECLS
