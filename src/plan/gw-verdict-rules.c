/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-verdict-rules.h"

#include "words/gw-words.h"

/*
 * The table of verdicts. Ordered and total: the first row of which a cause
 * holds is the verdict, and the cause of the last one always holds.
 *
 * It follows the procedure's two cases (something simpler exists; size and
 * cost are hard to estimate), its core question (is the benefit worth the
 * cost), and the three reasons not to use ML of ml-ops.org's Phase Zero.
 */

typedef struct
{
  GwVerdictCode row;
  gboolean (*holds) (const GwVerdictFacts *facts);
  const char *name;
  const char *sentence;
} Cause;

static gboolean
has_simpler_solution (const GwVerdictFacts *facts)
{
  return facts->simpler_solution == GW_YES_NO_YES;
}

static gboolean
errors_not_tolerable (const GwVerdictFacts *facts)
{
  return facts->errors_tolerable == GW_YES_NO_NO;
}

static gboolean
not_maintainable (const GwVerdictFacts *facts)
{
  return facts->maintainable == GW_YES_NO_NO;
}

static gboolean
benefit_below (const GwVerdictFacts *facts)
{
  return facts->benefit == GW_BENEFIT_BELOW;
}

static gboolean
simpler_solution_unanswered (const GwVerdictFacts *facts)
{
  return facts->simpler_solution == GW_YES_NO_UNSET;
}

static gboolean
estimable_unanswered (const GwVerdictFacts *facts)
{
  return facts->estimable == GW_YES_NO_UNSET;
}

static gboolean
errors_unanswered (const GwVerdictFacts *facts)
{
  return facts->errors_tolerable == GW_YES_NO_UNSET;
}

static gboolean
maintainable_unanswered (const GwVerdictFacts *facts)
{
  return facts->maintainable == GW_YES_NO_UNSET;
}

static gboolean
not_estimable (const GwVerdictFacts *facts)
{
  return facts->estimable == GW_YES_NO_NO;
}

static gboolean
money_missing (const GwVerdictFacts *facts)
{
  return facts->benefit == GW_BENEFIT_UNKNOWN;
}

static gboolean
range_reversed (const GwVerdictFacts *facts)
{
  return facts->benefit == GW_BENEFIT_REVERSED;
}

static gboolean
no_risk_placed (const GwVerdictFacts *facts)
{
  return !facts->placed;
}

static gboolean
risk_without_response (const GwVerdictFacts *facts)
{
  return facts->unanswered > 0;
}

static gboolean
benefit_partly (const GwVerdictFacts *facts)
{
  return facts->benefit == GW_BENEFIT_PARTLY;
}

static gboolean
risk_accepted (const GwVerdictFacts *facts)
{
  return facts->accepted > 0;
}

static gboolean
risk_remains (const GwVerdictFacts *facts)
{
  return facts->remaining > 0;
}

static gboolean
always (const GwVerdictFacts *facts)
{
  return TRUE;
}

static const Cause causes[GW_N_CAUSES] = {
  [GW_CAUSE_SIMPLER_SOLUTION] = {
    GW_VERDICT_NOT_NEEDED, has_simpler_solution, "simpler-solution",
    GW_N_ ("A simpler way exists.") },
  [GW_CAUSE_ERRORS_NOT_TOLERABLE] = {
    GW_VERDICT_NOT_SUITABLE, errors_not_tolerable, "errors-not-tolerable",
    GW_N_ ("Wrong predictions cannot be tolerated.") },
  [GW_CAUSE_NOT_MAINTAINABLE] = {
    GW_VERDICT_NOT_SUITABLE, not_maintainable, "not-maintainable",
    GW_N_ ("Nobody can maintain the model.") },
  [GW_CAUSE_BENEFIT_BELOW] = {
    GW_VERDICT_NOT_SUITABLE, benefit_below, "benefit-below",
    GW_N_ ("The benefit is below the cost even in the good case.") },
  [GW_CAUSE_SIMPLER_SOLUTION_UNANSWERED] = {
    GW_VERDICT_HOLD, simpler_solution_unanswered, "simpler-solution-unanswered",
    GW_N_ ("Nobody has said yet whether a simpler way exists.") },
  [GW_CAUSE_ESTIMABLE_UNANSWERED] = {
    GW_VERDICT_HOLD, estimable_unanswered, "estimable-unanswered",
    GW_N_ ("Nobody has said yet whether size and cost can be estimated.") },
  [GW_CAUSE_ERRORS_UNANSWERED] = {
    GW_VERDICT_HOLD, errors_unanswered, "errors-unanswered",
    GW_N_ ("Nobody has said yet whether wrong predictions can be tolerated.") },
  [GW_CAUSE_MAINTAINABLE_UNANSWERED] = {
    GW_VERDICT_HOLD, maintainable_unanswered, "maintainable-unanswered",
    GW_N_ ("Nobody has said yet whether the model can be maintained.") },
  [GW_CAUSE_NOT_ESTIMABLE] = {
    GW_VERDICT_HOLD, not_estimable, "not-estimable",
    GW_N_ ("Size and cost cannot be estimated yet.") },
  [GW_CAUSE_MONEY_MISSING] = {
    GW_VERDICT_HOLD, money_missing, "money-missing",
    GW_N_ ("Cost or benefit is not estimated yet.") },
  [GW_CAUSE_RANGE_REVERSED] = {
    GW_VERDICT_HOLD, range_reversed, "range-reversed",
    GW_N_ ("The lower bound of an estimate is above its upper bound.") },
  [GW_CAUSE_NO_RISK_PLACED] = {
    GW_VERDICT_HOLD, no_risk_placed, "no-risk-placed",
    GW_N_ ("No risk has been placed yet.") },
  [GW_CAUSE_RISK_WITHOUT_RESPONSE] = {
    GW_VERDICT_HOLD, risk_without_response, "risk-without-response",
    GW_N_ ("A risk above the appetite has no response.") },
  [GW_CAUSE_BENEFIT_PARTLY] = {
    GW_VERDICT_CONDITIONAL, benefit_partly, "benefit-partly",
    GW_N_ ("The benefit exceeds the cost only in part of the range.") },
  [GW_CAUSE_RISK_ACCEPTED] = {
    GW_VERDICT_CONDITIONAL, risk_accepted, "risk-accepted",
    GW_N_ ("A residual risk above the appetite was accepted.") },
  [GW_CAUSE_RISK_REMAINS] = {
    GW_VERDICT_CONDITIONAL, risk_remains, "risk-remains",
    GW_N_ ("A risk is still above the appetite after its response.") },
  [GW_CAUSE_NOTHING_AGAINST] = {
    GW_VERDICT_GO, always, "nothing-against",
    GW_N_ ("The benefit exceeds the cost even in the cautious case, and no residual risk is above the appetite.") },
};

/**
 * gw_verdict_decide:
 * @facts: all that the verdict depends on
 * @code: (out): the verdict
 *
 * Looks the verdict up in the table.
 *
 * Returns: why: a bit, `1 << cause`, for each cause in the deciding row that
 *   holds
 */
guint
gw_verdict_decide (const GwVerdictFacts *facts,
                   GwVerdictCode        *code)
{
  guint found = 0;

  g_return_val_if_fail (facts != NULL && code != NULL, 0);

  *code = GW_VERDICT_GO;
  for (guint i = 0; i < GW_N_CAUSES; i++)
    {
      if (found != 0 && causes[i].row != *code)
        break;
      if (!causes[i].holds (facts))
        continue;
      *code = causes[i].row;
      found |= 1u << i;
    }
  return found;
}

/**
 * gw_verdict_code_get_name:
 * @code: a verdict
 *
 * Returns: (transfer none): its code in files
 */
const char *
gw_verdict_code_get_name (GwVerdictCode code)
{
  static const char *const names[GW_N_VERDICTS] = {
    "not-needed", "not-suitable", "hold", "conditional", "go",
  };

  g_return_val_if_fail (code < GW_N_VERDICTS, NULL);

  return names[code];
}

/**
 * gw_verdict_code_get_word:
 * @code: a verdict
 *
 * Returns: (transfer none): its word, to be looked up in a [class@Words]
 */
const char *
gw_verdict_code_get_word (GwVerdictCode code)
{
  static const char *const words[GW_N_VERDICTS] = {
    GW_N_ ("ML not needed"), GW_N_ ("Not suitable"), GW_N_ ("Hold: estimate first"),
    GW_N_ ("Conditional go"), GW_N_ ("Go"),
  };

  g_return_val_if_fail (code < GW_N_VERDICTS, NULL);

  return words[code];
}

/**
 * gw_verdict_cause_get_name:
 * @cause: a cause
 *
 * Returns: (transfer none): its code, for programs
 */
const char *
gw_verdict_cause_get_name (GwVerdictCause cause)
{
  g_return_val_if_fail (cause < GW_N_CAUSES, NULL);

  return causes[cause].name;
}

/**
 * gw_verdict_cause_get_sentence:
 * @cause: a cause
 *
 * Returns: (transfer none): its sentence, to be looked up in a [class@Words]
 */
const char *
gw_verdict_cause_get_sentence (GwVerdictCause cause)
{
  g_return_val_if_fail (cause < GW_N_CAUSES, NULL);

  return causes[cause].sentence;
}
