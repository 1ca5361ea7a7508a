/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-sidebar.h"

#include "gw-config.h"

#include "ui/window/gw-place.h"
#include "ui/window/gw-sidebar-row.h"

/**
 * GwSidebar:
 *
 * The pages of a plan. It follows the plan in one pass after a change.
 */
struct _GwSidebar
{
  AdwBin parent_instance;

  /* Owned */
  GwPlan *plan;

  guint update_id;

  /* Template */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GwSidebar, gw_sidebar, ADW_TYPE_BIN)

static GwSidebarRow *
get_row (GwSidebar *self,
         int        index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? GW_SIDEBAR_ROW (row) : NULL;
}

static GwSidebarRow *
find_row (GwSidebar  *self,
          const char *place)
{
  GwSidebarRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (gw_sidebar_row_get_place (row), place) == 0)
      return row;
  return NULL;
}

static GPtrArray *
list_places (GwPlan *plan)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  g_ptr_array_add (places, g_strdup (GW_PLACE_OVERVIEW));
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    g_ptr_array_add (places, g_strdup (gw_item_get_id (gw_list_get (stages, i))));
  g_ptr_array_add (places, g_strdup (GW_PLACE_RISKS));
  g_ptr_array_add (places, g_strdup (GW_PLACE_REVIEWS));
  return places;
}

static gboolean
has_places (GwSidebar *self,
            GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      GwSidebarRow *row = get_row (self, (int) i);

      if (row == NULL || g_strcmp0 (gw_sidebar_row_get_place (row), places->pdata[i]) != 0)
        return FALSE;
    }
  return get_row (self, (int) places->len) == NULL;
}

static void
fill (GwSidebar *self,
      GPtrArray *places)
{
  GwSidebarRow *selected = GW_SIDEBAR_ROW (gtk_list_box_get_selected_row (self->list));
  g_autofree char *place = selected != NULL ? g_strdup (gw_sidebar_row_get_place (selected)) : NULL;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < places->len; i++)
    gtk_list_box_append (self->list, gw_sidebar_row_new (self->plan, places->pdata[i]));
  gw_sidebar_select (self, place);
}

static void
update (GwSidebar *self)
{
  g_autoptr(GPtrArray) places = list_places (self->plan);
  GwSidebarRow *row;

  if (!has_places (self, places))
    fill (self, places);
  else
    for (int i = 0; (row = get_row (self, i)) != NULL; i++)
      gw_sidebar_row_update (row);
  gtk_list_box_invalidate_headers (self->list);
}

static gboolean
update_idle_cb (gpointer data)
{
  GwSidebar *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (GwSidebar *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
row_activated_cb (GwSidebar     *self,
                  GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s",
                              gw_sidebar_row_get_place (GW_SIDEBAR_ROW (row)));
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  return label;
}

/* A heading over the ring, a gap after it */
static void
set_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       data)
{
  g_autofree char *heading = gw_sidebar_row_dup_heading (GW_SIDEBAR_ROW (row));
  g_autofree char *last = before != NULL ? gw_sidebar_row_dup_heading (GW_SIDEBAR_ROW (before)) : NULL;
  GtkWidget *header = NULL;

  if (g_strcmp0 (heading, last) == 0)
    header = NULL;
  else if (heading != NULL)
    header = make_heading (heading);
  else
    header = g_object_new (GTK_TYPE_SEPARATOR, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_list_box_row_set_header (row, header);
}

static gboolean
gw_sidebar_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GW_SIDEBAR (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
gw_sidebar_dispose (GObject *object)
{
  GwSidebar *self = GW_SIDEBAR (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_SIDEBAR);

  G_OBJECT_CLASS (gw_sidebar_parent_class)->dispose (object);
}

static void
gw_sidebar_class_init (GwSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_sidebar_dispose;
  widget_class->grab_focus = gw_sidebar_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/window/gw-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gw_sidebar_init (GwSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
}

/**
 * gw_sidebar_set_plan:
 * @self: a sidebar without a plan
 * @plan: the plan whose pages it shows
 *
 * Gives it its plan, once.
 */
void
gw_sidebar_set_plan (GwSidebar *self,
                     GwPlan    *plan)
{
  g_return_if_fail (GW_IS_SIDEBAR (self) && self->plan == NULL);
  g_return_if_fail (GW_IS_PLAN (plan));

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * gw_sidebar_select:
 * @self: a sidebar
 * @place: (nullable): the name of a page
 *
 * Marks the page as the one that is shown.
 */
void
gw_sidebar_select (GwSidebar  *self,
                   const char *place)
{
  g_return_if_fail (GW_IS_SIDEBAR (self));

  gtk_list_box_select_row (self->list, (GtkListBoxRow *) find_row (self, place));
}

/**
 * gw_sidebar_dup_neighbor:
 * @self: a sidebar
 * @offset: 1 for the page after the one that is shown, -1 for the one before
 *
 * Returns: (transfer full) (nullable): the name of that page, if there is one
 */
char *
gw_sidebar_dup_neighbor (GwSidebar *self,
                         int        offset)
{
  GtkListBoxRow *selected;
  GwSidebarRow *row;
  int index;

  g_return_val_if_fail (GW_IS_SIDEBAR (self), NULL);

  selected = gtk_list_box_get_selected_row (self->list);
  index = selected != NULL ? gtk_list_box_row_get_index (selected) + offset : 0;
  row = index >= 0 ? get_row (self, index) : NULL;
  return row != NULL ? g_strdup (gw_sidebar_row_get_place (row)) : NULL;
}
