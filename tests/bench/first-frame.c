/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <unistd.h>

/*
 * Put before the libraries of a program (LD_PRELOAD), it tells of the first frame
 * that is painted once a window is presented; so it measures any program of GTK
 * without its help. $FIRST_FRAME_OF names the type of a widget that has to be in
 * it, where the first frame shows something else; with $FIRST_FRAME_QUITS the
 * program ends there.
 */

static gboolean
shows (GtkWidget  *widget,
       const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type) && gtk_widget_get_mapped (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, type))
      return TRUE;
  return FALSE;
}

static void
painted_cb (GdkFrameClock *clock,
            GtkWidget     *window)
{
  const char *type = g_getenv ("FIRST_FRAME_OF");

  if (type != NULL && !shows (window, type))
    return;
  g_signal_handlers_disconnect_by_func (clock, painted_cb, window);
  if (write (STDOUT_FILENO, "frame\n", 6) == 6 && g_getenv ("FIRST_FRAME_QUITS") != NULL)
    _exit (0);
}

G_MODULE_EXPORT void
gtk_window_present (GtkWindow *window)
{
  static gboolean follows;
  void (*present) (GtkWindow *) = dlsym (RTLD_NEXT, "gtk_window_present");

  present (window);
  if (!follows)
    g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), window);
  follows = TRUE;
}
