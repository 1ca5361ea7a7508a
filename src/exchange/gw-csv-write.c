/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-csv.h"

#include <string.h>

#include "exchange/gw-csv-private.h"

/* Excel takes a file for UTF-8 only when it begins so. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/*
 * gw_csv_is_formula:
 * @text: what a cell says
 *
 * Spreadsheets compute cells that begin with one of these characters, and an
 * apostrophe keeps them from it. Texts that begin with apostrophes and then
 * one of these get another one as well, so that taking one away again always
 * gives the text back.
 *
 * Returns: whether the cell is, or stood for, a formula
 */
gboolean
gw_csv_is_formula (const char *text)
{
  const char *first = text + strspn (text, "'");

  return *first != '\0' && strchr ("=+-@\t\r", *first) != NULL;
}

/**
 * gw_csv_new:
 *
 * Returns: (transfer full): a table without rows, as UTF-8 with the mark that
 *   Excel needs
 */
GString *
gw_csv_new (void)
{
  return g_string_new (BYTE_ORDER_MARK);
}

/**
 * gw_csv_append_cell:
 * @csv: a table
 * @text: (nullable): UTF-8, any text
 *
 * Adds a cell to the last row, separated by a comma, quoted where RFC 4180
 * wants it, and safe from being computed as a formula.
 */
void
gw_csv_append_cell (GString    *csv,
                    const char *text)
{
  gboolean begins_row, is_quoted;

  g_return_if_fail (csv != NULL);

  begins_row = csv->len == strlen (BYTE_ORDER_MARK) || csv->str[csv->len - 1] == '\n';
  if (text == NULL)
    text = "";
  if (!begins_row)
    g_string_append_c (csv, ',');

  /* A lone empty cell would look like an empty line. */
  is_quoted = *text == '\0' ? begins_row : *text == ' ' || strpbrk (text, "\",;\t\r\n") != NULL;
  if (is_quoted)
    g_string_append_c (csv, '"');
  if (gw_csv_is_formula (text))
    g_string_append_c (csv, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  if (is_quoted)
    g_string_append_c (csv, '"');
}

/**
 * gw_csv_end_row:
 * @csv: a table
 *
 * Ends the last row.
 */
void
gw_csv_end_row (GString *csv)
{
  g_return_if_fail (csv != NULL);

  g_string_append (csv, "\r\n");
}
