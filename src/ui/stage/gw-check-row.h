/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/stage/gw-stage-part.h"

G_BEGIN_DECLS

#define GW_TYPE_CHECK_ROW (gw_check_row_get_type ())
G_DECLARE_FINAL_TYPE (GwCheckRow, gw_check_row, GW, CHECK_ROW, GwStagePart)

G_END_DECLS
