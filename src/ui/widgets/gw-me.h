/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

const char *gw_me_find (GwPlan     *plan);
void        gw_me_set  (GwPlan     *plan,
                        const char *person);

G_END_DECLS
