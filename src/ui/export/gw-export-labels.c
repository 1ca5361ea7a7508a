/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/export/gw-export-labels.h"

#include <glib/gi18n.h>

static const struct
{
  const char *label;
  const char *hint;
} formats[GW_N_FORMATS] = {
  [GW_FORMAT_PDF] = { N_("PDF"), N_("As it is printed") },
  [GW_FORMAT_HTML] = { N_("Web Page (HTML)"), N_("The whole plan as one page for any browser") },
  [GW_FORMAT_MARKDOWN] = { N_("Markdown"), N_("The whole plan as text, for wikis and git") },
  [GW_FORMAT_XLSX] = { N_("Excel Workbook (XLSX)"), N_("Overview, matrix, register, checks and legend") },
  [GW_FORMAT_CSV] = { N_("Table (CSV)"), N_("One table for spreadsheets and programs") },
  [GW_FORMAT_PNG] = { N_("Picture (PNG)"), N_("For mail and slides") },
  [GW_FORMAT_SVG] = { N_("Drawing (SVG)"), N_("Sharp at any size") },
};

static const struct
{
  const char *name;
  const char *label;
} sheets[] = {
  { "matrix", N_("Risk matrix with list") },
  { "register", N_("Risk register") },
  { "status", N_("Plan status") },
  { "plan", N_("Whole plan") },
  { "matrix-picture", N_("Risk matrix alone") },
  { "process-picture", N_("Process") },
  { "checks", N_("Checks") },
  { "evaluations", N_("Evaluations") },
  { "findings", N_("Findings") },
};

/**
 * gw_export_format_label:
 * @format: a format
 *
 * Returns: (transfer none): what it is called
 */
const char *
gw_export_format_label (GwFormat format)
{
  g_return_val_if_fail (format < GW_N_FORMATS, NULL);

  return _(formats[format].label);
}

/**
 * gw_export_format_hint:
 * @format: a format
 *
 * Returns: (transfer none): what it is good for
 */
const char *
gw_export_format_hint (GwFormat format)
{
  g_return_val_if_fail (format < GW_N_FORMATS, NULL);

  return _(formats[format].hint);
}

/**
 * gw_export_sheet_label:
 * @sheet: the name of a sheet
 *
 * Returns: (transfer none): what it is called
 */
const char *
gw_export_sheet_label (const char *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (sheets[i].name, sheet))
      return _(sheets[i].label);
  g_return_val_if_reached (sheet);
}

/**
 * gw_export_list_sheets:
 * @format: a format
 *
 * The pages of a sheet as pictures are several files, hence left to the tool.
 *
 * Returns: (transfer full) (element-type utf8): the sheets of it that are one file
 */
GPtrArray *
gw_export_list_sheets (GwFormat format)
{
  const char *const *names = gw_format_get_sheets (format);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (format == GW_FORMAT_PDF || !gw_format_is_drawn (format) || gw_sheet_is_picture (names[i]))
      g_ptr_array_add (list, (gpointer) names[i]);
  return list;
}
