/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-workbook-private.h"

/* How sheets come to be readable on paper, and how high rows are whose texts
 * wrap: not all spreadsheets find that out by themselves. */

/* In inches */
#define SIDE_MARGIN 0.4
#define TOP_MARGIN 0.5
#define BOTTOM_MARGIN 0.6
/* What a page holds at seven eighths of its size, in digits */
#define PAGE_WIDTH 160.0
/* In points, of the font that a workbook has */
#define LINE_HEIGHT 15.0
#define MOST_LINES 27

/* A page across, as many down as it takes */
void
gw_workbook_set_up_page (lxw_worksheet *sheet)
{
  worksheet_set_paper (sheet, 9); /* A4 */
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_set_margins (sheet, SIDE_MARGIN, SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN);
  worksheet_set_footer (sheet, "&L&A&R&P / &N");
}

/*
 * gw_workbook_spread_page:
 * @sheet: a sheet
 * @widths: (array length=n_columns): of its columns
 * @n_columns: how many
 * @n_heads: how many of them tell which row it is
 *
 * Gives a table two pages across, where one would make it too small to read; the
 * columns that tell which row it is stand on both.
 */
void
gw_workbook_spread_page (lxw_worksheet *sheet,
                         const double  *widths,
                         guint          n_columns,
                         guint          n_heads)
{
  double width = 0;

  for (guint i = 0; i < n_columns; i++)
    width += widths[i];
  if (width <= PAGE_WIDTH || n_heads == 0)
    return;
  worksheet_fit_to_pages (sheet, 2, 0);
  worksheet_repeat_columns (sheet, 0, (lxw_col_t) (n_heads - 1));
}

/*
 * gw_workbook_measure:
 * @text: a text
 * @end: (nullable): where it ends, %NULL for all of it
 *
 * Returns: how wide it is, as spreadsheets count: in digits; Hangul is as wide as
 *   two
 */
guint
gw_workbook_measure (const char *text,
                     const char *end)
{
  guint width = 0;

  for (const char *c = text; *c != '\0' && c != end; c = g_utf8_next_char (c))
    width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return width;
}

/* A line ends a word early on average. */
static guint
count_lines (const char *text,
             double      width)
{
  g_auto(GStrv) paragraphs = g_strsplit (text, "\n", MOST_LINES);
  guint n_lines = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      const guint length = gw_workbook_measure (paragraphs[i], NULL);

      n_lines += length <= width ? 1 : (guint) (length * 1.1 / width) + 1;
    }
  return n_lines;
}

/*
 * gw_workbook_fit_row:
 * @sheet: a sheet
 * @row: from 0
 * @cells: (array length=n_cells): texts that wrap
 * @widths: (array length=n_cells): of their columns
 * @n_cells: how many
 *
 * Makes a row as high as its texts.
 */
void
gw_workbook_fit_row (lxw_worksheet     *sheet,
                     guint              row,
                     const char *const *cells,
                     const double      *widths,
                     guint              n_cells)
{
  guint n_lines = 1;

  for (guint i = 0; i < n_cells; i++)
    if (cells[i] != NULL)
      n_lines = MAX (n_lines, count_lines (cells[i], widths[i]));
  if (n_lines > 1)
    worksheet_set_row (sheet, row, MIN (n_lines, MOST_LINES) * LINE_HEIGHT, NULL);
}
