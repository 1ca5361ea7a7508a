/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/**
 * GwRiskNumbers:
 *
 * The numbers of a plan's risks that were ever given, and the free ones.
 */
typedef struct _GwRiskNumbers GwRiskNumbers;

GwRiskNumbers *gw_risk_numbers_new         (GwPlan        *plan);
void           gw_risk_numbers_free        (GwRiskNumbers *self);
gint64         gw_risk_numbers_get_highest (GwRiskNumbers *self);
gint64         gw_risk_numbers_take        (GwRiskNumbers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwRiskNumbers, gw_risk_numbers_free)

G_END_DECLS
