/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwFormat:
 * @GW_FORMAT_PDF: sheets as they are printed
 * @GW_FORMAT_HTML: all of the plan as one page for browsers
 * @GW_FORMAT_MARKDOWN: all of the plan as text
 * @GW_FORMAT_XLSX: a workbook for spreadsheets
 * @GW_FORMAT_CSV: one table
 * @GW_FORMAT_PNG: a picture of points
 * @GW_FORMAT_SVG: a picture of lines
 *
 * What a plan can be made into, in the order in which they are offered.
 */
typedef enum
{
  GW_FORMAT_PDF,
  GW_FORMAT_HTML,
  GW_FORMAT_MARKDOWN,
  GW_FORMAT_XLSX,
  GW_FORMAT_CSV,
  GW_FORMAT_PNG,
  GW_FORMAT_SVG,
} GwFormat;

#define GW_N_FORMATS (GW_FORMAT_SVG + 1)

const char        *gw_format_get_ending (GwFormat     format);
const char *const *gw_format_get_sheets (GwFormat     format);
gboolean           gw_format_find       (const char  *path,
                                         GwFormat    *format);
gboolean           gw_format_is_drawn   (GwFormat     format);
gboolean           gw_sheet_is_picture  (const char  *sheet);

G_END_DECLS
