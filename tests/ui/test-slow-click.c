/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-slow-click.h"
#include "ui-fixture.h"

typedef struct
{
  UiFixture ui;
  GtkListBox *list;
  GtkGesture *gesture;          /* by which the list takes clicks */
  guint n_activated;
  int last;                     /* index of the row that was activated last */
} Fixture;

static void
row_activated_cb (Fixture       *fixture,
                  GtkListBoxRow *row)
{
  fixture->n_activated++;
  fixture->last = gtk_list_box_row_get_index (row);
}

static GtkGesture *
find_gesture (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        return GTK_GESTURE (controller);
    }
  return NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *list = gtk_list_box_new ();

  ui_fixture_set_up (&fixture->ui, data);
  fixture->list = GTK_LIST_BOX (list);
  for (guint i = 0; i < 3; i++)
    gtk_list_box_append (fixture->list, gtk_label_new ("Row"));
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), fixture);
  ui_fixture_show (&fixture->ui, list);
  fixture->gesture = find_gesture (list);
  g_assert_nonnull (fixture->gesture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_fixture_tear_down (&fixture->ui, data);
}

static double
find_middle (Fixture *fixture,
             int      index)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, index));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (fixture->list), &bounds));
  return bounds.origin.y + bounds.size.height / 2;
}

static void
press (Fixture *fixture,
       int      index)
{
  g_signal_emit_by_name (fixture->gesture, "pressed", 1, 50.0, find_middle (fixture, index));
}

/* As GTK says when the time for a double click is over */
static void
let_time_pass (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->gesture, "stopped");
}

static void
release (Fixture *fixture,
         double   x,
         int      index)
{
  g_signal_emit_by_name (fixture->gesture, "released", 1, x, find_middle (fixture, index));
}

static void
test_quick (Fixture       *fixture,
            gconstpointer  data)
{
  press (fixture, 1);
  release (fixture, 50, 1);
  let_time_pass (fixture);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
}

static void
test_slow (Fixture       *fixture,
           gconstpointer  data)
{
  press (fixture, 1);
  let_time_pass (fixture);
  g_assert_cmpuint (fixture->n_activated, ==, 0);
  release (fixture, 50, 1);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_cmpint (fixture->last, ==, 1);
  g_assert_true (gtk_list_box_get_selected_row (fixture->list) == gtk_list_box_get_row_at_index (fixture->list, 1));
}

/* One takes a click back by leaving the row, or the place */
static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  press (fixture, 1);
  let_time_pass (fixture);
  release (fixture, 50, 2);
  press (fixture, 1);
  let_time_pass (fixture);
  release (fixture, 250, 1);
  g_assert_cmpuint (fixture->n_activated, ==, 0);
}

static void
test_row_gone (Fixture       *fixture,
               gconstpointer  data)
{
  press (fixture, 1);
  let_time_pass (fixture);
  gtk_list_box_remove (fixture->list, GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, 1)));
  ui_wait (50);
  g_signal_emit_by_name (fixture->gesture, "released", 1, 50.0, find_middle (fixture, 1));
  g_assert_cmpuint (fixture->n_activated, ==, 0);
}

static void
test_insensitive (Fixture       *fixture,
                  gconstpointer  data)
{
  gtk_widget_set_sensitive (GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, 1)), FALSE);
  press (fixture, 1);
  let_time_pass (fixture);
  release (fixture, 50, 1);
  g_assert_cmpuint (fixture->n_activated, ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/ui/slow-click/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  gw_slow_click_install ();

  ADD ("quick-counts-once", test_quick);
  ADD ("slow-counts-once", test_slow);
  ADD ("taken-back", test_taken_back);
  ADD ("of-a-row-that-is-gone", test_row_gone);
  ADD ("of-an-insensitive-row", test_insensitive);

  return g_test_run ();
}
