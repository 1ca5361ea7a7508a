/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-catalog.h"

#include <string.h>

/*
 * GwCatalog:
 *
 * Reads the catalogues that msgfmt writes, without gettext: a table of the
 * originals, sorted, and one of the translations, each entry a length and an
 * offset of 32 bits, least significant byte first (msgfmt's default on every
 * machine). Nothing is copied. Every offset is checked when it is followed, so
 * that a damaged catalogue costs translations and never a crash.
 */

#define MAGIC       0x950412deu
#define HEADER_SIZE 28
#define ENTRY_SIZE  8

struct _GwCatalog
{
  /* Owned */
  GBytes *bytes;

  /* Borrowed from bytes */
  const char *data;
  gsize size;

  guint32 n_entries;
  guint32 originals;
  guint32 translations;
};

static guint32
read_word (const char *data,
           gsize       offset)
{
  guint32 word;

  memcpy (&word, data + offset, sizeof word);

  return GUINT32_FROM_LE (word);
}

static gboolean
table_fits (const GwCatalog *self,
            guint32          table)
{
  return (guint64) table + (guint64) self->n_entries * ENTRY_SIZE <= self->size;
}

static gboolean
read_header (GwCatalog *self)
{
  if (self->size < HEADER_SIZE || read_word (self->data, 0) != MAGIC)
    return FALSE;

  /* The upper half of the second word is the major revision: 0 is the one
   * described above. */
  if (read_word (self->data, 4) >> 16 != 0)
    return FALSE;

  self->n_entries = read_word (self->data, 8);
  self->originals = read_word (self->data, 12);
  self->translations = read_word (self->data, 16);

  return table_fits (self, self->originals) && table_fits (self, self->translations);
}

/* The string of one entry, or NULL when it does not lie within the file or
 * does not end where it says. */
static const char *
get_string (const GwCatalog *self,
            guint32          table,
            guint32          position)
{
  gsize entry = table + (gsize) position * ENTRY_SIZE;
  guint32 length = read_word (self->data, entry);
  guint32 offset = read_word (self->data, entry + 4);

  if ((guint64) offset + length >= self->size || self->data[offset + (gsize) length] != '\0')
    return NULL;

  return self->data + offset;
}

/*
 * gw_catalog_new:
 * @bytes: what msgfmt wrote
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL when the header
 *   says that @bytes is none, or its tables do not lie within @bytes
 */
GwCatalog *
gw_catalog_new (GBytes *bytes)
{
  g_autoptr(GwCatalog) self = g_new0 (GwCatalog, 1);

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);

  return read_header (self) ? g_steal_pointer (&self) : NULL;
}

void
gw_catalog_free (GwCatalog *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

/*
 * gw_catalog_lookup:
 * @self: a catalogue
 * @msgid: the original; with a context, the context and "\004" before it; of a
 *   plural, the singular
 *
 * Returns: (transfer none) (nullable): the translation, of a plural its first
 *   form; it lives as long as @self
 */
const char *
gw_catalog_lookup (const GwCatalog *self,
                   const char      *msgid)
{
  guint32 first = 0;
  guint32 end = self->n_entries;

  while (first < end)
    {
      guint32 middle = first + (end - first) / 2;
      const char *original = get_string (self, self->originals, middle);
      int order;

      if (original == NULL)
        return NULL;

      /* Of a plural, the plural follows after a NUL, which ends the comparison. */
      order = strcmp (msgid, original);
      if (order == 0)
        return get_string (self, self->translations, middle);
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }

  return NULL;
}
