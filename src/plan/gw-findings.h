/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-finding.h"

G_BEGIN_DECLS

/**
 * GwFindings:
 *
 * One search for findings, some risks at a time, so that the caller may do other
 * things in between. What is changed meanwhile may be found or not: who changes
 * the plan begins anew.
 */
typedef struct _GwFindings GwFindings;

GwFindings *gw_findings_new        (GwPlan     *plan,
                                    const char *today);
void        gw_findings_free       (GwFindings *self);
gboolean    gw_findings_step       (GwFindings *self,
                                    guint       n_items);
GPtrArray  *gw_findings_end        (GwFindings *self);
gboolean    gw_findings_forget     (GwFindings *self,
                                    guint       n_findings);

GPtrArray  *gw_plan_get_findings   (GwPlan     *plan,
                                    const char *today);
guint       gw_findings_count_open (GPtrArray  *findings,
                                    GwSeverity  least);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwFindings, gw_findings_free)

G_END_DECLS
