/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/gw-output.h"

#include "draw/gw-export-picture.h"
#include "draw/gw-export.h"
#include "draw/gw-palette.h"
#include "draw/gw-paper.h"
#include "exchange/gw-markdown.h"
#include "exchange/gw-table.h"
#include "exchange/gw-web-page.h"
#include "exchange/gw-workbook.h"

/* One recipe for the window and the tool. */

/* Sharp on paper and on fine screens, and small enough for mail */
#define PNG_DPI 144.0
#define PNG_SCALE 2.0

static GwPaperSize
get_paper_size (const char *name)
{
  if (g_strcmp0 (name, "A3") == 0)
    return GW_PAPER_A3;
  return g_strcmp0 (name, "Letter") == 0 ? GW_PAPER_LETTER : GW_PAPER_A4;
}

static GwMatrixView
get_view (const GwOutputRequest *request)
{
  static const struct { const char *name; GwMatrixView view; } views[] = {
    { "inherent", GW_MATRIX_VIEW_INHERENT }, { "residual", GW_MATRIX_VIEW_RESIDUAL }, { "both", GW_MATRIX_VIEW_BOTH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].name, request->view) == 0)
      return views[i].view;
  return request->since != NULL ? GW_MATRIX_VIEW_SINCE : GW_MATRIX_VIEW_BOTH;
}

/* --- Sheets, as they are printed */

/* A PDF holds all pages, a picture one. */
static GBytes *
make_page_file (GwSheet     *sheet,
                guint        page,
                GwFormat     format,
                GwProgress  *progress,
                GError     **error)
{
  if (format == GW_FORMAT_PDF)
    return gw_export_pdf_with_progress (sheet, progress, error);
  if (format == GW_FORMAT_SVG)
    return gw_export_svg (sheet, page, error);
  return gw_export_png (sheet, page, PNG_DPI, error);
}

static GwPaletteChoice
get_palette (const GwOutputRequest *request)
{
  return request->gray ? GW_PALETTE_CHOICE_GREY : request->palette;
}

static GPtrArray *
make_sheet (GwPlan                 *plan,
            const GwOutputRequest  *request,
            GwWords                *words,
            GwProgress             *progress,
            GError                **error)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr(GwSheet) sheet = NULL;
  guint n_files;
  GwPaper paper;
  const GwSheetOptions options = {
    .words = words,
    .today = request->today,
    .file_name = request->file_name,
    .revision = request->revision,
    .view = get_view (request),
    .since = request->since,
    .swap = request->swap,
    .palette = get_palette (request),
  };

  gw_paper_init (&paper, get_paper_size (request->paper), !request->portrait);
  sheet = gw_sheet_new (plan, gw_sheet_kind_from_name (request->sheet), &options);
  if (!gw_sheet_paginate (sheet, &paper, gw_progress_get_cancellable (progress)))
    {
      gw_progress_set (progress, 0, 1, error);
      return NULL;
    }
  n_files = request->format == GW_FORMAT_PDF ? 1 : gw_sheet_get_n_pages (sheet);
  for (guint i = 0; i < n_files; i++)
    {
      GBytes *bytes = NULL;

      if (gw_progress_set (progress, i, n_files, error))
        bytes = make_page_file (sheet, i, request->format, progress, error);
      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (files, bytes);
    }
  return g_steal_pointer (&files);
}

/* --- Pictures */

static GwPictureOptions
get_picture_options (const GwOutputRequest *request,
                     GwWords               *words)
{
  return (GwPictureOptions) {
    .words = words,
    .palette = gw_palette_choice_on_paper (get_palette (request)),
    .view = get_view (request),
    .since = request->since,
    .swap = request->swap,
  };
}

static GBytes *
make_picture (GwPlan                 *plan,
              GwPictureKind           kind,
              const GwOutputRequest  *request,
              GwWords                *words,
              GError                **error)
{
  const GwPictureOptions options = get_picture_options (request, words);

  if (request->format == GW_FORMAT_SVG)
    return gw_export_picture_svg (plan, kind, &options, error);
  return gw_export_picture_png (plan, kind, &options, PNG_SCALE, error);
}

/* --- The page for browsers */

static gboolean
draw_looks (GwPlan                 *plan,
            GwPictureKind           kind,
            const GwOutputRequest  *request,
            GwWords                *words,
            GwWebPicture           *picture,
            GError                **error)
{
  GwPictureOptions options = get_picture_options (request, words);

  options.see_through = TRUE;
  picture->light = gw_export_picture_svg (plan, kind, &options, error);
  if (picture->light == NULL)
    return FALSE;
  options.palette = gw_palette_choice_on_screen (get_palette (request), TRUE, FALSE);
  picture->dark = gw_export_picture_svg (plan, kind, &options, error);
  return picture->dark != NULL;
}

static void
clear_looks (GwWebPicture *picture)
{
  g_clear_pointer (&picture->light, g_bytes_unref);
  g_clear_pointer (&picture->dark, g_bytes_unref);
}

static GBytes *
make_page (GwPlan                 *plan,
           const GwOutputRequest  *request,
           GwWords                *words,
           GwProgress             *progress,
           GError                **error)
{
  GwWebPageOptions options = { .words = words, .today = request->today };
  GBytes *bytes = NULL;

  if (draw_looks (plan, GW_PICTURE_MATRIX, request, words, &options.matrix, error) &&
      draw_looks (plan, GW_PICTURE_PROCESS, request, words, &options.process, error))
    bytes = gw_web_page_export (plan, &options, progress, error);
  clear_looks (&options.matrix);
  clear_looks (&options.process);
  return bytes;
}

/* --- Tables */

static GBytes *
make_table (GwPlan                 *plan,
            const GwOutputRequest  *request,
            GwWords                *words,
            GwProgress             *progress,
            GError                **error)
{
  const GwTableOptions options = { words, request->in_words, request->today };
  GwTableKind kind;

  if (!gw_table_kind_parse (request->sheet, &kind))
    g_return_val_if_reached (NULL);
  return gw_table_export_csv (plan, kind, &options, progress, error);
}

/* As libxlsxwriter takes a colour */
static guint32
get_rgb (const GwColor *color)
{
  return (guint32) (color->red * 255 + 0.5) << 16 | (guint32) (color->green * 255 + 0.5) << 8 |
         (guint32) (color->blue * 255 + 0.5);
}

static GBytes *
make_workbook (GwPlan                 *plan,
               const GwOutputRequest  *request,
               GwWords                *words,
               GwProgress             *progress,
               GError                **error)
{
  const GwPalette *palette = gw_palette_get (gw_palette_choice_on_paper (get_palette (request)));
  GwWorkbookOptions options = { .words = words, .today = request->today };

  for (guint i = 0; i < GW_N_BANDS; i++)
    {
      options.band_fill[i] = get_rgb (&palette->band_fill[i]);
      options.band_text[i] = get_rgb (&palette->band_text[i]);
    }
  return gw_workbook_export (plan, &options, progress, error);
}

static GBytes *
make_one (GwPlan                 *plan,
          const GwOutputRequest  *request,
          GwWords                *words,
          GwProgress             *progress,
          GError                **error)
{
  switch (request->format)
    {
    case GW_FORMAT_CSV:
      return make_table (plan, request, words, progress, error);
    case GW_FORMAT_MARKDOWN:
      return gw_markdown_export (plan, words, request->today, progress, error);
    case GW_FORMAT_HTML:
      return make_page (plan, request, words, progress, error);
    case GW_FORMAT_XLSX:
      return make_workbook (plan, request, words, progress, error);
    case GW_FORMAT_PDF:
    case GW_FORMAT_PNG:
    case GW_FORMAT_SVG:
    default:
      return make_picture (plan, g_str_equal (request->sheet, "process-picture") ? GW_PICTURE_PROCESS
                                                                                 : GW_PICTURE_MATRIX,
                           request, words, error);
    }
}

/* Sheets are drawn page by page; all else is one file. */
static gboolean
has_pages (const GwOutputRequest *request)
{
  return gw_format_is_drawn (request->format) && !gw_sheet_is_picture (request->sheet);
}

/**
 * gw_output_make:
 * @plan: a plan that nobody else uses meanwhile
 * @request: what is to be made
 * @progress: (nullable): how far it has come
 * @error: return location for an error
 *
 * Makes the bytes of a file, of any format and in any thread.
 *
 * Returns: (transfer full) (element-type GBytes): the files: one, or of a sheet
 *   as pictures one a page
 */
GPtrArray *
gw_output_make (GwPlan                 *plan,
                const GwOutputRequest  *request,
                GwProgress             *progress,
                GError                **error)
{
  g_autoptr(GwWords) words = NULL;
  GPtrArray *files;
  GBytes *bytes;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (request != NULL && request->sheet != NULL && request->today != NULL, NULL);

  words = gw_words_new (request->language);
  if (has_pages (request))
    return make_sheet (plan, request, words, progress, error);
  bytes = make_one (plan, request, words, progress, error);
  if (bytes == NULL)
    return NULL;
  files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_ptr_array_add (files, bytes);
  return files;
}
