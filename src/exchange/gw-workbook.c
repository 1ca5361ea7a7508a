/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-workbook-private.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "words/gw-dates.h"
#include "words/gw-plain-text.h"

/* What a cell holds at most, in units of UTF-16 */
#define MOST_UNITS 32767

/* “_x0041_” in a text would be read as the character of that code. */
static gboolean
looks_like_code (const char *text)
{
  if (strlen (text) < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* Text that is read back as it is, and not longer than a cell holds */
static char *
make_cell_text (const char *text)
{
  g_autofree char *plain = gw_plain_lines (text);
  GString *cell = g_string_new (NULL);
  guint n_units = 0;

  for (const char *c = plain; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar character = g_utf8_get_char (c);
      const gboolean code = looks_like_code (c);

      n_units += (character > 0xffff ? 2u : 1u) + (code ? 6u : 0u);
      if (n_units >= MOST_UNITS)
        {
          g_string_append (cell, "…");
          break;
        }
      if (code)
        g_string_append (cell, "_x005F");
      g_string_append_unichar (cell, character);
    }
  return g_string_free_and_steal (cell);
}

/*
 * gw_workbook_write:
 * @self: a workbook
 * @sheet: one of its sheets
 * @row: from 0
 * @column: from 0
 * @text: (nullable): a text; nothing is written when it is empty
 * @format: (nullable): how it looks
 *
 * Writes a text, which stays one: never a formula, a number or a link.
 */
void
gw_workbook_write (GwWorkbook    *self,
                   lxw_worksheet *sheet,
                   guint          row,
                   guint          column,
                   const char    *text,
                   lxw_format    *format)
{
  g_autofree char *cell = make_cell_text (text);

  if (*cell != '\0')
    worksheet_write_string (sheet, row, (lxw_col_t) column, cell, format);
  else if (format != NULL)
    worksheet_write_blank (sheet, row, (lxw_col_t) column, format);
}

/* A row of texts, which ends with NULL */
void
gw_workbook_write_row (GwWorkbook    *self,
                       lxw_worksheet *sheet,
                       guint          row,
                       const char   **cells,
                       lxw_format    *format)
{
  for (guint i = 0; cells[i] != NULL; i++)
    gw_workbook_write (self, sheet, row, i, cells[i], format);
}

/* A date that a spreadsheet can sort; what is none stays a text. */
void
gw_workbook_write_date (GwWorkbook    *self,
                        lxw_worksheet *sheet,
                        guint          row,
                        guint          column,
                        const char    *text)
{
  lxw_datetime datetime = { 0 };
  GDate date;

  if (text == NULL || !gw_date_parse (text, &date) || g_date_get_year (&date) < 1900)
    {
      gw_workbook_write (self, sheet, row, column, text, self->text);
      return;
    }
  datetime.year = g_date_get_year (&date);
  datetime.month = (int) g_date_get_month (&date);
  datetime.day = g_date_get_day (&date);
  worksheet_write_datetime (sheet, row, (lxw_col_t) column, &datetime, self->date);
}

lxw_worksheet *
gw_workbook_add_sheet (GwWorkbook *self,
                       const char *name)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->book, name);

  gw_workbook_set_up_page (sheet);
  return sheet;
}

static lxw_format *
add_format (GwWorkbook *self)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

static void
add_formats (GwWorkbook *self)
{
  self->title = add_format (self);
  format_set_bold (self->title);
  format_set_font_size (self->title, 16);
  self->heading = add_format (self);
  format_set_bold (self->heading);
  format_set_text_wrap (self->heading);
  format_set_bg_color (self->heading, 0xeeeef0);
  format_set_bottom (self->heading, LXW_BORDER_THIN);
  self->text = add_format (self);
  format_set_text_wrap (self->text);
  self->date = add_format (self);
  format_set_num_format (self->date, "yyyy-mm-dd");
  format_set_align (self->date, LXW_ALIGN_LEFT);
  self->number = add_format (self);
  format_set_align (self->number, LXW_ALIGN_LEFT);
  for (guint i = 0; i < GW_N_BANDS; i++)
    {
      self->bands[i] = workbook_add_format (self->book);
      format_set_bg_color (self->bands[i], self->options->band_fill[i] == 0 ? 0x1000000 : self->options->band_fill[i]);
      format_set_font_color (self->bands[i], self->options->band_text[i] == 0 ? 0x1000000 : self->options->band_text[i]);
      format_set_align (self->bands[i], LXW_ALIGN_CENTER);
      format_set_align (self->bands[i], LXW_ALIGN_VERTICAL_CENTER);
      format_set_border (self->bands[i], LXW_BORDER_THIN);
      format_set_border_color (self->bands[i], 0xffffff);
      format_set_text_wrap (self->bands[i]);
    }
}

/* The date is that of the book, so that the same plan gives the same file. */
static void
set_properties (GwWorkbook *self)
{
  const char *title = gw_item_get_text (self->plan, GW_PLAN_TITLE);
  g_autofree char *line = gw_plain_line (title);
  g_autofree char *cut = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), 200));
  g_autofree char *time = g_strdup_printf ("%sT00:00:00Z", self->options->today);
  g_autoptr(GDateTime) created = g_date_time_new_from_iso8601 (time, NULL);
  lxw_doc_properties properties = { .title = cut, .author = "", .comments = "Groundwork" };

  properties.created = created != NULL ? (time_t) g_date_time_to_unix (created) : 0;
  workbook_set_properties (self->book, &properties);
}

static gboolean
write_sheets (GwWorkbook  *self,
              GwProgress  *progress,
              GError     **error)
{
  gw_workbook_add_overview (self);
  gw_workbook_add_matrix (self);
  if (!gw_workbook_add_table (self, gw_words_get (self->words, "Register"), GW_TABLE_REGISTER, progress, error) ||
      !gw_workbook_add_table (self, gw_words_get (self->words, "Checks"), GW_TABLE_CHECKS, progress, error))
    return FALSE;
  gw_workbook_add_legend (self);
  return TRUE;
}

static GBytes *
finish (GwWorkbook  *self,
        char       **buffer,
        size_t      *size,
        gboolean     written,
        GError     **error)
{
  const lxw_error code = workbook_close (self->book);

  g_free (self->legend);
  if (written && code == LXW_NO_ERROR)
    return g_bytes_new_with_free_func (*buffer, *size, free, *buffer);
  if (written)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, lxw_strerror (code));
  free (*buffer);
  return NULL;
}

/**
 * gw_workbook_export:
 * @plan: a plan
 * @options: how it is written
 * @progress: (nullable): how far it has come
 * @error: return location for %G_IO_ERROR_CANCELLED, and %G_IO_ERROR_FAILED
 *   where temporary files cannot be written
 *
 * Writes a workbook for spreadsheets: overview, matrix, register, checks and
 * legend. Texts stay texts; dates and levels are dates and numbers; what is
 * chosen can be chosen from a list.
 *
 * Returns: (transfer full): the workbook, as Excel 2007 and later have it
 */
GBytes *
gw_workbook_export (GwPlan                   *plan,
                    const GwWorkbookOptions  *options,
                    GwProgress               *progress,
                    GError                  **error)
{
  const char *buffer = NULL;
  size_t size = 0;
  lxw_workbook_options book_options = { .output_buffer = &buffer, .output_buffer_size = &size };
  GwWorkbook self = { 0 };
  gboolean written;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (options != NULL && options->words != NULL && options->today != NULL, NULL);

  self.plan = plan;
  self.options = options;
  self.words = options->words;
  self.book = workbook_new_opt (NULL, &book_options);
  self.legend = g_strdup (gw_words_get (self.words, "Legend"));
  add_formats (&self);
  set_properties (&self);
  gw_workbook_count_lists (&self);
  written = write_sheets (&self, progress, error);
  return finish (&self, (char **) &buffer, &size, written, error);
}
