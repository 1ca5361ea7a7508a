/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "edit/gw-edit-items.h"
#include "ui/findings/gw-finding-row.h"
#include "ui/findings/gw-findings-dialog.h"
#include "ui/overview/gw-overview-page.h"
#include "ui/risks/gw-register-filter.h"
#include "ui/risks/gw-risk-register.h"
#include "ui/stage/gw-check-row.h"
#include "ui/stage/gw-filter-bar.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-today.h"

/*
 * What says that something is overdue says so from the first minute of the next
 * day on, though nothing else has changed.
 */

#define TODAY    "2026-11-23"
#define TOMORROW "2026-11-24"

static void
set_day (const char *day)
{
  g_setenv ("GROUNDWORK_TODAY", day, TRUE);
  gw_day_look (gw_day_get_default ());
  ui_settle ();
}

static void
set_due_today (UiFixture *fixture,
               gpointer   item)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (item);

  gw_edit_set_due (fixture->history, items, TODAY);
}

static GwRisk *
get_risk (UiFixture *fixture)
{
  return gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 0);
}

/* --- The clock */

static void
count_cb (guint *n_days)
{
  (*n_days)++;
}

/* A zone where it is so many seconds before midnight now */
static void
set_zone (int seconds)
{
  const int day = 24 * 60 * 60;
  const int now = (int) (g_get_real_time () / G_USEC_PER_SEC % day);
  int west = (now + seconds) % day;
  g_autofree char *zone = NULL;

  if (west > day / 2)
    west -= day;
  zone = g_strdup_printf ("XXX%s%02d:%02d:%02d", west < 0 ? "-" : "", ABS (west) / 3600, ABS (west) / 60 % 60,
                          ABS (west) % 60);
  g_setenv ("TZ", zone, TRUE);
}

static gboolean
has_come (gpointer n_days)
{
  return *(guint *) n_days > 0;
}

static void
test_midnight_is_told (void)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GwDay) day = NULL;
  guint n_days = 0;

  g_unsetenv ("GROUNDWORK_TODAY");
  set_zone (2);
  before = gw_today ();
  day = g_object_new (GW_TYPE_DAY, NULL);
  g_signal_connect_swapped (day, "changed", G_CALLBACK (count_cb), &n_days);
  g_assert_cmpuint (n_days, ==, 0);
  ui_wait_for (has_come, &n_days);
  after = gw_today ();
  g_assert_cmpstr (before, <, after);
  g_assert_cmpuint (n_days, ==, 1);
  g_unsetenv ("TZ");
}

static void
test_looking_again_tells_nothing (void)
{
  guint n_days = 0;

  set_day (TODAY);
  g_signal_connect_swapped (gw_day_get_default (), "changed", G_CALLBACK (count_cb), &n_days);
  set_day (TODAY);
  g_assert_cmpuint (n_days, ==, 0);
  set_day (TOMORROW);
  g_assert_cmpuint (n_days, ==, 1);
  g_signal_handlers_disconnect_by_data (gw_day_get_default (), &n_days);
}

/* --- The views */

static guint
count_risks (GtkWidget *reg)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_find_child (reg, GTK_TYPE_COLUMN_VIEW, 0));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static void
test_register_filters_what_is_overdue (UiFixture     *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GwRiskSelection) selection = gw_risk_selection_new (fixture->plan);
  GtkWidget *reg = GTK_WIDGET (gw_risk_register_new (fixture->history, selection));

  set_day (TODAY);
  set_due_today (fixture, get_risk (fixture));
  ui_fixture_show (fixture, reg);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_child (reg, GTK_TYPE_DROP_DOWN, 0)), GW_REGISTER_OVERDUE);
  ui_settle ();
  g_assert_cmpuint (count_risks (reg), ==, 0);
  set_day (TOMORROW);
  g_assert_cmpuint (count_risks (reg), ==, 1);
  set_day (TODAY);
  g_assert_cmpuint (count_risks (reg), ==, 0);
}

static void
test_stage_filters_what_is_overdue (UiFixture     *fixture,
                                    gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (gw_stage_page_new (fixture->history,
                                                   gw_plan_find_typed (fixture->plan, "data", GW_TYPE_STAGE), NULL));
  GtkWidget *filters;

  set_day (TODAY);
  set_due_today (fixture, gw_plan_find_typed (fixture->plan, "D2", GW_TYPE_CHECK));
  ui_fixture_show (fixture, page);
  filters = ui_find_child (ui_find_child (page, GW_TYPE_FILTER_BAR, 0), ADW_TYPE_TOGGLE_GROUP, 0);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (filters), "overdue");
  ui_settle ();
  g_assert_nonnull (ui_find_label (page, "No Results Found"));
  set_day (TOMORROW);
  g_assert_null (ui_find_label (page, "No Results Found"));
  g_assert_nonnull (ui_find_child (page, GW_TYPE_CHECK_ROW, 0));
}

static gboolean
is_red (GtkWidget *widget)
{
  while (widget != NULL && !gtk_widget_has_css_class (widget, "error"))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL;
}

static void
test_check_turns_overdue (UiFixture     *fixture,
                          gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (gw_stage_page_new (fixture->history,
                                                   gw_plan_find_typed (fixture->plan, "data", GW_TYPE_STAGE), NULL));

  set_day (TODAY);
  set_due_today (fixture, gw_plan_find_typed (fixture->plan, "D2", GW_TYPE_CHECK));
  ui_fixture_show (fixture, page);
  ui_settle ();
  g_assert_false (is_red (ui_find_label (page, "23 Nov")));
  set_day (TOMORROW);
  g_assert_true (is_red (ui_find_label (page, "23 Nov")));
}

static void
test_overview_tells_of_it (UiFixture     *fixture,
                           gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (gw_overview_page_new (fixture->history));

  set_day (TODAY);
  set_due_today (fixture, get_risk (fixture));
  ui_fixture_show (fixture, page);
  ui_settle ();
  g_assert_null (ui_find_label (page, "yesterday"));
  set_day (TOMORROW);
  g_assert_nonnull (ui_find_label (page, "yesterday"));
}

static guint
count_findings (AdwDialog *dialog)
{
  GtkWidget *list = ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static void
test_findings_come_with_the_day (UiFixture     *fixture,
                                 gconstpointer  data)
{
  AdwDialog *dialog = gw_findings_dialog_new (fixture->history);
  guint n_before;

  set_day (TODAY);
  set_due_today (fixture, get_risk (fixture));
  ui_fixture_show (fixture, adw_bin_new ());
  adw_dialog_present (dialog, GTK_WIDGET (fixture->overlay));
  ui_wait (200);
  n_before = count_findings (dialog);
  set_day (TOMORROW);
  ui_wait (200);
  g_assert_cmpuint (count_findings (dialog), ==, n_before + 1);
  adw_dialog_force_close (dialog);
  ui_wait (100);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/day/midnight-is-told", test_midnight_is_told);
  g_test_add_func ("/ui/day/looking-again-tells-nothing", test_looking_again_tells_nothing);
  ui_add_test ("/ui/day/register-filters-what-is-overdue", test_register_filters_what_is_overdue);
  ui_add_test ("/ui/day/stage-filters-what-is-overdue", test_stage_filters_what_is_overdue);
  ui_add_test ("/ui/day/check-turns-overdue", test_check_turns_overdue);
  ui_add_test ("/ui/day/overview-tells-of-it", test_overview_tells_of_it);
  ui_add_test ("/ui/day/findings-come-with-the-day", test_findings_come_with_the_day);

  return g_test_run ();
}
