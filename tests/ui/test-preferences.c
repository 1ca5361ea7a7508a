/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "edit/gw-edit-items.h"
#include "file/gw-template.h"
#include "file/gw-version-store.h"
#include "gw-config.h"
#include "lib/test-documents.h"
#include "plan/gw-person.h"
#include "session/gw-template-store.h"
#include "test-folder.h"
#include "ui/dialogs/gw-new-plan-dialog.h"
#include "ui/dialogs/gw-preferences-dialog.h"
#include "ui/dialogs/gw-template-choice.h"
#include "ui/print/gw-print-options.h"
#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-me.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-open-plans.h"
#include "ui-fixture.h"

typedef struct
{
  Folder folder;
  GSettings *settings;
  GwStateFolder *state;
  GwApplication *application;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  folder_set_up (&fixture->folder, data);
  fixture->settings = g_settings_new (GW_APP_ID);
  g_settings_reset (fixture->settings, "open-plans");
  g_settings_reset (fixture->settings, "reopen");
  g_settings_reset (fixture->settings, "me");
  g_settings_reset (fixture->settings, "new-plan-language");
  g_settings_reset (fixture->settings, "new-plan-template");
  g_settings_reset (fixture->settings, "palette");
  g_settings_reset (fixture->settings, "paper");
  g_settings_reset (fixture->settings, "page-setup");
  fixture->state = gw_state_folder_new (fixture->folder.path);
  fixture->application = GW_APPLICATION (g_application_get_default ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gw_state_folder_finish (fixture->state);
  ui_settle ();
  g_clear_object (&fixture->state);
  g_clear_object (&fixture->settings);
  folder_tear_down (&fixture->folder, data);
}

static GFile *
put_plan (Fixture    *fixture,
          const char *name)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");
  g_autofree char *path = g_build_filename (fixture->folder.path, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (sample, NULL), (gssize) g_bytes_get_size (sample), NULL));
  return g_file_new_for_path (path);
}

static GwWindow *
open_window (Fixture    *fixture,
             const char *name)
{
  GwWindow *window = gw_window_new (GTK_APPLICATION (fixture->application), fixture->settings);
  g_autoptr(GFile) file = put_plan (fixture, name);
  g_autoptr(GwDocument) document = test_document_load (file, FALSE, NULL);

  gw_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
close_window (GwWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  ui_settle ();
}

/* --- What was open */

static void
test_open_plans_are_remembered (Fixture       *fixture,
                                gconstpointer  data)
{
  GwWindow *one = open_window (fixture, "one.mlproj");
  GwWindow *two = open_window (fixture, "two.mlproj");
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) both = NULL;
  g_autoptr(GPtrArray) last = NULL;
  g_autofree char *name = NULL;

  none = gw_open_plans_list (fixture->settings);
  g_assert_cmpuint (none->len, ==, 0);
  g_settings_set_boolean (fixture->settings, "reopen", TRUE);
  both = gw_open_plans_list (fixture->settings);
  g_assert_cmpuint (both->len, ==, 2);

  /* the last one was open at the end */
  close_window (two);
  close_window (one);
  last = gw_open_plans_list (fixture->settings);
  g_assert_cmpuint (last->len, ==, 1);
  name = g_file_get_basename (g_ptr_array_index (last, 0));
  g_assert_cmpstr (name, ==, "one.mlproj");
}

static void
test_lost_files_are_not_reopened (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/plan.mlproj");
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };
  g_autoptr(GPtrArray) files = NULL;

  g_settings_set_boolean (fixture->settings, "reopen", TRUE);
  g_settings_set_strv (fixture->settings, "open-plans", uris);
  files = gw_open_plans_list (fixture->settings);
  g_assert_cmpuint (files->len, ==, 0);
}

static gboolean
has_plan (gpointer application)
{
  GList *windows = gtk_application_get_windows (application);

  return windows != NULL && gw_window_get_document (windows->data) != NULL;
}

static void
test_start_reopens (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GFile) file = put_plan (fixture, "one.mlproj");
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };
  GList *windows;

  g_settings_set_boolean (fixture->settings, "reopen", TRUE);
  g_settings_set_strv (fixture->settings, "open-plans", uris);
  g_application_activate (G_APPLICATION (fixture->application));
  ui_wait_for (has_plan, fixture->application);
  windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application));
  g_assert_true (gw_window_shows_file (windows->data, file));
  close_window (windows->data);
}

/* --- On the way out */

static void
modify (GwWindow *window)
{
  GwHistory *history = gw_document_get_history (gw_window_get_document (window));

  gw_edit_set_text (history, gw_history_get_plan (history), GW_PLAN_TITLE, "Another");
}

static void
quit (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  ui_wait (100);
}

static void
answer (GwWindow   *window,
        const char *label)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  GtkWidget *button = NULL;

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  for (guint i = 0; button == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0; i++)
    button = ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, i);
  g_signal_emit_by_name (button, "clicked");
  ui_wait (300);
}

static gboolean
is_remembered (Fixture    *fixture,
               const char *name)
{
  g_autoptr(GPtrArray) files = gw_open_plans_list (fixture->settings);
  gboolean found = FALSE;

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *base = g_file_get_basename (g_ptr_array_index (files, i));

      found = found || g_str_equal (base, name);
    }
  return found;
}

static guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
}

static void
test_quitting_remembers_all (Fixture       *fixture,
                             gconstpointer  data)
{
  GwWindow *changed;

  g_settings_set_boolean (fixture->settings, "reopen", TRUE);
  open_window (fixture, "one.mlproj");
  changed = open_window (fixture, "two.mlproj");
  open_window (fixture, "three.mlproj");
  modify (changed);
  quit (fixture);
  answer (changed, "_Discard");
  g_assert_cmpuint (count_windows (fixture), ==, 0);
  g_assert_true (is_remembered (fixture, "one.mlproj"));
  g_assert_true (is_remembered (fixture, "two.mlproj"));
  g_assert_true (is_remembered (fixture, "three.mlproj"));
}

/* Nothing has closed, and nothing of it counts later. */
static void
test_cancelled_quit_leaves_all (Fixture       *fixture,
                                gconstpointer  data)
{
  GwWindow *one, *two;

  g_settings_set_boolean (fixture->settings, "reopen", TRUE);
  one = open_window (fixture, "one.mlproj");
  two = open_window (fixture, "two.mlproj");
  modify (two);
  quit (fixture);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
  answer (two, "_Cancel");
  g_assert_cmpuint (count_windows (fixture), ==, 2);
  g_assert_true (is_remembered (fixture, "one.mlproj"));

  close_window (one);
  gtk_window_close (GTK_WINDOW (two));
  ui_wait (100);
  answer (two, "_Discard");
  g_assert_cmpuint (count_windows (fixture), ==, 0);
  g_assert_false (is_remembered (fixture, "one.mlproj"));
  g_assert_true (is_remembered (fixture, "two.mlproj"));
}

/* --- The dialog */

static GtkWidget *
find_row (AdwDialog  *dialog,
          GType       type,
          const char *title)
{
  GtkWidget *row = NULL;

  for (guint i = 0; (row = ui_find_child (GTK_WIDGET (dialog), type, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;
  g_assert_not_reached ();
}

static void
test_dialog_keeps_what_is_chosen (Fixture       *fixture,
                                  gconstpointer  data)
{
  GwWindow *window = open_window (fixture, "one.mlproj");
  AdwDialog *dialog = gw_preferences_dialog_new (fixture->settings, fixture->state, "/nowhere");
  g_autofree char *me = NULL;

  adw_dialog_present (dialog, GTK_WIDGET (window));
  ui_settle ();
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (dialog, ADW_TYPE_SWITCH_ROW, "Reopen Plans at Start")), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, ADW_TYPE_ENTRY_ROW, "Your Name")), "Mina <b>Park</b>");
  me = g_settings_get_string (fixture->settings, "me");
  g_assert_true (g_settings_get_boolean (fixture->settings, "reopen"));
  g_assert_cmpstr (me, ==, "Mina <b>Park</b>");
  adw_dialog_force_close (dialog);
  close_window (window);
}

/* What is mine in a plan follows from it, such as the filters of checks and risks. */
static void
test_name_is_found_among_the_people (Fixture       *fixture,
                                     gconstpointer  data)
{
  GwWindow *window = open_window (fixture, "one.mlproj");
  GwPlan *plan = gw_document_get_plan (gw_window_get_document (window));
  GwItem *person = gw_list_get (gw_item_get_list (plan, GW_PLAN_PEOPLE), 1);
  AdwDialog *dialog = gw_preferences_dialog_new (fixture->settings, fixture->state, "/nowhere");

  g_assert_null (gw_me_find (plan));
  adw_dialog_present (dialog, GTK_WIDGET (window));
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, ADW_TYPE_ENTRY_ROW, "Your Name")),
                         gw_item_get_text (person, GW_PERSON_NAME));
  g_assert_cmpstr (gw_me_find (plan), ==, gw_item_get_id (person));
  adw_dialog_force_close (dialog);
  close_window (window);
}

/* --- New plans */

static void
plan_created_cb (AdwDialog  *dialog,
                 GwPlan     *plan,
                 GwPlan    **created)
{
  *created = g_object_ref (plan);
}

static gboolean
is_made (gpointer plan)
{
  return *(GwPlan **) plan != NULL;
}

/* With nothing but its title chosen */
static GwPlan *
make_plan (Fixture    *fixture,
           GwWindow   *window,
           const char *template)
{
  AdwDialog *dialog = gw_new_plan_dialog_new (fixture->settings, fixture->folder.path);
  GwPlan *plan = NULL;

  g_signal_connect (dialog, "created", G_CALLBACK (plan_created_cb), &plan);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  g_assert_cmpstr (gw_template_choice_get (ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW, "Template"))), ==,
                   template);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), "Next");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "new-plan.create", NULL);
  ui_wait_for (is_made, &plan);
  return plan;
}

static void
test_new_plans_begin_as_preferred (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char *const languages[] = { NULL, "ko", "en" };
  static const char *const templates[] = { GW_TEMPLATE_STANDARD, GW_TEMPLATE_EMPTY, GW_TEMPLATE_OWN "Company" };
  static const guint n_risks[] = { 4, 0, 0 };
  g_autoptr(GwPlan) own = gw_template_new_plan (NULL, "en", "Own", "2026-11-23");
  g_autofree char *name = gw_template_store_save (fixture->folder.path, "Company", own, NULL);
  GwWindow *window = open_window (fixture, "one.mlproj");
  AdwDialog *dialog = gw_preferences_dialog_new (fixture->settings, fixture->state, fixture->folder.path);

  adw_dialog_present (dialog, GTK_WIDGET (window));
  for (guint language = 1; language < G_N_ELEMENTS (languages); language++)
    for (guint template = 0; template < G_N_ELEMENTS (templates); template++)
      {
        g_autoptr(GwPlan) plan = NULL;

        adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW, "Language of the Plan")), language);
        adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW, "Template")), template);
        plan = make_plan (fixture, window, templates[template]);
        g_assert_cmpstr (gw_item_get_text (plan, GW_PLAN_LANGUAGE), ==, languages[language]);
        g_assert_cmpuint (gw_list_get_length (gw_item_get_list (plan, GW_PLAN_RISKS)), ==, n_risks[template]);
      }
  adw_dialog_force_close (dialog);
  close_window (window);
}

/* --- Drawings and sheets */

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

static void
rename_cb (GtkWidget *widget)
{
  gtk_widget_set_name (widget, "drawn");
}

/* Every drawing of every window follows, and so does paper. */
static void
test_palette_applies_at_once (Fixture       *fixture,
                              gconstpointer  data)
{
  GwWindow *window = open_window (fixture, "one.mlproj");
  AdwDialog *dialog = gw_preferences_dialog_new (fixture->settings, fixture->state, "/nowhere");
  AdwComboRow *row;
  g_autofree char *before = gw_drawing_dup_band_css ();
  g_autofree char *after = NULL;
  g_autoptr(GwPrintOptions) options = NULL;
  guint n_times = 0;

  g_signal_connect_swapped (fixture->settings, "changed::palette", G_CALLBACK (count_cb), &n_times);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  row = ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW, "Colors"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, GW_PALETTE_CHOICE_DEFAULT);
  g_assert_true (gw_drawing_get_style ().palette == gw_palette_get (GW_PALETTE_LIGHT));
  for (guint choice = GW_N_PALETTE_CHOICES; choice-- > 0;)
    {
      const GwPaletteKind kind = gw_palette_choice_on_screen (choice, FALSE, FALSE);

      adw_combo_row_set_selected (row, choice);
      ui_settle ();
      g_assert_true (gw_drawing_get_style ().palette == gw_palette_get (kind));
      if (choice != GW_PALETTE_CHOICE_GREY)
        continue;
      g_assert_cmpuint (n_times, ==, 1);
      after = gw_drawing_dup_band_css ();
      g_assert_cmpstr (after, !=, before);
      options = gw_print_options_load (fixture->settings);
      g_assert_cmpint (gw_print_options_get_palette (options), ==, GW_PALETTE_CHOICE_GREY);
    }
  adw_dialog_force_close (dialog);
  close_window (window);
}

static void
test_drawings_follow_the_palette (Fixture       *fixture,
                                  gconstpointer  data)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  guint n_times = 0;

  g_signal_connect_swapped (widget, "notify::name", G_CALLBACK (count_cb), &n_times);
  gw_drawing_watch (widget, G_CALLBACK (rename_cb));
  g_settings_set_string (fixture->settings, "palette", "grey");
  ui_settle ();
  g_assert_cmpuint (n_times, ==, 1);
  g_object_unref (widget);
}

static void
test_preferred_paper_comes_first (Fixture       *fixture,
                                  gconstpointer  data)
{
  GwWindow *window = open_window (fixture, "one.mlproj");
  AdwDialog *dialog = gw_preferences_dialog_new (fixture->settings, fixture->state, "/nowhere");
  g_autoptr(GwPrintOptions) last = gw_print_options_load (fixture->settings);
  g_autoptr(GwPrintOptions) preferred = NULL;
  g_autoptr(GwPrintOptions) again = NULL;
  AdwComboRow *row;
  GwPaperSize size;

  gw_print_options_set_paper (last, GW_PAPER_LETTER);
  gw_print_options_save (last, fixture->settings);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  row = ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW, "Paper"));
  adw_combo_row_set_selected (row, 2);
  preferred = gw_print_options_load (fixture->settings);
  g_assert_true (gw_print_options_get_paper (preferred, &size));
  g_assert_cmpint (size, ==, GW_PAPER_A3);

  adw_combo_row_set_selected (row, 0);
  again = gw_print_options_load (fixture->settings);
  g_assert_true (gw_print_options_get_paper (again, &size));
  g_assert_cmpint (size, ==, GW_PAPER_LETTER);
  adw_dialog_force_close (dialog);
  close_window (window);
}

typedef struct
{
  AdwActionRow *row;
  const char *text;
} Subtitle;

static gboolean
says (gpointer data)
{
  Subtitle *subtitle = data;

  return g_strcmp0 (adw_action_row_get_subtitle (subtitle->row), subtitle->text) == 0;
}

static void
test_versions_are_cleared_after_asking (Fixture       *fixture,
                                        gconstpointer  data)
{
  GwWindow *window = open_window (fixture, "one.mlproj");
  const char *versions = gw_state_folder_get_versions (fixture->state);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("version", 7);
  g_autofree char *size = NULL;
  AdwDialog *dialog, *question;
  GtkWidget *row;

  g_assert_true (gw_version_store_keep (versions, "plan", bytes, NULL));
  size = g_format_size_full (gw_version_store_get_size (versions), G_FORMAT_SIZE_IEC_UNITS);
  dialog = gw_preferences_dialog_new (fixture->settings, fixture->state, "/nowhere");
  adw_dialog_present (dialog, GTK_WIDGET (window));
  row = find_row (dialog, ADW_TYPE_ACTION_ROW, "Space Used");
  ui_wait_for (says, &(Subtitle) { ADW_ACTION_ROW (row), size });
  g_signal_emit_by_name (ui_find_child (row, GTK_TYPE_BUTTON, 0), "clicked");
  question = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_assert_cmpuint (gw_version_store_get_size (versions), >, 0);
  g_signal_emit_by_name (question, "response", "clear");
  adw_dialog_force_close (question);
  g_free (size);
  size = g_format_size_full (0, G_FORMAT_SIZE_IEC_UNITS);
  ui_wait_for (says, &(Subtitle) { ADW_ACTION_ROW (row), size });
  g_assert_cmpuint (gw_version_store_get_size (versions), ==, 0);
  adw_dialog_force_close (dialog);
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/ui/preferences/open-plans-are-remembered", test_open_plans_are_remembered },
    { "/ui/preferences/quitting-remembers-all", test_quitting_remembers_all },
    { "/ui/preferences/cancelled-quit-leaves-all", test_cancelled_quit_leaves_all },
    { "/ui/preferences/lost-files-are-not-reopened", test_lost_files_are_not_reopened },
    { "/ui/preferences/the-start-reopens-what-was-open", test_start_reopens },
    { "/ui/preferences/the-dialog-keeps-what-is-chosen", test_dialog_keeps_what_is_chosen },
    { "/ui/preferences/name-is-found-among-the-people", test_name_is_found_among_the_people },
    { "/ui/preferences/new-plans-begin-as-preferred", test_new_plans_begin_as_preferred },
    { "/ui/preferences/palette-applies-at-once", test_palette_applies_at_once },
    { "/ui/preferences/drawings-follow-the-palette", test_drawings_follow_the_palette },
    { "/ui/preferences/preferred-paper-comes-first", test_preferred_paper_comes_first },
    { "/ui/preferences/versions-are-cleared-after-asking", test_versions_are_cleared_after_asking },
  };
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
