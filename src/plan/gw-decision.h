/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_DECISION (gw_decision_get_type ())
G_DECLARE_FINAL_TYPE (GwDecision, gw_decision, GW, DECISION, GwItem)

/* The fields of a decision, in the order of the file */
enum
{
  GW_DECISION_ROUND,
  GW_DECISION_OUTCOME,
  GW_DECISION_BY,
  GW_DECISION_ON,
  GW_DECISION_REASON,
  GW_DECISION_CONDITIONS,
  GW_DECISION_BASIS,
};

G_END_DECLS
