/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "ui-fixture.h"
#include "ui/risks/gw-risk-board.h"
#include "ui/risks/gw-risk-chip.h"
#include "ui/risks/gw-risk-register.h"
#include "ui/risks/gw-risks-page.h"

static GwRisk *
get_risk (UiFixture *fixture,
          guint      index)
{
  return gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), index);
}

static GwRisksPage *
show_page (UiFixture *fixture,
           int        width)
{
  GwRisksPage *page = gw_risks_page_new (fixture->history);

  gtk_window_set_default_size (fixture->window, width, 800);
  ui_fixture_show (fixture, GTK_WIDGET (page));
  ui_wait (100);

  return page;
}

static GtkWidget *
find_chip (GwRisksPage *page,
           GwRisk      *risk)
{
  GtkWidget *board = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_BOARD, 0);

  return gw_risk_board_get_chip (GW_RISK_BOARD (board), risk);
}

static void
test_shows_an_item_on_the_board (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 1200);

  gw_risks_page_show_item (page, GW_ITEM (get_risk (fixture, 2)));
  ui_settle ();
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_chip (page, get_risk (fixture, 2)));
}

static void
test_shows_a_closed_risk_in_the_register (UiFixture     *fixture,
                                          gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (get_risk (fixture, 1));
  GwRisksPage *page = show_page (fixture, 400);
  GtkWidget *risk_register = ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_REGISTER, 0);

  gw_edit_close_risk (fixture->history, risks, "Settled", "2026-11-23");
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (risk_register));
  gw_risks_page_show_item (page, GW_ITEM (get_risk (fixture, 1)));
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (risk_register));
}

static void
test_offers_help_without_risks (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwList *list = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();

  show_page (fixture, 1200);
  for (guint i = 0; i < gw_list_get_length (list); i++)
    g_ptr_array_add (risks, gw_list_get (list, i));
  gw_edit_delete (fixture->history, risks);
  ui_wait (400);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "No Risks Yet"));

  gw_history_undo (fixture->history);
  ui_wait (400);
  g_assert_null (ui_find_label (GTK_WIDGET (fixture->window), "No Risks Yet"));
}

/* Comparing begins when there is something to compare. */
static void
test_begins_with_the_view_that_fits (UiFixture     *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwRisksPage) first = g_object_ref_sink (gw_risks_page_new (fixture->history));
  g_autoptr(GwRisksPage) second = NULL;
  GtkWidget *group = ui_find_child (GTK_WIDGET (first), ADW_TYPE_TOGGLE_GROUP, 0);

  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (group)), ==, "inherent");
  gw_edit_place_risk (fixture->history, get_risk (fixture, 0), GW_PLACEMENT_INHERENT, (GwPosition) { 4, 4 });
  gw_edit_place_risk (fixture->history, get_risk (fixture, 0), GW_PLACEMENT_RESIDUAL, (GwPosition) { 2, 4 });

  second = g_object_ref_sink (gw_risks_page_new (fixture->history));
  group = ui_find_child (GTK_WIDGET (second), ADW_TYPE_TOGGLE_GROUP, 0);
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (group)), ==, "both");
}

static void
test_read_only_offers_no_change (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 1200);
  guint n_risks = gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS));

  g_object_set (page, "editable", FALSE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "risks.add", NULL);
  ui_settle ();
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS)), ==, n_risks);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_narrow_has_two_views (UiFixture     *fixture,
                           gconstpointer  data)
{
  GwRisksPage *page = show_page (fixture, 360);

  g_assert_true (gtk_widget_get_mapped (ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_BOARD, 0)));
  g_assert_false (gtk_widget_get_mapped (ui_find_child (GTK_WIDGET (page), GW_TYPE_RISK_REGISTER, 0)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/risks-page/shows-an-item-on-the-board", test_shows_an_item_on_the_board);
  ui_add_test ("/ui/risks-page/shows-a-closed-risk-in-the-register", test_shows_a_closed_risk_in_the_register);
  ui_add_test ("/ui/risks-page/offers-help-without-risks", test_offers_help_without_risks);
  ui_add_test ("/ui/risks-page/begins-with-the-view-that-fits", test_begins_with_the_view_that_fits);
  ui_add_test ("/ui/risks-page/read-only-offers-no-change", test_read_only_offers_no_change);
  ui_add_test ("/ui/risks-page/narrow-has-two-views", test_narrow_has_two_views);

  return g_test_run ();
}
