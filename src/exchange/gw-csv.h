/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "words/gw-words.h"

G_BEGIN_DECLS

/* What a table may hold at most */
#define GW_CSV_MAX_BYTES   (64 * 1024 * 1024)
#define GW_CSV_MAX_CELLS   4000000
#define GW_CSV_MAX_COLUMNS 256

#define GW_CSV_ERROR (gw_csv_error_quark ())

/**
 * GwCsvError:
 * @GW_CSV_ERROR_ENCODING: the bytes are no text, or written in no known way
 * @GW_CSV_ERROR_TOO_LARGE: more than a table may hold
 * @GW_CSV_ERROR_QUOTES: quotation marks that do not pair
 * @GW_CSV_ERROR_COLUMNS: the heading does not name what is needed
 *
 * Why a table cannot be read.
 */
typedef enum
{
  GW_CSV_ERROR_ENCODING,
  GW_CSV_ERROR_TOO_LARGE,
  GW_CSV_ERROR_QUOTES,
  GW_CSV_ERROR_COLUMNS,
} GwCsvError;

/**
 * GwCsvRow:
 * @line: where it begins in the file, from 1
 * @number: which row of a spreadsheet it is, from 1
 * @n_cells: how many cells it has
 * @cells: (array length=n_cells): what they say
 *
 * One row of a table.
 */
typedef struct
{
  guint line;
  guint number;
  guint n_cells;
  GStrv cells;
} GwCsvRow;

GQuark     gw_csv_error_quark (void);

GString   *gw_csv_new         (void);
void       gw_csv_append_cell (GString       *csv,
                               const char    *text);
void       gw_csv_end_row     (GString       *csv);

GPtrArray *gw_csv_read        (GBytes        *bytes,
                               GwWords       *words,
                               GCancellable  *cancellable,
                               GError       **error);

G_END_DECLS
