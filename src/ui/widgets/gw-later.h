/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/* One update in idle time, however often it is asked for meanwhile */
typedef struct
{
  GSourceOnceFunc update;
  gpointer data;                /* borrowed */
  GwPlan *plan;                 /* borrowed: whose sums come first, if any */
  int priority;
  guint source_id;
} GwLater;

void     gw_later_init         (GwLater         *self,
                                int              priority,
                                GSourceOnceFunc  update,
                                gpointer         data);
void     gw_later_queue        (GwLater         *self);
void     gw_later_queue_summed (GwLater         *self,
                                GwPlan          *plan);
gboolean gw_later_is_queued    (const GwLater   *self);
void     gw_later_stop         (GwLater         *self);

G_END_DECLS
