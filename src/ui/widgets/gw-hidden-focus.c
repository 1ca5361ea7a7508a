/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-hidden-focus.h"

#include <adwaita.h>

/*
 * What is hidden with the focus in it keeps the focus until the frame is over, and
 * is kept by the window until then. If it is hidden or taken out once more before
 * that, GTK 4.18 forgets to give back the first reference, and all of it stays for
 * ever: a view with its plan, a dialog with its pages. libadwaita does so at each
 * breakpoint. So the focus goes at once from what is hidden; where it goes is found
 * after the frame as before. GTK may find something in a page that is hidden itself:
 * that does not keep the focus either. What is not shown is not unmapped when it is
 * hidden once more, so what is shown around it is looked at as well. A popover in
 * such a page is mapped all the same.
 */
typedef struct
{
  GtkWindow *window;            /* owns this */
  GSignalGroup *focus;          /* of the widget with the focus */
  GSignalGroup *around;         /* of what is shown around it, where it is not shown itself */
  guint tick_id;
  guint n_ticks;                /* since the focus went to what is not shown */
} HiddenFocus;

/* Frames after which what is being revealed is shown */
#define N_TICKS 10

/* Whether it is still in the window, within what is not shown */
static gboolean
is_hidden (GtkWidget *widget,
           GtkWindow *window)
{
  gboolean hidden = FALSE;

  for (; widget != NULL && widget != GTK_WIDGET (window); widget = gtk_widget_get_parent (widget))
    hidden = hidden || !gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget);
  return hidden && widget != NULL;
}

static void
let_go (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && is_hidden (focus, window))
    gtk_window_set_focus (window, NULL);
}

/* Whether it is in a popover of another widget */
static gboolean
hangs_on (GtkWidget *widget,
          GtkWidget *other)
{
  GtkWidget *popover = widget != NULL ? gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) : NULL;

  return popover != NULL &&
         (gtk_widget_get_parent (popover) == other || hangs_on (gtk_widget_get_parent (popover), other));
}

/* Whether something is taken out that takes out what is in it as well: a list its
 * rows, a dialog its sheet, when a narrow window shows it from below */
static gboolean
goes_twice (GtkWidget *widget)
{
  const GType types[] = { GTK_TYPE_LIST_VIEW, ADW_TYPE_BREAKPOINT_BIN };
  gboolean twice = FALSE;

  for (guint i = 0; widget != NULL && i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *holder = gtk_widget_get_ancestor (widget, types[i]);

      twice = twice || (holder != NULL && !gtk_widget_get_mapped (holder));
    }
  return twice;
}

static void
unmapped_cb (HiddenFocus *self,
             GtkWidget   *widget)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if (hangs_on (focus, widget) || goes_twice (focus))
    gtk_window_set_focus (self->window, NULL);
  else
    let_go (self->window);
}

/* What is taken out and put in again keeps the focus. GTK is told, as it still means
 * to move it. */
static void
mapped_cb (HiddenFocus *self,
           GtkWidget   *widget)
{
  gtk_window_set_focus (self->window, widget);
}

static void
watch_around (HiddenFocus *self)
{
  GtkWidget *shown = NULL;

  for (GtkWidget *widget = gtk_window_get_focus (self->window); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
      shown = gtk_widget_get_parent (widget);
  g_signal_group_set_target (self->around, shown);
}

static gboolean
tick_cb (GtkWidget     *window,
         GdkFrameClock *clock,
         gpointer       data)
{
  HiddenFocus *self = data;

  watch_around (self);
  if (++self->n_ticks < N_TICKS)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  let_go (self->window);
  return G_SOURCE_REMOVE;
}

/* Whether it is in a popover of what is not shown */
static gboolean
is_left_over (GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);
  GtkWidget *parent = popover != NULL ? gtk_widget_get_parent (popover) : NULL;

  return parent != NULL && (!gtk_widget_get_mapped (parent) || is_left_over (parent));
}

/* What is not shown yet may be about to be, as what is in a dialog, or in a row
 * that opens; but no popover opens over what is not. */
static void
focus_moved_cb (HiddenFocus *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  g_signal_group_set_target (self->focus, focus);
  watch_around (self);
  if (focus != NULL && is_left_over (focus))
    gtk_window_set_focus (self->window, NULL);
  if (focus == NULL || gtk_widget_get_mapped (focus))
    return;
  self->n_ticks = 0;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->window), tick_cb, self, NULL);
}

static GSignalGroup *
watch_unmap (HiddenFocus *self)
{
  GSignalGroup *group = g_signal_group_new (GTK_TYPE_WIDGET);

  g_signal_group_connect_swapped (group, "unmap", G_CALLBACK (unmapped_cb), self);
  return group;
}

static void
hidden_focus_free (HiddenFocus *self)
{
  g_object_unref (self->focus);
  g_object_unref (self->around);
  g_free (self);
}

/**
 * gw_hidden_focus_let_go:
 * @window: a window
 *
 * Lets nothing in @window have the focus that is hidden.
 */
void
gw_hidden_focus_let_go (GtkWindow *window)
{
  HiddenFocus *self;

  g_return_if_fail (GTK_IS_WINDOW (window));

  self = g_new0 (HiddenFocus, 1);
  self->window = window;
  self->focus = watch_unmap (self);
  g_signal_group_connect_swapped (self->focus, "map", G_CALLBACK (mapped_cb), self);
  self->around = watch_unmap (self);
  g_signal_connect_swapped (window, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self);
  g_object_set_data_full (G_OBJECT (window), "gw-hidden-focus", self, (GDestroyNotify) hidden_focus_free);
}
