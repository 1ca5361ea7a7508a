/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-plan.h"

#include "plan/gw-scales.h"

/* What a plan's risks come to. */

/**
 * gw_plan_get_limits:
 * @self: a plan
 *
 * Returns: what scores mean in it
 */
GwLimits
gw_plan_get_limits (GwPlan *self)
{
  return gw_scales_get_limits (gw_item_get_child (self, GW_PLAN_SCALES));
}

/**
 * gw_plan_get_band:
 * @self: a plan
 * @risk: one of its risks
 *
 * Returns: the band of the risk's current position
 */
GwBand
gw_plan_get_band (GwPlan *self,
                  GwRisk *risk)
{
  GwLimits limits = gw_plan_get_limits (self);

  return gw_limits_get_band (&limits, gw_risk_get_score (risk));
}

static void
count_risk (GwRiskCounts   *counts,
            const GwLimits *limits,
            GwRisk         *risk)
{
  int score = gw_risk_get_score (risk);

  counts->total++;
  if (gw_risk_is_closed (risk))
    counts->closed++;
  else if (score == 0)
    counts->unplaced++;
  else
    {
      counts->placed++;
      counts->bands[gw_limits_get_band (limits, score) - GW_BAND_LOW]++;
    }
}

/**
 * gw_risk_counts_add:
 * @counts: what to add to
 * @risks: a list of risks, or of records of risks
 * @limits: where the bands end
 *
 * Counts each risk of the list once.
 */
void
gw_risk_counts_add (GwRiskCounts   *counts,
                    GwList         *risks,
                    const GwLimits *limits)
{
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    count_risk (counts, limits, gw_list_get (risks, i));
}

/**
 * gw_plan_count_risks:
 * @self: a plan
 *
 * Returns: how many risks there are, each counted once
 */
GwRiskCounts
gw_plan_count_risks (GwPlan *self)
{
  GwLimits limits = gw_plan_get_limits (self);
  GwRiskCounts counts = { 0 };

  gw_risk_counts_add (&counts, gw_item_get_list (self, GW_PLAN_RISKS), &limits);
  return counts;
}

/**
 * gw_risk_counts_format:
 * @counts: counts
 * @words: the language
 *
 * Returns: (transfer full): a sum that shows that every risk is counted once
 */
char *
gw_risk_counts_format (const GwRiskCounts *counts,
                       GwWords            *words)
{
  g_return_val_if_fail (counts != NULL && words != NULL, NULL);

  return gw_words_format (words, "Total %d = placed %d + unplaced %d + closed %d", (int) counts->total,
                          (int) counts->placed, (int) counts->unplaced, (int) counts->closed);
}

/**
 * gw_plan_count_band_moves:
 * @self: a plan
 * @limits: other limits for it
 *
 * Returns: how many open, placed risks would be in another band
 */
guint
gw_plan_count_band_moves (GwPlan         *self,
                          const GwLimits *limits)
{
  GwList *risks = gw_item_get_list (self, GW_PLAN_RISKS);
  GwLimits present = gw_plan_get_limits (self);
  guint n_moves = 0;

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwRisk *risk = gw_list_get (risks, i);
      int score = gw_risk_get_score (risk);

      n_moves += !gw_risk_is_closed (risk) && score > 0 &&
                 gw_limits_get_band (&present, score) != gw_limits_get_band (limits, score);
    }
  return n_moves;
}

/**
 * gw_plan_count_above:
 * @self: a plan
 * @limits: its limits, or others for it
 *
 * Returns: how many open risks lie above the appetite of @limits
 */
guint
gw_plan_count_above (GwPlan         *self,
                     const GwLimits *limits)
{
  GwList *risks = gw_item_get_list (self, GW_PLAN_RISKS);
  guint n_above = 0;

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwRisk *risk = gw_list_get (risks, i);

      n_above += !gw_risk_is_closed (risk) && gw_limits_is_above (limits, gw_risk_get_score (risk));
    }
  return n_above;
}

/**
 * gw_plan_get_worst_risk:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): the open, placed risk that comes first
 *   by urgency
 */
GwRisk *
gw_plan_get_worst_risk (GwPlan *self)
{
  GwList *risks = gw_item_get_list (self, GW_PLAN_RISKS);
  GwRisk *worst = NULL;

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwRisk *risk = gw_list_get (risks, i);

      if (gw_risk_is_closed (risk) || !gw_risk_is_placed (risk))
        continue;
      if (worst == NULL || gw_risk_compare (risk, worst) < 0)
        worst = risk;
    }
  return worst;
}
