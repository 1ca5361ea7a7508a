/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the headings of a table mean, and what its columns are called. */

#include "exchange/gw-csv.h"
#include "exchange/gw-table-columns.h"

G_BEGIN_DECLS

/*
 * GwTableHeadings:
 * @named: (owned): columns by name
 * @meant: (owned): columns by what people call them
 *
 * What headings mean for one class of items; keys are folded.
 */
typedef struct
{
  GHashTable *named;
  GHashTable *meant;
} GwTableHeadings;

const char *gw_table_column_get_word (const GwTableColumn   *column);
void        gw_table_headings_init   (GwTableHeadings       *self,
                                      GPtrArray             *columns);
void        gw_table_headings_clear  (GwTableHeadings       *self);
guint       gw_table_headings_count  (const GwTableHeadings *self,
                                      const GwCsvRow        *row);
GPtrArray  *gw_table_headings_guess  (const GwTableHeadings *self,
                                      const GwCsvRow        *row);
gboolean    gw_table_heading_equal   (const char            *a,
                                      const char            *b);
char       *gw_table_fold            (const char            *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwTableHeadings, gw_table_headings_clear)

G_END_DECLS
