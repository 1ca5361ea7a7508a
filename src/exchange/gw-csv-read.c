/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-csv.h"

#include <string.h>

#include "exchange/gw-csv-private.h"
#include "exchange/gw-text-decode.h"

/* How many rows are read before anybody can cancel */
#define ROWS_AT_A_TIME 256

/* In how many lines the separator is looked for */
#define SAMPLE_LINES 20

G_DEFINE_QUARK (gw-csv-error-quark, gw_csv_error)

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint row;
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

/* Excel's own way of saying it: a first line `sep=;` */
static gboolean
take_said_separator (Reader *reader)
{
  const char *at = reader->at;

  if (reader->end - at < 5 || g_ascii_strncasecmp (at, "sep=", 4) != 0 || strchr (",;\t", at[4]) == NULL)
    return FALSE;
  if (at + 5 < reader->end && at[5] != '\r' && at[5] != '\n')
    return FALSE;
  reader->separator = at[4];
  reader->at += 5;
  reader->row++;
  skip_line_end (reader);
  return TRUE;
}

/* The separator that one line uses most, and how often */
static guint
count_separators (const char **at,
                  const char  *end,
                  char        *separator)
{
  static const char separators[] = ",;\t";
  guint counts[G_N_ELEMENTS (separators) - 1] = { 0 };
  gboolean quoted = FALSE;
  const char *c = *at;
  guint best = 0;

  for (; c < end && (quoted || (*c != '\n' && *c != '\r')); c++)
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
  *separator = separators[best];
  *at = c < end ? c + 1 : end;
  return counts[best];
}

/* The separator of the first line that has several, as the heading has: commas,
 * or what a spreadsheet of a country with decimal commas writes, or what it
 * puts into the clipboard. A title above the heading has one at most. */
static char
find_separator (const Reader *reader)
{
  const char *at = reader->at;
  char first = '\0';

  for (guint i = 0; i < SAMPLE_LINES && at < reader->end; i++)
    {
      char separator;
      guint n = count_separators (&at, reader->end, &separator);

      if (n > 1)
        return separator;
      if (n == 1 && first == '\0')
        first = separator;
    }
  return first != '\0' ? first : ',';
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

static gboolean
read_quoted (Reader   *reader,
             GString  *cell,
             GError  **error)
{
  const guint opened = reader->line;

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
  /* where it was opened, as the rest of the file went into the cell */
  reader->line = opened;
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

  row->number = ++reader->row;
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

static GBytes *
begin (Reader   *reader,
       GBytes   *bytes,
       GError  **error)
{
  GBytes *text;
  gsize size;

  if (g_bytes_get_size (bytes) > GW_CSV_MAX_BYTES)
    {
      fail (reader, GW_CSV_ERROR_TOO_LARGE, gw_words_get (reader->words, "the table is larger than 64 MiB"), error);
      return NULL;
    }
  text = gw_text_decode (bytes, reader->words, error);
  if (text == NULL)
    return NULL;
  reader->at = g_bytes_get_data (text, &size);
  reader->end = size > 0 ? reader->at + size : reader->at;
  if (!take_said_separator (reader))
    reader->separator = find_separator (reader);
  return text;
}

static gboolean
read_rows (Reader        *reader,
           GPtrArray     *rows,
           GCancellable  *cancellable,
           GError       **error)
{
  while (reader->at < reader->end)
    {
      GwCsvRow *row;

      if (reader->row % ROWS_AT_A_TIME == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      row = read_row (reader, error);
      if (row == NULL)
        return FALSE;
      if (is_blank (row))
        row_free (row);
      else
        g_ptr_array_add (rows, row);
    }
  return TRUE;
}

/**
 * gw_csv_read:
 * @bytes: a table as RFC 4180 has it, in UTF-8, UTF-16 or CP949
 * @words: the language of errors
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of [error@CsvError] or of GIO
 *
 * Reads a table. How it is written is found out, see gw_text_decode(). Lines
 * may end in CR, LF or both; commas, semicolons or tabs separate the cells,
 * whichever the first line uses most, unless a line `sep=;` says it. The
 * apostrophe that keeps a cell from being a formula is taken away. Rows
 * without any text are left out.
 *
 * Returns: (transfer full) (element-type GwCsvRow): the rows
 */
GPtrArray *
gw_csv_read (GBytes        *bytes,
             GwWords       *words,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr(GBytes) text = NULL;
  Reader reader = { .line = 1, .words = words };

  g_return_val_if_fail (bytes != NULL && words != NULL, NULL);

  text = begin (&reader, bytes, error);
  if (text == NULL || !read_rows (&reader, rows, cancellable, error))
    return NULL;
  return g_steal_pointer (&rows);
}
