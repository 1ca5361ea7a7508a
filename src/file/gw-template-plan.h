/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

GwPlan *gw_template_make_from_plan (GwPlan     *plan,
                                    const char *title);
GwPlan *gw_template_begin_plan     (GwPlan     *template_plan,
                                    const char *language,
                                    const char *title,
                                    const char *today);

G_END_DECLS
