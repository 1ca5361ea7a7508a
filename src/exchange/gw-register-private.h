/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What reading and applying a table share; for gw-register-*.c only. */

#include "exchange/gw-table-columns.h"
#include "exchange/gw-register-csv.h"

G_BEGIN_DECLS

/*
 * GwRegisterReader:
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
} GwRegisterReader;

const char *gw_register_find_cell   (const GwRegisterReader *reader,
                                     const GwCsvRow         *cells,
                                     GwTableColumnKind    kind,
                                     const GwField          *field);
char       *gw_register_read_values (const GwRegisterReader *reader,
                                     const GwCsvRow         *cells,
                                     GwRisk                 *risk,
                                     GPtrArray              *changes);

G_END_DECLS
