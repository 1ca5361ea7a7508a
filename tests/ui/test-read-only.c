/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gw-config.h"
#include "lib/test-documents.h"
#include "plan/gw-case.h"
#include "session/gw-document.h"
#include "ui/findings/gw-findings-box.h"
#include "ui/risks/gw-risk-chip.h"
#include "ui/risks/gw-risks-page.h"
#include "ui/stage/gw-case-answer.h"
#include "ui/stage/gw-filter-bar.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-window.h"

/* A plan that may not be written shows no control that would change it. Every
 * page of the sample is looked at, as a newer Groundwork would have saved it. */

typedef struct
{
  GSettings *settings;
  GwWindow *window;
  GwPlan *plan;
  GString *live;                /* what was found that should not be there */
  guint n_seen;
} Fixture;


/* --- What a widget can change */

/* Actions that change how the plan is looked at, not the plan */
static const char *const looks[] = {
  "win.show-", "win.levels", "win.help", "window.", "clipboard.", "evaluation.expand", "page.", "overview.show-",
};

static gboolean
is_look (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_has_prefix (action, looks[i]))
      return TRUE;
  return FALSE;
}

/* Of these, and of what is in them, none changes the plan. */
static gboolean
is_only_a_view (GtkWidget *widget)
{
  return ADW_IS_TOGGLE_GROUP (widget) || ADW_IS_INLINE_VIEW_SWITCHER (widget) || GTK_IS_SEARCH_ENTRY (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_TOGGLE_BUTTON (widget) || GTK_IS_SCROLLBAR (widget) ||
         GW_IS_CASE_ANSWER (widget) || GW_IS_FILTER_BAR (widget) || GW_IS_FINDINGS_BOX (widget) ||
         GW_IS_RISK_CHIP (widget);
}

/* The menu of the risks page also exports. */
static gboolean
is_live (GtkWidget *widget)
{
  const char *action;

  if (!gtk_widget_is_sensitive (widget))
    return FALSE;
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (widget));
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_editable (GTK_EDITABLE (widget));
  action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  if (action != NULL)
    return !is_look (action);
  return GW_IS_OWNER_BUTTON (widget) || GW_IS_DATE_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_SWITCH (widget) || ADW_IS_SPLIT_BUTTON (widget) || GTK_IS_BUTTON (widget) ||
         (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_ancestor (widget, GW_TYPE_RISKS_PAGE) == NULL);
}

static void
look_at (Fixture    *fixture,
         GtkWidget  *widget,
         const char *page)
{
  if (!gtk_widget_get_mapped (widget) || is_only_a_view (widget))
    return;
  fixture->n_seen++;
  if (is_live (widget))
    g_string_append_printf (fixture->live, "%s: %s in %s\n", page, G_OBJECT_TYPE_NAME (widget),
                            G_OBJECT_TYPE_NAME (gtk_widget_get_parent (gtk_widget_get_parent (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (fixture, child, page);
}

static GwDocument *
load_newer (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "sample-en.mlproj", NULL);
  g_autofree char *folder = g_dir_make_tmp ("read-only-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "newer.mlproj", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (copy);
  g_autofree char *text = NULL;
  GwDocument *document;
  char *version;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  version = strstr (text, "\"version\": 1");
  g_assert_nonnull (version);
  version[strlen ("\"version\": ")] = '9';
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));
  document = test_document_load (file, FALSE, NULL);
  g_assert_nonnull (document);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return document;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr(GwDocument) document = load_newer ();

  g_assert_true (gw_document_is_read_only (document));
  fixture->settings = g_settings_new (GW_APP_ID);
  fixture->window = gw_window_new (application, fixture->settings);
  fixture->plan = gw_document_get_plan (document);
  fixture->live = g_string_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1300, 6000);
  gw_window_set_document (fixture->window, document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_string_free (fixture->live, TRUE);
  g_clear_object (&fixture->settings);
}

static GwPlanView *
get_view (Fixture *fixture)
{
  return GW_PLAN_VIEW (ui_find_child (GTK_WIDGET (fixture->window), GW_TYPE_PLAN_VIEW, 0));
}

/* The page of a stage and its parts are pages in a stack; so are those of the plan. */
static void
look_at_view (Fixture    *fixture,
              const char *name)
{
  GtkWidget *stack = ui_find_child (GTK_WIDGET (get_view (fixture)), ADW_TYPE_VIEW_STACK, 0);

  ui_wait (400);
  look_at (fixture, adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)), name);
}

static void
look_at_page (Fixture    *fixture,
              const char *place)
{
  g_assert_true (gw_plan_view_show_page (get_view (fixture), place));
  look_at_view (fixture, place);
}

static void
look_at_item (Fixture    *fixture,
              const char *id)
{
  g_assert_true (gw_plan_view_show_item (get_view (fixture), id));
  look_at_view (fixture, id);
}

static void
assert_nothing_live (Fixture *fixture)
{
  g_assert_cmpuint (fixture->n_seen, >, 100);
  if (fixture->live->len > 0)
    g_printerr ("%s", fixture->live->str);
  g_assert_cmpuint (fixture->live->len, ==, 0);
}

static void
test_no_page_has_a_live_control (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwList *stages = gw_item_get_list (fixture->plan, GW_PLAN_STAGES);

  look_at_page (fixture, GW_PLACE_OVERVIEW);
  look_at_page (fixture, GW_PLACE_RISKS);
  look_at_page (fixture, GW_PLACE_REVIEWS);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    look_at_page (fixture, gw_item_get_id (gw_list_get (stages, i)));
  look_at_page (fixture, "1:data");
  assert_nothing_live (fixture);
}

/* What opens when it is led to: a check, a risk, an evaluation, an objective */
static void
test_nothing_opens_with_a_live_control (Fixture       *fixture,
                                        gconstpointer  data)
{
  GwCase *kase = gw_item_get_child (fixture->plan, GW_PLAN_CASE);

  look_at_item (fixture, "D5");
  look_at_item (fixture, "B10");
  look_at_item (fixture, "K7");
  look_at_item (fixture, gw_item_get_id (gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_EVALUATIONS), 5)));
  look_at_item (fixture, gw_item_get_id (gw_list_get (gw_item_get_list (kase, GW_CASE_OBJECTIVES), 0)));
  look_at_item (fixture, gw_item_get_id (gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE), 0)));
  assert_nothing_live (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = NULL;

  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);
  application = gw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add ("/ui/read-only/no-page-has-a-live-control", Fixture, NULL, set_up, test_no_page_has_a_live_control,
              tear_down);
  g_test_add ("/ui/read-only/nothing-opens-with-a-live-control", Fixture, NULL, set_up,
              test_nothing_opens_with_a_live_control, tear_down);
  return g_test_run ();
}
