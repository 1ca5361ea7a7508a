/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-hidden-focus.h"

/*
 * What is hidden with the focus in it keeps the focus until the frame is over, and
 * is kept by the window until then. If it is hidden or taken out once more before
 * that, GTK 4.18 forgets to give back the first reference, and all of it stays for
 * ever: a view with its plan, a dialog with its pages. libadwaita does so at each
 * breakpoint. So the focus goes at once from what is hidden; where it goes is found
 * after the frame as before.
 */

/* Whether it is still in the window, within what its parent does not show */
static gboolean
is_hidden (GtkWidget *widget,
           GtkWindow *window)
{
  gboolean hidden = FALSE;

  for (; widget != NULL && widget != GTK_WIDGET (window); widget = gtk_widget_get_parent (widget))
    hidden = hidden || !gtk_widget_get_child_visible (widget);
  return hidden && widget != NULL;
}

static void
unmapped_cb (GtkWindow *window,
             GtkWidget *widget)
{
  if (gtk_window_get_focus (window) == widget && is_hidden (widget, window))
    gtk_window_set_focus (window, NULL);
}

static void
focus_moved_cb (GtkWindow    *window,
                GParamSpec   *pspec,
                GSignalGroup *group)
{
  g_signal_group_set_target (group, gtk_window_get_focus (window));
}

/**
 * gw_hidden_focus_let_go:
 * @window: a window
 *
 * Lets nothing in @window have the focus that has been hidden.
 */
void
gw_hidden_focus_let_go (GtkWindow *window)
{
  GSignalGroup *group;

  g_return_if_fail (GTK_IS_WINDOW (window));

  group = g_signal_group_new (GTK_TYPE_WIDGET);
  g_signal_group_connect_swapped (group, "unmap", G_CALLBACK (unmapped_cb), window);
  g_signal_connect_data (window, "notify::focus-widget", G_CALLBACK (focus_moved_cb), group,
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
}
