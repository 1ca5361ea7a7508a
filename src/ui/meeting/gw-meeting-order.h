/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/**
 * GwMeetingOrder:
 *
 * In which order a meeting talks about the risks that want a word: those that
 * are above the appetite, the worst first, then those that nobody has placed. It
 * is settled when the meeting begins, so that nothing is passed over when a risk
 * is moved meanwhile.
 */
typedef struct _GwMeetingOrder GwMeetingOrder;

GwMeetingOrder *gw_meeting_order_new  (GwPlan         *plan);
void            gw_meeting_order_free (GwMeetingOrder *self);
GwRisk         *gw_meeting_order_step (GwMeetingOrder *self,
                                       GwRisk         *from,
                                       gboolean        back);

G_END_DECLS
