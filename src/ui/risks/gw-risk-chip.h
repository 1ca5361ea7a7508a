/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/risks/gw-board-marks.h"

G_BEGIN_DECLS

#define GW_TYPE_RISK_CHIP (gw_risk_chip_get_type ())
G_DECLARE_FINAL_TYPE (GwRiskChip, gw_risk_chip, GW, RISK_CHIP, GtkButton)

GwRiskChip   *gw_risk_chip_new          (gboolean        in_tray);

const GwMark *gw_risk_chip_get_mark     (GwRiskChip     *self);
void          gw_risk_chip_set_mark     (GwRiskChip     *self,
                                         const GwMark   *mark,
                                         const GwLimits *limits);
gboolean      gw_risk_chip_is_for       (GwRiskChip     *self,
                                         const GwMark   *mark);
void          gw_risk_chip_set_selected (GwRiskChip     *self,
                                         gboolean        selected);
void          gw_risk_chip_set_movable  (GwRiskChip     *self,
                                         gboolean        movable);
void          gw_risk_chip_set_lifted   (GwRiskChip     *self,
                                         gboolean        lifted);

G_END_DECLS
