/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-journal-entry.h"

#include <string.h>

/*
 * One line, and below it the plan as in a file:
 *
 *     groundwork-journal 1 SHA-256 TIME BASE PLAN ADDRESS
 *
 * The SHA-256 is that of everything behind it and its space, the plan included.
 * What is not known is a minus sign; an address is a URI, which has no spaces.
 */

#define MAGIC      "groundwork-journal 1 "
#define DIGITS     64
#define NOTHING    "-"

/* Until the end of the year 9998: later ones have no calendar everywhere */
#define LAST_TIME  (G_GINT64_CONSTANT (253370764799) * G_USEC_PER_SEC)

enum
{
  WORD_TIME,
  WORD_BASE,
  WORD_PLAN,
  WORD_URI,
  N_WORDS,
};

static const char *
or_nothing (const char *word)
{
  return word != NULL && *word != '\0' ? word : NOTHING;
}

/* 0: not known */
static gint64
parse_time (const char *word)
{
  const gint64 time = g_ascii_strtoll (word, NULL, 10);

  return time > 0 && time <= LAST_TIME ? time : 0;
}

static char *
dup_word (const char *word)
{
  return *word == '\0' || g_str_equal (word, NOTHING) ? NULL : g_strdup (word);
}

/**
 * gw_journal_entry_encode: (skip)
 * @entry: an entry
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
gw_journal_entry_encode (const GwJournalEntry *entry)
{
  gsize size;
  gconstpointer plan = g_bytes_get_data (entry->plan, &size);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *words = g_strdup_printf ("%" G_GINT64_FORMAT " %s %s %s\n", entry->time,
                                            or_nothing (entry->base), or_nothing (entry->plan_id),
                                            or_nothing (entry->uri));
  GByteArray *bytes = g_byte_array_sized_new ((guint) (size + 512));

  g_checksum_update (checksum, (const guchar *) words, (gssize) strlen (words));
  g_checksum_update (checksum, plan, (gssize) size);
  g_byte_array_append (bytes, (const guint8 *) MAGIC, strlen (MAGIC));
  g_byte_array_append (bytes, (const guint8 *) g_checksum_get_string (checksum), DIGITS);
  g_byte_array_append (bytes, (const guint8 *) " ", 1);
  g_byte_array_append (bytes, (const guint8 *) words, (guint) strlen (words));
  g_byte_array_append (bytes, plan, (guint) size);
  return g_byte_array_free_to_bytes (bytes);
}

/* Where the words begin; NULL when the bytes are not those that were written. */
static const char *
check (const char *data,
       gsize       size)
{
  const gsize head = strlen (MAGIC) + DIGITS + 1;
  g_autofree char *checksum = NULL;

  if (size <= head || memcmp (data, MAGIC, strlen (MAGIC)) != 0 || data[head - 1] != ' ')
    return NULL;
  checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data + head, size - head);
  return memcmp (checksum, data + strlen (MAGIC), DIGITS) == 0 ? data + head : NULL;
}

/**
 * gw_journal_entry_decode: (skip)
 * @bytes: what was read
 *
 * Returns: (transfer full) (nullable): the entry, unless it is damaged
 */
GwJournalEntry *
gw_journal_entry_decode (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *words = check (data, size);
  const char *end = words != NULL ? memchr (words, '\n', (gsize) (data + size - words)) : NULL;
  g_autofree char *line = end != NULL ? g_strndup (words, (gsize) (end - words)) : NULL;
  g_auto(GStrv) parts = line != NULL ? g_strsplit (line, " ", N_WORDS + 1) : NULL;
  GwJournalEntry *entry;

  if (parts == NULL || g_strv_length (parts) != N_WORDS)
    return NULL;
  entry = g_new0 (GwJournalEntry, 1);
  entry->time = parse_time (parts[WORD_TIME]);
  entry->base = dup_word (parts[WORD_BASE]);
  entry->plan_id = dup_word (parts[WORD_PLAN]);
  entry->uri = dup_word (parts[WORD_URI]);
  entry->plan = g_bytes_new_from_bytes (bytes, (gsize) (end + 1 - data), (gsize) (data + size - (end + 1)));
  return entry;
}

/**
 * gw_journal_entry_free:
 * @entry: (transfer full): an entry
 *
 * Frees it.
 */
void
gw_journal_entry_free (GwJournalEntry *entry)
{
  g_free (entry->plan_id);
  g_free (entry->uri);
  g_free (entry->base);
  g_clear_pointer (&entry->plan, g_bytes_unref);
  g_free (entry);
}
