/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-sidebar-focus.h"

/**
 * GwSidebarFocus:
 *
 * Where the focus goes when the sidebar goes: it takes the focus with it, and
 * the first text of the page would get it, all selected.
 */
struct _GwSidebarFocus
{
  GObject parent_instance;

  /* Borrowed: the view owns this and the split view */
  AdwNavigationSplitView *split_view;
  GtkWidget *view;

  guint move_id;
  gboolean in_sidebar;          /* and not in the page, while both are there */
};

G_DEFINE_FINAL_TYPE (GwSidebarFocus, gw_sidebar_focus, G_TYPE_OBJECT)

static void
sidebar_entered_cb (GwSidebarFocus *self)
{
  self->in_sidebar = TRUE;
}

static void
content_entered_cb (GwSidebarFocus *self)
{
  if (!adw_navigation_split_view_get_collapsed (self->split_view))
    self->in_sidebar = FALSE;
}

static gboolean
move_idle_cb (gpointer data)
{
  GwSidebarFocus *self = data;
  GtkRoot *root = gtk_widget_get_root (self->view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->move_id = 0;
  if (GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), 0, 0);
  gtk_widget_grab_focus (self->view);
  return G_SOURCE_REMOVE;
}

static void
collapsed_cb (GwSidebarFocus *self)
{
  if (self->in_sidebar && self->move_id == 0 && adw_navigation_split_view_get_collapsed (self->split_view))
    self->move_id = g_idle_add (move_idle_cb, self);
}

static void
gw_sidebar_focus_dispose (GObject *object)
{
  g_clear_handle_id (&GW_SIDEBAR_FOCUS (object)->move_id, g_source_remove);

  G_OBJECT_CLASS (gw_sidebar_focus_parent_class)->dispose (object);
}

static void
gw_sidebar_focus_class_init (GwSidebarFocusClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_sidebar_focus_dispose;
}

static void
gw_sidebar_focus_init (GwSidebarFocus *self)
{
  self->in_sidebar = TRUE;
}

static void
watch (GwSidebarFocus    *self,
       AdwNavigationPage *page,
       GCallback          callback)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "enter", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (page), controller);
}

/**
 * gw_sidebar_focus_new:
 * @split_view: a split view with both its pages
 * @view: the widget that owns both, and knows where else the focus belongs
 *
 * Returns: (transfer full): what moves the focus to @view whenever the sidebar
 *   has it and goes, until @view lets it go
 */
GwSidebarFocus *
gw_sidebar_focus_new (AdwNavigationSplitView *split_view,
                      GtkWidget              *view)
{
  GwSidebarFocus *self = g_object_new (GW_TYPE_SIDEBAR_FOCUS, NULL);

  self->split_view = split_view;
  self->view = view;
  watch (self, adw_navigation_split_view_get_sidebar (split_view), G_CALLBACK (sidebar_entered_cb));
  watch (self, adw_navigation_split_view_get_content (split_view), G_CALLBACK (content_entered_cb));
  g_signal_connect_object (split_view, "notify::collapsed", G_CALLBACK (collapsed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
