/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-export-picture.h"

#include <cairo-svg.h>
#include <math.h>

#include "draw/gw-export-private.h"
#include "draw/gw-matrix-figure.h"
#include "draw/gw-process-picture.h"
#include "plan/gw-basis.h"

/* In pixels of a screen at normal size */
#define WIDTH 880.0
#define MATRIX_HEIGHT 620.0
#define MARGIN 12.0
#define GAP 12.0
#define SMALLEST_TEXT 7.0

/* A picture that is laid out, and what it holds */
typedef struct
{
  GwDrawStyle style;
  gboolean see_through;
  double height;

  /* Owned; of the matrix */
  GwMatrixModel *model;
  GwMatrixAxes *axes;
  GwMatrixFigure *figure;
  GwMatrixOptions matrix;
  GwLimits limits;

  /* Owned; of the procedure */
  GwProcessPicture *process;
} Picture;

static void
picture_clear (Picture *picture)
{
  g_clear_pointer (&picture->figure, gw_matrix_figure_free);
  g_clear_pointer (&picture->axes, gw_matrix_axes_free);
  g_clear_pointer (&picture->model, gw_matrix_model_free);
  g_clear_pointer (&picture->process, gw_process_picture_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static void
lay_out_matrix (Picture                *picture,
                GwPlan                 *plan,
                const GwPictureOptions *options)
{
  GwReview *since = options->since != NULL ? options->since : gw_plan_get_last_review (plan);
  GwMatrixLayout layout;

  picture->model = options->view == GW_MATRIX_VIEW_SINCE ? gw_matrix_model_new_since (plan, since)
                                                         : gw_matrix_model_new (plan, options->view);
  picture->axes = gw_matrix_axes_new (plan, options->words);
  picture->limits = gw_plan_get_limits (plan);
  picture->matrix = (GwMatrixOptions) {
    .scale = 1, .swap = options->swap, .movements = gw_matrix_model_get_movements (picture->model),
  };
  gw_matrix_layout_init (&layout, (GwRect) { MARGIN, MARGIN, WIDTH - 2 * MARGIN, MATRIX_HEIGHT }, &picture->matrix);
  picture->figure = gw_matrix_figure_new (&layout, picture->model, SMALLEST_TEXT);
  picture->height = MARGIN + MATRIX_HEIGHT + GAP + MARGIN +
                    gw_matrix_paint_legend (NULL, &picture->style, &picture->limits, 0, 0, WIDTH - 2 * MARGIN,
                                            &picture->matrix);
}

static void
lay_out_process (Picture *picture,
                 GwPlan  *plan)
{
  GwRect area = { MARGIN, MARGIN, WIDTH - 2 * MARGIN, 0 };

  picture->process = gw_process_picture_new (plan, picture->style.words);
  area.height = gw_process_picture_get_height (picture->process, area.width, 1);
  gw_process_picture_allocate (picture->process, area, 1, FALSE);
  picture->height = area.height + 2 * MARGIN;
}

static void
picture_init (Picture                *picture,
              GwPlan                 *plan,
              GwPictureKind           kind,
              const GwPictureOptions *options)
{
  picture->style = (GwDrawStyle) { gw_palette_get (options->palette), options->words, options->families };
  picture->see_through = options->see_through;
  if (kind == GW_PICTURE_MATRIX)
    lay_out_matrix (picture, plan, options);
  else
    lay_out_process (picture, plan);
}

static void
paint_paper (const Picture *picture,
             cairo_t       *cr)
{
  const GwColor *paper = &picture->style.palette->paper;

  if (picture->see_through)
    return;
  cairo_set_source_rgb (cr, paper->red, paper->green, paper->blue);
  cairo_paint (cr);
}

static void
paint (const Picture *picture,
       cairo_t       *cr)
{
  paint_paper (picture, cr);
  if (picture->process != NULL)
    {
      gw_process_picture_paint (picture->process, cr, &picture->style, GW_PROCESS_NONE, GW_PROCESS_NONE);
      return;
    }
  gw_matrix_figure_paint (picture->figure, cr, &picture->style, picture->axes, &picture->limits);
  gw_matrix_paint_legend (cr, &picture->style, &picture->limits, MARGIN, MARGIN + MATRIX_HEIGHT + GAP,
                          WIDTH - 2 * MARGIN, &picture->matrix);
}

/**
 * gw_export_picture_svg:
 * @plan: a plan
 * @kind: which picture
 * @options: how it looks
 * @error: return location for an error
 *
 * Draws a picture whose texts are outlines: it looks the same everywhere and
 * holds no text that somebody has typed.
 *
 * Returns: (transfer full): the file, or %NULL with %G_IO_ERROR_FAILED
 */
GBytes *
gw_export_picture_svg (GwPlan                  *plan,
                       GwPictureKind            kind,
                       const GwPictureOptions  *options,
                       GError                 **error)
{
  g_auto(Picture) picture = { 0 };
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (GW_IS_PLAN (plan) && options != NULL, NULL);

  picture_init (&picture, plan, kind, options);
  bytes = g_byte_array_new ();
  surface = cairo_svg_surface_create_for_stream (gw_export_write_cb, bytes, WIDTH, picture.height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  paint (&picture, cr);
  return gw_export_finish (surface, cr, bytes, error);
}

/**
 * gw_export_picture_png:
 * @plan: a plan
 * @kind: which picture
 * @options: how it looks
 * @scale: 1 for a screen at normal size, at most 8
 * @error: return location for an error
 *
 * Returns: (transfer full): the file, or %NULL with %G_IO_ERROR_FAILED
 */
GBytes *
gw_export_picture_png (GwPlan                  *plan,
                       GwPictureKind            kind,
                       const GwPictureOptions  *options,
                       double                   scale,
                       GError                 **error)
{
  g_auto(Picture) picture = { 0 };
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (GW_IS_PLAN (plan) && options != NULL, NULL);
  g_return_val_if_fail (scale > 0 && scale <= 8, NULL);

  picture_init (&picture, plan, kind, options);
  bytes = g_byte_array_new ();
  surface = cairo_image_surface_create (options->see_through ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        (int) ceil (WIDTH * scale), (int) ceil (picture.height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  paint (&picture, cr);
  cairo_surface_flush (surface);
  cairo_surface_write_to_png_stream (surface, gw_export_write_cb, bytes);
  return gw_export_finish (surface, cr, bytes, error);
}
