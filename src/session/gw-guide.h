/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

char *gw_guide_dup (GwPlan  *plan,
                    GwStage *stage);

G_END_DECLS
