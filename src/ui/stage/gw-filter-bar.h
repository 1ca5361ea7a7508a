/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "ui/stage/gw-stage-rows.h"

G_BEGIN_DECLS

#define GW_TYPE_FILTER_BAR (gw_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (GwFilterBar, gw_filter_bar, GW, FILTER_BAR, AdwBin)

void          gw_filter_bar_bind       (GwFilterBar *self,
                                        GwHistory   *history);
GwStageFilter gw_filter_bar_get_filter (GwFilterBar *self);
GwStageOwner  gw_filter_bar_get_owner  (GwFilterBar *self);
const char   *gw_filter_bar_get_person (GwFilterBar *self);
void          gw_filter_bar_clear      (GwFilterBar *self);

G_END_DECLS
