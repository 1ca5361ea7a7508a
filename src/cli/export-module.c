/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-export-module.h"

#include <gmodule.h>

#include "draw/gw-export.h"
#include "draw/gw-paper.h"

/* Sharp on paper and small enough for mail. */
#define PNG_DPI 144.0

G_MODULE_EXPORT GBytes *gw_export_module_run (GwPlan                 *plan,
                                              const GwExportRequest  *request,
                                              GError                **error);

static GwPaperSize
get_paper_size (const char *name)
{
  if (g_str_equal (name, "A3"))
    return GW_PAPER_A3;
  return g_str_equal (name, "Letter") ? GW_PAPER_LETTER : GW_PAPER_A4;
}

static GBytes *
write_sheet (GwSheet     *sheet,
             const char  *format,
             GError     **error)
{
  if (g_str_equal (format, "pdf"))
    return gw_export_pdf (sheet, error);
  if (g_str_equal (format, "svg"))
    return gw_export_svg (sheet, 0, error);
  return gw_export_png (sheet, 0, PNG_DPI, error);
}

/**
 * gw_export_module_run:
 * @plan: a plan
 * @request: what is to be drawn
 * @error: return location for an error
 *
 * See [callback@ExportFunc].
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
gw_export_module_run (GwPlan                 *plan,
                      const GwExportRequest  *request,
                      GError                **error)
{
  g_autoptr(GwWords) words = gw_words_new (request->language);
  g_autoptr(GwSheet) sheet = NULL;
  GwPaper paper;
  const GwSheetOptions options = {
    .words = words,
    .today = request->today,
    .file_name = request->file_name,
    .revision = request->revision,
    .view = request->since != NULL ? GW_MATRIX_VIEW_SINCE : GW_MATRIX_VIEW_BOTH,
    .since = request->since,
    .greyscale = request->gray,
  };

  gw_paper_init (&paper, get_paper_size (request->paper), !request->portrait);
  sheet = gw_sheet_new (plan, gw_sheet_kind_from_name (request->sheet), &options);
  gw_sheet_paginate (sheet, &paper);
  return write_sheet (sheet, request->format, error);
}
