/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-finding.h"

G_BEGIN_DECLS

GPtrArray *gw_plan_get_findings   (GwPlan     *plan,
                                   const char *today);
guint      gw_findings_count_open (GPtrArray  *findings,
                                   GwSeverity  least);

G_END_DECLS
