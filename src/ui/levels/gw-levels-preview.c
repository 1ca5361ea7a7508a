/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/levels/gw-levels-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "draw/gw-matrix-figure.h"
#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-ui-words.h"

#define LEAST_WIDTH 240
#define NATURAL_WIDTH 330
#define ASPECT 0.86
#define SPACING 9
#define SMALLEST_TEXT 7.0
#define COMPACT_WIDTH 430.0

/**
 * GwLevelsPreview:
 *
 * The matrix with the risks of the plan where they lie, under limits that the
 * plan need not have yet. What would change is said in words beside it, so it
 * is a picture to screen readers.
 */
struct _GwLevelsPreview
{
  GtkWidget parent_instance;

  /* Owned */
  GwPlan *plan;
  GwMatrixModel *model;

  GwLimits limits;
  GwLater later;
};

G_DEFINE_FINAL_TYPE (GwLevelsPreview, gw_levels_preview, GTK_TYPE_WIDGET)

static GwMatrixOptions
get_options (GwLevelsPreview *self,
             double           width)
{
  double scale = gw_drawing_get_scale (GTK_WIDGET (self));

  return (GwMatrixOptions) {
    .scale = scale,
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .compact = width < COMPACT_WIDTH * scale,
  };
}

static double
paint_legend (GwLevelsPreview *self,
              cairo_t         *cr,
              double           y,
              double           width)
{
  GwDrawStyle style = gw_drawing_get_style ();
  GwMatrixOptions options = get_options (self, width);

  return gw_matrix_paint_legend (cr, &style, &self->limits, 0, y, width, &options);
}

static GtkSizeRequestMode
gw_levels_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_levels_preview_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  int width = for_size < 0 ? NATURAL_WIDTH : for_size;

  *minimum = LEAST_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (width * ASPECT + SPACING +
                                      paint_legend (GW_LEVELS_PREVIEW (widget), NULL, 0, width));
}

static void
paint (GwLevelsPreview *self,
       cairo_t         *cr,
       double           width)
{
  GwDrawStyle style = gw_drawing_get_style ();
  GwMatrixOptions options = get_options (self, width);
  g_autoptr(GwMatrixAxes) axes = gw_matrix_axes_new (self->plan, gw_ui_words ());
  g_autoptr(GwMatrixFigure) figure = NULL;
  GwMatrixLayout layout;

  gw_matrix_layout_init (&layout, (GwRect) { 0, 0, width, width * ASPECT }, &options);
  figure = gw_matrix_figure_new (&layout, self->model, SMALLEST_TEXT * options.scale);
  gw_matrix_figure_paint (figure, cr, &style, axes, &self->limits);
  paint_legend (self, cr, width * ASPECT + SPACING, width);
}

static void
gw_levels_preview_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GwLevelsPreview *self = GW_LEVELS_PREVIEW (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->plan == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  paint (self, cr, width);
  cairo_destroy (cr);
}

static void
refresh (GwLevelsPreview *self)
{
  g_clear_pointer (&self->model, gw_matrix_model_free);
  self->model = gw_matrix_model_new (self->plan, GW_MATRIX_VIEW_RESIDUAL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
plan_changed_cb (GwLevelsPreview *self)
{
  gw_later_queue (&self->later);
}

static void
gw_levels_preview_dispose (GObject *object)
{
  GwLevelsPreview *self = GW_LEVELS_PREVIEW (object);

  gw_later_stop (&self->later);
  g_clear_pointer (&self->model, gw_matrix_model_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (gw_levels_preview_parent_class)->dispose (object);
}

static void
gw_levels_preview_class_init (GwLevelsPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_levels_preview_dispose;
  widget_class->get_request_mode = gw_levels_preview_get_request_mode;
  widget_class->measure = gw_levels_preview_measure;
  widget_class->snapshot = gw_levels_preview_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gw_levels_preview_init (GwLevelsPreview *self)
{
  gw_later_init (&self->later, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) refresh, self);
  self->limits = (GwLimits) GW_LIMITS_STANDARD;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview"), -1);
  gw_drawing_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * gw_levels_preview_set_plan:
 * @self: a preview without a plan
 * @plan: the plan whose risks are shown
 *
 * Gives it its plan, once; it follows the plan from then on.
 */
void
gw_levels_preview_set_plan (GwLevelsPreview *self,
                            GwPlan          *plan)
{
  g_return_if_fail (GW_IS_LEVELS_PREVIEW (self) && self->plan == NULL);
  g_return_if_fail (GW_IS_PLAN (plan));

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * gw_levels_preview_set_limits:
 * @self: a preview
 * @limits: valid ones
 *
 * Shows the risks under these limits.
 */
void
gw_levels_preview_set_limits (GwLevelsPreview *self,
                              const GwLimits  *limits)
{
  g_return_if_fail (GW_IS_LEVELS_PREVIEW (self));
  g_return_if_fail (gw_limits_is_valid (limits));

  self->limits = *limits;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
