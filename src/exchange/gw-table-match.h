/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Which risk a row is about; for gw-table-*.c only. */

#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

typedef struct _GwTableMatcher GwTableMatcher;

GwTableMatcher *gw_table_matcher_new  (GwPlan          *plan,
                                       GwWords         *words);
void            gw_table_matcher_free (GwTableMatcher  *self);
char           *gw_table_matcher_find (GwTableMatcher  *self,
                                       const char      *id,
                                       const char      *title,
                                       GwRisk         **risk);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTableMatcher, gw_table_matcher_free)

G_END_DECLS
