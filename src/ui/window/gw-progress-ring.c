/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-progress-ring.h"

#include <float.h>
#include <math.h>

#define SIZE 16
#define WIDTH 2.5f
#define TRACK_WIDTH 1.5f
#define TRACK_ALPHA 0.6f

/**
 * GwProgressRing:
 *
 * A small ring that closes as work gets done, with a tick when all is. It
 * always stands beside the same in words.
 */
struct _GwProgressRing
{
  GtkWidget parent_instance;

  double share;
};

G_DEFINE_FINAL_TYPE (GwProgressRing, gw_progress_ring, GTK_TYPE_WIDGET)

static gboolean
is_settled (GwProgressRing *self)
{
  return self->share >= 1;
}

static void
stroke (GtkSnapshot    *snapshot,
        GskPathBuilder *builder,
        float           width,
        const GdkRGBA  *color)
{
  g_autoptr(GskPath) path = gsk_path_builder_to_path (builder);
  GskStroke *line = gsk_stroke_new (width);

  gsk_stroke_set_line_cap (line, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, line, color);
  gsk_stroke_free (line);
}

static void
draw_circle (GtkSnapshot            *snapshot,
             const graphene_point_t *center,
             float                   radius,
             float                   width,
             const GdkRGBA          *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, center, radius);
  stroke (snapshot, builder, width, color);
}

static void
draw_arc (GtkSnapshot            *snapshot,
          const graphene_point_t *center,
          float                   radius,
          double                  part,
          const GdkRGBA          *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  double angle = part * 2 * G_PI;

  gsk_path_builder_move_to (builder, center->x, center->y - radius);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, part > 0.5, TRUE,
                               center->x + radius * (float) sin (angle),
                               center->y - radius * (float) cos (angle));
  stroke (snapshot, builder, WIDTH, color);
}

static void
draw_tick (GtkSnapshot            *snapshot,
           const graphene_point_t *center,
           const GdkRGBA          *color)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, center->x - 3, center->y);
  gsk_path_builder_line_to (builder, center->x - 0.8f, center->y + 2.4f);
  gsk_path_builder_line_to (builder, center->x + 3, center->y - 2.4f);
  stroke (snapshot, builder, WIDTH, color);
}

static void
gw_progress_ring_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GwProgressRing *self = GW_PROGRESS_RING (widget);
  graphene_point_t center = GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.0f,
                                                 gtk_widget_get_height (widget) / 2.0f);
  float radius = (SIZE - WIDTH) / 2;
  GdkRGBA color, track;

  gtk_widget_get_color (widget, &color);
  if (is_settled (self))
    {
      draw_circle (snapshot, &center, radius, WIDTH, &color);
      draw_tick (snapshot, &center, &color);
      return;
    }
  /* thin and in the colour of the text, so that it is seen and is no progress */
  gtk_widget_get_color (gtk_widget_get_parent (widget), &track);
  track.alpha *= TRACK_ALPHA;
  draw_circle (snapshot, &center, radius, TRACK_WIDTH, &track);
  if (self->share > 0)
    draw_arc (snapshot, &center, radius, self->share, &color);
}

static void
gw_progress_ring_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
gw_progress_ring_class_init (GwProgressRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = gw_progress_ring_snapshot;
  widget_class->measure = gw_progress_ring_measure;
  gtk_widget_class_set_css_name (widget_class, "gwring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
gw_progress_ring_init (GwProgressRing *self)
{
}

/**
 * gw_progress_ring_set:
 * @self: a ring
 * @share: how much of it, from 0 to 1
 *
 * Shows how much is done.
 */
void
gw_progress_ring_set (GwProgressRing *self,
                      double          share)
{
  g_return_if_fail (GW_IS_PROGRESS_RING (self));
  g_return_if_fail (share >= 0 && share <= 1);

  if (G_APPROX_VALUE (self->share, share, DBL_EPSILON))
    return;
  self->share = share;
  gtk_widget_remove_css_class (GTK_WIDGET (self), is_settled (self) ? "started" : "settled");
  gtk_widget_add_css_class (GTK_WIDGET (self), is_settled (self) ? "settled" : "started");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
