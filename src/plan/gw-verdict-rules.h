/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwVerdictCode:
 * @GW_VERDICT_NOT_NEEDED: something simpler solves it
 * @GW_VERDICT_NOT_SUITABLE: ML is not the right answer
 * @GW_VERDICT_HOLD: too little is known to say
 * @GW_VERDICT_CONDITIONAL: go, with eyes open
 * @GW_VERDICT_GO: nothing speaks against it
 *
 * What the business case and the risks come to, in the order in which the
 * rows of the table are tried.
 */
typedef enum
{
  GW_VERDICT_NOT_NEEDED,
  GW_VERDICT_NOT_SUITABLE,
  GW_VERDICT_HOLD,
  GW_VERDICT_CONDITIONAL,
  GW_VERDICT_GO,
} GwVerdictCode;

#define GW_N_VERDICTS 5

/**
 * GwYesNo:
 * @GW_YES_NO_UNSET: nobody has answered
 * @GW_YES_NO_YES: yes
 * @GW_YES_NO_NO: no
 *
 * An answer to a question of suitability.
 */
typedef enum
{
  GW_YES_NO_UNSET,
  GW_YES_NO_YES,
  GW_YES_NO_NO,
} GwYesNo;

/**
 * GwBenefit:
 * @GW_BENEFIT_UNKNOWN: costs or benefits are missing
 * @GW_BENEFIT_REVERSED: the bounds of an estimate are the wrong way round
 * @GW_BENEFIT_BELOW: the highest benefit is at most the lowest cost
 * @GW_BENEFIT_PARTLY: the ranges overlap
 * @GW_BENEFIT_ABOVE: the lowest benefit is above the highest cost
 *
 * How the range of the benefit lies against that of the cost.
 */
typedef enum
{
  GW_BENEFIT_UNKNOWN,
  GW_BENEFIT_REVERSED,
  GW_BENEFIT_BELOW,
  GW_BENEFIT_PARTLY,
  GW_BENEFIT_ABOVE,
} GwBenefit;

/**
 * GwVerdictFacts:
 * @simpler_solution: does something simpler solve it
 * @estimable: can size and cost be estimated
 * @errors_tolerable: are wrong predictions tolerable
 * @maintainable: can it be maintained
 * @benefit: how the benefit lies against the cost
 * @placed: whether any risk has been placed
 * @unanswered: how many risks above the appetite have no response
 * @accepted: how many of them have been accepted
 * @remaining: how many of them are above it in spite of another response
 *
 * All that a verdict depends on.
 */
typedef struct
{
  GwYesNo simpler_solution;
  GwYesNo estimable;
  GwYesNo errors_tolerable;
  GwYesNo maintainable;
  GwBenefit benefit;
  gboolean placed;
  guint unanswered;
  guint accepted;
  guint remaining;
} GwVerdictFacts;

/**
 * GwVerdictCause:
 *
 * Why a verdict is as it is; what each means is said by
 * gw_verdict_cause_get_sentence().
 */
typedef enum
{
  GW_CAUSE_SIMPLER_SOLUTION,
  GW_CAUSE_ERRORS_NOT_TOLERABLE,
  GW_CAUSE_NOT_MAINTAINABLE,
  GW_CAUSE_BENEFIT_BELOW,
  GW_CAUSE_SIMPLER_SOLUTION_UNANSWERED,
  GW_CAUSE_ESTIMABLE_UNANSWERED,
  GW_CAUSE_ERRORS_UNANSWERED,
  GW_CAUSE_MAINTAINABLE_UNANSWERED,
  GW_CAUSE_NOT_ESTIMABLE,
  GW_CAUSE_MONEY_MISSING,
  GW_CAUSE_RANGE_REVERSED,
  GW_CAUSE_NO_RISK_PLACED,
  GW_CAUSE_RISK_WITHOUT_RESPONSE,
  GW_CAUSE_BENEFIT_PARTLY,
  GW_CAUSE_RISK_ACCEPTED,
  GW_CAUSE_RISK_REMAINS,
  GW_CAUSE_NOTHING_AGAINST,
} GwVerdictCause;

#define GW_N_CAUSES (GW_CAUSE_NOTHING_AGAINST + 1)

guint         gw_verdict_decide             (const GwVerdictFacts *facts,
                                             GwVerdictCode        *code);
const char   *gw_verdict_code_get_name      (GwVerdictCode         code);
const char   *gw_verdict_code_get_word      (GwVerdictCode         code);
const char   *gw_verdict_cause_get_name     (GwVerdictCause        cause);
const char   *gw_verdict_cause_get_sentence (GwVerdictCause        cause);

G_END_DECLS
