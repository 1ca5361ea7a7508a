/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <unistd.h>

#include "file/gw-journal.h"

/* For journal-faults.py:
 *
 *     journal-once FOLDER LETTER   adds a generation full of LETTER to what was
 *                                  left behind in FOLDER, or begins a journal
 *     journal-once FOLDER          prints the letter of the newest generation,
 *                                  and how many damaged ones were skipped
 *
 * Ends with 1 when that did not work. */

/* Shows in the list of system calls where the writing begins. */
#define MARK "/groundwork-save-begins"

#define SIZE 1500000

static void
check_entry (GwJournalEntry *entry)
{
  const char *data = g_bytes_get_data (entry->plan, NULL);

  g_assert_cmpuint (g_bytes_get_size (entry->plan), ==, SIZE);
  for (gsize i = 1; i < SIZE; i++)
    g_assert_cmpint (data[i], ==, data[0]);
}

/* A journal that could not be looked at once has a sibling since */
static int
show (GPtrArray *journals)
{
  char letter = '-';
  gint64 newest = 0;
  guint n_damaged = 0;

  for (guint i = 0; i < journals->len; i++)
    {
      guint damaged;
      g_autoptr(GwJournalEntry) entry = gw_journal_read (g_ptr_array_index (journals, i), &damaged);

      n_damaged += damaged;
      if (entry == NULL || entry->time < newest)
        continue;
      check_entry (entry);
      newest = entry->time;
      letter = *(const char *) g_bytes_get_data (entry->plan, NULL);
    }
  printf ("%c %u\n", letter, n_damaged);
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwJournal) journal = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GError) error = NULL;
  GwJournalEntry entry = { .plan_id = (char *) "plan", .time = g_get_real_time () };
  gboolean done;

  g_assert (argc == 2 || argc == 3);
  g_assert (access (MARK, F_OK) != 0);
  found = gw_journal_find (argv[1]);
  if (argc == 2)
    return show (found);
  journal = found->len > 0 ? g_ptr_array_steal_index (found, 0) : gw_journal_new (argv[1], NULL);
  if (journal == NULL)
    return 1;
  entry.plan = g_bytes_new_take (g_strnfill (SIZE, argv[2][0]), SIZE);
  done = gw_journal_write (journal, &entry, &error);
  g_bytes_unref (entry.plan);
  if (!done)
    fprintf (stderr, "%s\n", error->message);
  return done ? 0 : 1;
}
