/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "ui/risks/gw-place-group.h"
#include "ui/risks/gw-risk-details.h"
#include "ui/widgets/gw-text-row.h"
#include "ui-fixture.h"

#define HOSTILE "<b>R&D</b> & <a href=\"x\">y</a>"

static GwRisk *
show_details (UiFixture        *fixture,
              GwRiskSelection **selection,
              GtkWidget       **details)
{
  GwRisk *risk = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 0);

  *selection = gw_risk_selection_new (fixture->plan);
  *details = GTK_WIDGET (gw_risk_details_new (fixture->history, *selection));
  g_object_unref (*selection);
  ui_fixture_show (fixture, *details);
  gw_risk_selection_set_risk (*selection, risk);
  ui_settle ();
  return risk;
}

/* The nth drop-down of the inherent place: probability, impact */
static AdwComboRow *
get_level (GtkWidget *details,
           guint      nth)
{
  GtkWidget *group = ui_find_child (details, GW_TYPE_PLACE_GROUP, 0);

  return ADW_COMBO_ROW (ui_find_child (group, ADW_TYPE_COMBO_ROW, nth));
}

static AdwComboRow *
find_row (GtkWidget  *details,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = ui_find_child (details, ADW_TYPE_COMBO_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return ADW_COMBO_ROW (row);
  g_assert_not_reached ();
}

static const char *
get_page (GtkWidget *details)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ui_find_child (details, GTK_TYPE_STACK, 0)));
}

static void
test_nothing_selected_is_said (UiFixture     *fixture,
                               gconstpointer  data)
{
  GwRiskSelection *selection;
  GtkWidget *details;

  show_details (fixture, &selection, &details);
  g_assert_cmpstr (get_page (details), ==, "risk");
  gw_risk_selection_set_risk (selection, NULL);
  g_assert_cmpstr (get_page (details), ==, "none");
}

static void
test_half_a_place_waits (UiFixture     *fixture,
                         gconstpointer  data)
{
  GwRiskSelection *selection;
  GtkWidget *details;
  GwRisk *risk = show_details (fixture, &selection, &details);

  adw_combo_row_set_selected (get_level (details, 0), 4);
  g_assert_false (gw_history_can_undo (fixture->history));
  adw_combo_row_set_selected (get_level (details, 1), 5);
  g_assert_cmpint (gw_risk_get_score (risk), ==, 20);
  ui_settle ();
  g_assert_nonnull (ui_find_label (details, "20 Critical"));

  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
  ui_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (get_level (details, 0)), ==, 0);
  g_assert_null (ui_find_label (details, "20 Critical"));
}

static void
test_clearing_one_level_clears_the_place (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GwRiskSelection *selection;
  GtkWidget *details;
  GwRisk *risk = show_details (fixture, &selection, &details);

  gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT, (GwPosition) { 2, 3 });
  ui_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (get_level (details, 1)), ==, 3);
  adw_combo_row_set_selected (get_level (details, 1), 0);
  g_assert_false (gw_risk_is_placed (risk));
}

static void
test_a_choice_is_one_step (UiFixture     *fixture,
                           gconstpointer  data)
{
  GwRiskSelection *selection;
  GtkWidget *details;
  GwRisk *risk = show_details (fixture, &selection, &details);
  AdwComboRow *row = find_row (details, "Response");

  adw_combo_row_set_selected (row, 2);
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_RESPONSE), ==, "reduce");
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
  ui_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
}

static void
test_an_unknown_code_is_kept (UiFixture     *fixture,
                              gconstpointer  data)
{
  GwRiskSelection *selection;
  GtkWidget *details;
  GwRisk *risk = show_details (fixture, &selection, &details);
  AdwComboRow *row = find_row (details, "Response");
  GtkStringList *labels;

  gw_edit_set_text (fixture->history, risk, GW_RISK_RESPONSE, "share");
  ui_settle ();
  labels = GTK_STRING_LIST (adw_combo_row_get_model (row));
  g_assert_cmpstr (gtk_string_list_get_string (labels, adw_combo_row_get_selected (row)), ==, "share");
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_RESPONSE), ==, "share");
  adw_combo_row_set_selected (row, 2);
  ui_settle ();
  labels = GTK_STRING_LIST (adw_combo_row_get_model (row));
  g_assert_cmpstr (gw_item_get_text (risk, GW_RISK_RESPONSE), ==, "reduce");
  g_assert_cmpuint (gtk_string_list_find (labels, "share"), ==, G_MAXUINT);
}

static void
test_texts_are_shown_as_typed (UiFixture     *fixture,
                               gconstpointer  data)
{
  GwRiskSelection *selection;
  GtkWidget *details;
  GwRisk *risk = show_details (fixture, &selection, &details);
  GtkWidget *row = ui_find_child (details, GW_TYPE_TEXT_ROW, 0);
  g_autoptr(GPtrArray) items = gw_edit_items_one (risk);

  gw_edit_set_text (fixture->history, risk, GW_RISK_TITLE, HOSTILE);
  gw_edit_close_risk (fixture->history, items, HOSTILE, "2026-11-23");
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, HOSTILE);
  g_assert_nonnull (ui_find_label (details, HOSTILE));
}

/* A long meaning must not take the room of the level that was chosen */
static void
test_level_has_room_beside_its_meaning (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GwRiskSelection *selection;
  GtkWidget *details, *level;
  GwRisk *risk;

  gtk_window_set_default_size (fixture->window, 360, 700);
  risk = show_details (fixture, &selection, &details);
  gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT, (GwPosition) { 2, 4 });
  ui_settle ();
  level = ui_find_label (GTK_WIDGET (get_level (details, 1)), "4 High");
  g_assert_nonnull (level);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (level))));
  g_assert_nonnull (ui_find_label (details, "Probability: up to 20%\n"
                                   "Impact: main goals late, or cost more than 30% over"));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/risk-details/nothing-selected-is-said", test_nothing_selected_is_said);
  ui_add_test ("/ui/risk-details/level-has-room-beside-its-meaning", test_level_has_room_beside_its_meaning);
  ui_add_test ("/ui/risk-details/half-a-place-waits", test_half_a_place_waits);
  ui_add_test ("/ui/risk-details/clearing-one-level-clears-the-place", test_clearing_one_level_clears_the_place);
  ui_add_test ("/ui/risk-details/a-choice-is-one-step", test_a_choice_is_one_step);
  ui_add_test ("/ui/risk-details/an-unknown-code-is-kept", test_an_unknown_code_is_kept);
  ui_add_test ("/ui/risk-details/texts-are-shown-as-typed", test_texts_are_shown_as_typed);
  return g_test_run ();
}
