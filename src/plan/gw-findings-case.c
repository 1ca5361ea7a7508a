/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings-rules.h"

#include "plan/gw-case.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-objective.h"
#include "plan/gw-sums.h"

/* What is found in the business case: objectives and money. */

static void
check_range (GwFindings *self,
             GwEstimate *estimate)
{
  g_autofree char *seen = NULL;

  if (gw_estimate_get_range_state (estimate) != GW_RANGE_REVERSED)
    return;
  seen = g_strdup_printf ("%.15g/%.15g", gw_item_get_number (estimate, GW_ESTIMATE_LOW),
                          gw_item_get_number (estimate, GW_ESTIMATE_HIGH));
  gw_finding_set_seen (gw_findings_add (self, GW_RULE_RANGE_REVERSED, estimate, GW_ESTIMATE_LOW), seen);
}

/* Leads to the estimate that is not complete, else to where one is missing. */
static void
check_money (GwFindings *self,
             GwCase     *business)
{
  const GwSums sums = gw_case_get_sums (business);
  GwEstimate *missing = sums.cost.missing != NULL ? sums.cost.missing : sums.benefit.missing;

  if (missing != NULL)
    gw_findings_add (self, GW_RULE_MONEY_MISSING, missing, GW_ESTIMATE_LOW);
  else if ((sums.cost.n_estimates == 0 || sums.benefit.n_estimates == 0) && business != NULL)
    gw_findings_add (self, GW_RULE_MONEY_MISSING, business, GW_CASE_ESTIMATES);
  else if (sums.cost.n_estimates == 0 || sums.benefit.n_estimates == 0)
    gw_findings_add (self, GW_RULE_MONEY_MISSING, self->plan, GW_PLAN_CASE);
}

/* An objective that its latest result has reached is not overdue. */
static gboolean
is_reached (GwFindings  *self,
            GwObjective *objective)
{
  GwList *evaluations = gw_item_get_list (self->plan, GW_PLAN_EVALUATIONS);
  const char *id = gw_item_get_id (objective);
  GwEvaluation *latest = NULL;

  for (guint i = 0; id != NULL && i < gw_list_get_length (evaluations); i++)
    {
      GwEvaluation *evaluation = gw_list_get (evaluations, i);

      if (g_strcmp0 (gw_item_get_text (evaluation, GW_EVALUATION_OBJECTIVE), id) != 0 ||
          !gw_evaluation_has_target (evaluation))
        continue;
      if (latest == NULL || g_strcmp0 (gw_item_get_text (evaluation, GW_EVALUATION_ON),
                                       gw_item_get_text (latest, GW_EVALUATION_ON)) >= 0)
        latest = evaluation;
    }
  return latest != NULL && !gw_evaluation_misses_target (latest);
}

static void
check_due (GwFindings  *self,
           GwObjective *objective)
{
  const char *due = gw_item_get_text (objective, GW_OBJECTIVE_DUE);
  GwFinding *finding;
  int days;

  if (due == NULL)
    {
      gw_findings_add (self, GW_RULE_NO_DUE, objective, GW_OBJECTIVE_DUE);
      return;
    }
  if (!gw_findings_is_past (self, due, &days) || is_reached (self, objective))
    return;
  finding = gw_findings_add (self, GW_RULE_OVERDUE, objective, GW_OBJECTIVE_DUE);
  gw_finding_set_seen (finding, due);
  gw_finding_set_count (finding, days);
  gw_finding_set_weight (finding, days);
}

static void
check_objective (GwFindings  *self,
                 GwObjective *objective)
{
  static const struct
  {
    guint index;
    GwRule rule;
  } needed[] = {
    { GW_OBJECTIVE_METRIC, GW_RULE_NO_METRIC },
    { GW_OBJECTIVE_BASELINE, GW_RULE_NO_BASELINE },
    { GW_OBJECTIVE_TARGET, GW_RULE_NO_TARGET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!gw_item_is_set (objective, needed[i].index))
      gw_findings_add (self, needed[i].rule, objective, (int) needed[i].index);
  check_due (self, objective);
}

/*
 * gw_findings_case:
 * @self: the search
 *
 * Looks at the business case; a plan without stages has none to be missed.
 */
void
gw_findings_case (GwFindings *self)
{
  GwCase *business = gw_item_get_child (self->plan, GW_PLAN_CASE);
  GwList *stages = gw_item_get_list (self->plan, GW_PLAN_STAGES);

  if (business != NULL || gw_list_get_length (stages) > 0)
    check_money (self, business);
  if (business == NULL)
    return;
  for (guint i = 0; i < gw_list_get_length (gw_item_get_list (business, GW_CASE_ESTIMATES)); i++)
    check_range (self, gw_list_get (gw_item_get_list (business, GW_CASE_ESTIMATES), i));
  for (guint i = 0; i < gw_list_get_length (gw_item_get_list (business, GW_CASE_OBJECTIVES)); i++)
    check_objective (self, gw_list_get (gw_item_get_list (business, GW_CASE_OBJECTIVES), i));
}
