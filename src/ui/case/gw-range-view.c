/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-range-view.h"

#include "draw/gw-range-picture.h"
#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-ui-words.h"

/**
 * GwRangeView:
 *
 * The picture of the benefit against the cost, following the plan. It hides
 * while there is nothing to draw.
 */
struct _GwRangeView
{
  GtkWidget parent_instance;

  /* Owned */
  GwPlan *plan;
  GwRangePicture *picture;

  GwLater later;
};

G_DEFINE_FINAL_TYPE (GwRangeView, gw_range_view, GTK_TYPE_WIDGET)

static void
update (GwRangeView *self)
{
  g_autofree char *text = NULL;

  g_clear_pointer (&self->picture, gw_range_picture_free);
  self->picture = gw_range_picture_new (gw_item_get_child (self->plan, GW_PLAN_CASE), gw_ui_words ());
  text = gw_range_picture_describe (self->picture);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self), !gw_range_picture_is_empty (self->picture));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
plan_changed_cb (GwRangeView *self)
{
  gw_later_queue (&self->later);
}

static void
gw_range_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GwRangeView *self = GW_RANGE_VIEW (widget);

  *minimum = 220;
  *natural = 600;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural =
      (int) gw_range_picture_get_height (self->picture, gw_drawing_get_scale (widget)) + 1;
}

static void
gw_range_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GwRangeView *self = GW_RANGE_VIEW (widget);
  const GwDrawStyle style = gw_drawing_get_style ();
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  gw_range_picture_allocate (self->picture, (GwRect) { 0, 0, width, height },
                             gw_drawing_get_scale (widget), rtl);
  gw_range_picture_paint (self->picture, cr, &style);
  cairo_destroy (cr);
}

static void
gw_range_view_dispose (GObject *object)
{
  GwRangeView *self = GW_RANGE_VIEW (object);

  gw_later_stop (&self->later);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (gw_range_view_parent_class)->dispose (object);
}

static void
gw_range_view_finalize (GObject *object)
{
  gw_range_picture_free (GW_RANGE_VIEW (object)->picture);

  G_OBJECT_CLASS (gw_range_view_parent_class)->finalize (object);
}

static void
gw_range_view_class_init (GwRangeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_range_view_dispose;
  object_class->finalize = gw_range_view_finalize;
  widget_class->measure = gw_range_view_measure;
  widget_class->snapshot = gw_range_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gw_range_view_init (GwRangeView *self)
{
  gw_later_init (&self->later, G_PRIORITY_HIGH_IDLE, (GSourceOnceFunc) update, self);
  gw_drawing_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * gw_range_view_new:
 * @plan: a plan
 *
 * Returns: (transfer floating): a picture of its benefit against its cost
 */
GtkWidget *
gw_range_view_new (GwPlan *plan)
{
  GwRangeView *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = g_object_new (GW_TYPE_RANGE_VIEW, NULL);
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
