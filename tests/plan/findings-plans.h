/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A plan of which nothing wants a look, to spoil in one place. */

#include "lib/test-plans.h"
#include "plan/gw-findings.h"

G_BEGIN_DECLS

#define FINDINGS_TODAY "2026-11-23"

GwPlan    *findings_plan_new    (void);
gpointer   findings_get         (GwPlan     *plan,
                                 const char *id);
guint      findings_count       (GwPlan     *plan,
                                 GwRule      rule,
                                 GwFinding **first);
guint      findings_count_all   (GwPlan     *plan);
GwRisk    *findings_add_risk    (GwPlan     *plan,
                                 const char *id,
                                 int         probability,
                                 int         impact);
gpointer   findings_add_evaluation (GwPlan     *plan,
                                    const char *kind,
                                    double      value,
                                    double      target);
gpointer   findings_add_decision   (GwPlan     *plan,
                                    const char *id,
                                    const char *outcome);

G_END_DECLS
