/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-csv.h"

#include <string.h>

#include "exchange/gw-csv-private.h"

G_DEFINE_QUARK (gw-csv-error-quark, gw_csv_error)

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  gsize n_cells;
  char separator;
  GwWords *words;
} Reader;

static void
row_free (gpointer data)
{
  GwCsvRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

/* The separator that the heading uses most: commas, or what a spreadsheet of
 * a country with decimal commas writes, or what it puts into the clipboard. */
static char
find_separator (const Reader *reader)
{
  static const char separators[] = ",;\t";
  guint counts[G_N_ELEMENTS (separators) - 1] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (const char *c = reader->at; c < reader->end && (quoted || (*c != '\n' && *c != '\r')); c++)
    {
      const char *found = strchr (separators, *c);

      if (*c == '"')
        quoted = !quoted;
      else if (!quoted && found != NULL)
        counts[found - separators]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

static gboolean
fail (Reader      *reader,
      GwCsvError   code,
      const char  *sentence,
      GError     **error)
{
  g_autofree char *message = gw_words_format (reader->words, "line %u: %s", reader->line, sentence);

  g_set_error_literal (error, GW_CSV_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
at_line_end (const Reader *reader)
{
  return reader->at == reader->end || *reader->at == '\n' || *reader->at == '\r';
}

/* Steps over a line end, which may be one of three kinds. */
static void
skip_line_end (Reader *reader)
{
  if (reader->at == reader->end)
    return;
  if (reader->at[0] == '\r' && reader->at + 1 < reader->end && reader->at[1] == '\n')
    reader->at++;
  reader->at++;
  reader->line++;
}

static gboolean
read_quoted (Reader   *reader,
             GString  *cell,
             GError  **error)
{
  for (reader->at++; reader->at < reader->end; reader->at++)
    {
      if (*reader->at == '\n')
        reader->line++;
      if (*reader->at != '"')
        g_string_append_c (cell, *reader->at);
      else if (reader->at + 1 < reader->end && reader->at[1] == '"')
        g_string_append_c (cell, *reader->at++);
      else
        {
          reader->at++;
          if (at_line_end (reader) || *reader->at == reader->separator)
            return TRUE;
          return fail (reader, GW_CSV_ERROR_QUOTES,
                       gw_words_get (reader->words, "text after a closing quotation mark"), error);
        }
    }
  return fail (reader, GW_CSV_ERROR_QUOTES,
               gw_words_get (reader->words, "a quotation mark is never closed"), error);
}

static char *
read_cell (Reader   *reader,
           GError  **error)
{
  g_autoptr(GString) cell = g_string_new (NULL);

  if (reader->at < reader->end && *reader->at == '"')
    {
      if (!read_quoted (reader, cell, error))
        return NULL;
    }
  else
    for (; !at_line_end (reader) && *reader->at != reader->separator; reader->at++)
      g_string_append_c (cell, *reader->at);
  if (gw_csv_is_formula (cell->str) && cell->str[0] == '\'')
    g_string_erase (cell, 0, 1);
  return g_strdup (cell->str);
}

static GwCsvRow *
read_row (Reader   *reader,
          GError  **error)
{
  g_autoptr(GStrvBuilder) cells = g_strv_builder_new ();
  GwCsvRow *row = g_new0 (GwCsvRow, 1);
  gboolean more = TRUE;

  for (row->line = reader->line; more; row->n_cells++)
    {
      char *cell = NULL;

      if (row->n_cells == GW_CSV_MAX_COLUMNS || reader->n_cells++ == GW_CSV_MAX_CELLS)
        fail (reader, GW_CSV_ERROR_TOO_LARGE, gw_words_get (reader->words, "too many cells"), error);
      else
        cell = read_cell (reader, error);
      if (cell == NULL)
        {
          g_free (row);
          return NULL;
        }
      g_strv_builder_take (cells, cell);
      more = !at_line_end (reader);
      if (more)
        reader->at++;
    }
  skip_line_end (reader);
  row->cells = g_strv_builder_end (cells);
  return row;
}

static gboolean
is_blank (const GwCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i][0] != '\0')
      return FALSE;
  return TRUE;
}

static gboolean
begin (Reader   *reader,
       GBytes   *bytes,
       GError  **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (size > GW_CSV_MAX_BYTES)
    return fail (reader, GW_CSV_ERROR_TOO_LARGE,
                 gw_words_get (reader->words, "the table is larger than 64 MiB"), error);
  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  reader->at = text;
  reader->end = size > 0 ? text + size : text;
  if (!g_utf8_validate_len (text != NULL ? text : "", size, NULL))
    return fail (reader, GW_CSV_ERROR_ENCODING,
                 gw_words_get (reader->words, "the table is not UTF-8; save it as “CSV UTF-8”"), error);
  reader->separator = find_separator (reader);
  return TRUE;
}

/**
 * gw_csv_read:
 * @bytes: a table as RFC 4180 has it, UTF-8 with or without a byte order mark
 * @words: the language of errors
 * @error: return location for an error of [error@CsvError]
 *
 * Reads a table. Lines may end in CR, LF or both; commas, semicolons or tabs
 * separate the cells, whichever the first line uses most. The apostrophe
 * that keeps a cell from being a formula is taken away. Rows without any text
 * are left out.
 *
 * Returns: (transfer full) (element-type GwCsvRow): the rows
 */
GPtrArray *
gw_csv_read (GBytes   *bytes,
             GwWords  *words,
             GError  **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  Reader reader = { .line = 1, .words = words };

  g_return_val_if_fail (bytes != NULL && words != NULL, NULL);

  if (!begin (&reader, bytes, error))
    return NULL;
  while (reader.at < reader.end)
    {
      GwCsvRow *row = read_row (&reader, error);

      if (row == NULL)
        return NULL;
      if (is_blank (row))
        row_free (row);
      else
        g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}
