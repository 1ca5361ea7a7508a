/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-process-view.h"

#include "draw/gw-process-picture.h"
#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-tooltip.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/window/gw-place.h"

/**
 * GwProcessView:
 *
 * The procedure, drawn by draw/. Over each stage lies a button that shows
 * nothing by itself, so that stages are reached by keys and screen readers too.
 */
struct _GwProcessView
{
  GtkWidget parent_instance;

  /* Owned */
  GwPlan *plan;
  GwProcessPicture *picture;
  GPtrArray *buttons;           /* by node, children of this */

  GwLater later;
};

G_DEFINE_FINAL_TYPE (GwProcessView, gw_process_view, GTK_TYPE_WIDGET)

static void
state_changed_cb (GtkWidget *view)
{
  gtk_widget_queue_draw (view);
}

static GtkWidget *
make_button (GwProcessView *self)
{
  GtkWidget *button = gtk_button_new ();

  /* Opacity hides the button, yet it takes clicks and the focus */
  gtk_widget_set_opacity (button, 0);
  gtk_widget_set_cursor_from_name (button, "pointer");
  g_signal_connect_object (button, "state-flags-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

/* A merge may bring other stages, and another order. */
static void
name_button (GwProcessView *self,
             int            node)
{
  GtkWidget *button = g_ptr_array_index (self->buttons, node);
  g_autofree char *name = gw_process_picture_describe (self->picture, node);
  GwStage *stage = gw_plan_find_typed (self->plan, gw_process_picture_get_stage (self->picture, node), GW_TYPE_STAGE);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", gw_place_of_stage (stage));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-page");
  gw_ui_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Of a thousand stages, those that have changed are named. */
static void
make_buttons (GwProcessView          *self,
              const GwProcessPicture *before)
{
  guint n_nodes = gw_process_picture_get_n_nodes (self->picture);

  if (self->buttons->len != n_nodes)
    g_ptr_array_set_size (self->buttons, 0);
  for (guint node = 0; node < n_nodes; node++)
    {
      const gboolean is_new = node >= self->buttons->len;

      if (is_new)
        g_ptr_array_add (self->buttons, make_button (self));
      if (is_new || !gw_process_picture_tells_same (self->picture, before, (int) node))
        name_button (self, (int) node);
    }
}

static void
update (GwProcessView *self)
{
  g_autoptr(GwProcessPicture) before = NULL;
  g_autoptr(GwProcessPicture) picture = gw_process_picture_new (self->plan, gw_ui_words ());

  if (gw_process_picture_equal (picture, self->picture))
    return;
  before = g_steal_pointer (&self->picture);
  self->picture = g_steal_pointer (&picture);
  make_buttons (self, before);
  gtk_widget_set_visible (GTK_WIDGET (self), self->buttons->len > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
plan_changed_cb (GwProcessView *self)
{
  gw_later_queue_summed (&self->later, self->plan);
}

static GtkSizeRequestMode
gw_process_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_process_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  GwProcessView *self = GW_PROCESS_VIEW (widget);
  double scale = gw_drawing_get_scale (widget);

  *minimum = 280;
  *natural = 900;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = *natural = self->picture != NULL
    ? (int) gw_process_picture_get_height (self->picture, for_size > 0 ? for_size : 900, scale) + 1
    : 0;
}

static void
gw_process_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GwProcessView *self = GW_PROCESS_VIEW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->picture == NULL)
    return;
  gw_process_picture_allocate (self->picture, (GwRect) { 0, 0, width, height },
                               gw_drawing_get_scale (widget), rtl);
  for (guint node = 0; node < self->buttons->len; node++)
    {
      GwRect bounds = gw_process_picture_get_bounds (self->picture, (int) node);
      GtkAllocation allocation = { (int) bounds.x, (int) bounds.y, (int) bounds.width,
                                   (int) bounds.height };
      GtkWidget *button = g_ptr_array_index (self->buttons, node);
      int least_width, least_height;

      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      allocation.width = MAX (allocation.width, least_width);
      allocation.height = MAX (allocation.height, least_height);
      gtk_widget_size_allocate (button, &allocation, -1);
    }
}

static int
find_node (GwProcessView *self,
           GtkStateFlags  flags)
{
  for (guint node = 0; node < self->buttons->len; node++)
    if ((gtk_widget_get_state_flags (g_ptr_array_index (self->buttons, node)) & flags) == flags)
      return (int) node;
  return GW_PROCESS_NONE;
}

static void
gw_process_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  GwProcessView *self = GW_PROCESS_VIEW (widget);
  GwDrawStyle style = gw_drawing_get_style ();
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->picture == NULL)
    return;
  bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gw_process_picture_paint (self->picture, cr, &style, find_node (self, GTK_STATE_FLAG_PRELIGHT),
                            find_node (self, GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE));
  cairo_destroy (cr);
  for (guint node = 0; node < self->buttons->len; node++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->buttons, node), snapshot);
}

static void
gw_process_view_dispose (GObject *object)
{
  GwProcessView *self = GW_PROCESS_VIEW (object);

  gw_later_stop (&self->later);
  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->picture, gw_process_picture_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (gw_process_view_parent_class)->dispose (object);
}

static void
gw_process_view_finalize (GObject *object)
{
  GwProcessView *self = GW_PROCESS_VIEW (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_process_view_parent_class)->finalize (object);
}

static void
gw_process_view_class_init (GwProcessViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_process_view_dispose;
  object_class->finalize = gw_process_view_finalize;
  widget_class->get_request_mode = gw_process_view_get_request_mode;
  widget_class->measure = gw_process_view_measure;
  widget_class->size_allocate = gw_process_view_size_allocate;
  widget_class->snapshot = gw_process_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gw_process_view_init (GwProcessView *self)
{
  gw_later_init (&self->later, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) update, self);
  self->buttons = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gw_drawing_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * gw_process_view_set_plan:
 * @self: a view without a plan
 * @plan: the plan to draw
 *
 * Gives it its plan, once; it follows the plan from then on.
 */
void
gw_process_view_set_plan (GwProcessView *self,
                          GwPlan        *plan)
{
  g_return_if_fail (GW_IS_PROCESS_VIEW (self) && self->plan == NULL);
  g_return_if_fail (GW_IS_PLAN (plan));

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}
