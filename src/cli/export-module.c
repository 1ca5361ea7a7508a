/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-export-module.h"

#include <gmodule.h>

#include "draw/gw-export.h"
#include "draw/gw-paper.h"

/* Sharp on paper and small enough for mail. */
#define PNG_DPI 144.0

G_MODULE_EXPORT GPtrArray *gw_export_module_run (GwPlan                 *plan,
                                                 const GwExportRequest  *request,
                                                 GError                **error);

static GwPaperSize
get_paper_size (const char *name)
{
  if (g_str_equal (name, "A3"))
    return GW_PAPER_A3;
  return g_str_equal (name, "Letter") ? GW_PAPER_LETTER : GW_PAPER_A4;
}

/* A PDF holds all pages, a picture one. */
static GBytes *
write_file (GwSheet     *sheet,
            guint        page,
            const char  *format,
            GError     **error)
{
  if (g_str_equal (format, "pdf"))
    return gw_export_pdf (sheet, error);
  if (g_str_equal (format, "svg"))
    return gw_export_svg (sheet, page, error);
  return gw_export_png (sheet, page, PNG_DPI, error);
}

static GPtrArray *
write_files (GwSheet     *sheet,
             const char  *format,
             GError     **error)
{
  guint n_files = g_str_equal (format, "pdf") ? 1 : gw_sheet_get_n_pages (sheet);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < n_files; i++)
    {
      GBytes *bytes = write_file (sheet, i, format, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (files, bytes);
    }
  return g_steal_pointer (&files);
}

/**
 * gw_export_module_run:
 * @plan: a plan
 * @request: what is to be drawn
 * @error: return location for an error
 *
 * See [callback@ExportFunc].
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the files
 */
GPtrArray *
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
  return write_files (sheet, request->format, error);
}
