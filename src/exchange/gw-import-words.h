/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What people write in cells; for gw-table-*.c only. */

#include "plan/gw-plan.h"

G_BEGIN_DECLS

gboolean  gw_table_is_nothing (const char    *text);
char     *gw_table_translate  (GwPlan        *plan,
                               const GwField *field,
                               const char    *text);

G_END_DECLS
