/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the rules, one file a subject, add what they find. */

#include "plan/gw-finding-private.h"

G_BEGIN_DECLS

/**
 * GwFindings:
 * @found: (element-type GwFinding): what has been found so far
 * @plan: where it is looked for
 * @today: the local date, `YYYY-MM-DD`
 * @limits: what scores mean in the plan
 *
 * One search for findings.
 */
typedef struct
{
  GPtrArray *found;
  GwPlan *plan;
  const char *today;
  GwLimits limits;
} GwFindings;

GwFinding *gw_findings_add          (GwFindings    *self,
                                     GwRule         rule,
                                     gpointer       item,
                                     int            index);
gboolean   gw_findings_is_past      (GwFindings    *self,
                                     const char    *date,
                                     int           *days);

G_END_DECLS
