/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What an import is made of; for gw-import.c, -apply.c and -taken.c only. */

#include "exchange/gw-import-match.h"
#include "exchange/gw-import-private.h"

G_BEGIN_DECLS

struct _GwTableImport
{
  guint n_taken;                /* rows that something is done with */
  guint n_newcomers;            /* people whom they name */
  guint n_prepared;             /* rows that are ready, from the first */
  gulong changed_id;            /* of the plan, while anything is ready */
  gboolean is_stale;            /* the plan has changed since that was begun */
  gint64 number;                /* of the next new risk */

  /* Owned */
  GwTableReader reader;
  GwTableMatcher *matcher;
  GPtrArray *rows;
  GPtrArray *by_kind[GW_N_IMPORT_KINDS];
  GPtrArray *unknown_columns;
  GPtrArray *named;             /* who is named and new, in the order of the rows */
  GHashTable *named_by_name;    /* the same by folded name */
  GPtrArray *batches;           /* of what comes new, by the list it goes to; NULL before */
  GPtrArray *newcomers;         /* people who come with it */
  GHashTable *newcomer_ids;     /* folded name → id */
};

void     gw_table_import_init_taken      (GwTableImport *self);
void     gw_table_import_clear_taken     (GwTableImport *self);
void     gw_table_import_note_row        (GwTableImport *self,
                                          GwImportRow   *row);
void     gw_table_import_forget_prepared (GwTableImport *self);
gboolean gw_table_import_shrink_prepared (GwTableImport *self,
                                          gint64         until);
gboolean gw_table_import_shrink_array    (GPtrArray     *array,
                                          gint64         until);

G_END_DECLS
