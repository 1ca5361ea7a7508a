/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

GwPlan *draw_plan_new_empty  (void);
GwPlan *draw_plan_new_sample (const char *language);
GwRisk *draw_plan_add_risk   (GwPlan     *plan,
                              int         number,
                              const char *title,
                              GwPosition  inherent,
                              GwPosition  residual);
void    draw_plan_set_text   (gpointer    item,
                              guint       field,
                              const char *text);

G_END_DECLS
