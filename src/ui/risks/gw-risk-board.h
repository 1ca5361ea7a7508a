/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/risks/gw-board-drag.h"
#include "ui/risks/gw-board-marks.h"
#include "ui/risks/gw-risk-selection.h"

G_BEGIN_DECLS

#define GW_TYPE_RISK_BOARD (gw_risk_board_get_type ())
G_DECLARE_FINAL_TYPE (GwRiskBoard, gw_risk_board, GW, RISK_BOARD, GtkWidget)

GwRiskBoard   *gw_risk_board_new          (GwHistory       *history,
                                           GwRiskSelection *selection);

void           gw_risk_board_set_view     (GwRiskBoard     *self,
                                           GwMatrixView      view);
void           gw_risk_board_set_since    (GwRiskBoard     *self,
                                           GwReview        *review);
void           gw_risk_board_set_swapped  (GwRiskBoard     *self,
                                           gboolean         swapped);
void           gw_risk_board_set_narrow   (GwRiskBoard     *self,
                                           gboolean         narrow);
void           gw_risk_board_set_enlarged (GwRiskBoard     *self,
                                           double           factor);
void           gw_risk_board_set_editable (GwRiskBoard     *self,
                                           gboolean         editable);
gboolean       gw_risk_board_focus_risk   (GwRiskBoard     *self,
                                           GwRisk          *risk);
GtkWidget     *gw_risk_board_get_chip     (GwRiskBoard     *self,
                                           GwRisk          *risk);
GwBoardTarget  gw_risk_board_get_target   (GwRiskBoard     *self);

G_END_DECLS
