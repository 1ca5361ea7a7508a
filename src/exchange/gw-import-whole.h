/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What an import is made of; for gw-import.c and gw-import-apply.c only. */

#include "exchange/gw-import-match.h"
#include "exchange/gw-import-private.h"

G_BEGIN_DECLS

struct _GwTableImport
{
  guint counts[GW_N_IMPORT_KINDS];
  guint n_prepared;             /* rows that have a draft, where they need one */

  /* Owned */
  GwTableReader reader;
  GwTableMatcher *matcher;
  GPtrArray *rows;
  GPtrArray *unknown_columns;
  GPtrArray *drafts;            /* of the rows that add, in their order */
  GPtrArray *newcomers;         /* people who come with them */
  GHashTable *newcomer_ids;     /* folded name → id */
};

G_END_DECLS
