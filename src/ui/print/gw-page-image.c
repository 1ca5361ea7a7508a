/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-page-image.h"

typedef struct
{
  GwPaper paper;
  guint page;
  int most_width;
  int most_height;
} Job;

/* Paper is white in any theme. */
static cairo_surface_t *
create_paper (int width,
              int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  g_autoptr(GdkMemoryTextureBuilder) builder = gdk_memory_texture_builder_new ();
  const int height = cairo_image_surface_get_height (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr(GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  gdk_memory_texture_builder_set_bytes (builder, bytes);
  gdk_memory_texture_builder_set_stride (builder, stride);
  gdk_memory_texture_builder_set_width (builder, cairo_image_surface_get_width (surface));
  gdk_memory_texture_builder_set_height (builder, height);
  gdk_memory_texture_builder_set_format (builder, GDK_MEMORY_DEFAULT);
  return gdk_memory_texture_builder_build (builder);
}

static GdkTexture *
draw_page (GwSheet   *sheet,
           const Job *job,
           guint      page)
{
  const double scale = MIN (job->most_width / job->paper.width, job->most_height / job->paper.height);
  cairo_surface_t *surface = create_paper (MAX ((int) (job->paper.width * scale), 1),
                                           MAX ((int) (job->paper.height * scale), 1));
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, scale, scale);
  gw_sheet_draw_page (sheet, cr, page);
  cairo_destroy (cr);
  texture = create_texture (surface);
  cairo_surface_destroy (surface);
  return texture;
}

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GwSheet *sheet = source;
  const Job *job = data;
  GwPageImage *image;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (gw_sheet_get_n_pages (sheet) == 0)
    gw_sheet_paginate (sheet, &job->paper);
  image = g_new0 (GwPageImage, 1);
  image->n_pages = gw_sheet_get_n_pages (sheet);
  image->page = MIN (job->page, image->n_pages - 1);
  image->width = job->paper.width;
  image->height = job->paper.height;
  image->texture = draw_page (sheet, job, image->page);
  g_task_return_pointer (task, image, (GDestroyNotify) gw_page_image_free);
}

/**
 * gw_page_image_draw_async:
 * @sheet: a sheet, which nobody may use until this is done
 * @paper: what it is drawn on; counts when the sheet is not paginated yet
 * @page: which page, from 0; beyond the last one, the last one
 * @most_width: the room for it, in pixels of the device
 * @most_height: the room for it, in pixels of the device
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Draws a page as large as fits, in another thread.
 */
void
gw_page_image_draw_async (GwSheet             *sheet,
                          const GwPaper       *paper,
                          guint                page,
                          int                  most_width,
                          int                  most_height,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (GW_IS_SHEET (sheet));
  g_return_if_fail (most_width > 0 && most_height > 0);

  job = g_new (Job, 1);
  *job = (Job) { *paper, page, most_width, most_height };
  task = g_task_new (sheet, cancellable, callback, data);
  g_task_set_source_tag (task, gw_page_image_draw_async);
  g_task_set_task_data (task, job, g_free);
  g_task_run_in_thread (task, draw_thread);
}

/**
 * gw_page_image_draw_finish:
 * @result: what the callback got
 * @error: return location for `G_IO_ERROR_CANCELLED`
 *
 * Returns: (transfer full) (nullable): the page
 */
GwPageImage *
gw_page_image_draw_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gw_page_image_free:
 * @self: (transfer full): a drawn page
 */
void
gw_page_image_free (GwPageImage *self)
{
  g_clear_object (&self->texture);
  g_free (self);
}
