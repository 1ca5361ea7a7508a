/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_SELECTION_BAR (gw_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (GwSelectionBar, gw_selection_bar, GW, SELECTION_BAR, AdwBin)

void gw_selection_bar_set_context (GwSelectionBar *self,
                                   GwStageContext *context);

G_END_DECLS
