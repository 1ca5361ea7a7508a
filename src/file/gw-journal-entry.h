/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-journal.h"

G_BEGIN_DECLS

/* Private to the journal: what one generation looks like on the disk. */

GBytes         *gw_journal_entry_encode (const GwJournalEntry *entry);
GwJournalEntry *gw_journal_entry_decode (GBytes               *bytes);

G_END_DECLS
