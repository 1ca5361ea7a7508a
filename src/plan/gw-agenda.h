/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/**
 * GwAgendaEntry:
 * @item: an open check, an open risk, or the plan
 * @field: which of its dates it is
 * @days: in how many days; less than 0 when it is over
 *
 * A date that comes up.
 */
typedef struct
{
  GwItem *item;
  const GwField *field;
  int days;
} GwAgendaEntry;

GPtrArray *gw_plan_get_agenda     (GwPlan     *plan,
                                   const char *today,
                                   int         days);
GPtrArray *gw_plan_get_next_dates (GwPlan     *plan,
                                   const char *today,
                                   int         days,
                                   guint       most,
                                   guint      *n_dates);

G_END_DECLS
