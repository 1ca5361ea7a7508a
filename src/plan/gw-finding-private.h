/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How a finding is made; for those who look for them only. */

#include "plan/gw-finding.h"

G_BEGIN_DECLS

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
int        gw_finding_get_weight    (GwFinding     *self);
void       gw_finding_set_dismissal (GwFinding     *self,
                                     GwDismissal   *dismissal);
void       gw_finding_set_sequence  (GwFinding     *self,
                                     guint          sequence);
GwFinding *gw_finding_new           (GwRule         rule,
                                     GwItem        *item,
                                     const GwField *field);

G_END_DECLS
