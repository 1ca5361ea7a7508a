/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-sheet-figures.h"

#include "draw/gw-matrix-figure.h"
#include "draw/gw-metric-plot.h"
#include "draw/gw-process-picture.h"
#include "draw/gw-range-picture.h"
#include "draw/gw-sheet-data.h"
#include "plan/gw-basis.h"

/* Of the text size to the scale of a picture, whose titles are 13 high */
#define SCALE (1 / 13.0)

/* --- The benefit against the cost */

static double
measure_range (gpointer           data,
               const GwDrawStyle *style,
               double             size,
               double             width)
{
  return gw_range_picture_get_height (data, size * SCALE);
}

static void
paint_range (gpointer           data,
             cairo_t           *cr,
             const GwDrawStyle *style,
             double             size,
             GwRect             rect)
{
  gw_range_picture_allocate (data, rect, size * SCALE, FALSE);
  gw_range_picture_paint (data, cr, style);
}

/*
 * gw_sheet_make_range:
 * @plan: a plan
 * @words: the language
 * @figure: (out caller-allocates): the picture
 *
 * Returns: whether there is anything to draw
 */
gboolean
gw_sheet_make_range (GwPlan       *plan,
                     GwWords      *words,
                     GwFlowFigure *figure)
{
  GwCase *kase = gw_item_get_child (plan, GW_PLAN_CASE);
  g_autoptr(GwRangePicture) picture = kase != NULL ? gw_range_picture_new (kase, words) : NULL;

  if (picture == NULL || gw_range_picture_is_empty (picture))
    return FALSE;
  *figure = (GwFlowFigure) {
    measure_range, paint_range, g_steal_pointer (&picture), (GDestroyNotify) gw_range_picture_free,
  };
  return TRUE;
}

/* --- The metrics */

static double
measure_plot (gpointer           data,
              const GwDrawStyle *style,
              double             size,
              double             width)
{
  return gw_metric_plot_get_height (data, size * SCALE);
}

static void
paint_plot (gpointer           data,
            cairo_t           *cr,
            const GwDrawStyle *style,
            double             size,
            GwRect             rect)
{
  gw_metric_plot_paint (data, cr, style, rect, size * SCALE, FALSE);
}

/*
 * gw_sheet_make_plots:
 * @plan: a plan
 * @words: the language
 * @today: (nullable): the local date
 *
 * Returns: (transfer full) (element-type GwFlowFigure): a plot for each metric;
 *   who takes them frees their data
 */
GArray *
gw_sheet_make_plots (GwPlan     *plan,
                     GwWords    *words,
                     const char *today)
{
  GPtrArray *plots = gw_metric_plots_new (plan, NULL, words, today);
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (GwFlowFigure));
  g_autofree gpointer *stolen = NULL;
  gsize n_plots;

  stolen = g_ptr_array_steal (plots, &n_plots);
  g_ptr_array_unref (plots);
  for (gsize i = 0; i < n_plots; i++)
    {
      const GwFlowFigure figure = { measure_plot, paint_plot, stolen[i], (GDestroyNotify) gw_metric_plot_free };

      g_array_append_val (figures, figure);
    }
  return figures;
}

/* --- The procedure */

static double
measure_process (gpointer           data,
                 const GwDrawStyle *style,
                 double             size,
                 double             width)
{
  return gw_process_picture_get_height (data, width, size * SCALE);
}

static void
paint_process (gpointer           data,
               cairo_t           *cr,
               const GwDrawStyle *style,
               double             size,
               GwRect             rect)
{
  gw_process_picture_allocate (data, rect, size * SCALE, FALSE);
  gw_process_picture_paint (data, cr, style, GW_PROCESS_NONE, GW_PROCESS_NONE);
}

/*
 * gw_sheet_make_process:
 * @plan: a plan
 * @words: the language
 * @figure: (out caller-allocates): the picture
 *
 * The stages, how far they are and what their gates have decided.
 */
void
gw_sheet_make_process (GwPlan       *plan,
                       GwWords      *words,
                       GwFlowFigure *figure)
{
  GwProcessPicture *picture = gw_process_picture_new (plan, words);
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwStage *stage = gw_list_get (stages, i);
      GwDecision *decision = gw_plan_get_decision (plan, stage);

      if (decision != NULL && gw_decision_is_stale (decision))
        gw_process_picture_set_stale (picture, gw_item_get_id (stage), TRUE);
    }
  *figure = (GwFlowFigure) { measure_process, paint_process, picture, (GDestroyNotify) gw_process_picture_free };
}

/* --- The matrix */

/* As multiples of the text size, or of the width */
#define MATRIX_HEIGHT 34.0
#define MATRIX_SHAPE 0.66
#define MATRIX_GAP 1.2
#define MATRIX_SCALE (1 / 12.0)
#define SMALLEST_NUMBER 6.0

typedef struct
{
  GwSheetData *data;
  gboolean swap;
} MatrixPicture;

static void
matrix_picture_free (gpointer data)
{
  MatrixPicture *self = data;

  gw_sheet_data_free (self->data);
  g_free (self);
}

static GwMatrixOptions
get_matrix_options (const MatrixPicture *self,
                    double               size)
{
  return (GwMatrixOptions) {
    .scale = size * MATRIX_SCALE, .swap = self->swap, .movements = gw_matrix_model_get_movements (self->data->model),
  };
}

static double
measure_legend (const MatrixPicture *self,
                const GwDrawStyle   *style,
                double               size,
                double               width)
{
  const GwMatrixOptions options = get_matrix_options (self, size);

  return gw_matrix_paint_legend (NULL, style, &self->data->limits, 0, 0, width, &options);
}

static double
measure_matrix (gpointer           data,
                const GwDrawStyle *style,
                double             size,
                double             width)
{
  return MIN (width * MATRIX_SHAPE, size * MATRIX_HEIGHT) + size * MATRIX_GAP +
         measure_legend (data, style, size, width);
}

static void
paint_matrix (gpointer           data,
              cairo_t           *cr,
              const GwDrawStyle *style,
              double             size,
              GwRect             rect)
{
  MatrixPicture *self = data;
  const GwMatrixOptions options = get_matrix_options (self, size);
  const double legend = measure_legend (self, style, size, rect.width);
  g_autoptr(GwMatrixFigure) figure = NULL;
  GwMatrixLayout layout;

  rect.height -= legend + size * MATRIX_GAP;
  gw_matrix_layout_init (&layout, rect, &options);
  figure = gw_matrix_figure_new (&layout, self->data->model, SMALLEST_NUMBER);
  gw_matrix_figure_paint (figure, cr, style, self->data->axes, &self->data->limits);
  gw_matrix_paint_legend (cr, style, &self->data->limits, rect.x, rect.y + rect.height + size * MATRIX_GAP, rect.width,
                          &options);
}

/*
 * gw_sheet_make_matrix:
 * @plan: a plan
 * @options: what the sheet shows
 * @figure: (out caller-allocates): the picture
 * @note: (out): how to read it
 *
 * The matrix with all risks that have a place, and what its signs mean.
 */
void
gw_sheet_make_matrix (GwPlan               *plan,
                      const GwSheetOptions *options,
                      GwFlowFigure         *figure,
                      char                **note)
{
  MatrixPicture *self = g_new (MatrixPicture, 1);

  *self = (MatrixPicture) { gw_sheet_data_new (plan, options), options->swap };
  *note = g_strdup (self->data->note);
  *figure = (GwFlowFigure) { measure_matrix, paint_matrix, self, matrix_picture_free };
}
