/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GwJournal:
 *
 * The recovery copies of one open document: a folder with a lock, which lasts
 * as long as whoever writes it lives, and the latest generations of the plan.
 * Its functions block; not for the main loop.
 */
typedef struct _GwJournal GwJournal;

/**
 * GwJournalEntry:
 * @plan_id: (nullable): the id of the plan
 * @uri: (nullable): where the document lies; %NULL when it was never saved
 * @base: (nullable): the SHA-256 of the file that the changes were made to
 * @time: when it was written, in microseconds since 1970
 * @plan: the plan, as it would lie in a file
 *
 * One generation.
 */
typedef struct
{
  char *plan_id;
  char *uri;
  char *base;
  gint64 time;
  GBytes *plan;
} GwJournalEntry;

GwJournal      *gw_journal_new        (const char            *folder,
                                       GError               **error);
void            gw_journal_free       (GwJournal             *self);
gboolean        gw_journal_is_gone    (GwJournal             *self);
gboolean        gw_journal_write      (GwJournal             *self,
                                       const GwJournalEntry  *entry,
                                       GError               **error);
GwJournalEntry *gw_journal_read       (GwJournal             *self,
                                       guint                 *n_damaged);
void            gw_journal_remove     (GwJournal             *self);
GPtrArray      *gw_journal_find       (const char            *folder);
void            gw_journal_entry_free (GwJournalEntry        *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJournal, gw_journal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJournalEntry, gw_journal_entry_free)

G_END_DECLS
