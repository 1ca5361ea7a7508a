/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-movement.h"

G_BEGIN_DECLS

/**
 * GwRiskMovements:
 *
 * What has become of risks since a review; of none, nothing has.
 */
typedef struct _GwRiskMovements GwRiskMovements;

GwRiskMovements *gw_risk_movements_new        (void);
void             gw_risk_movements_free       (GwRiskMovements       *self);
void             gw_risk_movements_set_review (GwRiskMovements       *self,
                                               GwReview              *review);
GwReview        *gw_risk_movements_get_review (const GwRiskMovements *self);
GwMovementKind   gw_risk_movements_get        (const GwRiskMovements *self,
                                               GwRisk                *risk);
guint            gw_risk_movements_get_rank   (const GwRiskMovements *self,
                                               GwRisk                *risk);

G_END_DECLS
