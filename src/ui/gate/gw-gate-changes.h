/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-decision.h"

G_BEGIN_DECLS

#define GW_TYPE_GATE_CHANGES (gw_gate_changes_get_type ())
G_DECLARE_FINAL_TYPE (GwGateChanges, gw_gate_changes, GW, GATE_CHANGES, AdwExpanderRow)

void gw_gate_changes_bind (GwGateChanges *self,
                           GwDecision    *decision);

G_END_DECLS
