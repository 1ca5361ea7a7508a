/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What reading and applying a table share; for gw-import-*.c only. */

#include "exchange/gw-import-people.h"
#include "exchange/gw-import.h"
#include "exchange/gw-table-columns.h"

G_BEGIN_DECLS

/*
 * GwTableReader:
 * @plan: (owned): the plan
 * @words: (owned): the language of reasons
 * @table: (owned): the table
 * @people: (owned): who is there, by name
 *
 * What reading a row needs.
 */
typedef struct
{
  GwPlan *plan;
  GwWords *words;
  GwTable *table;
  GwTablePeople *people;
} GwTableReader;

char *gw_table_read_values (const GwTableReader *reader,
                            const GwCsvRow      *cells,
                            GwImportRow         *row);

G_END_DECLS
