/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_DECISION (gw_decision_get_type ())
G_DECLARE_FINAL_TYPE (GwDecision, gw_decision, GW, DECISION, GwItem)

/**
 * GwOutcome:
 * @GW_OUTCOME_NONE: not said, or said with a code of another version
 * @GW_OUTCOME_GO: the project goes on
 * @GW_OUTCOME_CONDITIONAL: it goes on under conditions
 * @GW_OUTCOME_HOLD: it waits
 * @GW_OUTCOME_STOP: it ends
 *
 * What was decided.
 */
typedef enum
{
  GW_OUTCOME_NONE,
  GW_OUTCOME_GO,
  GW_OUTCOME_CONDITIONAL,
  GW_OUTCOME_HOLD,
  GW_OUTCOME_STOP,
} GwOutcome;

#define GW_N_OUTCOMES 5

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

GwOutcome   gw_decision_get_outcome (GwDecision *self);
const char *gw_outcome_get_code     (GwOutcome   outcome);
const char *gw_outcome_get_word     (GwOutcome   outcome);

G_END_DECLS
