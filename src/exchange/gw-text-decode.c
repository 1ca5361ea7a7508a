/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-text-decode.h"

#include <string.h>

#include "exchange/gw-csv.h"

/* What tells how a table without a mark is written lies at its beginning. */
#define SAMPLE_SIZE 4096

typedef struct
{
  const char *mark;
  gsize length;
  const char *charset;
} Mark;

static const Mark marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

typedef struct
{
  const char *text;
  gsize size;
  GwWords *words;
} Source;

static gboolean
is_line_end (const char *at,
             gsize       width)
{
  if (width == 1)
    return *at == '\n';
  return (at[0] == '\n' && at[1] == '\0') || (at[0] == '\0' && at[1] == '\n');
}

/* The place as people count it: the line from 1, in units of so many bytes */
static gboolean
fail_at (const Source  *source,
         gsize          offset,
         gsize          width,
         const char    *sentence,
         GError       **error)
{
  g_autofree char *message = NULL;
  guint line = 1;

  for (gsize i = 0; i + width <= MIN (offset, source->size); i += width)
    line += (guint) is_line_end (source->text + i, width);
  message = gw_words_format (source->words, "line %u: %s", line, sentence);
  g_set_error_literal (error, GW_CSV_ERROR, GW_CSV_ERROR_ENCODING, message);
  return FALSE;
}

static const Mark *
find_mark (const Source *source)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (source->size >= marks[i].length && memcmp (source->text, marks[i].mark, marks[i].length) == 0)
      return &marks[i];
  return NULL;
}

/* Every comma and every line end of UTF-16 has a zero byte, always on the same
 * side. A stray zero in other text is no reason to read it as pairs: pairs are
 * then either mostly Latin, or no UTF-8 beside the zeros. */
static const char *
guess_utf16 (const Source *source)
{
  gsize size = MIN (source->size, SAMPLE_SIZE) & ~(gsize) 1;
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < size; i++)
    if (source->text[i] == '\0')
      zeros[i % 2]++;
  if (source->size % 2 != 0 || (zeros[0] == 0) == (zeros[1] == 0))
    return NULL;
  if ((zeros[0] + zeros[1]) * 4 < size)
    {
      g_autofree char *sample = g_memdup2 (source->text, size);

      for (gsize i = 0; i < size; i++)
        if (sample[i] == '\0')
          sample[i] = ' ';
      if (g_utf8_validate_len (sample, size, NULL))
        return NULL;
    }
  return zeros[1] > 0 ? "UTF-16LE" : "UTF-16BE";
}

/* A zero byte would end the text without anybody noticing. */
static gboolean
check_zeros (const Source  *source,
             GError       **error)
{
  const char *zero = source->size > 0 ? memchr (source->text, '\0', source->size) : NULL;

  if (zero == NULL)
    return TRUE;
  return fail_at (source, (gsize) (zero - source->text), 1,
                  gw_words_get (source->words, "a zero byte, which no text has"), error);
}

static GBytes *
convert_utf16 (const Source  *source,
               const char    *charset,
               GError       **error)
{
  gsize n_read = 0, n_written = 0;
  char *text = g_convert (source->text, (gssize) source->size, "UTF-8", charset, &n_read, &n_written, NULL);
  Source converted = { text, n_written, source->words };

  if (text == NULL || n_read < source->size)
    {
      g_free (text);
      fail_at (source, n_read, 2, gw_words_get (source->words, "the table is not UTF-16 throughout"), error);
      return NULL;
    }
  if (!check_zeros (&converted, error))
    {
      g_free (text);
      return NULL;
    }
  return g_bytes_new_take (text, n_written);
}

/* What Korean Excel writes as “CSV”: CP949, of which EUC-KR is a part. The
 * place of an error is that of what is no UTF-8, as most tables are. */
static GBytes *
convert_korean (const Source  *source,
                gsize          broken_at,
                GError       **error)
{
  gsize n_read = 0, n_written = 0;
  char *text = g_convert (source->text, (gssize) source->size, "UTF-8", "CP949", &n_read, &n_written, NULL);

  if (text != NULL && n_read == source->size)
    return g_bytes_new_take (text, n_written);
  g_free (text);
  fail_at (source, broken_at, 1,
           gw_words_get (source->words, "text that is neither UTF-8, UTF-16 nor CP949; save it as “CSV UTF-8”"),
           error);
  return NULL;
}

static GBytes *
take_utf8 (const Source  *source,
           gboolean       is_marked,
           GBytes        *bytes,
           GError       **error)
{
  const char *end = source->text;

  if (!check_zeros (source, error))
    return NULL;
  if (source->size == 0 || g_utf8_validate_len (source->text, source->size, &end))
    return g_bytes_new_with_free_func (source->text, source->size, (GDestroyNotify) g_bytes_unref,
                                       g_bytes_ref (bytes));
  if (!is_marked)
    return convert_korean (source, (gsize) (end - source->text), error);
  fail_at (source, (gsize) (end - source->text), 1,
           gw_words_get (source->words, "the table is not UTF-8 throughout, though it begins as such"), error);
  return NULL;
}

/*
 * gw_text_decode:
 * @bytes: what a spreadsheet wrote
 * @words: the language of errors
 * @error: return location for an error of [error@CsvError]
 *
 * Finds out how a text is written and makes it UTF-8: UTF-8 or UTF-16 by its
 * mark, UTF-16 without a mark by its zero bytes, else UTF-8 where it is valid,
 * else CP949.
 *
 * Returns: (transfer full): the text as UTF-8 without a mark and without zeros
 */
GBytes *
gw_text_decode (GBytes   *bytes,
                GwWords  *words,
                GError  **error)
{
  Source source = { .words = words };
  const Mark *mark;
  const char *charset;

  source.text = g_bytes_get_data (bytes, &source.size);
  mark = find_mark (&source);
  charset = mark != NULL ? mark->charset : guess_utf16 (&source);
  if (mark != NULL)
    {
      source.text += mark->length;
      source.size -= mark->length;
    }
  if (g_strcmp0 (charset, "UTF-16LE") == 0 || g_strcmp0 (charset, "UTF-16BE") == 0)
    return convert_utf16 (&source, charset, error);
  return take_utf8 (&source, mark != NULL, bytes, error);
}
