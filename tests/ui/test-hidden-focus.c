/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"
#include "window-fixture.h"

#include "gw-config.h"
#include "ui/overview/gw-overview-page.h"
#include "ui/risks/gw-risks-page.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/widgets/gw-hidden-focus.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-place.h"

/* What had the focus when it was hidden or taken out is not kept for that. */

typedef struct
{
  GtkApplication *application;
  GSettings *settings;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->settings = g_settings_new (GW_APP_ID);
  fixture->application = GTK_APPLICATION (g_application_get_default ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  window_destroy_all (fixture->application);
  g_clear_object (&fixture->settings);
}

static GwWindow *
show_sample (Fixture *fixture)
{
  return window_show_sample (fixture->application, fixture->settings);
}

/* Returns: the page of the risks */
static GtkWidget *
show_risks (GwWindow *window)
{
  gw_plan_view_show_page (window_get_view (window), GW_PLACE_RISKS);
  ui_wait (300);
  return ui_find_child (GTK_WIDGET (window), GW_TYPE_RISKS_PAGE, 0);
}

/* The focus is in what a breakpoint hides for a moment. */
static void
resize (GwWindow *window)
{
  static const int widths[] = { 360, 1200, 600, 900 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 700);
      ui_wait (50);
    }
}

static void
assert_takes_all_along (GwWindow *window)
{
  g_autoptr(GPtrArray) widgets = ui_watch_all (gtk_widget_get_first_child (GTK_WIDGET (window)));

  gtk_window_destroy (GTK_WINDOW (window));
  ui_assert_all_gone (widgets);
}

static void
focus_in_popover (GtkWidget *page)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_button_new_with_label ("In a popover"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (ui_find_child (page, GTK_TYPE_MENU_BUTTON, 0)), popover);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (gtk_popover_get_child (GTK_POPOVER (popover)));
}

static void
test_where_it_was (Fixture       *fixture,
                     gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);

  resize (window);
  assert_takes_all_along (window);
}

/* GTK looks for a place to put it in pages that are not shown, too. */
static void
test_in_a_hidden_page (Fixture       *fixture,
                       gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GtkWidget *overview = ui_find_child (GTK_WIDGET (window), GW_TYPE_OVERVIEW_PAGE, 0), *button;

  gw_plan_view_show_page (window_get_view (window), GW_PLACE_RISKS);
  ui_wait (300);
  button = ui_find_child (overview, GTK_TYPE_BUTTON, 0);
  g_assert_false (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_grab_focus (button));
  resize (window);
  assert_takes_all_along (window);
}

/* A popover stays on the screen by itself, and keeps the focus there. */
static void
test_in_a_hidden_popover (Fixture       *fixture,
                          gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GtkWidget *page;

  page = show_risks (window);
  gw_plan_view_show_page (window_get_view (window), GW_PLACE_OVERVIEW);
  ui_wait (300);
  focus_in_popover (page);
  resize (window);
  assert_takes_all_along (window);
}

/* A page that is hidden with a popover open does not take the popover along at once. */
static void
test_in_an_open_popover (Fixture       *fixture,
                         gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GtkWidget *page;

  page = show_risks (window);
  focus_in_popover (page);
  ui_wait (100);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-sidebar", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-sidebar", NULL);
  ui_wait (100);
  assert_takes_all_along (window);
}

/* A popover that stays takes the focus again when what it belongs to has lost it. */
static void
test_in_a_popover_left_over (Fixture       *fixture,
                             gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GtkWidget *page, *popover;

  page = show_risks (window);
  focus_in_popover (page);
  popover = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_POPOVER);
  ui_wait (100);
  gtk_widget_set_child_visible (GTK_WIDGET (window_get_view (window)), FALSE);
  gtk_widget_grab_focus (gtk_popover_get_child (GTK_POPOVER (popover)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-sidebar", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-sidebar", NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (window_get_view (window)), TRUE);
  ui_wait (100);
  assert_takes_all_along (window);
}

/* A list that is taken out with its page takes out its rows. */
static void
test_in_a_list (Fixture       *fixture,
                gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  GtkWidget *page, *button;
  guint n = 0;

  gw_plan_view_show_page (window_get_view (window), "data");
  ui_wait (500);
  while (!gtk_widget_get_mapped (page = ui_find_child (GTK_WIDGET (window), GW_TYPE_STAGE_PAGE, n)))
    n++;
  n = 0;
  do
    button = ui_find_child (ui_find_child (page, GTK_TYPE_LIST_VIEW, 0), GTK_TYPE_BUTTON, n++);
  while (!gtk_widget_get_mapped (button) || !gtk_widget_grab_focus (button));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-sidebar", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-sidebar", NULL);
  ui_wait (100);
  assert_takes_all_along (window);
}

static void
take_out_and_put_in (AdwBin *bin)
{
  GtkWidget *child = g_object_ref (adw_bin_get_child (bin));

  adw_bin_set_child (bin, NULL);
  adw_bin_set_child (bin, child);
  g_object_unref (child);
}

/* A layout moves its parts from one place to another, and back again at once. */
static void
test_moved_twice (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  AdwBin *bin = ADW_BIN (adw_bin_new ());
  GtkWidget *button = gtk_button_new ();
  g_autoptr(GPtrArray) widgets = NULL;

  gw_hidden_focus_let_go (window);
  adw_bin_set_child (bin, button);
  gtk_window_set_child (window, GTK_WIDGET (bin));
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_grab_focus (button);
  take_out_and_put_in (bin);
  take_out_and_put_in (bin);
  g_assert_true (gtk_window_get_focus (window) == button);
  widgets = ui_watch_all (GTK_WIDGET (bin));
  gtk_window_destroy (window);
  ui_assert_all_gone (widgets);
}

/* So is it in a dialog with breakpoints of its own. */
static void
test_dialog_resized (Fixture       *fixture,
                     gconstpointer  data)
{
  GwWindow *window = show_sample (fixture);
  g_autoptr(GPtrArray) widgets = NULL;
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  ui_wait (300);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  resize (window);
  widgets = ui_watch_all (GTK_WIDGET (dialog));
  adw_dialog_close (dialog);
  ui_assert_all_gone (widgets);
}

#define ADD(name, func) \
  g_test_add ("/ui/hidden-focus/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);

  ADD ("where-it-was", test_where_it_was);
  ADD ("in-a-hidden-page", test_in_a_hidden_page);
  ADD ("in-a-hidden-popover", test_in_a_hidden_popover);
  ADD ("in-an-open-popover", test_in_an_open_popover);
  ADD ("in-a-popover-left-over", test_in_a_popover_left_over);
  ADD ("in-a-list", test_in_a_list);
  ADD ("moved-twice", test_moved_twice);
  ADD ("dialog-resized", test_dialog_resized);

  return g_test_run ();
}
