/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-level.h"
#include "plan/gw-person.h"

G_BEGIN_DECLS

char     *gw_edit_fold_name     (const char     *name);
GwPerson *gw_edit_find_person   (GwPlan         *plan,
                                 const char     *name);
GwPerson *gw_edit_add_person    (GwHistory      *history,
                                 const char     *name,
                                 const char     *role);
gboolean  gw_edit_set_limits    (GwHistory      *history,
                                 const GwLimits *limits);
GwLevel  *gw_edit_ensure_level  (GwHistory      *history,
                                 gboolean        of_impact,
                                 int             level);

G_END_DECLS
