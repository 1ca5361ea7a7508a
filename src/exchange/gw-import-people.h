/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* People by name; for gw-table-*.c only. */

#include "plan/gw-person.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

typedef struct _GwTablePeople GwTablePeople;

GwTablePeople *gw_table_people_new       (GwPlan         *plan);
void           gw_table_people_free      (GwTablePeople  *self);
GHashTable    *gw_table_people_get_names (GwTablePeople  *self);
GwPerson      *gw_table_people_find      (GwTablePeople  *self,
                                          const char     *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTablePeople, gw_table_people_free)

G_END_DECLS
