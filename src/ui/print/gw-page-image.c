/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-page-image.h"

#include "session/gw-worker.h"

typedef struct
{
  GwSheet *sheet;
  GwPaper paper;
  guint page;
  int most_width;
  int most_height;
  GwPageImage *image;           /* NULL until it is drawn */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->sheet);
  g_clear_pointer (&job->image, gw_page_image_free);
  g_free (job);
}

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
draw_page (const Job *job,
           guint      page)
{
  const double scale = MIN (job->most_width / job->paper.width, job->most_height / job->paper.height);
  cairo_surface_t *surface = create_paper (MAX ((int) (job->paper.width * scale), 1),
                                           MAX ((int) (job->paper.height * scale), 1));
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, scale, scale);
  gw_sheet_draw_page (job->sheet, cr, page);
  cairo_destroy (cr);
  texture = create_texture (surface);
  cairo_surface_destroy (surface);
  return texture;
}

static gboolean
draw_work (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Job *job = data;
  GwPageImage *image;

  if (gw_sheet_get_n_pages (job->sheet) == 0)
    gw_sheet_paginate (job->sheet, &job->paper, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  image = job->image = g_new0 (GwPageImage, 1);
  image->n_pages = gw_sheet_get_n_pages (job->sheet);
  image->page = MIN (job->page, image->n_pages - 1);
  image->width = job->paper.width;
  image->height = job->paper.height;
  image->texture = draw_page (job, image->page);
  return TRUE;
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
  *job = (Job) { g_object_ref (sheet), *paper, page, most_width, most_height, NULL };
  task = g_task_new (sheet, cancellable, callback, data);
  g_task_set_source_tag (task, gw_page_image_draw_async);
  g_task_set_task_data (task, job, job_free);
  gw_worker_run (task, draw_work);
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
  Job *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return g_steal_pointer (&job->image);
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
