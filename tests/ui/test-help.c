/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "gw-config.h"
#include "session/gw-document.h"
#include "ui/case/gw-case-page.h"
#include "ui/gate/gw-gate-section.h"
#include "ui/stage/gw-stage-intro.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-help-pages.h"
#include "ui/window/gw-help.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-window.h"

typedef struct
{
  GtkApplication *application;
  GSettings *settings;
  GtkWidget *window;
  char *uri;                    /* what was opened last */
} Fixture;

static void
opened_cb (const char *uri,
           gpointer    data)
{
  Fixture *fixture = data;

  g_set_str (&fixture->uri, uri);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->settings = g_settings_new (GW_APP_ID);
  g_settings_reset (fixture->settings, "last-pages");
  fixture->application = GTK_APPLICATION (g_application_get_default ());
  fixture->window = GTK_WIDGET (gw_window_new (fixture->application, fixture->settings));
  gw_help_set_opener (opened_cb, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gw_help_set_opener (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_clear_object (&fixture->settings);
  g_free (fixture->uri);
}

static void
show_window (Fixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
show_sample (Fixture *fixture)
{
  g_autoptr(GwDocument) document = gw_document_new_sample ("en");

  gw_window_set_document (GW_WINDOW (fixture->window), document);
  show_window (fixture);
}

static void
show_page (Fixture    *fixture,
           const char *place)
{
  g_assert_true (gw_plan_view_show_page (GW_PLAN_VIEW (ui_find_child (fixture->window, GW_TYPE_PLAN_VIEW, 0)),
                                         place));
  ui_settle ();
}

static void
assert_helps_with (Fixture    *fixture,
                   const char *page)
{
  g_autofree char *uri = g_strdup_printf ("help:groundwork/%s", page);

  gtk_widget_activate_action (fixture->window, "win.help", NULL);
  g_assert_cmpstr (fixture->uri, ==, uri);
}

static void
test_start_page_helps_with_the_first_plan (Fixture       *fixture,
                                           gconstpointer  data)
{
  show_window (fixture);
  assert_helps_with (fixture, "first-plan");
}

static void
test_each_page_of_a_plan_has_its_help (Fixture       *fixture,
                                       gconstpointer  data)
{
  const char *const pages[][2] = {
    { GW_PLACE_OVERVIEW, "overview" },
    { "problem", "stage-problem" },
    { "data", "stage-data" },
    { "training", "stage-training" },
    { "validation", "stage-validation" },
    { "deployment", "stage-deployment" },
    { "monitoring", "stage-monitoring" },
    { "1:data", "rounds" },
    { GW_PLACE_RISKS, "risks" },
    { GW_PLACE_REVIEWS, "reviews" },
    { GW_PLACE_CONFLICTS, "conflicts" },
  };

  show_sample (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      show_page (fixture, pages[i][0]);
      assert_helps_with (fixture, pages[i][1]);
    }
}

static void
test_stage_of_ones_own_helps_with_checks (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr(GwDocument) document = gw_document_new_sample ("en");

  g_assert_cmpstr (gw_help_page_of_place (gw_document_get_plan (document), "pilot"), ==, "checks");
}

/* To whatever takes the focus there first */
static void
focus_in (Fixture *fixture,
          GType    type)
{
  GtkWidget *part = ui_find_child (fixture->window, type, 0);
  gboolean focused = FALSE;
  GtkWidget *widget;

  for (guint i = 0; !focused && (widget = ui_find_child (part, GTK_TYPE_WIDGET, i)) != NULL; i++)
    focused = gtk_widget_get_focusable (widget) && gtk_widget_grab_focus (widget);
  g_assert_true (focused);
}

static void
test_part_with_the_focus_counts (Fixture       *fixture,
                                 gconstpointer  data)
{
  show_sample (fixture);
  show_page (fixture, "problem");
  focus_in (fixture, GW_TYPE_CASE_PAGE);
  assert_helps_with (fixture, "business-case");
  focus_in (fixture, GW_TYPE_GATE_SECTION);
  assert_helps_with (fixture, "gates");
}

static void
test_each_dialog_has_its_help (Fixture       *fixture,
                          gconstpointer  data)
{
  static const char *const dialogs[][2] = {
    { "win.levels", "scales" },
    { "win.compare", "compare" },
    { "win.find", "overview" },
    { "win.properties", "overview" },
    { "win.print", "printing" },
    { "win.export", "export" },
    { "win.record-review", "reviews" },
    { "app.new", "first-plan" },
    { "app.welcome", "first-plan" },
    { "app.preferences", "preferences" },
    { "app.shortcuts", "keys" },
  };

  show_sample (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      gtk_widget_activate_action (fixture->window, dialogs[i][0], NULL);
      ui_settle ();
      assert_helps_with (fixture, dialogs[i][1]);
      adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
      ui_settle ();
    }
}

static void
test_meeting_has_its_help (Fixture       *fixture,
                           gconstpointer  data)
{
  show_sample (fixture);
  gtk_widget_activate_action (fixture->window, "win.meeting", NULL);
  ui_settle ();
  assert_helps_with (fixture, "meeting");
}

static gboolean
has_opened (gpointer fixture)
{
  return ((Fixture *) fixture)->uri != NULL;
}

static void
test_guide_of_a_stage_leads_to_its_help (Fixture       *fixture,
                                         gconstpointer  data)
{
  GtkWidget *intro;

  show_sample (fixture);
  show_page (fixture, "monitoring");
  intro = ui_find_child (fixture->window, GW_TYPE_STAGE_INTRO, 0);
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_label (intro, "Help on This Page"), GTK_TYPE_BUTTON));
  ui_wait_for (has_opened, fixture);
  g_assert_cmpstr (fixture->uri, ==, "help:groundwork/stage-monitoring");
}

#define ADD(path, test) g_test_add ("/ui/help/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);

  ADD ("start-page-helps-with-the-first-plan", test_start_page_helps_with_the_first_plan);
  ADD ("each-page-of-a-plan-has-its-help", test_each_page_of_a_plan_has_its_help);
  ADD ("stage-of-ones-own-helps-with-checks", test_stage_of_ones_own_helps_with_checks);
  ADD ("part-with-the-focus-counts", test_part_with_the_focus_counts);
  ADD ("each-dialog-has-its-help", test_each_dialog_has_its_help);
  ADD ("meeting-has-its-help", test_meeting_has_its_help);
  ADD ("guide-of-a-stage-leads-to-its-help", test_guide_of_a_stage_leads_to_its_help);

  return g_test_run ();
}
