/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "lib/test-plans.h"
#include "ui/gate/gw-gate-section.h"
#include "ui/stage/gw-check-row.h"
#include "ui/stage/gw-filter-bar.h"
#include "ui/stage/gw-stage-context.h"
#include "ui/stage/gw-stage-deeds.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/stage/gw-stage-row.h"
#include "ui/stage/gw-stage-rows.h"
#include "ui/widgets/gw-text-area.h"
#include "ui-fixture.h"

#define HOSTILE "<b>R&D</b> & <a href=\"x\">y</a>"
#define FIRST_GROUP_HINT "Add a group, and then the questions that belong to it."

static GwStage *
get_stage (UiFixture  *fixture,
           const char *id)
{
  return gw_plan_find_typed (fixture->plan, id, GW_TYPE_STAGE);
}

static GwCheck *
get_check (UiFixture  *fixture,
           const char *id)
{
  return gw_plan_find_typed (fixture->plan, id, GW_TYPE_CHECK);
}

static GwStagePage *
show_page (UiFixture  *fixture,
           const char *stage)
{
  GwStagePage *page = gw_stage_page_new (fixture->history, get_stage (fixture, stage), NULL);

  ui_fixture_show (fixture, GTK_WIDGET (page));
  return page;
}

static GtkWidget *
find_row (GtkWidget  *widget,
          GwCheck    *check)
{
  if (GW_IS_STAGE_ROW (widget) && gw_stage_row_get_item (GW_STAGE_ROW (widget)) == check)
    return adw_bin_get_child (ADW_BIN (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, check);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_row_toggles_the_state (UiFixture     *fixture,
                            gconstpointer  data)
{
  GwStagePage *page = show_page (fixture, "data");
  GwCheck *check = get_check (fixture, "D1");
  GtkWidget *row = find_row (GTK_WIDGET (page), check);

  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "0 of 19 answered"));
  g_assert_true (gtk_widget_activate_action (row, "row.toggle", NULL));
  g_assert_cmpint (gw_check_get_state (check), ==, GW_CHECK_ANSWERED);
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "1 of 19 answered"));

  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_cmpint (gw_check_get_state (check), ==, GW_CHECK_OPEN);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "0 of 19 answered"));
}

static void
test_answer_is_typed_in_place (UiFixture     *fixture,
                               gconstpointer  data)
{
  GwStagePage *page = show_page (fixture, "data");
  GwCheck *check = get_check (fixture, "D1");
  GwTextArea *area;

  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (check), NULL);
  ui_settle ();
  area = GW_TEXT_AREA (ui_find_child (find_row (GTK_WIDGET (page), check), GW_TYPE_TEXT_AREA, 0));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (gw_text_area_get_view (area)), HOSTILE, -1);
  /* Closing the row is leaving the text. */
  gtk_widget_activate_action (find_row (GTK_WIDGET (page), check), "row.expand", NULL);
  g_assert_cmpstr (gw_item_get_text (check, GW_CHECK_ANSWER), ==, HOSTILE);
  g_assert_cmpint (gw_check_get_state (check), ==, GW_CHECK_ANSWERED);
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), HOSTILE));
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_hostile_words_are_shown_as_typed (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GwStage *stage = get_stage (fixture, "data");
  GwGroup *group = gw_list_get (gw_item_get_list (stage, GW_STAGE_GROUPS), 0);
  GwStagePage *page;

  gw_edit_set_text (fixture->history, stage, GW_STAGE_TITLE, HOSTILE " stage");
  gw_edit_set_text (fixture->history, group, GW_GROUP_TITLE, HOSTILE " group");
  gw_edit_set_text (fixture->history, get_check (fixture, "D1"), GW_CHECK_QUESTION, HOSTILE " check");
  page = show_page (fixture, "data");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), HOSTILE " stage"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), HOSTILE " group"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), HOSTILE " check"));
}

static gboolean
shows_selection (gpointer page)
{
  return ui_find_label (page, "19 selected") != NULL;
}

/* In the narrowest window; a row is as high as a button. */
static void
assert_two_rows (GtkWidget *bar)
{
  GtkWidget *content = ui_find_child (bar, ADW_TYPE_WRAP_BOX, 0);
  int height;

  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, 360, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, >, 34);
  g_assert_cmpint (height, <, 3 * 34);
}

static void
test_several_change_in_one_step (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwStagePage *page = show_page (fixture, "data");
  GtkWidget *entry;
  AdwDialog *alert;

  gtk_widget_activate_action (GTK_WIDGET (page), "stage.select-all", NULL);
  ui_wait_for (shows_selection, page);
  assert_two_rows (ui_find_child (GTK_WIDGET (page), g_type_from_name ("GwSelectionBar"), 0));
  gtk_widget_activate_action (ui_find_child (GTK_WIDGET (page),
                                             g_type_from_name ("GwSelectionBar"), 0),
                              "selection.not-applicable", NULL);
  ui_settle ();
  alert = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  entry = ui_find_child (GTK_WIDGET (alert), ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bought in");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "apply");
  adw_dialog_close (alert);

  g_assert_cmpstr (gw_item_get_text (get_check (fixture, "D9"), GW_CHECK_REASON), ==, "Bought in");
  g_assert_cmpuint (gw_stage_count_checks (get_stage (fixture, "data")).not_applicable, ==, 19);
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_stage_count_checks (get_stage (fixture, "data")).not_applicable, ==, 0);
}

static GwStageRows *
make_rows (UiFixture       *fixture,
           GwStageContext **context)
{
  *context = gw_stage_context_new (fixture->history);
  return gw_stage_rows_new (get_stage (fixture, "data"), *context);
}

/* The head, the hint and the gate are there also without checks. */
static void
test_without_checks_counts_none (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwList *groups = gw_item_get_list (get_stage (fixture, "validation"), GW_STAGE_GROUPS);
  GwStagePage *page;

  gw_history_begin (fixture->history, "empty");
  while (gw_list_get_length (groups) > 0)
    gw_history_remove (fixture->history, gw_list_get (groups, 0));
  gw_history_end (fixture->history);
  page = show_page (fixture, "validation");
  g_assert_null (ui_find_label (GTK_WIDGET (page), "0 of 0 answered"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "No Checks Yet"));
}

static gboolean
is_dimmed (GtkWidget *widget)
{
  while (widget != NULL && !gtk_widget_has_css_class (widget, "dim-label"))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL;
}

/* What is red and half transparent cannot be read on a dark card. */
static void
test_overdue_stands_out (UiFixture     *fixture,
                         gconstpointer  data)
{
  g_autoptr(GPtrArray) one = gw_edit_items_one (get_check (fixture, "D1"));
  GwStagePage *page = show_page (fixture, "data");

  gw_edit_set_due (fixture->history, one, "2026-12-24");
  ui_settle ();
  g_assert_true (is_dimmed (ui_find_label (GTK_WIDGET (page), "24 Dec")));
  gw_edit_set_due (fixture->history, one, "2026-11-22");
  ui_settle ();
  g_assert_false (is_dimmed (ui_find_label (GTK_WIDGET (page), "22 Nov")));
}

static void
test_filters_leave_what_fits (UiFixture     *fixture,
                              gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Lead", NULL);
  g_autoptr(GPtrArray) one = gw_edit_items_one (get_check (fixture, "D2"));
  g_autoptr(GwStageContext) context = NULL;
  g_autoptr(GwStageRows) rows = make_rows (fixture, &context);
  guint position;

  gw_edit_set_owner (fixture->history, one, gw_item_get_id (person));
  gw_edit_set_due (fixture->history, one, "2026-11-22");
  gw_stage_rows_set_filter (rows, GW_STAGE_FILTER_OVERDUE);
  g_assert_cmpuint (gw_stage_rows_get_n_checks (rows), ==, 1);
  /* The stage, the group, the check and the end of the group */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 4);
  gw_stage_rows_set_filter (rows, GW_STAGE_FILTER_ALL);
  gw_stage_rows_set_owner (rows, GW_STAGE_OWNER_PERSON, gw_item_get_id (person));
  g_assert_true (gw_stage_rows_find (rows, get_check (fixture, "D2"), &position));
  g_assert_cmpuint (position, ==, 2);
  gw_stage_rows_set_owner (rows, GW_STAGE_OWNER_NOBODY, NULL);
  g_assert_cmpuint (gw_stage_rows_get_n_checks (rows), ==, 18);
  gw_stage_rows_set_owner (rows, GW_STAGE_OWNER_PERSON, NULL);
  g_assert_cmpuint (gw_stage_rows_get_n_checks (rows), ==, 0);
  gw_stage_rows_set_owner (rows, GW_STAGE_OWNER_ANY, NULL);
  gw_edit_set_check_state (fixture->history, one, GW_CHECK_ANSWERED, NULL);
  gw_stage_rows_set_filter (rows, GW_STAGE_FILTER_OPEN);
  g_assert_cmpuint (gw_stage_rows_get_n_checks (rows), ==, 18);
}

/* A stretch from a check that is hidden now is none. */
static void
test_stretch_begins_at_a_shown_check (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GwCheck *hidden = get_check (fixture, "D6");
  GwCheck *to = get_check (fixture, "D9");
  g_autoptr(GPtrArray) one = gw_edit_items_one (hidden);
  g_autoptr(GwStageContext) context = NULL;
  g_autoptr(GwStageRows) rows = make_rows (fixture, &context);
  g_autoptr(GPtrArray) stretch = gw_stage_rows_dup_checks (rows, hidden, to);
  g_autoptr(GPtrArray) after = NULL;

  g_assert_cmpuint (stretch->len, ==, 4);
  gw_edit_set_check_state (fixture->history, one, GW_CHECK_ANSWERED, NULL);
  gw_stage_rows_set_filter (rows, GW_STAGE_FILTER_OPEN);
  after = gw_stage_rows_dup_checks (rows, hidden, to);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (after->pdata[0] == to);
}

static void
test_rows_keep_what_is_edited (UiFixture     *fixture,
                               gconstpointer  data)
{
  g_autoptr(GPtrArray) one = gw_edit_items_one (get_check (fixture, "D2"));
  g_autoptr(GwStageContext) context = NULL;
  g_autoptr(GwStageRows) rows = make_rows (fixture, &context);

  gw_stage_rows_set_filter (rows, GW_STAGE_FILTER_OPEN);
  gw_stage_context_set_expanded (context, get_check (fixture, "D2"));
  gw_edit_set_check_state (fixture->history, one, GW_CHECK_ANSWERED, NULL);
  ui_settle ();
  g_assert_cmpuint (gw_stage_rows_get_n_checks (rows), ==, 19);
  gw_stage_context_set_expanded (context, NULL);
  ui_settle ();
  g_assert_cmpuint (gw_stage_rows_get_n_checks (rows), ==, 18);
}

static void
count_changes_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *sum)
{
  *sum += removed + added;
}

static void
test_rows_change_only_where_the_plan_does (UiFixture     *fixture,
                                           gconstpointer  data)
{
  g_autoptr(GwStageContext) context = NULL;
  g_autoptr(GwStageRows) rows = make_rows (fixture, &context);
  GwGroup *group = GW_GROUP (gw_item_get_parent (get_check (fixture, "D1")));
  guint sum = 0;

  g_signal_connect (rows, "items-changed", G_CALLBACK (count_changes_cb), &sum);
  gw_edit_set_text (fixture->history, get_check (fixture, "D1"), GW_CHECK_ANSWER, "Yes");
  ui_settle ();
  g_assert_cmpuint (sum, ==, 0);
  gw_edit_add_check (fixture->history, group, "Ours?");
  ui_settle ();
  g_assert_cmpuint (sum, ==, 1);
}

static void
test_checks_move_across_groups (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwCheck *check = get_check (fixture, "D9");
  GwItem *group = gw_item_get_parent (check);

  g_assert_true (gw_stage_move (fixture->history, check, 1));
  g_assert_true (gw_item_get_parent (check) != group);
  g_assert_true (gw_stage_move (fixture->history, check, -1));
  g_assert_true (gw_item_get_parent (check) == group);
  g_assert_false (gw_stage_move (fixture->history, get_check (fixture, "D1"), -1));
}

static void
test_only_own_checks_are_deleted (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwStagePage *page = show_page (fixture, "data");
  g_autoptr(GPtrArray) standard = gw_edit_items_one (get_check (fixture, "D1"));
  GwGroup *group = GW_GROUP (gw_item_get_parent (get_check (fixture, "D1")));
  g_autoptr(GPtrArray) own = NULL;

  gw_stage_delete_own (GTK_WIDGET (page), fixture->history, standard);
  g_assert_nonnull (get_check (fixture, "D1"));
  own = gw_edit_items_one (gw_edit_add_check (fixture->history, group, HOSTILE));
  gw_stage_delete_own (GTK_WIDGET (page), fixture->history, own);
  g_assert_null (gw_item_get_parent (own->pdata[0]));
  ui_settle ();
  gw_history_undo (fixture->history);
  g_assert_nonnull (gw_item_get_parent (own->pdata[0]));
}

static void
test_read_only_rows_do_nothing (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwStagePage *page = show_page (fixture, "data");
  GwCheck *check = get_check (fixture, "D1");

  g_object_set (page, "editable", FALSE, NULL);
  ui_settle ();
  gtk_widget_activate_action (find_row (GTK_WIDGET (page), check), "row.toggle", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "stage.select-all", NULL);
  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (check), NULL);
  ui_settle ();
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_nonnull (ui_find_child (GTK_WIDGET (page), GW_TYPE_TEXT_AREA, 0));
}

static void
test_many_checks_make_few_rows (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwGroup *group = GW_GROUP (gw_item_get_parent (get_check (fixture, "D1")));
  GwStagePage *page;
  guint n_rows = 0;

  gw_history_begin (fixture->history, "add checks");
  for (guint i = 0; i < 20000; i++)
    gw_edit_add_check (fixture->history, group, "Another?");
  gw_history_end (fixture->history);
  page = show_page (fixture, "data");
  while (ui_find_child (GTK_WIDGET (page), GW_TYPE_CHECK_ROW, n_rows) != NULL)
    n_rows++;
  g_assert_cmpuint (n_rows, >, 0);
  g_assert_cmpuint (n_rows, <, 1000);
}

static void
test_filters_come_with_the_first_check (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GwStagePage *page;
  GtkWidget *filters;

  test_add (fixture->plan, GW_PLAN_STAGES, "blank");
  page = show_page (fixture, "blank");
  filters = ui_find_child (GTK_WIDGET (page), GW_TYPE_FILTER_BAR, 0);
  g_assert_false (gtk_widget_get_mapped (filters));
  g_assert_true (gtk_widget_get_mapped (ui_find_label (GTK_WIDGET (page), "No Checks Yet")));
  g_assert_true (gtk_widget_get_mapped (ui_find_label (GTK_WIDGET (page), FIRST_GROUP_HINT)));
  g_assert_true (gtk_widget_get_mapped (ui_find_child (GTK_WIDGET (page), GW_TYPE_GATE_SECTION, 0)));
  gw_edit_add_check (fixture->history, gw_edit_add_group (fixture->history, get_stage (fixture, "blank"), "Ours"),
                     "Is it ours?");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (filters));
  g_assert_null (ui_find_label (GTK_WIDGET (page), "No Checks Yet"));
  g_assert_null (ui_find_label (GTK_WIDGET (page), FIRST_GROUP_HINT));
}

static void
test_a_filter_that_leaves_nothing_says_so (UiFixture     *fixture,
                                           gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (show_page (fixture, "data"));
  AdwToggleGroup *states = ADW_TOGGLE_GROUP (ui_find_child (ui_find_child (page, GW_TYPE_FILTER_BAR, 0),
                                                            ADW_TYPE_TOGGLE_GROUP, 0));

  g_assert_null (ui_find_label (page, "No Results Found"));
  adw_toggle_group_set_active_name (states, "overdue");
  ui_settle ();
  g_assert_nonnull (ui_find_label (page, "No Results Found"));
  gtk_widget_activate_action (ui_find_label (page, "No Results Found"), "stage.show-all", NULL);
  ui_settle ();
  g_assert_null (ui_find_label (page, "No Results Found"));
}

static void
test_addresses_lead_to_web_and_mail_only (UiFixture     *fixture,
                                          gconstpointer  data)
{
  g_assert_true (gw_link_can_open ("https://example.com/a?b#c"));
  g_assert_true (gw_link_can_open ("mailto:lead@example.com"));
  g_assert_false (gw_link_can_open ("file:///etc/passwd"));
  g_assert_false (gw_link_can_open ("javascript:alert(1)"));
  g_assert_false (gw_link_can_open ("https:"));
  g_assert_false (gw_link_can_open ("example.com"));
  g_assert_false (gw_link_can_open (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/stage/row-toggles-the-state", test_row_toggles_the_state);
  ui_add_test ("/ui/stage/answer-is-typed-in-place", test_answer_is_typed_in_place);
  ui_add_test ("/ui/stage/hostile-words-are-shown-as-typed", test_hostile_words_are_shown_as_typed);
  ui_add_test ("/ui/stage/several-change-in-one-step", test_several_change_in_one_step);
  ui_add_test ("/ui/stage/filters-leave-what-fits", test_filters_leave_what_fits);
  ui_add_test ("/ui/stage/filters-come-with-the-first-check", test_filters_come_with_the_first_check);
  ui_add_test ("/ui/stage/a-filter-that-leaves-nothing-says-so", test_a_filter_that_leaves_nothing_says_so);
  ui_add_test ("/ui/stage/overdue-stands-out", test_overdue_stands_out);
  ui_add_test ("/ui/stage/without-checks-counts-none", test_without_checks_counts_none);
  ui_add_test ("/ui/stage/stretch-begins-at-a-shown-check", test_stretch_begins_at_a_shown_check);
  ui_add_test ("/ui/stage/rows-keep-what-is-edited", test_rows_keep_what_is_edited);
  ui_add_test ("/ui/stage/rows-change-only-where-the-plan-does",
               test_rows_change_only_where_the_plan_does);
  ui_add_test ("/ui/stage/checks-move-across-groups", test_checks_move_across_groups);
  ui_add_test ("/ui/stage/only-own-checks-are-deleted", test_only_own_checks_are_deleted);
  ui_add_test ("/ui/stage/read-only-rows-do-nothing", test_read_only_rows_do_nothing);
  ui_add_test ("/ui/stage/many-checks-make-few-rows", test_many_checks_make_few_rows);
  ui_add_test ("/ui/address/leads-to-web-and-mail-only", test_addresses_lead_to_web_and_mail_only);

  return g_test_run ();
}
