/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The rules, a file a subject. */

#include "plan/gw-findings-search.h"

G_BEGIN_DECLS

void       gw_findings_case         (GwFindings    *self);
void       gw_findings_checks       (GwFindings    *self);
void       gw_findings_condition    (GwFindings    *self,
                                     gpointer       condition);
void       gw_findings_gates        (GwFindings    *self);
void       gw_findings_people       (GwFindings    *self);
void       gw_findings_references   (GwItem        *item,
                                     gpointer       search);
void       gw_findings_risk         (GwFindings    *self,
                                     GwRisk        *risk);
void       gw_findings_spread       (GwFindings    *self);

G_END_DECLS
