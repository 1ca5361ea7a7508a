/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The findings as a table; for gw-table-export.c only. */

#include "exchange/gw-table.h"

G_BEGIN_DECLS

void gw_table_append_findings (GString              *csv,
                               GwPlan               *plan,
                               GHashTable           *people,
                               const GwTableOptions *options);

G_END_DECLS
