/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings-rules.h"

/* What is found in the register: each risk is looked at once. */

/* More than this in one cell, and the scale does not tell them apart. */
#define CROWD 10

/* From so many placed risks on, one level for all of them is no judgement. */
#define FEW 5

/* The worse a risk lies, the sooner it comes; as gw_risk_compare(). */
static void
weigh (GwFinding *finding,
       GwRisk    *risk)
{
  const GwPosition position = gw_risk_get_current (risk);

  gw_finding_set_weight (finding, gw_position_get_score (position) * 10 + position.impact);
}

static GwFinding *
add (GwFindings *self,
     GwRule      rule,
     GwRisk     *risk,
     int         index)
{
  GwFinding *finding = gw_findings_add (self, rule, risk, index);

  weigh (finding, risk);
  return finding;
}

static void
add_seen (GwFindings *self,
          GwRule      rule,
          GwRisk     *risk,
          int         index,
          GwPosition  position)
{
  gw_finding_set_position (add (self, rule, risk, index), position);
}

static void
check_appetite (GwFindings *self,
                GwRisk     *risk)
{
  const GwPosition current = gw_risk_get_current (risk);
  const gboolean accepted = gw_risk_is_accepted (risk);

  if (!gw_limits_is_above (&self->limits, gw_position_get_score (current)))
    return;
  if (!gw_risk_has_response (risk))
    add_seen (self, GW_RULE_NO_RESPONSE, risk, GW_RISK_RESPONSE, current);
  else if (accepted && !gw_item_is_set (risk, GW_RISK_RESPONSE_PLAN))
    add_seen (self, GW_RULE_ACCEPTED_WITHOUT_REASON, risk, GW_RISK_RESPONSE_PLAN, current);
  else if (accepted || gw_position_is_placed (gw_risk_get_residual (risk)))
    add_seen (self, GW_RULE_ABOVE_APPETITE, risk, GW_RISK_RESIDUAL_PROBABILITY, current);
}

/* An accepted risk stays where it is, so it needs no second position. */
static void
check_positions (GwFindings *self,
                 GwRisk     *risk)
{
  const GwPosition inherent = gw_risk_get_inherent (risk);
  const GwPosition residual = gw_risk_get_residual (risk);

  if (!gw_position_is_placed (inherent))
    return;
  if (!gw_position_is_placed (residual) && gw_risk_has_response (risk) && !gw_risk_is_accepted (risk))
    add (self, GW_RULE_NO_RESIDUAL, risk, GW_RISK_RESIDUAL_PROBABILITY);
  if (gw_position_get_score (residual) > gw_position_get_score (inherent))
    add_seen (self, GW_RULE_RESIDUAL_ABOVE, risk, GW_RISK_RESIDUAL_PROBABILITY, residual);
  if (!gw_item_is_set (risk, GW_RISK_PLACEMENT_REASON))
    add_seen (self, GW_RULE_PLACED_WITHOUT_REASON, risk, GW_RISK_PLACEMENT_REASON, inherent);
}

static void
check_owner (GwFindings *self,
             GwRisk     *risk)
{
  if (gw_item_is_set (risk, GW_RISK_OWNER))
    return;
  if (gw_risk_has_response (risk))
    add (self, GW_RULE_RESPONSE_WITHOUT_OWNER, risk, GW_RISK_OWNER);
  else
    add (self, GW_RULE_NO_OWNER, risk, GW_RISK_OWNER);
}

static void
check_dates (GwFindings *self,
             GwRisk     *risk)
{
  const char *due = gw_item_get_text (risk, GW_RISK_DUE);
  const char *review_on = gw_item_get_text (risk, GW_RISK_REVIEW_ON);
  int days;

  if (gw_findings_is_past (self, due, &days))
    {
      GwFinding *finding = gw_findings_add (self, GW_RULE_OVERDUE, risk, GW_RISK_DUE);

      gw_finding_set_seen (finding, due);
      gw_finding_set_count (finding, days);
      gw_finding_set_weight (finding, days);
    }
  if (gw_findings_is_past (self, review_on, NULL))
    gw_finding_set_text (add (self, GW_RULE_RISK_REVIEW_PASSED, risk, GW_RISK_REVIEW_ON), review_on);
}

static void
count_risk (GwRiskSpread *spread,
            GwRisk *risk)
{
  const GwPosition current = gw_risk_get_current (risk);

  if (!gw_position_is_placed (current))
    {
      spread->unplaced++;
      return;
    }
  spread->placed++;
  spread->cells[current.probability - 1][current.impact - 1]++;
}

static gboolean
is_one_line (const GwRiskSpread *spread,
             guint         level,
             gboolean      of_impact)
{
  guint count = 0;

  for (guint i = 0; i < GW_LEVELS; i++)
    count += of_impact ? spread->cells[i][level] : spread->cells[level][i];
  return count == spread->placed;
}

static gboolean
check_levels (GwFindings   *self,
              const GwRiskSpread *spread)
{
  for (guint level = 0; level < GW_LEVELS; level++)
    for (guint of_impact = 0; of_impact < 2; of_impact++)
      if (spread->placed >= FEW && is_one_line (spread, level, of_impact == 1))
        {
          g_autofree char *seen = g_strdup_printf ("%c%u", of_impact ? 'i' : 'p', level + 1);

          gw_finding_set_seen (gw_findings_add (self, GW_RULE_SAME_LEVEL, self->plan, GW_PLAN_RISKS), seen);
          return TRUE;
        }
  return FALSE;
}

/* Only the fullest cell is told: the others have the same cause. */
static void
check_crowd (GwFindings   *self,
             const GwRiskSpread *spread)
{
  guint fullest = 0;

  for (guint i = 0; i < GW_LEVELS * GW_LEVELS; i++)
    fullest = MAX (fullest, spread->cells[i / GW_LEVELS][i % GW_LEVELS]);
  if (fullest > CROWD)
    gw_finding_set_count (gw_findings_add (self, GW_RULE_CROWDED_CELL, self->plan, GW_PLAN_RISKS), (int) fullest);
}

/*
 * gw_findings_spread:
 * @self: the search
 *
 * Says what all risks together show, once each was looked at.
 */
void
gw_findings_spread (GwFindings *self)
{
  const GwRiskSpread *spread = &self->spread;

  if (spread->unplaced > 0)
    gw_finding_set_count (gw_findings_add (self, GW_RULE_UNPLACED, self->plan, GW_PLAN_RISKS),
                          (int) spread->unplaced);
  if (!check_levels (self, spread))
    check_crowd (self, spread);
}

/*
 * gw_findings_risk:
 * @self: the search
 * @risk: a risk
 *
 * Looks at one risk; a closed one is kept, but no longer watched.
 */
void
gw_findings_risk (GwFindings *self,
                  GwRisk     *risk)
{
  gw_item_visit (risk, gw_findings_references, self);
  if (gw_risk_is_closed (risk))
    return;
  count_risk (&self->spread, risk);
  check_appetite (self, risk);
  check_positions (self, risk);
  check_owner (self, risk);
  check_dates (self, risk);
}
