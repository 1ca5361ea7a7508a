/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-check.h"
#include "plan/gw-decision.h"

G_BEGIN_DECLS

/**
 * GwDecisionDraft:
 * @outcome: what is decided
 * @by: (nullable): the id of the person who decides
 * @by_name: (nullable): the name of one who may be new; not looked at beside @by
 * @on: the date, `YYYY-MM-DD`
 * @reason: (nullable): why
 * @conditions: (nullable) (element-type utf8): what has to be fulfilled, a
 *   line each; empty ones are left out
 *
 * A decision about to be recorded.
 */
typedef struct
{
  GwOutcome outcome;
  const char *by;
  const char *by_name;
  const char *on;
  const char *reason;
  GPtrArray *conditions;
} GwDecisionDraft;

GwDecision *gw_edit_record_decision (GwHistory             *history,
                                     GwStage               *stage,
                                     const GwDecisionDraft *draft);
GwCheck    *gw_edit_add_condition   (GwHistory             *history,
                                     GwDecision            *decision,
                                     const char            *text);

G_END_DECLS
