/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-person.h"

G_BEGIN_DECLS

char     *gw_edit_fold_name   (const char *name);
GwPerson *gw_edit_find_person (GwPlan     *plan,
                               const char *name);
GwPerson *gw_edit_add_person  (GwHistory  *history,
                               const char *name,
                               const char *role);

G_END_DECLS
