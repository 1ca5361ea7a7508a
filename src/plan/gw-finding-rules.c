/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-finding-rules.h"

#include "words/gw-words.h"

static const GwRuleInfo rules[GW_N_RULES] = {
  [GW_RULE_CONFLICTS] = {
    "conflicts", GW_SEVERITY_URGENT, GW_RULE_VALUE_COUNT,
    GW_NP_ ("%d conflict to solve", "%d conflicts to solve"),
    GW_N_ ("Choose a value for each of them.") },
  [GW_RULE_OVERDUE] = {
    "overdue", GW_SEVERITY_URGENT, GW_RULE_VALUE_COUNT,
    GW_NP_ ("%d day overdue", "%d days overdue"),
    GW_N_ ("Settle it, or agree on a new date.") },
  [GW_RULE_CONDITION_OVERDUE] = {
    "condition-overdue", GW_SEVERITY_URGENT, GW_RULE_VALUE_NONE,
    GW_N_ ("The condition of the decision is past due"), NULL,
    GW_N_ ("Fulfill the condition, or decide again.") },
  [GW_RULE_NO_RESPONSE] = {
    "no-response", GW_SEVERITY_URGENT, GW_RULE_VALUE_NONE,
    GW_N_ ("Above the appetite, but no response is set"), NULL,
    GW_N_ ("Choose a response: avoid, reduce, transfer or accept.") },
  [GW_RULE_STALE_DECISION] = {
    "stale-decision", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_COUNT,
    GW_NP_ ("%d check has changed since the decision", "%d checks have changed since the decision"),
    GW_N_ ("See what has changed, and decide again.") },
  [GW_RULE_STALE_BASIS] = {
    "stale-basis", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The basis of the decision has changed since"), NULL,
    GW_N_ ("See what has changed, and decide again.") },
  [GW_RULE_ABOVE_APPETITE] = {
    "above-appetite", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("Above the appetite even after the response"), NULL,
    GW_N_ ("Strengthen the response, or have the decision maker accept the risk.") },
  [GW_RULE_ACCEPTED_WITHOUT_REASON] = {
    "accepted-without-reason", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("Accepted above the appetite without a reason"), NULL,
    GW_N_ ("Write down why the risk is accepted.") },
  [GW_RULE_MISSES_TARGET] = {
    "misses-target", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The result misses the target"), NULL,
    GW_N_ ("Improve the result, or agree on another target.") },
  [GW_RULE_NO_QUALITATIVE] = {
    "no-qualitative", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_TEXT,
    GW_N_ ("No qualitative evaluation in round %s"), NULL,
    GW_N_ ("Let the SME judge the results, and record the judgment.") },
  [GW_RULE_NO_QUANTITATIVE] = {
    "no-quantitative", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_TEXT,
    GW_N_ ("No quantitative evaluation in round %s"), NULL,
    GW_N_ ("Measure the result against the target, and record it.") },
  [GW_RULE_RISK_REVIEW_PASSED] = {
    "risk-review-passed", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_DATE,
    GW_N_ ("Risk review date has passed (%s)"), NULL,
    GW_N_ ("Look at the risk again, and set the next date.") },
  [GW_RULE_PLAN_REVIEW_PASSED] = {
    "plan-review-passed", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_DATE,
    GW_N_ ("Plan review date has passed (%s)"), NULL,
    GW_N_ ("Hold the review, and set the next date.") },
  [GW_RULE_CONDITION_OPEN] = {
    "condition-open", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The condition of the decision is not fulfilled yet"), NULL,
    GW_N_ ("Fulfill the condition, and mark it as fulfilled.") },
  [GW_RULE_UNPLACED] = {
    "unplaced", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_COUNT,
    GW_NP_ ("%d risk is not placed on the matrix yet", "%d risks are not placed on the matrix yet"),
    GW_N_ ("Place them at the next review.") },
  [GW_RULE_NO_OWNER] = {
    "no-owner", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("No owner"), NULL,
    GW_N_ ("Name somebody who looks after it.") },
  [GW_RULE_RESPONSE_WITHOUT_OWNER] = {
    "response-without-owner", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The response has no owner"), NULL,
    GW_N_ ("Name somebody who carries out the response.") },
  [GW_RULE_NO_RESIDUAL] = {
    "no-residual", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("Not placed after the response"), NULL,
    GW_N_ ("Say where the risk will lie after the response.") },
  [GW_RULE_RESIDUAL_ABOVE] = {
    "residual-above-inherent", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("Residual position is worse than the inherent one"), NULL,
    GW_N_ ("Correct one of the two positions.") },
  [GW_RULE_MONEY_MISSING] = {
    "money-missing", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("Cost or benefit is missing"), NULL,
    GW_N_ ("Estimate cost and benefit as ranges.") },
  [GW_RULE_RANGE_REVERSED] = {
    "range-reversed", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The lower bound is above the upper bound"), NULL,
    GW_N_ ("Correct the two amounts.") },
  [GW_RULE_NO_METRIC] = {
    "no-metric", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The objective has no metric"), NULL,
    GW_N_ ("Say how it is measured.") },
  [GW_RULE_NO_BASELINE] = {
    "no-baseline", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The objective has no baseline"), NULL,
    GW_N_ ("Write down where it stands today.") },
  [GW_RULE_NO_TARGET] = {
    "no-target", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The objective has no target"), NULL,
    GW_N_ ("Write down the value to reach.") },
  [GW_RULE_NO_DUE] = {
    "no-due", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("The objective has no due date"), NULL,
    GW_N_ ("Say when it is to be reached.") },
  [GW_RULE_NO_SME] = {
    "no-sme", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("No SME is named"), NULL,
    GW_N_ ("Name an SME who evaluates the model throughout the project.") },
  [GW_RULE_UNKNOWN_REFERENCE] = {
    "unknown-reference", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_TEXT,
    GW_N_ ("Refers to something that is not in the plan (%s)"), NULL,
    GW_N_ ("Choose another entry, or clear the field.") },
  [GW_RULE_NOT_APPLICABLE_WITHOUT_REASON] = {
    "not-applicable-no-reason", GW_SEVERITY_ATTENTION, GW_RULE_VALUE_NONE,
    GW_N_ ("Marked not applicable without a reason"), NULL,
    GW_N_ ("Write down why it does not apply.") },
  [GW_RULE_DECIDED_OPEN] = {
    "decided-open", GW_SEVERITY_NOTE, GW_RULE_VALUE_COUNT,
    GW_NP_ ("Decided with %d check open", "Decided with %d checks open"),
    GW_N_ ("Answer them, or make them conditions of the decision.") },
  [GW_RULE_NO_WORDS] = {
    "no-words", GW_SEVERITY_NOTE, GW_RULE_VALUE_NONE,
    GW_N_ ("Answered without words (open question)"), NULL,
    GW_N_ ("Answer in a sentence or two.") },
  [GW_RULE_NO_EVIDENCE] = {
    "no-evidence", GW_SEVERITY_NOTE, GW_RULE_VALUE_NONE,
    GW_N_ ("Answered without the evidence that is expected"), NULL,
    GW_N_ ("Attach the evidence.") },
  [GW_RULE_PLACED_WITHOUT_REASON] = {
    "placed-without-reason", GW_SEVERITY_NOTE, GW_RULE_VALUE_NONE,
    GW_N_ ("Placed without a reason"), NULL,
    GW_N_ ("Write down what the placement is based on.") },
  [GW_RULE_CROWDED_CELL] = {
    "crowded-cell", GW_SEVERITY_NOTE, GW_RULE_VALUE_COUNT,
    GW_NP_ ("%d risk lies in the same cell", "%d risks lie in the same cell"),
    GW_N_ ("Tell the risks apart, or sharpen the meaning of the levels.") },
  [GW_RULE_SAME_LEVEL] = {
    "same-level", GW_SEVERITY_NOTE, GW_RULE_VALUE_NONE,
    GW_N_ ("All placed risks have the same probability or the same impact"), NULL,
    GW_N_ ("Compare the risks with each other, and place them again.") },
};

/**
 * gw_rule_get_info:
 * @rule: a rule
 *
 * Returns: (transfer none): what there is to say of it
 */
const GwRuleInfo *
gw_rule_get_info (GwRule rule)
{
  g_return_val_if_fail (rule < GW_N_RULES, NULL);

  return &rules[rule];
}

static const char *const severity_names[GW_N_SEVERITIES] = { "note", "attention", "urgent" };

/**
 * gw_severity_get_name:
 * @severity: a severity
 *
 * Returns: (transfer none): its name on the command line and for programs
 */
const char *
gw_severity_get_name (GwSeverity severity)
{
  g_return_val_if_fail (severity < GW_N_SEVERITIES, NULL);

  return severity_names[severity];
}

/**
 * gw_severity_get_word:
 * @severity: a severity
 *
 * Returns: (transfer none): its word, to be looked up in a [class@Words] in the
 *   context `severity`
 */
const char *
gw_severity_get_word (GwSeverity severity)
{
  static const char *const words[GW_N_SEVERITIES] = {
    GW_NC_ ("severity", "Note"), GW_NC_ ("severity", "Attention"), GW_NC_ ("severity", "Urgent"),
  };

  g_return_val_if_fail (severity < GW_N_SEVERITIES, NULL);

  return words[severity];
}

/**
 * gw_severity_parse:
 * @name: (nullable): a name
 * @severity: (out): the severity of that name
 *
 * Returns: whether there is one
 */
gboolean
gw_severity_parse (const char *name,
                   GwSeverity *severity)
{
  g_return_val_if_fail (severity != NULL, FALSE);

  for (guint i = 0; i < GW_N_SEVERITIES; i++)
    if (g_strcmp0 (severity_names[i], name) == 0)
      {
        *severity = i;
        return TRUE;
      }
  return FALSE;
}
