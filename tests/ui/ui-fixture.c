/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file/gw-template.h"
#include "groundwork-ui.h"
#include "gw-config.h"
#include "test-folder.h"
#include "ui/widgets/gw-hidden-focus.h"

/* Longer than anything takes that a test waits for */
#define PATIENCE 60000

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();

  gtk_css_provider_load_from_resource (provider, GW_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    GW_RESOURCE_PREFIX "/icons");
}

static char *state_home;

static void
remove_state_home (void)
{
  folder_remove (state_home);
}

/* What windows keep for recovery is nobody else's */
static void
make_state_home (void)
{
  state_home = g_dir_make_tmp ("groundwork-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state_home, TRUE);
  atexit (remove_state_home);
}

/* A cursor that blinks draws frame after frame, and no wait would find the end of it */
static void
stop_blinking (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
}

void
ui_test_init (int    *argc,
              char ***argv)
{
  make_state_home ();
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  gw_ui_register_resource ();
  load_style ();
  stop_blinking ();
}

/* With the application, one for all tests of the program: it takes a name on
 * the bus. To be unreferenced at the end. */
GwApplication *
ui_test_init_application (int    *argc,
                          char ***argv)
{
  GwApplication *application;
  g_autoptr(GError) error = NULL;

  ui_test_init (argc, argv);
  application = gw_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  return application;
}

void
ui_fixture_set_up (UiFixture     *fixture,
                   gconstpointer  data)
{
  fixture->plan = gw_template_new_plan ("standard", "en", "Churn", "2026-11-23");
  fixture->history = gw_history_new (fixture->plan);
  fixture->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  fixture->window = GTK_WINDOW (adw_window_new ());
  gw_hidden_focus_let_go (fixture->window);
  gtk_window_set_default_size (fixture->window, 900, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->overlay));
}

void
ui_fixture_tear_down (UiFixture     *fixture,
                      gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

void
ui_fixture_show (UiFixture *fixture,
                 GtkWidget *child)
{
  adw_toast_overlay_set_child (fixture->overlay, child);
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type,
            guint     *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The nth widget of a type, in the order of the tree, from 0. */
GtkWidget *
ui_find_child (GtkWidget *widget,
               GType      type,
               guint      nth)
{
  return find_child (widget, type, &nth);
}

/* A mapped label that shows just that text. */
GtkWidget *
ui_find_label (GtkWidget  *widget,
               const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is painted of a widget at a size, in the words of the renderer */
char *
ui_dup_painting (GtkWidget *widget,
                 int        width,
                 int        height)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr(GBytes) words = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  words = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);
  return g_strndup (g_bytes_get_data (words, NULL), g_bytes_get_size (words));
}

/* Without a window manager no window is ever active, so the focus comes by
 * hand. */
void
ui_set_focused (GtkWidget *widget,
                gboolean   focused)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
        g_signal_emit_by_name (controller, focused ? "enter" : "leave");
    }
}

void
ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
time_is_up_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

#define TICK     10
/* The last ticks of a wait see nothing at work, longer than a frame; unless something never comes to rest. */
#define N_QUIET  5
#define N_MOST   300

typedef struct
{
  guint n_ticks;                /* still to come */
  guint n_restless;
  gint64 n_frames;              /* up to the last tick */
} Wait;

/* That all windows have drawn */
static gint64
count_frames (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gint64 n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_realized (window))
        n += gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (window));
    }
  return n;
}

/* Whether a thread of the program is sleeping; what is in the name of its state is in parentheses */
static gboolean
is_asleep (const char *task)
{
  g_autofree char *path = g_build_filename ("/proc/self/task", task, "stat", NULL);
  g_autofree char *text = NULL;
  const char *name_end;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return TRUE;
  name_end = strrchr (text, ')');
  return name_end == NULL || strlen (name_end) < 3 || name_end[2] == 'S';
}

/* Whether anything but the main thread does or wants to do something */
static gboolean
threads_rest (void)
{
  g_autofree char *main_thread = g_strdup_printf ("%d", (int) getpid ());
  g_autoptr(GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  gboolean rest = TRUE;
  const char *task;

  while (tasks != NULL && rest && (task = g_dir_read_name (tasks)) != NULL)
    rest = g_str_equal (task, main_thread) || is_asleep (task);
  return rest;
}

static gboolean
tick_cb (gpointer data)
{
  Wait *wait = data;
  gint64 n_frames;
  gboolean quiet;

  gdk_display_sync (gdk_display_get_default ());
  n_frames = count_frames ();
  quiet = n_frames == wait->n_frames && threads_rest ();
  wait->n_frames = n_frames;
  if (quiet || wait->n_ticks > N_QUIET || ++wait->n_restless > N_MOST)
    wait->n_ticks--;
  else
    wait->n_ticks = N_QUIET;
  return wait->n_ticks > 0;
}

/* So long that a machine with nothing else to do has done all there is. A tick
 * comes only when there is nothing to do just then, and in the end nothing is
 * drawn any more and no thread is at work: so a busy machine gets more time. */
void
ui_wait (guint milliseconds)
{
  Wait wait = { .n_ticks = MAX (milliseconds / TICK, N_QUIET) };

  g_timeout_add_full (G_PRIORITY_LOW, TICK, tick_cb, &wait, NULL);
  while (wait.n_ticks > 0)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
look_again_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Looks after each event, and now and then, as a file may change without one */
void
ui_wait_for (gboolean (*condition) (gpointer data),
             gpointer   data)
{
  gboolean up = FALSE;
  guint id = g_timeout_add_once (PATIENCE, time_is_up_cb, &up);
  guint looks = g_timeout_add (100, look_again_cb, NULL);

  while (!condition (data) && !up)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (up);
  g_source_remove (id);
  g_source_remove (looks);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* What is in a dialog is shown some frames after the dialog is presented. */
void
ui_wait_mapped (GtkWidget *widget)
{
  ui_wait_for (is_mapped, widget);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Nobody else keeps it: dialogs and pages go when their animation is over. */
void
ui_assert_freed (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  ui_wait_for (is_gone, &object);
}

/* For what had a weak pointer set to it */
void
ui_assert_gone (gpointer *weak_pointer)
{
  ui_wait_for (is_gone, weak_pointer);
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
watch (GtkWidget *widget,
       GPtrArray *widgets)
{
  GWeakRef *ref;

  /* One hangs below whichever widget had the last tip, the other loses two bins in libadwaita 1.7 */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow") || ADW_IS_INLINE_VIEW_SWITCHER (widget))
    return;
  ref = g_new (GWeakRef, 1);
  g_weak_ref_init (ref, widget);
  g_ptr_array_add (widgets, ref);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    watch (child, widgets);
}

/* All widgets below one and itself, shown or not, for ui_assert_all_gone () */
GPtrArray *
ui_watch_all (GtkWidget *widget)
{
  GPtrArray *widgets = g_ptr_array_new_with_free_func (free_weak_ref);

  watch (widget, widgets);
  return widgets;
}

static gboolean
are_gone (gpointer data)
{
  GPtrArray *refs = data;

  for (guint i = refs->len; i > 0; i--)
    {
      g_autoptr(GtkWidget) widget = g_weak_ref_get (refs->pdata[i - 1]);

      if (widget == NULL)
        g_ptr_array_remove_index_fast (refs, i - 1);
    }
  return refs->len == 0;
}

static void
tell_who_stays (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    {
      g_autoptr(GtkWidget) widget = g_weak_ref_get (widgets->pdata[i]);

      if (widget != NULL && gtk_widget_get_parent (widget) == NULL)
        g_test_message ("%s stays, held %u times", G_OBJECT_TYPE_NAME (widget), G_OBJECT (widget)->ref_count - 1);
    }
}

/* Waits for widgets to go that ui_watch_all () gave, in whose window nobody needs them any more */
void
ui_assert_all_gone (GPtrArray *widgets)
{
  for (guint i = 0; i < 100 && !are_gone (widgets); i++)
    ui_wait (50);
  tell_who_stays (widgets);
  g_assert_cmpuint (widgets->len, ==, 0);
}
