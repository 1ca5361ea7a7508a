/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What reading and applying a table share; for gw-table-*.c only. */

#include "exchange/gw-table-columns.h"
#include "exchange/gw-table-import.h"

G_BEGIN_DECLS

/*
 * GwTableReader:
 * @plan: (owned): the plan
 * @words: (owned): the language of reasons
 * @columns: (owned): all columns there are
 * @positions: (owned): the column of each cell, %NULL for an unknown one
 * @names: (owned): the unique names of people, by id
 */
typedef struct
{
  GwPlan *plan;
  GwWords *words;
  GPtrArray *columns;
  GPtrArray *positions;
  GHashTable *names;
} GwTableReader;

const char *gw_table_find_cell   (const GwTableReader *reader,
                                     const GwCsvRow         *cells,
                                     GwTableColumnKind    kind,
                                     const GwField          *field);
char       *gw_table_read_values (const GwTableReader *reader,
                                     const GwCsvRow         *cells,
                                     GwRisk                 *risk,
                                     GPtrArray              *changes);

G_END_DECLS
