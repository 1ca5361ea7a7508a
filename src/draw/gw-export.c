/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <math.h>

#include "draw/gw-export-private.h"
#include "draw/gw-tags.h"

#define POINTS_PER_INCH 72.0
/* 100 megapixels: a misprinted resolution shall not eat the memory */
#define MOST_PIXELS 100e6

/* What cairo writes, into a GByteArray */
cairo_status_t
gw_export_write_cb (void                *closure,
                    const unsigned char *data,
                    unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Ends drawing, and says what went wrong, if anything did. */
GBytes *
gw_export_finish (cairo_surface_t  *surface,
                  cairo_t          *cr,
                  GByteArray       *bytes,
                  GError          **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

/* The date is that of the sheet, so that the same plan gives the same file. */
static void
set_metadata (cairo_surface_t *surface,
              GwSheet         *sheet)
{
  g_autofree char *title = gw_text_clean (gw_sheet_get_title (sheet), G_MAXSIZE);
  const char *today = gw_sheet_get_today (sheet);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Groundwork");
  if (today != NULL)
    {
      g_autofree char *time = g_strdup_printf ("%sT00:00:00Z", today);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
    }
}

/* One heading alone is what the document is called. */
static void
add_outline (cairo_surface_t *surface,
             GArray          *headings)
{
  int parents[3] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; headings->len > 1 && i < headings->len; i++)
    {
      const GwSheetHeading *heading = &g_array_index (headings, GwSheetHeading, i);
      const guint level = MIN (heading->level, 2);
      g_autofree char *title = gw_text_clean (heading->title, G_MAXSIZE);
      g_autofree char *target = g_strdup_printf ("page=%u", heading->page + 1);
      const int parent = level > 0 ? parents[level - 1] : CAIRO_PDF_OUTLINE_ROOT;
      const cairo_pdf_outline_flags_t flags = level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0;

      parents[level] = cairo_pdf_surface_add_outline (surface, parent, title, target, flags);
    }
}

static gboolean
draw_pages (GwSheet     *sheet,
            cairo_t     *cr,
            GwProgress  *progress,
            GError     **error)
{
  g_autoptr(GArray) headings = gw_sheet_get_headings (sheet);
  const guint n_pages = gw_sheet_get_n_pages (sheet);

  gw_tags_enable (cr);
  gw_tags_begin (cr, "Document");
  for (guint page = 0; page < n_pages; page++)
    {
      if (!gw_progress_set (progress, page, n_pages, error))
        return FALSE;
      gw_sheet_draw_page (sheet, cr, page);
      /* Whatever comes after the last page would be one more. */
      if (page + 1 == n_pages)
        gw_tags_end (cr, "Document");
      cairo_show_page (cr);
    }
  add_outline (cairo_get_target (cr), headings);
  return TRUE;
}

/**
 * gw_export_pdf:
 * @sheet: a paginated sheet
 * @error: return location for an error
 *
 * Makes a PDF of all pages with selectable text, embedded fonts, an outline, links
 * from the contents, and tags that say what is a heading, a table or a picture.
 *
 * Returns: (transfer full): the file, or %NULL with #G_IO_ERROR_FAILED
 */
GBytes *
gw_export_pdf (GwSheet  *sheet,
               GError  **error)
{
  return gw_export_pdf_with_progress (sheet, NULL, error);
}

/**
 * gw_export_pdf_with_progress:
 * @sheet: a paginated sheet
 * @progress: (nullable): how far it has come
 * @error: return location for an error
 *
 * Makes a PDF, as gw_export_pdf() does, of so many pages that somebody waits.
 *
 * Returns: (transfer full): the file, or %NULL with #G_IO_ERROR_FAILED or
 *   #G_IO_ERROR_CANCELLED
 */
GBytes *
gw_export_pdf_with_progress (GwSheet     *sheet,
                             GwProgress  *progress,
                             GError     **error)
{
  g_autoptr(GBytes) file = NULL;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;
  gboolean drawn;

  g_return_val_if_fail (gw_sheet_get_n_pages (sheet) > 0, NULL);

  gw_sheet_get_size (sheet, &width, &height);
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (gw_export_write_cb, bytes, width, height);
  set_metadata (surface, sheet);
  cr = cairo_create (surface);
  drawn = draw_pages (sheet, cr, progress, error);
  file = gw_export_finish (surface, cr, bytes, drawn ? error : NULL);
  return drawn ? g_steal_pointer (&file) : NULL;
}

static void
draw_on_white (GwSheet *sheet,
               cairo_t *cr,
               guint    page)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gw_sheet_draw_page (sheet, cr, page);
}

/**
 * gw_export_svg:
 * @sheet: a paginated sheet
 * @page: which page, from 0
 * @error: return location for an error
 *
 * Makes an SVG picture of one page; text becomes outlines, so that it needs
 * no fonts.
 *
 * Returns: (transfer full): the file, or %NULL with #G_IO_ERROR_FAILED
 */
GBytes *
gw_export_svg (GwSheet  *sheet,
               guint     page,
               GError  **error)
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  g_return_val_if_fail (page < gw_sheet_get_n_pages (sheet), NULL);

  gw_sheet_get_size (sheet, &width, &height);
  bytes = g_byte_array_new ();
  surface = cairo_svg_surface_create_for_stream (gw_export_write_cb, bytes, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  cr = cairo_create (surface);
  draw_on_white (sheet, cr, page);
  return gw_export_finish (surface, cr, bytes, error);
}

/**
 * gw_export_png:
 * @sheet: a paginated sheet
 * @page: which page, from 0
 * @dpi: pixels per inch of paper
 * @error: return location for an error
 *
 * Makes a PNG picture of one page on white.
 *
 * Returns: (transfer full): the file, or %NULL with #G_IO_ERROR_FAILED, also
 *   when the picture would be larger than 100 megapixels
 */
GBytes *
gw_export_png (GwSheet  *sheet,
               guint     page,
               double    dpi,
               GError  **error)
{
  double scale = dpi / POINTS_PER_INCH;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  g_return_val_if_fail (page < gw_sheet_get_n_pages (sheet), NULL);
  g_return_val_if_fail (dpi > 0, NULL);

  gw_sheet_get_size (sheet, &width, &height);
  if (width * height * scale * scale > MOST_PIXELS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (CAIRO_STATUS_INVALID_SIZE));
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale), (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  draw_on_white (sheet, cr, page);
  bytes = g_byte_array_new ();
  cairo_surface_flush (surface);
  cairo_surface_write_to_png_stream (surface, gw_export_write_cb, bytes);
  return gw_export_finish (surface, cr, bytes, error);
}
