/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Findings in order, taken in one by one. */

#include "plan/gw-finding-private.h"

G_BEGIN_DECLS

typedef struct _GwFindingsOrder GwFindingsOrder;

GwFindingsOrder *gw_findings_order_new      (void);
void             gw_findings_order_free     (GwFindingsOrder *self);

void             gw_findings_order_take     (GwFindingsOrder *self,
                                             GwFinding       *finding);
void             gw_findings_order_end_rule (GwFindingsOrder *self);
GPtrArray       *gw_findings_order_end      (GwFindingsOrder *self);
gboolean         gw_findings_order_forget   (GwFindingsOrder *self,
                                             guint            n_findings);

G_END_DECLS
