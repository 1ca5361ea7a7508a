/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-findings.h"

G_BEGIN_DECLS

/**
 * GwFindingsTold:
 * @owner: who looks
 * @findings: (element-type GwFinding): what there is, the most pressing first
 *
 * Told when all findings are known.
 */
typedef void (*GwFindingsTold) (gpointer   owner,
                                GPtrArray *findings);

/**
 * GwFindingsRun:
 *
 * Looks for the findings of a plan in turns of the main loop.
 */
typedef struct _GwFindingsRun GwFindingsRun;

GwFindingsRun *gw_findings_run_new   (GwFindingsTold  told,
                                      gpointer        owner);
void           gw_findings_run_free  (GwFindingsRun  *self);
void           gw_findings_run_start (GwFindingsRun  *self,
                                      GwPlan         *plan);
void           gw_findings_leave     (GPtrArray      *findings);

G_END_DECLS
