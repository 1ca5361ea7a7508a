/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/evaluations/gw-metric-view.h"

#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-tooltip.h"

/**
 * GwMetricView:
 *
 * A metric over time, drawn by draw/. Its label and its tooltip say the
 * figures.
 */
struct _GwMetricView
{
  GtkWidget parent_instance;

  /* Owned */
  GwMetricPlot *plot;
};

G_DEFINE_FINAL_TYPE (GwMetricView, gw_metric_view, GTK_TYPE_WIDGET)

/* Sizes at scale 1 */
#define LEAST_WIDTH 240
#define WIDTH 380

static void
gw_metric_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  double scale = gw_drawing_get_scale (widget);

  *minimum = LEAST_WIDTH;
  *natural = (int) (WIDTH * scale);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) gw_metric_plot_get_height (GW_METRIC_VIEW (widget)->plot, scale) + 1;
}

static void
gw_metric_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GwMetricView *self = GW_METRIC_VIEW (widget);
  GwDrawStyle style = gw_drawing_get_style ();
  GwRect area = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) area.width, (float) area.height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  gw_metric_plot_paint (self->plot, cr, &style, area, gw_drawing_get_scale (widget),
                        gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  cairo_destroy (cr);
}

static void
gw_metric_view_finalize (GObject *object)
{
  g_clear_pointer (&GW_METRIC_VIEW (object)->plot, gw_metric_plot_free);

  G_OBJECT_CLASS (gw_metric_view_parent_class)->finalize (object);
}

static void
gw_metric_view_class_init (GwMetricViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gw_metric_view_finalize;
  widget_class->measure = gw_metric_view_measure;
  widget_class->snapshot = gw_metric_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gw_metric_view_init (GwMetricView *self)
{
  gw_drawing_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * gw_metric_view_new:
 * @plot: (transfer full): a plot
 *
 * Returns: (transfer floating): a widget that shows it
 */
GtkWidget *
gw_metric_view_new (GwMetricPlot *plot)
{
  GwMetricView *self;
  g_autofree char *text = NULL;

  g_return_val_if_fail (plot != NULL, NULL);

  self = g_object_new (GW_TYPE_METRIC_VIEW, NULL);
  self->plot = plot;
  text = gw_metric_plot_describe (plot);
  gw_ui_set_tooltip (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}
