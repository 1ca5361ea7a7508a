/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-codec.h"
#include "session/gw-found-work.h"

G_BEGIN_DECLS

struct _GwFoundWork
{
  GObject parent_instance;

  /* Owned */
  GwStateFolder *state;
  GwJournal *journal;           /* held, so that nobody else finds it */
  GwJournalEntry *entry;        /* NULL when every generation is damaged */
  GFile *file;
  GwDecoded *decoded;           /* what was found; NULL when it is no plan */
  GwSnapshot *plan;             /* of that, unless a newer program wrote it */
  GwSnapshot *base;             /* what was changed, if that is still known */
  GwPlan *before;               /* that, or what lies there now */
  GwDifference *difference;     /* from there to what was found */

  guint n_damaged;
};

G_END_DECLS
