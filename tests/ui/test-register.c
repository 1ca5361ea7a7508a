/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "ui/risks/gw-register-cell.h"
#include "ui/risks/gw-register-filter.h"
#include "ui/risks/gw-risk-register.h"
#include "ui-fixture.h"
#include "gw-config.h"

#define HOSTILE "<b>R&D</b> & <a href=\"x\">y</a>"

typedef struct
{
  GwRiskSelection *selection;
  GwRiskRegister *widget;
  GwRisk *risks[4];             /* those of a new plan, unplaced */
} Register;

static void
show_register (UiFixture *fixture,
               Register  *out)
{
  GwList *list = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);

  g_assert_cmpuint (gw_list_get_length (list), ==, G_N_ELEMENTS (out->risks));
  for (guint i = 0; i < G_N_ELEMENTS (out->risks); i++)
    out->risks[i] = gw_list_get (list, i);
  out->selection = gw_risk_selection_new (fixture->plan);
  out->widget = gw_risk_register_new (fixture->history, out->selection);
  g_object_unref (out->selection);
  gtk_window_set_default_size (fixture->window, 1200, 700);
  ui_fixture_show (fixture, GTK_WIDGET (out->widget));
  ui_settle ();
}

static GwRegisterCell *
find_cell (Register         *reg,
           GwRisk           *risk,
           GwRegisterColumn  column)
{
  GtkWidget *cell;

  for (guint i = 0; (cell = ui_find_child (GTK_WIDGET (reg->widget), GW_TYPE_REGISTER_CELL, i)) != NULL; i++)
    if (gw_register_cell_get_risk (GW_REGISTER_CELL (cell)) == risk &&
        gw_register_cell_get_column (GW_REGISTER_CELL (cell)) == column)
      return GW_REGISTER_CELL (cell);
  return NULL;
}

static GtkColumnView *
get_view (Register *reg)
{
  return GTK_COLUMN_VIEW (ui_find_child (GTK_WIDGET (reg->widget), GTK_TYPE_COLUMN_VIEW, 0));
}

static guint
count_shown (Register *reg)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (get_view (reg))));
}

static GwRisk *
get_shown (Register *reg,
           guint     position)
{
  g_autoptr(GwRisk) risk =
    g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (get_view (reg))), position);

  return risk;
}

static gboolean
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

static GtkWidget *
get_entry (GwRegisterCell *cell)
{
  return ui_find_child (GTK_WIDGET (cell), GTK_TYPE_ENTRY, 0);
}

static GwRegisterCell *
edit_name (Register   *reg,
           GwRisk     *risk,
           const char *text)
{
  GwRegisterCell *cell;

  cell = find_cell (reg, risk, GW_COLUMN_RISK);
  g_assert_true (gw_register_cell_edit (cell));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (cell)), text);
  return cell;
}

static void
test_edit_is_one_step (UiFixture     *fixture,
                       gconstpointer  data)
{
  Register reg;
  g_autofree char *before = NULL;
  GwRegisterCell *cell;

  show_register (fixture, &reg);
  before = g_strdup (gw_risk_get_label (reg.risks[1]));
  cell = edit_name (&reg, reg.risks[1], "Renamed");
  g_signal_emit_by_name (get_entry (cell), "activate");
  ui_settle ();
  g_assert_false (gw_register_cell_is_editing (cell));
  g_assert_cmpstr (gw_risk_get_label (reg.risks[1]), ==, "Renamed");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (reg.widget), "Renamed"));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (reg.widget), before));
}

static void
test_escape_reverts (UiFixture     *fixture,
                     gconstpointer  data)
{
  Register reg;
  GwRegisterCell *cell;

  show_register (fixture, &reg);
  cell = edit_name (&reg, reg.risks[0], "Not kept");
  g_assert_true (press (GTK_WIDGET (cell), GDK_KEY_Escape));
  ui_settle ();
  g_assert_false (gw_register_cell_is_editing (cell));
  g_assert_cmpstr (gw_risk_get_label (reg.risks[0]), !=, "Not kept");
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_tab_goes_to_the_next_cell (UiFixture     *fixture,
                                gconstpointer  data)
{
  Register reg;
  GwRegisterCell *cell;

  show_register (fixture, &reg);
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (find_cell (&reg, reg.risks[0], GW_COLUMN_RISK))));
  g_assert_true (press (GTK_WIDGET (get_view (&reg)), GDK_KEY_F2));
  cell = find_cell (&reg, reg.risks[0], GW_COLUMN_RISK);
  g_assert_true (gw_register_cell_is_editing (cell));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (cell)), "Kept by Tab");
  g_assert_true (press (GTK_WIDGET (cell), GDK_KEY_Tab));
  g_assert_cmpstr (gw_risk_get_label (reg.risks[0]), ==, "Kept by Tab");
  cell = find_cell (&reg, reg.risks[0], GW_COLUMN_STAGE);
  g_assert_true (gw_register_cell_is_editing (cell));
  g_assert_true (press (GTK_WIDGET (cell), GDK_KEY_Escape));
  ui_settle ();
}

static void
place (UiFixture *fixture,
       GwRisk    *risk,
       int        probability,
       int        impact)
{
  gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT,
                      (GwPosition) { probability, impact });
}

static void
test_order_follows_when_the_row_is_left (UiFixture     *fixture,
                                         gconstpointer  data)
{
  Register reg;

  show_register (fixture, &reg);
  place (fixture, reg.risks[0], 4, 4);
  place (fixture, reg.risks[1], 2, 2);
  ui_settle ();
  g_assert_true (get_shown (&reg, 0) == reg.risks[0]);
  g_assert_true (get_shown (&reg, 1) == reg.risks[1]);

  gw_risk_register_show_risk (reg.widget, reg.risks[1]);
  ui_settle ();
  place (fixture, reg.risks[1], 5, 5);
  ui_settle ();
  g_assert_true (get_shown (&reg, 1) == reg.risks[1]);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (reg.widget), "25 Critical"));

  gtk_widget_grab_focus (ui_find_child (GTK_WIDGET (reg.widget), GTK_TYPE_SEARCH_ENTRY, 0));
  ui_settle ();
  g_assert_true (get_shown (&reg, 0) == reg.risks[1]);
  g_assert_true (gw_risk_selection_get_risk (reg.selection) == reg.risks[1]);
  g_assert_true (gtk_selection_model_is_selected (gtk_column_view_get_model (get_view (&reg)), 0));
}

/* Its list tells of one more change while it goes: back to the order of urgency. */
static void
test_sorted_register_is_freed (UiFixture     *fixture,
                               gconstpointer  data)
{
  GtkColumnViewColumn *column;
  GtkColumnView *view;
  Register reg;
  gpointer widget;

  show_register (fixture, &reg);
  place (fixture, reg.risks[0], 4, 4);
  place (fixture, reg.risks[1], 2, 2);
  ui_settle ();
  view = get_view (&reg);
  column = g_list_model_get_item (gtk_column_view_get_columns (view), 0);
  for (int order = GTK_SORT_ASCENDING; order <= GTK_SORT_DESCENDING && get_shown (&reg, 0) == reg.risks[0]; order++)
    {
      gtk_column_view_sort_by_column (view, column, (GtkSortType) order);
      ui_settle ();
    }
  g_assert_true (get_shown (&reg, 0) != reg.risks[0]);
  g_object_unref (column);
  widget = g_object_ref (reg.widget);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  ui_assert_freed (widget);
}

static void
test_several_are_deleted_in_one_step (UiFixture     *fixture,
                                      gconstpointer  data)
{
  Register reg;
  g_autoptr(GPtrArray) two = g_ptr_array_new ();

  show_register (fixture, &reg);
  g_ptr_array_add (two, reg.risks[1]);
  g_ptr_array_add (two, reg.risks[3]);
  gw_risk_selection_set_risks (reg.selection, two);
  gtk_widget_activate_action (GTK_WIDGET (reg.widget), "register.delete", NULL);
  ui_settle ();
  g_assert_cmpuint (count_shown (&reg), ==, 2);
  g_assert_true (gw_history_undo (fixture->history));
  ui_settle ();
  g_assert_cmpuint (count_shown (&reg), ==, 4);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_titles_are_shown_as_typed (UiFixture     *fixture,
                                gconstpointer  data)
{
  Register reg;

  show_register (fixture, &reg);
  gw_edit_set_text (fixture->history, reg.risks[2], GW_RISK_SHORT, HOSTILE);
  gw_edit_set_text (fixture->history, reg.risks[2], GW_RISK_TITLE, HOSTILE);
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (reg.widget), HOSTILE));
}

static void
test_many_rows_make_few_widgets (UiFixture     *fixture,
                                 gconstpointer  data)
{
  Register reg;
  guint n_cells = 0;

  gw_history_begin (fixture->history, "add risks");
  for (guint i = 0; i < 10000 - 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("Risk %u", i);

      gw_edit_add_risk (fixture->history, title);
    }
  gw_history_end (fixture->history);
  reg.selection = gw_risk_selection_new (fixture->plan);
  reg.widget = gw_risk_register_new (fixture->history, reg.selection);
  g_object_unref (reg.selection);
  ui_fixture_show (fixture, GTK_WIDGET (reg.widget));
  ui_settle ();
  g_assert_cmpuint (count_shown (&reg), ==, 10000);
  while (ui_find_child (GTK_WIDGET (reg.widget), GW_TYPE_REGISTER_CELL, n_cells * 50) != NULL)
    n_cells++;
  g_assert_cmpuint (n_cells * 50, <, GW_N_COLUMNS * 300);
}

/* In one change, as an import adds them */
static void
add_many (UiFixture *fixture,
          guint      n_risks)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_risks; i++)
    g_ptr_array_add (risks, g_object_new (GW_TYPE_RISK, NULL));
  gw_history_begin (fixture->history, "add risks");
  gw_history_splice (fixture->history, gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 4, 0, risks);
  gw_history_end (fixture->history);
}

static gboolean
has_come (gpointer data)
{
  return count_shown (data) == 3004;
}

static gboolean
has_gone (gpointer data)
{
  return count_shown (data) == 4;
}

/* Their rows go some at a time; until then they show what is no longer in the plan. */
static void
test_nothing_is_done_to_what_leaves (UiFixture     *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwRisk) gone = NULL;
  Register reg;
  GwRegisterCell *cell;

  show_register (fixture, &reg);
  add_many (fixture, 3000);
  ui_wait_for (has_come, &reg);
  ui_settle ();
  gw_risk_selection_set_risk (reg.selection, reg.risks[2]);

  gw_history_undo (fixture->history);
  g_assert_cmpuint (count_shown (&reg), >, 4);
  g_assert_cmpuint (count_shown (&reg), <, 3000);
  /* they have no number, and stand above the others */
  g_set_object (&gone, get_shown (&reg, 0));
  g_assert_null (gw_item_get_parent_list (gone));
  cell = find_cell (&reg, gone, GW_COLUMN_RISK);
  g_assert_nonnull (cell);
  g_assert_false (gw_register_cell_edit (cell));
  gtk_selection_model_select_item (gtk_column_view_get_model (get_view (&reg)), 0, TRUE);
  g_assert_null (gw_risk_selection_get_risk (reg.selection));
  gw_risk_selection_set_risk (reg.selection, reg.risks[2]);

  ui_wait_for (has_gone, &reg);
  ui_settle ();
  g_assert_true (gw_risk_selection_get_risk (reg.selection) == reg.risks[2]);
  for (guint i = 0; i < 4; i++)
    g_assert_true (gtk_selection_model_is_selected (gtk_column_view_get_model (get_view (&reg)), i) ==
                   (get_shown (&reg, i) == reg.risks[2]));
}

static GtkColumnViewColumn *
find_column (Register   *reg,
             const char *id)
{
  GListModel *columns = gtk_column_view_get_columns (get_view (reg));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), id) == 0)
        return column;
    }
  g_assert_not_reached ();
}

static void
test_columns_are_kept (UiFixture     *fixture,
                       gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (GW_APP_ID);
  Register reg;

  show_register (fixture, &reg);
  gtk_widget_activate_action (GTK_WIDGET (reg.widget), "columns.owner", NULL);
  g_assert_false (gtk_column_view_column_get_visible (find_column (&reg, "owner")));
  gtk_column_view_column_set_fixed_width (find_column (&reg, "due"), 150);
  adw_toast_overlay_set_child (fixture->overlay, NULL);

  show_register (fixture, &reg);
  g_assert_false (gtk_column_view_column_get_visible (find_column (&reg, "owner")));
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (find_column (&reg, "due")), ==, 150);

  gtk_widget_activate_action (GTK_WIDGET (reg.widget), "columns.reset", NULL);
  g_assert_true (gtk_column_view_column_get_visible (find_column (&reg, "owner")));
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (find_column (&reg, "due")), ==, -1);
  g_settings_reset (settings, "register-columns");
  g_settings_reset (settings, "register-widths");
}

static void
resize (UiFixture *fixture,
        int        width)
{
  gtk_window_set_default_size (fixture->window, width, 700);
  ui_wait (200);
}

static gboolean
finds_nothing (gpointer widget)
{
  return ui_find_label (widget, "No Results Found") != NULL;
}

static void
test_a_search_without_results_says_so (UiFixture     *fixture,
                                       gconstpointer  data)
{
  Register reg;

  show_register (fixture, &reg);
  g_assert_false (finds_nothing (reg.widget));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (GTK_WIDGET (reg.widget), GTK_TYPE_SEARCH_ENTRY, 0)), "nowhere");
  ui_wait_for (finds_nothing, reg.widget);
}

/* Whichever words the filter shows: else libadwaita warns. */
static void
test_every_filter_fits_a_narrow_window (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GtkDropDown *scopes;
  Register reg;

  show_register (fixture, &reg);
  /* as on its page, in the narrowest window that there is */
  gtk_widget_set_margin_start (GTK_WIDGET (reg.widget), 10);
  gtk_widget_set_margin_end (GTK_WIDGET (reg.widget), 10);
  resize (fixture, 360);
  scopes = GTK_DROP_DOWN (ui_find_child (GTK_WIDGET (reg.widget), GTK_TYPE_DROP_DOWN, 0));
  for (guint i = 0; i < g_list_model_get_n_items (gtk_drop_down_get_model (scopes)); i++)
    {
      gtk_drop_down_set_selected (scopes, i);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (reg.widget)), <=, 340);
    }
}

/* What a narrow window hides is not what the user has hidden. */
static void
test_room_is_not_kept (UiFixture     *fixture,
                       gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (GW_APP_ID);
  g_auto(GStrv) hidden = NULL;
  Register reg;

  show_register (fixture, &reg);
  gtk_column_view_column_set_fixed_width (find_column (&reg, "risk"), 500);
  resize (fixture, 360);
  g_assert_false (gtk_column_view_column_get_visible (find_column (&reg, "owner")));
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (find_column (&reg, "risk")), ==, -1);
  gtk_widget_activate_action (GTK_WIDGET (reg.widget), "columns.number", NULL);
  resize (fixture, 640);
  g_assert_true (gtk_column_view_column_get_visible (find_column (&reg, "residual")));
  g_assert_false (gtk_column_view_column_get_visible (find_column (&reg, "owner")));
  resize (fixture, 740);
  g_assert_true (gtk_column_view_column_get_visible (find_column (&reg, "owner")));
  g_assert_false (gtk_column_view_column_get_visible (find_column (&reg, "due")));
  resize (fixture, 1200);
  g_assert_true (gtk_column_view_column_get_visible (find_column (&reg, "due")));
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (find_column (&reg, "risk")), ==, 500);

  hidden = g_settings_get_strv (settings, "register-columns");
  g_assert_cmpuint (g_strv_length (hidden), ==, 1);
  g_assert_cmpstr (hidden[0], ==, "number");
  gtk_widget_activate_action (GTK_WIDGET (reg.widget), "columns.reset", NULL);
}

static void
test_read_only_is_not_edited (UiFixture     *fixture,
                              gconstpointer  data)
{
  Register reg;

  show_register (fixture, &reg);
  g_object_set (reg.widget, "editable", FALSE, NULL);
  gw_risk_register_show_risk (reg.widget, reg.risks[0]);
  press (GTK_WIDGET (get_view (&reg)), GDK_KEY_F2);
  g_assert_false (gw_register_cell_is_editing (find_cell (&reg, reg.risks[0], GW_COLUMN_RISK)));
  gtk_widget_activate_action (GTK_WIDGET (reg.widget), "register.delete", NULL);
  ui_settle ();
  g_assert_cmpuint (count_shown (&reg), ==, 4);
}

static gboolean
matches (GwRegisterFilter *filter,
         GwRisk           *risk)
{
  return gtk_filter_match (GTK_FILTER (filter), risk);
}

static void
test_filter_sees_every_scope (UiFixture     *fixture,
                              gconstpointer  data)
{
  GwRisk *risk = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 0);
  g_autoptr(GPtrArray) items = gw_edit_items_one (risk);
  g_autoptr(GwRegisterFilter) filter = gw_register_filter_new (fixture->plan, NULL);

  g_assert_true (matches (filter, risk));
  gw_register_filter_set_scope (filter, GW_REGISTER_UNPLACED);
  g_assert_true (matches (filter, risk));
  gw_register_filter_set_scope (filter, GW_REGISTER_ABOVE_APPETITE);
  g_assert_false (matches (filter, risk));
  place (fixture, risk, 5, 5);
  g_assert_true (matches (filter, risk));
  gw_register_filter_set_scope (filter, GW_REGISTER_OVERDUE);
  g_assert_false (matches (filter, risk));
  gw_edit_set_due (fixture->history, items, "2000-01-01");
  g_assert_true (matches (filter, risk));
  gw_register_filter_set_scope (filter, GW_REGISTER_NO_OWNER);
  g_assert_true (matches (filter, risk));
  gw_edit_close_risk (fixture->history, items, "done", "2026-11-23");
  g_assert_false (matches (filter, risk));
  gw_register_filter_set_scope (filter, GW_REGISTER_CLOSED);
  g_assert_true (matches (filter, risk));
}

static void
test_filter_finds_text_and_number (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GwRisk *risk = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 2);
  g_autoptr(GwRegisterFilter) filter = gw_register_filter_new (fixture->plan, NULL);
  g_autofree char *number = g_strdup_printf ("#%d", gw_risk_get_number (risk));

  gw_edit_set_text (fixture->history, risk, GW_RISK_NOTE, "라벨 품질 Drift");
  gw_register_filter_set_text (filter, "dRIFT");
  g_assert_true (matches (filter, risk));
  gw_register_filter_set_text (filter, "라벨");
  g_assert_true (matches (filter, risk));
  gw_register_filter_set_text (filter, number);
  g_assert_true (matches (filter, risk));
  gw_register_filter_set_text (filter, "nowhere");
  g_assert_false (matches (filter, risk));
}

static void
test_menu_is_made_when_it_opens (UiFixture     *fixture,
                                 gconstpointer  data)
{
  Register reg;
  GObject *menu;

  show_register (fixture, &reg);
  menu = gtk_widget_get_template_child (GTK_WIDGET (reg.widget), GW_TYPE_RISK_REGISTER, "menu");
  g_assert_null (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)));
  gw_risk_register_show_risk (reg.widget, reg.risks[1]);
  ui_settle ();
  g_assert_true (press (GTK_WIDGET (get_view (&reg)), GDK_KEY_Menu));
  ui_wait (100);
  g_assert_nonnull (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (menu), "Place on Matrix…"));
  gtk_popover_popdown (GTK_POPOVER (menu));
  ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/register/an-edit-is-one-step", test_edit_is_one_step);
  ui_add_test ("/ui/register/escape-reverts", test_escape_reverts);
  ui_add_test ("/ui/register/tab-goes-to-the-next-cell", test_tab_goes_to_the_next_cell);
  ui_add_test ("/ui/register/order-follows-when-the-row-is-left", test_order_follows_when_the_row_is_left);
  ui_add_test ("/ui/register/sorted-register-is-freed", test_sorted_register_is_freed);
  ui_add_test ("/ui/register/several-are-deleted-in-one-step", test_several_are_deleted_in_one_step);
  ui_add_test ("/ui/register/titles-are-shown-as-typed", test_titles_are_shown_as_typed);
  ui_add_test ("/ui/register/many-rows-make-few-widgets", test_many_rows_make_few_widgets);
  ui_add_test ("/ui/register/nothing-is-done-to-what-leaves", test_nothing_is_done_to_what_leaves);
  ui_add_test ("/ui/register/a-search-without-results-says-so", test_a_search_without_results_says_so);
  ui_add_test ("/ui/register/columns-are-kept", test_columns_are_kept);
  ui_add_test ("/ui/register/every-filter-fits-a-narrow-window", test_every_filter_fits_a_narrow_window);
  ui_add_test ("/ui/register/room-is-not-kept", test_room_is_not_kept);
  ui_add_test ("/ui/register/read-only-is-not-edited", test_read_only_is_not_edited);
  ui_add_test ("/ui/register-filter/sees-every-scope", test_filter_sees_every_scope);
  ui_add_test ("/ui/register-filter/finds-text-and-number", test_filter_finds_text_and_number);
  ui_add_test ("/ui/register/menu-is-made-when-it-opens", test_menu_is_made_when_it_opens);
  return g_test_run ();
}
