/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"
#include "ui-live.h"

#include <malloc.h>
#include <stdio.h>

#include "gw-config.h"
#include "lib/test-documents.h"
#include "lib/test-edits.h"
#include "session/gw-document.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-flush.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-window.h"

/*
 * Somebody who knows nothing about the program does anything to its window:
 * presses, types and chooses whatever is there, does whatever an action of a
 * widget does, while the plan is edited by others. There must be no warning,
 * and undoing all of it gives the plan of before, byte for byte. With its window
 * goes every widget that there was, and everything of ours. `-m slow` does so for
 * longer, and tells how much memory is used. GLib prints the seed; --seed repeats
 * a run.
 */
#define N_QUICK   300
#define N_ROUND   500
#define N_ROUNDS  20
#define WIDTH     1000
#define HEIGHT    700

typedef struct
{
  GtkApplication *application;
  GSettings *settings;
  GwWindow *window;
  GRand *rand;
  TestEdits edits;
} Run;

static GwHistory *
get_history (Run *run)
{
  return gw_document_get_history (gw_window_get_document (run->window));
}

static guint
pick (Run   *run,
      guint  n)
{
  return (guint) g_rand_int_range (run->rand, 0, (gint32) n);
}

/* --- What there is to be done */

/* What leaves the window for another program, the disk or the toolkit's own
 * dialogs; the rest is ours, and fair game. */
static gboolean
is_left_alone (const char *action)
{
  static const char *const names[] = {
    "win.open", "win.close", "win.save", "win.save-as", "win.save-copy", "win.save-template", "win.import-checks",
    "win.merge-copy", "win.help", "print.print", "print.export", "export.choose", "risks.export", "risks.import", NULL,
  };

  return g_strv_contains (names, action) || g_str_has_prefix (action, "app.");
}

static gboolean
can_be_used (GtkWidget *widget)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) && !GTK_IS_LINK_BUTTON (widget) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL &&
         (action == NULL || !is_left_alone (action));
}

static void
collect (GtkWidget *widget,
         GPtrArray *widgets)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  g_ptr_array_add (widgets, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, widgets);
}

/* Within the dialog where there is one: nobody reaches what is behind it. */
static GPtrArray *
collect_reachable (Run *run)
{
  GPtrArray *widgets = g_ptr_array_new ();
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (run->window));

  collect (dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (run->window), widgets);
  return widgets;
}

static GtkWidget *
pick_widget (Run   *run,
             GType  type)
{
  g_autoptr(GPtrArray) widgets = collect_reachable (run);
  GtkWidget *chosen = NULL;
  guint n = 0;

  for (guint i = 0; i < widgets->len; i++)
    if (g_type_is_a (G_OBJECT_TYPE (widgets->pdata[i]), type) && can_be_used (widgets->pdata[i]) && pick (run, ++n) == 0)
      chosen = widgets->pdata[i];
  return chosen;
}

/* --- Deeds */

static const char *
pick_text (Run *run)
{
  static const char *const texts[] = {
    "", " ", "4", "-1", "0.5", "2026-12-24", "2026-02-30", "<b>R&D</b>", "이탈 방지", "a\u202eb", "\u1112\u1161\u11ab",
    "=1+1", "99999999999999999999", "https://example.org", "javascript:alert(1)", "%s%n", "K1",
  };

  return texts[pick (run, G_N_ELEMENTS (texts))];
}

static void
press (Run *run)
{
  GtkWidget *button = pick_widget (run, GTK_TYPE_BUTTON);

  if (button != NULL)
    gtk_widget_activate (button);
}

static void
type (Run *run)
{
  GtkWidget *text = pick_widget (run, GTK_TYPE_TEXT);
  GtkWidget *view = pick_widget (run, GTK_TYPE_TEXT_VIEW);

  if (text != NULL && gtk_editable_get_editable (GTK_EDITABLE (text)))
    {
      /* with a selection, GTK warns of its own cursor */
      gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
      gtk_editable_set_text (GTK_EDITABLE (text), pick_text (run));
      if (pick (run, 2) == 0)
        gtk_widget_activate (text);
    }
  else if (view != NULL && gtk_text_view_get_editable (GTK_TEXT_VIEW (view)))
    {
      gtk_widget_grab_focus (view);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), pick_text (run), -1);
    }
}

static void
choose_item (Run *run)
{
  GtkWidget *drop_down = pick_widget (run, GTK_TYPE_DROP_DOWN);
  guint n = drop_down != NULL ? g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down))) : 0;

  if (n > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), pick (run, n));
}

static void
choose_row (Run *run)
{
  GtkWidget *row = pick_widget (run, ADW_TYPE_COMBO_ROW);
  guint n = row != NULL ? g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))) : 0;

  if (n > 0)
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), pick (run, n));
}

static void
choose_toggle (Run *run)
{
  GtkWidget *toggles = pick_widget (run, ADW_TYPE_TOGGLE_GROUP);
  guint n = toggles != NULL ? adw_toggle_group_get_n_toggles (ADW_TOGGLE_GROUP (toggles)) : 0;

  if (n > 0)
    adw_toggle_group_set_active (ADW_TOGGLE_GROUP (toggles), pick (run, n));
}

static void
spin (Run *run)
{
  GtkWidget *button = pick_widget (run, GTK_TYPE_SPIN_BUTTON);

  if (button != NULL)
    gtk_spin_button_spin (GTK_SPIN_BUTTON (button),
                          pick (run, 2) == 0 ? GTK_SPIN_STEP_FORWARD : GTK_SPIN_STEP_BACKWARD, 1);
}

static void
activate_row (Run *run)
{
  GtkWidget *row = pick_widget (run, GTK_TYPE_LIST_BOX_ROW);

  if (row != NULL)
    gtk_widget_activate (row);
}

static void
focus (Run *run)
{
  GtkWidget *widget = pick_widget (run, GTK_TYPE_WIDGET);

  if (widget != NULL)
    gtk_widget_grab_focus (widget);
}

static GVariant *
pick_parameter (Run                *run,
                const GVariantType *type)
{
  static const char *const names[] = { "overview", "risks", "reviews", "conflicts", "1", "2", "3", "nowhere", "K1", "" };

  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string (names[pick (run, G_N_ELEMENTS (names))]);
  return NULL;
}

/* Any action that a class of ours declares */
static void
act (Run *run)
{
  GtkWidget *widget = pick (run, 4) == 0 ? GTK_WIDGET (run->window) : pick_widget (run, GTK_TYPE_WIDGET);
  GtkWidgetClass *klass = widget != NULL ? GTK_WIDGET_GET_CLASS (widget) : NULL;
  const GVariantType *parameter_type = NULL, *chosen_type = NULL;
  const char *name, *property, *chosen = NULL;
  GType owner;
  guint n = 0;

  for (guint i = 0; klass != NULL && gtk_widget_class_query_action (klass, i, &owner, &name, &parameter_type,
                                                                    &property); i++)
    if (g_str_has_prefix (g_type_name (owner), "Gw") && !is_left_alone (name) && pick (run, ++n) == 0)
      {
        chosen = name;
        chosen_type = parameter_type;
      }
  if (chosen == NULL)
    return;
  g_test_message ("%s of %s", chosen, G_OBJECT_TYPE_NAME (widget));
  if (chosen_type == NULL)
    gtk_widget_activate_action_variant (widget, chosen, NULL);
  else
    {
      g_autoptr(GVariant) parameter = pick_parameter (run, chosen_type);

      if (parameter != NULL)
        gtk_widget_activate_action_variant (widget, chosen, g_variant_ref_sink (parameter));
    }
}

static void
edit (Run *run)
{
  test_edits_make (&run->edits);
}

static void
undo (Run *run)
{
  gtk_widget_activate_action (GTK_WIDGET (run->window), pick (run, 3) == 0 ? "win.redo" : "win.undo", NULL);
}

static void
show_page (Run *run)
{
  static const char *const actions[] = { "win.next-page", "win.previous-page" };

  gtk_widget_activate_action (GTK_WIDGET (run->window), actions[pick (run, 2)], NULL);
}

static void
close_dialog (Run *run)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (run->window));

  if (dialog != NULL && !adw_dialog_close (dialog) && pick (run, 2) == 0)
    adw_dialog_force_close (dialog);
}

static void
resize (Run *run)
{
  static const int widths[] = { 360, 600, 900, 1200 };

  gtk_window_set_default_size (GTK_WINDOW (run->window), widths[pick (run, G_N_ELEMENTS (widths))], HEIGHT);
}

static const struct
{
  const char *name;
  void (* do_it) (Run *run);
  guint weight;
} deeds[] = {
  { "press", press, 8 }, { "type", type, 6 }, { "item", choose_item, 2 }, { "combo", choose_row, 1 },
  { "toggle", choose_toggle, 1 }, { "spin", spin, 1 }, { "row", activate_row, 3 },
  { "focus", focus, 2 }, { "act", act, 8 }, { "edit", edit, 4 }, { "undo", undo, 3 }, { "page", show_page, 2 },
  { "close", close_dialog, 3 }, { "resize", resize, 5 },
};

static guint
pick_deed (Run *run)
{
  guint total = 0, at, i;

  for (i = 0; i < G_N_ELEMENTS (deeds); i++)
    total += deeds[i].weight;
  at = pick (run, total);
  for (i = 0; at >= deeds[i].weight; i++)
    at -= deeds[i].weight;
  return i;
}

static void
do_anything (Run   *run,
             guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      guint deed = pick_deed (run);

      g_test_message ("%u: %s", i, deeds[deed].name);
      deeds[deed].do_it (run);
      if (pick (run, 8) == 0)
        ui_wait (50);
      else
        ui_settle ();
      g_assert_cmpuint (g_list_length (gtk_application_get_windows (run->application)), ==, 1);
    }
}

/* --- Rounds */

static void
begin (Run *run)
{
  g_autoptr(GwDocument) document = gw_document_new_sample ("en");

  run->window = gw_window_new (run->application, run->settings);
  gtk_window_set_default_size (GTK_WINDOW (run->window), WIDTH, HEIGHT);
  gw_window_set_document (run->window, document);
  gtk_window_present (GTK_WINDOW (run->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (run->window));
  test_edits_init (&run->edits, get_history (run), run->rand, 40);
}

static void
close_dialogs (Run *run)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (run->window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      ui_wait (300);
    }
}

static void
end (Run *run)
{
  g_autoptr(GPtrArray) widgets = ui_watch_all (GTK_WIDGET (run->window));

  test_edits_clear (&run->edits);
  gtk_window_destroy (GTK_WINDOW (run->window));
  ui_assert_all_gone (widgets);
}

static void
play (Run   *run,
      guint  n)
{
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;

  begin (run);
  before = test_document_encode (gw_window_get_document (run->window));
  do_anything (run, n);
  close_dialogs (run);
  /* What is being typed is kept when the focus leaves it, which is an edit too */
  gtk_window_set_focus (GTK_WINDOW (run->window), NULL);
  ui_wait (300);
  gw_ui_flush_typing (GTK_WINDOW (run->window));
  while (gw_history_undo (get_history (run)))
    ;
  ui_settle ();
  after = test_document_encode (gw_window_get_document (run->window));
  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                   g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  end (run);
}

static long
get_resident_pages (void)
{
  g_autofree char *text = NULL;
  long size = 0, resident = 0;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%ld %ld", &size, &resident), ==, 2);
  return resident;
}

static void
test_anything_can_be_undone (gconstpointer data)
{
  guint n_rounds = g_test_slow () ? N_ROUNDS : 1;
  g_autoptr(GHashTable) before = NULL;
  Run run = { .application = (gpointer) data };

  run.settings = g_settings_new (GW_APP_ID);
  run.rand = g_rand_new_with_seed (g_test_rand_int ());
  gw_day_get_default ();        /* there is one for the process */
  before = ui_live_count ();
  for (guint i = 0; i < n_rounds; i++)
    {
      play (&run, g_test_slow () ? N_ROUND : N_QUICK);
      g_test_message ("round %u: %zu kB allocated, %ld pages resident", i, mallinfo2 ().uordblks / 1024,
                      get_resident_pages ());
      ui_live_assert_no_more (before);
    }
  g_rand_free (run.rand);
  g_object_unref (run.settings);
}

/* --- What the toolkit says of itself */

/* Nothing of ours leads to these, and nothing of ours can prevent them. */
static gboolean
is_of_the_toolkit (const char *message)
{
  static const char *const messages[] = {
    /* GTK 4.18 begins to blink before it has seen what is selected */
    "GtkText - unexpected blinking selection. Removing",
    /* a menu goes with its window before it was ever given a place */
    "Trying to snapshot AdwGizmo",
  };

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    if (g_str_has_prefix (message, messages[i]))
      return TRUE;
  return FALSE;
}

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && is_of_the_toolkit (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = NULL;

  ui_live_init ();
  g_log_set_writer_func (write_log, NULL, NULL);
  application = ui_test_init_application (&argc, &argv);
  g_test_add_data_func ("/ui/monkey/anything-can-be-undone", application, test_anything_can_be_undone);

  return g_test_run ();
}
