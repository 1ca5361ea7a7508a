/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-verdict.h"

#include "plan/gw-sums.h"

/**
 * GwVerdict:
 *
 * Whether the project is worth doing as far as the plan tells: derived from
 * the business case and the risks, never stored. Somebody may decide
 * otherwise; then both are shown.
 */
struct _GwVerdict
{
  /* Owned */
  GArray *reasons;      /* of GwVerdictReason, whose items are owned */

  GwVerdictCode derived;
  GwVerdictCode override;
  gboolean overridden;
};

/* Where the facts were found, to lead there */
typedef struct
{
  GwPlan *plan;
  GwCase *business;     /* NULL when the plan has none */
  GwSums sums;
  GwLimits limits;
  GwRisk *worst[GW_N_CAUSES];
} Places;

G_DEFINE_BOXED_TYPE (GwVerdict, gw_verdict, gw_verdict_ref, gw_verdict_unref)

static GwYesNo
get_answer (GwCase *business,
            guint   index)
{
  const char *code = business != NULL ? gw_item_get_text (business, index) : NULL;

  if (g_strcmp0 (code, "yes") == 0)
    return GW_YES_NO_YES;
  return g_strcmp0 (code, "no") == 0 ? GW_YES_NO_NO : GW_YES_NO_UNSET;
}

static GwBenefit
compare_sums (const GwSums *sums)
{
  const GwSum *cost = &sums->cost;
  const GwSum *benefit = &sums->benefit;

  if (cost->n_estimates == 0 || benefit->n_estimates == 0 ||
      cost->missing != NULL || benefit->missing != NULL)
    return GW_BENEFIT_UNKNOWN;
  if (cost->reversed != NULL || benefit->reversed != NULL)
    return GW_BENEFIT_REVERSED;
  if (benefit->high <= cost->low)
    return GW_BENEFIT_BELOW;
  return benefit->low <= cost->high ? GW_BENEFIT_PARTLY : GW_BENEFIT_ABOVE;
}

static void
gather_risks (Places         *places,
              GwVerdictFacts *facts)
{
  const GwRiskSums *sums = gw_plan_get_risk_sums (places->plan);

  facts->placed = sums->any_placed;
  facts->unanswered = sums->unanswered.count;
  facts->accepted = sums->accepted.count;
  facts->remaining = sums->remaining.count;
  places->worst[GW_CAUSE_RISK_WITHOUT_RESPONSE] = sums->unanswered.worst;
  places->worst[GW_CAUSE_RISK_ACCEPTED] = sums->accepted.worst;
  places->worst[GW_CAUSE_RISK_REMAINS] = sums->remaining.worst;
}

static void
gather_facts (Places         *places,
              GwVerdictFacts *facts)
{
  facts->simpler_solution = get_answer (places->business, GW_CASE_SIMPLER_SOLUTION);
  facts->estimable = get_answer (places->business, GW_CASE_ESTIMABLE);
  facts->errors_tolerable = get_answer (places->business, GW_CASE_ERRORS_TOLERABLE);
  facts->maintainable = get_answer (places->business, GW_CASE_MAINTAINABLE);
  facts->benefit = compare_sums (&places->sums);
  gather_risks (places, facts);
}

static void
lead_to (GwVerdictReason *reason,
         gpointer         item,
         guint            index)
{
  if (item == NULL)
    return;
  reason->item = item;
  reason->field = gw_item_get_field (item, index);
}

/* A plan without a business case leads to where it would stand. */
static void
lead_to_case (const Places    *places,
              GwVerdictReason *reason,
              guint            index)
{
  if (places->business != NULL)
    lead_to (reason, places->business, index);
  else
    lead_to (reason, places->plan, GW_PLAN_CASE);
}

static void
lead_to_estimate (const Places    *places,
                  GwVerdictReason *reason,
                  GwEstimate      *of_costs,
                  GwEstimate      *of_benefits)
{
  GwEstimate *estimate = of_costs != NULL ? of_costs : of_benefits;

  if (estimate != NULL)
    lead_to (reason, estimate, GW_ESTIMATE_LOW);
  else
    lead_to_case (places, reason, GW_CASE_ESTIMATES);
}

static void
find_place (const Places    *places,
            GwVerdictReason *reason)
{
  const GwSums *sums = &places->sums;

  switch (reason->cause)
    {
    case GW_CAUSE_SIMPLER_SOLUTION:
    case GW_CAUSE_SIMPLER_SOLUTION_UNANSWERED:
      lead_to_case (places, reason, GW_CASE_SIMPLER_SOLUTION);
      break;
    case GW_CAUSE_ERRORS_NOT_TOLERABLE:
    case GW_CAUSE_ERRORS_UNANSWERED:
      lead_to_case (places, reason, GW_CASE_ERRORS_TOLERABLE);
      break;
    case GW_CAUSE_NOT_MAINTAINABLE:
    case GW_CAUSE_MAINTAINABLE_UNANSWERED:
      lead_to_case (places, reason, GW_CASE_MAINTAINABLE);
      break;
    case GW_CAUSE_ESTIMABLE_UNANSWERED:
    case GW_CAUSE_NOT_ESTIMABLE:
      lead_to_case (places, reason, GW_CASE_ESTIMABLE);
      break;
    case GW_CAUSE_MONEY_MISSING:
      lead_to_estimate (places, reason, sums->cost.missing, sums->benefit.missing);
      break;
    case GW_CAUSE_RANGE_REVERSED:
      lead_to_estimate (places, reason, sums->cost.reversed, sums->benefit.reversed);
      break;
    case GW_CAUSE_BENEFIT_BELOW:
    case GW_CAUSE_BENEFIT_PARTLY:
      lead_to_case (places, reason, GW_CASE_ESTIMATES);
      break;
    case GW_CAUSE_NO_RISK_PLACED:
      lead_to (reason, places->plan, GW_PLAN_RISKS);
      break;
    case GW_CAUSE_RISK_WITHOUT_RESPONSE:
    case GW_CAUSE_RISK_ACCEPTED:
      lead_to (reason, places->worst[reason->cause], GW_RISK_RESPONSE);
      break;
    case GW_CAUSE_RISK_REMAINS:
      lead_to (reason, places->worst[reason->cause], GW_RISK_RESIDUAL_PROBABILITY);
      break;
    case GW_CAUSE_NOTHING_AGAINST:
      break;
    default:
      g_assert_not_reached ();
    }
}

static guint
get_count (const GwVerdictFacts *facts,
           GwVerdictCause        cause)
{
  if (cause == GW_CAUSE_RISK_WITHOUT_RESPONSE)
    return facts->unanswered;
  if (cause == GW_CAUSE_RISK_ACCEPTED)
    return facts->accepted;
  return cause == GW_CAUSE_RISK_REMAINS ? facts->remaining : 1;
}

static void
add_reason (GwVerdict            *self,
            const Places         *places,
            const GwVerdictFacts *facts,
            GwVerdictCause        cause)
{
  GwVerdictReason reason = { .cause = cause, .count = get_count (facts, cause) };

  find_place (places, &reason);
  if (reason.item != NULL)
    g_object_ref (reason.item);
  g_array_append_val (self->reasons, reason);
}

static void
read_override (GwVerdict *self,
               GwCase    *business)
{
  const char *code = business != NULL ? gw_item_get_text (business, GW_CASE_VERDICT_OVERRIDE) : NULL;

  for (guint i = 0; code != NULL && i < GW_N_VERDICTS; i++)
    if (g_str_equal (code, gw_verdict_code_get_name (i)))
      {
        self->override = i;
        self->overridden = TRUE;
      }
}

static void
clear_reason (gpointer data)
{
  GwVerdictReason *reason = data;

  g_clear_object (&reason->item);
}

/**
 * gw_plan_get_verdict:
 * @plan: a plan
 *
 * Derives the verdict with its reasons from the business case and the risks.
 *
 * Returns: (transfer full): the verdict
 */
GwVerdict *
gw_plan_get_verdict (GwPlan *plan)
{
  GwVerdict *self;
  GwVerdictFacts facts = { 0 };
  Places places = { .plan = plan };
  guint found;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = g_atomic_rc_box_new0 (GwVerdict);
  self->reasons = g_array_new (FALSE, FALSE, sizeof (GwVerdictReason));
  g_array_set_clear_func (self->reasons, clear_reason);
  places.business = gw_item_get_child (plan, GW_PLAN_CASE);
  places.sums = gw_case_get_sums (places.business);
  places.limits = gw_plan_get_limits (plan);
  gather_facts (&places, &facts);
  found = gw_verdict_decide (&facts, &self->derived);
  for (guint cause = 0; cause < GW_N_CAUSES; cause++)
    if (found & (1u << cause))
      add_reason (self, &places, &facts, cause);
  read_override (self, places.business);
  return self;
}

static void
gw_verdict_clear (gpointer data)
{
  GwVerdict *self = data;

  g_array_unref (self->reasons);
}

/**
 * gw_verdict_ref:
 * @self: a verdict
 *
 * Returns: (transfer full): @self
 */
GwVerdict *
gw_verdict_ref (GwVerdict *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * gw_verdict_unref:
 * @self: (transfer full): a verdict
 */
void
gw_verdict_unref (GwVerdict *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, gw_verdict_clear);
}

/**
 * gw_verdict_get_derived:
 * @self: a verdict
 *
 * Returns: what the plan comes to, whatever somebody has decided
 */
GwVerdictCode
gw_verdict_get_derived (GwVerdict *self)
{
  g_return_val_if_fail (self != NULL, GW_VERDICT_HOLD);

  return self->derived;
}

/**
 * gw_verdict_get_override:
 * @self: a verdict
 * @override: (out) (optional): what somebody has decided
 *
 * The reason, the name and the date of it stand in the case. A code of another
 * version does not count; it is shown as it is.
 *
 * Returns: whether somebody has decided otherwise
 */
gboolean
gw_verdict_get_override (GwVerdict     *self,
                         GwVerdictCode *override)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->overridden && override != NULL)
    *override = self->override;
  return self->overridden;
}

/**
 * gw_verdict_get_effective:
 * @self: a verdict
 *
 * Returns: the verdict that holds: what somebody has decided, else what the
 *   plan comes to
 */
GwVerdictCode
gw_verdict_get_effective (GwVerdict *self)
{
  g_return_val_if_fail (self != NULL, GW_VERDICT_HOLD);

  return self->overridden ? self->override : self->derived;
}

/**
 * gw_verdict_get_n_reasons:
 * @self: a verdict
 *
 * Returns: how many reasons the derived verdict has, at least one
 */
guint
gw_verdict_get_n_reasons (GwVerdict *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->reasons->len;
}

/**
 * gw_verdict_get_reason:
 * @self: a verdict
 * @index: less than gw_verdict_get_n_reasons()
 *
 * Returns: (transfer none): a reason of the derived verdict
 */
const GwVerdictReason *
gw_verdict_get_reason (GwVerdict *self,
                       guint      index)
{
  g_return_val_if_fail (self != NULL && index < self->reasons->len, NULL);

  return &g_array_index (self->reasons, GwVerdictReason, index);
}
