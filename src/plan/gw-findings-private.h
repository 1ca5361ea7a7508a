/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the rules, one file a subject, add what they find. */

#include "plan/gw-findings.h"

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

void       gw_finding_set_count     (GwFinding     *self,
                                     int            count);
void       gw_finding_set_position  (GwFinding     *self,
                                     GwPosition     position);
void       gw_finding_set_text      (GwFinding     *self,
                                     const char    *text);
void       gw_finding_set_seen      (GwFinding     *self,
                                     const char    *seen);
void       gw_finding_set_weight    (GwFinding     *self,
                                     int            weight);
void       gw_finding_set_dismissal (GwFinding     *self,
                                     GwDismissal   *dismissal);
void       gw_finding_set_sequence  (GwFinding     *self,
                                     guint          sequence);
GwFinding *gw_finding_new           (GwRule         rule,
                                     GwItem        *item,
                                     const GwField *field);

void       gw_findings_case         (GwFindings    *self);
void       gw_findings_checks       (GwFindings    *self);
void       gw_findings_condition    (GwFindings    *self,
                                     gpointer       condition);
void       gw_findings_gates        (GwFindings    *self);
void       gw_findings_people       (GwFindings    *self);
void       gw_findings_risks        (GwFindings    *self);

G_END_DECLS
