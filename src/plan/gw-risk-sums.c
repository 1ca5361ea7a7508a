/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-risk-sums.h"

static void
count_risk (GwRiskCounts   *counts,
            GwRisk         *risk,
            int             score,
            const GwLimits *limits)
{
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

static void
keep_worse (GwRisk **worst,
            GwRisk  *risk)
{
  if (*worst == NULL || gw_risk_compare (risk, *worst) < 0)
    *worst = risk;
}

static void
count_above (GwRiskSums *self,
             GwRisk     *risk)
{
  GwRisksAbove *above = &self->remaining;

  if (!gw_risk_has_response (risk))
    above = &self->unanswered;
  else if (gw_risk_is_accepted (risk))
    above = &self->accepted;
  above->count++;
  keep_worse (&above->worst, risk);
}

/**
 * gw_risk_sums_add:
 * @self: what to add to
 * @risk: a risk
 * @limits: where the bands end, and what is above the appetite
 *
 * Counts a risk.
 */
void
gw_risk_sums_add (GwRiskSums     *self,
                  GwRisk         *risk,
                  const GwLimits *limits)
{
  const int score = gw_risk_get_score (risk);

  count_risk (&self->counts, risk, score, limits);
  self->any_placed |= score > 0;
  if (score == 0 || gw_risk_is_closed (risk))
    return;
  keep_worse (&self->worst, risk);
  if (gw_limits_is_above (limits, score))
    count_above (self, risk);
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
    {
      GwRisk *risk = gw_list_get (risks, i);

      count_risk (counts, risk, gw_risk_get_score (risk), limits);
    }
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
