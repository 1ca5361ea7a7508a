/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

void gw_plan_put_into_language (GwPlan     *plan,
                                const char *language);

G_END_DECLS
