/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-plan-private.h"

#include "plan/gw-scales.h"

/* What a plan's risks come to. */

/* How many risks are looked at before the clock is */
#define RISKS_AT_A_TIME 64

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

/**
 * gw_plan_visit_all_but_risks:
 * @self: a plan
 * @visitor: (scope call): called for each item
 * @data: passed along
 *
 * Visits the live items as gw_item_visit() does, but for the risks, of which
 * there may be so many that they are visited some at a time.
 */
void
gw_plan_visit_all_but_risks (GwPlan        *self,
                             GwItemVisitor  visitor,
                             gpointer       data)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (self);

  visitor (GW_ITEM (self), data);
  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const gboolean holds_items = gw_field_holds_items (gw_item_class_get_field (klass, i));
      GwList *list = holds_items && i != GW_PLAN_RISKS ? gw_item_peek_list (self, i) : NULL;

      for (guint j = 0; list != NULL && j < gw_list_get_length (list); j++)
        gw_item_visit (gw_list_get (list, j), visitor, data);
    }
}

/**
 * gw_plan_visit_risks:
 * @self: a plan
 * @next: (inout): the risk to begin with, then the one to go on with
 * @until: the monotonic time when to stop; %G_MAXINT64 for never
 * @visitor: (scope call): called for each risk, not for what is below it
 * @data: passed along
 *
 * Visits risks one after the other, of which there may be so many that it goes
 * on in turns of the main loop.
 *
 * Returns: whether there are more
 */
gboolean
gw_plan_visit_risks (GwPlan        *self,
                     guint         *next,
                     gint64         until,
                     GwItemVisitor  visitor,
                     gpointer       data)
{
  GwList *risks = gw_item_get_list (self, GW_PLAN_RISKS);
  const guint n_risks = gw_list_get_length (risks);

  while (*next < n_risks)
    {
      visitor (gw_list_get (risks, (*next)++), data);
      if (*next % RISKS_AT_A_TIME == 0 && g_get_monotonic_time () >= until)
        break;
    }
  return *next < n_risks;
}

typedef struct
{
  GwRiskSums *sums;
  GwLimits limits;
} Summing;

static void
add_risk (GwItem  *risk,
          gpointer data)
{
  Summing *summing = data;

  gw_risk_sums_add (summing->sums, GW_RISK (risk), &summing->limits);
}

/**
 * gw_plan_sum_up:
 * @self: a plan
 * @until: the monotonic time when to stop; %G_MAXINT64 for never
 *
 * Goes on to find out what the risks come to, and who has which id, if nobody
 * knows. Whoever shows it can wait for that in turns of the main loop; those of
 * most plans are found in one.
 *
 * Returns: whether there is more to look at
 */
gboolean
gw_plan_sum_up (GwPlan *self,
                gint64  until)
{
  GwPlanSums *sums = gw_plan_get_sums (self);
  Summing summing = { .sums = &sums->risks, .limits = gw_plan_get_limits (self) };

  return gw_plan_index_complete (gw_plan_get_index (self), self, until) ||
         gw_plan_visit_risks (self, &sums->n_risks, until, add_risk, &summing);
}

/**
 * gw_plan_get_risk_sums:
 * @self: a plan
 *
 * Returns: (transfer none): what its risks come to, until it changes
 */
const GwRiskSums *
gw_plan_get_risk_sums (GwPlan *self)
{
  gw_plan_sum_up (self, G_MAXINT64);
  return &gw_plan_get_sums (self)->risks;
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
  return gw_plan_get_risk_sums (self)->counts;
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
  return gw_plan_get_risk_sums (self)->worst;
}
