/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

const char *gw_constraint_kind_label (const char *code);
const char *gw_estimate_kind_label   (const char *code);
const char *gw_estimate_per_label    (const char *code);

char       *gw_objective_dup_line    (GwPlan     *plan,
                                      gpointer    objective);
char       *gw_constraint_dup_line   (GwPlan     *plan,
                                      gpointer    constraint);
char       *gw_estimate_dup_line     (GwPlan     *plan,
                                      gpointer    estimate);

G_END_DECLS
