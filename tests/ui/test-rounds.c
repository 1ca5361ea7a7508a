/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <string.h>

#include "edit/gw-edit-items.h"
#include "plan/gw-basis.h"
#include "session/gw-document.h"
#include "gw-config.h"
#include "ui/dialogs/gw-round-dialog.h"
#include "ui/stage/gw-check-row.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-sidebar-row.h"
#include "ui/window/gw-window.h"

/* The sample, which is in its second round, in a window. */

typedef struct
{
  GSettings *settings;
  GwWindow *window;
  GwHistory *history;
  GwPlan *plan;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr(GwDocument) document = gw_document_new_sample ("en");

  fixture->settings = g_settings_new (GW_APP_ID);
  fixture->window = gw_window_new (application, fixture->settings);
  gw_window_set_document (fixture->window, document);
  fixture->history = gw_document_get_history (document);
  fixture->plan = gw_document_get_plan (document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_clear_object (&fixture->settings);
}

static GwPlanView *
get_view (Fixture *fixture)
{
  return GW_PLAN_VIEW (ui_find_child (GTK_WIDGET (fixture->window), GW_TYPE_PLAN_VIEW, 0));
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *place)
{
  GtkWidget *row;

  for (guint i = 0; (row = ui_find_child (GTK_WIDGET (fixture->window), GW_TYPE_SIDEBAR_ROW, i)) != NULL; i++)
    if (g_str_equal (gw_sidebar_row_get_place (GW_SIDEBAR_ROW (row)), place))
      return row;
  return NULL;
}

static GtkWidget *
get_page (Fixture *fixture)
{
  GtkWidget *page;

  for (guint i = 0; (page = ui_find_child (GTK_WIDGET (fixture->window), GW_TYPE_STAGE_PAGE, i)) != NULL; i++)
    if (gtk_widget_get_mapped (page))
      return page;
  return NULL;
}

static void
show_round (Fixture    *fixture,
            const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-round", "s", id);
  ui_wait (300);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);

  return tip != NULL && strstr (tip, text) != NULL;
}

/* The sidebar follows when there is nothing more urgent. */
static void
assert_comes_to_say (Fixture    *fixture,
                     const char *place,
                     const char *text)
{
  for (guint i = 0; i < 100; i++)
    {
      GtkWidget *row = get_row (fixture, place);

      if (row != NULL && says (row, text))
        return;
      ui_wait (50);
    }
  g_assert_not_reached ();
}

static void
test_sidebar_tells_decisions (Fixture       *fixture,
                              gconstpointer  data)
{
  g_assert_true (says (get_row (fixture, "problem"), "11 of 11 answered · Conditional go"));
  g_assert_true (says (get_row (fixture, "data"), "17 of 19 answered · Go, Changed since the decision"));
  g_assert_true (says (get_row (fixture, "training"), "No decision yet"));
}

static void
test_shows_an_earlier_round (Fixture       *fixture,
                             gconstpointer  data)
{
  show_round (fixture, "1");
  g_assert_cmpstr (gw_plan_view_get_place (get_view (fixture)), ==, "1:data");
  g_assert_true (says (get_row (fixture, "1:data"), "Go"));
  g_assert_false (says (get_row (fixture, "1:data"), "Changed"));
  g_assert_nonnull (get_row (fixture, "problem"));
  g_assert_null (get_row (fixture, "data"));
  g_assert_nonnull (ui_find_label (get_page (fixture), "Round 1 · closed 2 October 2026 · read only"));
  g_assert_nonnull (ui_find_label (get_page (fixture), "19 of 19 answered"));
}

static void
test_leads_back (Fixture       *fixture,
                 gconstpointer  data)
{
  show_round (fixture, "1");
  show_round (fixture, "");
  g_assert_cmpstr (gw_plan_view_get_place (get_view (fixture)), ==, "data");
  g_assert_nonnull (get_row (fixture, "data"));
  show_round (fixture, "1");
  /* What is shown of the present is shown in the present. */
  gw_plan_view_show_item (get_view (fixture), "D5");
  ui_settle ();
  g_assert_cmpstr (gw_plan_view_get_place (get_view (fixture)), ==, "data");
  g_assert_nonnull (get_row (fixture, "data"));
}

static void
test_edits_nothing_there (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkWidget *row;

  show_round (fixture, "1");
  row = ui_find_child (get_page (fixture), GW_TYPE_CHECK_ROW, 0);
  g_assert_nonnull (row);
  gtk_widget_activate_action (row, "row.toggle", NULL);
  gtk_widget_activate_action (row, "row.not-applicable", NULL);
  gtk_widget_activate_action (row, "row.expand", NULL);
  gtk_widget_activate_action (row, "stage.select-to", "s", "D1");
  gtk_widget_activate_action (row, "stage.add-group", NULL);
  ui_wait (300);
  g_object_set (get_page (fixture), "editable", TRUE, NULL);
  gtk_widget_activate_action (row, "row.toggle", NULL);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
respond (Fixture    *fixture,
         gboolean    keep,
         const char *response)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-round", NULL);
  ui_wait (300);
  dialog = ui_find_child (GTK_WIDGET (fixture->window), GW_TYPE_ROUND_DIALOG, 0);
  g_assert_nonnull (dialog);
  g_assert_nonnull (ui_find_label (dialog, "Start Round 3?"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_child (dialog, GTK_TYPE_CHECK_BUTTON, keep)), TRUE);
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_wait (300);
}

static GwCheck *
get_check (Fixture *fixture)
{
  return gw_plan_find_typed (fixture->plan, "D1", GW_TYPE_CHECK);
}

static void
test_starts_the_next (Fixture       *fixture,
                      gconstpointer  data)
{
  respond (fixture, FALSE, "start");
  g_assert_cmpstr (gw_plan_get_round (fixture->plan), ==, "3");
  g_assert_cmpint (gw_check_get_state (get_check (fixture)), ==, GW_CHECK_OPEN);
  g_assert_null (gw_item_get_text (get_check (fixture), GW_CHECK_ANSWER));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "Round 3 started"));
  assert_comes_to_say (fixture, "data", "0 of 19 answered · No decision yet");

  show_round (fixture, "2");
  g_assert_nonnull (ui_find_label (get_page (fixture), "17 of 19 answered"));
  gw_history_undo (fixture->history);
  /* There is no such earlier round any more. */
  assert_comes_to_say (fixture, "data", "17 of 19 answered");
  ui_settle ();
  g_assert_cmpstr (gw_plan_view_get_place (get_view (fixture)), ==, GW_PLACE_OVERVIEW);
}

static void
test_keeps_answers_when_asked (Fixture       *fixture,
                               gconstpointer  data)
{
  respond (fixture, TRUE, "start");
  g_assert_cmpint (gw_check_get_state (get_check (fixture)), ==, GW_CHECK_OPEN);
  g_assert_nonnull (gw_item_get_text (get_check (fixture), GW_CHECK_ANSWER));
}

static void
test_cancel_starts_nothing (Fixture       *fixture,
                            gconstpointer  data)
{
  respond (fixture, FALSE, "cancel");
  g_assert_cmpstr (gw_plan_get_round (fixture->plan), ==, "2");
  g_assert_false (gw_history_can_undo (fixture->history));
}

#define add_test(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = NULL;

  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  application = ui_test_init_application (&argc, &argv);

  add_test ("/ui/rounds/sidebar-tells-decisions", test_sidebar_tells_decisions);
  add_test ("/ui/rounds/shows-an-earlier-round", test_shows_an_earlier_round);
  add_test ("/ui/rounds/leads-back", test_leads_back);
  add_test ("/ui/rounds/edits-nothing-there", test_edits_nothing_there);
  add_test ("/ui/rounds/starts-the-next", test_starts_the_next);
  add_test ("/ui/rounds/keeps-answers-when-asked", test_keeps_answers_when_asked);
  add_test ("/ui/rounds/cancel-starts-nothing", test_cancel_starts_nothing);

  return g_test_run ();
}
