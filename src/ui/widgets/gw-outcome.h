/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-decision.h"

G_BEGIN_DECLS

#define GW_STALE_ICON "gw-changed-symbolic"

const char *gw_ui_outcome_label       (GwOutcome   outcome);
const char *gw_ui_outcome_icon        (GwOutcome   outcome);
const char *gw_ui_decision_label      (GwDecision *decision);
char       *gw_ui_decision_state      (GwDecision *decision);
void        gw_ui_show_outcome        (GtkImage   *image,
                                       GwDecision *decision);
void        gw_ui_show_outcome_choice (GtkImage   *image,
                                       GwOutcome   outcome);

G_END_DECLS
