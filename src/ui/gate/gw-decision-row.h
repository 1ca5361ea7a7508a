/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-decision.h"

G_BEGIN_DECLS

#define GW_TYPE_DECISION_ROW (gw_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (GwDecisionRow, gw_decision_row, GW, DECISION_ROW, GtkListBoxRow)

GtkWidget *gw_decision_row_new             (void);
void       gw_decision_row_bind            (GwDecisionRow *self,
                                            GwDecision    *decision,
                                            gboolean       editable);
void       gw_decision_row_show_conditions (GwDecisionRow *self);

G_END_DECLS
