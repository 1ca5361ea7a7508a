/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a row is about; for gw-table-*.c only. */

#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

typedef struct _GwTableMatcher GwTableMatcher;

GwTableMatcher *gw_table_matcher_new  (GwPlan          *plan,
                                       GType            type,
                                       GwWords         *words);
void            gw_table_matcher_free (GwTableMatcher  *self);
char           *gw_table_matcher_find (GwTableMatcher  *self,
                                       const char      *id,
                                       const char      *title,
                                       GwItem         **item);
char           *gw_table_find_group   (GwPlan          *plan,
                                       const char      *stage_name,
                                       const char      *group_name,
                                       GwWords         *words,
                                       GwItem         **group);
const char     *gw_table_get_label    (GwItem          *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTableMatcher, gw_table_matcher_free)

G_END_DECLS
