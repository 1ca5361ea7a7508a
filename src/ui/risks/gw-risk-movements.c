/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-movements.h"

struct _GwRiskMovements
{
  GwReview *review;
  GHashTable *then;             /* id → risk, of the review */
};

/* What wants a look comes first. */
static const guint ranks[GW_N_MOVEMENTS] = {
  [GW_MOVEMENT_WORSE] = 0,
  [GW_MOVEMENT_NEW] = 1,
  [GW_MOVEMENT_PLACED] = 2,
  [GW_MOVEMENT_REOPENED] = 3,
  [GW_MOVEMENT_UNPLACED] = 4,
  [GW_MOVEMENT_SIDEWAYS] = 5,
  [GW_MOVEMENT_BETTER] = 6,
  [GW_MOVEMENT_CLOSED] = 7,
  [GW_MOVEMENT_REMOVED] = 8,
  [GW_MOVEMENT_NONE] = 9,
};

/**
 * gw_risk_movements_new:
 *
 * Returns: (transfer full): movements since no review
 */
GwRiskMovements *
gw_risk_movements_new (void)
{
  return g_new0 (GwRiskMovements, 1);
}

/**
 * gw_risk_movements_free:
 * @self: (transfer full): movements
 */
void
gw_risk_movements_free (GwRiskMovements *self)
{
  g_clear_pointer (&self->then, g_hash_table_unref);
  g_clear_object (&self->review);
  g_free (self);
}

/**
 * gw_risk_movements_set_review:
 * @self: movements
 * @review: (nullable): the review since which they are told
 */
void
gw_risk_movements_set_review (GwRiskMovements *self,
                              GwReview        *review)
{
  if (!g_set_object (&self->review, review))
    return;
  g_clear_pointer (&self->then, g_hash_table_unref);
  self->then = review != NULL ? gw_review_get_risks (review) : NULL;
}

/**
 * gw_risk_movements_get_review:
 * @self: movements
 *
 * Returns: (transfer none) (nullable): the review since which they are told
 */
GwReview *
gw_risk_movements_get_review (const GwRiskMovements *self)
{
  return self->review;
}

/**
 * gw_risk_movements_get:
 * @self: movements
 * @risk: a risk
 *
 * Returns: what has become of it
 */
GwMovementKind
gw_risk_movements_get (const GwRiskMovements *self,
                       GwRisk                *risk)
{
  if (self->then == NULL || gw_item_get_id (risk) == NULL)
    return GW_MOVEMENT_NONE;
  return gw_movement_between (g_hash_table_lookup (self->then, gw_item_get_id (risk)), risk).kind;
}

/**
 * gw_risk_movements_get_rank:
 * @self: movements
 * @risk: a risk
 *
 * Returns: its place in the order of movements, 0 for the most urgent
 */
guint
gw_risk_movements_get_rank (const GwRiskMovements *self,
                            GwRisk                *risk)
{
  return ranks[gw_risk_movements_get (self, risk)];
}
