/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwSeverity:
 * @GW_SEVERITY_NOTE: worth a look when there is time
 * @GW_SEVERITY_ATTENTION: to be settled before the next decision
 * @GW_SEVERITY_URGENT: to be settled now
 *
 * How much a finding presses.
 */
typedef enum
{
  GW_SEVERITY_NOTE,
  GW_SEVERITY_ATTENTION,
  GW_SEVERITY_URGENT,
} GwSeverity;

#define GW_N_SEVERITIES 3

/**
 * GwRule:
 *
 * What a finding can be about, the most pressing first; the sentence of each
 * stands in the table.
 */
typedef enum
{
  GW_RULE_CONFLICTS,
  GW_RULE_OVERDUE,
  GW_RULE_CONDITION_OVERDUE,
  GW_RULE_NO_RESPONSE,
  GW_RULE_STALE_DECISION,
  GW_RULE_STALE_BASIS,
  GW_RULE_ABOVE_APPETITE,
  GW_RULE_ACCEPTED_WITHOUT_REASON,
  GW_RULE_MISSES_TARGET,
  GW_RULE_NO_QUALITATIVE,
  GW_RULE_NO_QUANTITATIVE,
  GW_RULE_RISK_REVIEW_PASSED,
  GW_RULE_PLAN_REVIEW_PASSED,
  GW_RULE_CONDITION_OPEN,
  GW_RULE_UNPLACED,
  GW_RULE_NO_OWNER,
  GW_RULE_RESPONSE_WITHOUT_OWNER,
  GW_RULE_NO_RESIDUAL,
  GW_RULE_RESIDUAL_ABOVE,
  GW_RULE_MONEY_MISSING,
  GW_RULE_RANGE_REVERSED,
  GW_RULE_NO_METRIC,
  GW_RULE_NO_BASELINE,
  GW_RULE_NO_TARGET,
  GW_RULE_NO_DUE,
  GW_RULE_NO_SME,
  GW_RULE_UNKNOWN_REFERENCE,
  GW_RULE_NOT_APPLICABLE_WITHOUT_REASON,
  GW_RULE_DECIDED_OPEN,
  GW_RULE_NO_WORDS,
  GW_RULE_NO_EVIDENCE,
  GW_RULE_PLACED_WITHOUT_REASON,
  GW_RULE_CROWDED_CELL,
  GW_RULE_SAME_LEVEL,
} GwRule;

#define GW_N_RULES (GW_RULE_SAME_LEVEL + 1)

/**
 * GwRuleValue:
 * @GW_RULE_VALUE_NONE: nothing
 * @GW_RULE_VALUE_COUNT: how many
 * @GW_RULE_VALUE_TEXT: a text as it is, such as the number of a round
 * @GW_RULE_VALUE_DATE: a date
 *
 * What the sentence of a rule tells besides.
 */
typedef enum
{
  GW_RULE_VALUE_NONE,
  GW_RULE_VALUE_COUNT,
  GW_RULE_VALUE_TEXT,
  GW_RULE_VALUE_DATE,
} GwRuleValue;

/**
 * GwRuleInfo:
 * @code: its name in dismissals and on the command line
 * @severity: how much it presses
 * @value: what the sentence tells besides
 * @sentence: what is so, to be looked up in a [class@Words]
 * @plural: (nullable): the same of several, when it tells a count
 * @advice: what to do about it, to be looked up in a [class@Words]
 *
 * What there is to say of a rule.
 */
typedef struct
{
  const char *code;
  GwSeverity severity;
  GwRuleValue value;
  const char *sentence;
  const char *plural;
  const char *advice;
} GwRuleInfo;

const GwRuleInfo *gw_rule_get_info       (GwRule      rule);
const char       *gw_severity_get_name   (GwSeverity  severity);
const char       *gw_severity_get_word   (GwSeverity  severity);
gboolean          gw_severity_parse      (const char *name,
                                          GwSeverity *severity);

G_END_DECLS
