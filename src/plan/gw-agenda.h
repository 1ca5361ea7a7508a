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

typedef struct _GwAgenda GwAgenda;

GwAgenda  *gw_agenda_new      (GwPlan     *plan,
                               const char *today,
                               int         days,
                               guint       most);
void       gw_agenda_free     (GwAgenda   *self);
gboolean   gw_agenda_step     (GwAgenda   *self,
                               gint64      until);
GPtrArray *gw_agenda_end      (GwAgenda   *self,
                               guint      *n_dates);

GPtrArray *gw_plan_get_agenda (GwPlan     *plan,
                               const char *today,
                               int         days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwAgenda, gw_agenda_free)

G_END_DECLS
