/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-slow-click.h"

#include "ui/widgets/gw-rooted.h"

/*
 * GtkListBox forgets a click once the time for a double click has passed since it
 * was told of the press, and nothing comes of the release then. So a row does not
 * answer a hand that is slow, nor a quick one where a busy machine tells of the
 * release late. Here the click that was forgotten counts after all, where it would
 * have otherwise: the button is released over the same row, and the pointer has not
 * been dragged away.
 */
typedef struct
{
  GtkListBox *list;             /* borrowed: it owns the gesture, which owns this */
  GtkWidget *row;               /* weak: that is pressed */
  double x, y;                  /* of the press */
  gboolean stopped;             /* the list has forgotten it */
} SlowClick;

static GtkWidget *
find_row (SlowClick *click,
          double     y)
{
  return (GtkWidget *) gtk_list_box_get_row_at_y (click->list, (int) y);
}

static gboolean
is_dragged (SlowClick *click,
            double     x,
            double     y)
{
  return gtk_drag_check_threshold (GTK_WIDGET (click->list), (int) click->x, (int) click->y, (int) x, (int) y);
}

/* The second of two clicks means nothing of its own in such a list */
static void
pressed_cb (SlowClick *click,
            int        n_press,
            double     x,
            double     y)
{
  const gboolean counts = n_press == 1 && gtk_list_box_get_activate_on_single_click (click->list);
  GtkWidget *row = counts ? find_row (click, y) : NULL;

  g_set_weak_pointer (&click->row, row != NULL && gtk_widget_is_sensitive (row) ? row : NULL);
  click->x = x;
  click->y = y;
  click->stopped = FALSE;
}

/* The pointer may come back from where it was dragged */
static void
stopped_cb (SlowClick        *click,
            GtkGestureSingle *gesture)
{
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (gesture);
  double x, y;

  click->stopped = TRUE;
  if (gtk_gesture_get_point (GTK_GESTURE (gesture), sequence, &x, &y) && is_dragged (click, x, y))
    g_clear_weak_pointer (&click->row);
}

static void
released_cb (SlowClick *click,
             int        n_press,
             double     x,
             double     y)
{
  GtkWidget *row = click->row;

  g_clear_weak_pointer (&click->row);
  if (row != NULL && click->stopped && !is_dragged (click, x, y) && find_row (click, y) == row)
    gtk_widget_activate (row);
}

static void
slow_click_free (gpointer data)
{
  SlowClick *click = data;

  g_clear_weak_pointer (&click->row);
  g_free (click);
}

#define KEY "gw-slow-click"

static void
watch_gesture (GtkListBox *list,
               GObject    *gesture)
{
  SlowClick *click;

  if (!GTK_IS_GESTURE_CLICK (gesture) || g_object_get_data (gesture, KEY) != NULL)
    return;
  click = g_new0 (SlowClick, 1);
  click->list = list;
  g_object_set_data_full (gesture, KEY, click, slow_click_free);
  /* after the list itself, which was there first */
  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (pressed_cb), click);
  g_signal_connect_swapped (gesture, "stopped", G_CALLBACK (stopped_cb), click);
  g_signal_connect_swapped (gesture, "released", G_CALLBACK (released_cb), click);
}

static void
watch (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      watch_gesture (GTK_LIST_BOX (widget), controller);
    }
}

/**
 * gw_slow_click_install:
 *
 * Lets the rows of all list boxes of the program, those inside of libadwaita's
 * widgets as well, answer a click however long it takes, from now on. To be called
 * once.
 */
void
gw_slow_click_install (void)
{
  gw_rooted_watch (GTK_TYPE_LIST_BOX, watch);
}
