/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "ui/stage/gw-add-row.h"
#include "ui/stage/gw-check-editor.h"
#include "ui/stage/gw-group-row.h"
#include "ui/widgets/gw-me.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui-fixture.h"

/* Groups and checks of one's own on the stage page, and whose checks it shows */

#define HOSTILE "<b>R&D</b> & <a href=\"x\">y</a>"

/* In the drop-down of owners, before the people */
enum
{
  OWNER_ALL,
  OWNER_MINE,
  OWNER_NOBODY,
  OWNER_FIRST_PERSON,
};

static GwStage *
get_stage (UiFixture *fixture)
{
  return gw_plan_find_typed (fixture->plan, "data", GW_TYPE_STAGE);
}

static GwList *
get_groups (UiFixture *fixture)
{
  return gw_item_get_list (get_stage (fixture), GW_STAGE_GROUPS);
}

static GwCheck *
get_check (UiFixture  *fixture,
           const char *id)
{
  return gw_plan_find_typed (fixture->plan, id, GW_TYPE_CHECK);
}

static GtkWidget *
show_page (UiFixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (gw_stage_page_new (fixture->history, get_stage (fixture), NULL));

  ui_fixture_show (fixture, page);
  return page;
}

/* What a frame or two may be needed for */
typedef struct
{
  GtkWidget *widget;
  gpointer item;
  const char *text;
} Sought;

static GtkWidget *
get_row (GtkWidget *page,
         gpointer   item)
{
  GtkWidget *part;

  for (guint i = 0; (part = ui_find_child (page, GW_TYPE_STAGE_PART, i)) != NULL; i++)
    if (gw_stage_part_get_item (GW_STAGE_PART (part)) == item)
      return part;
  return NULL;
}

static gboolean
has_row (gpointer data)
{
  Sought *sought = data;

  return get_row (sought->widget, sought->item) != NULL;
}

static gboolean
has_label (gpointer data)
{
  Sought *sought = data;

  return ui_find_label (sought->widget, sought->text) != NULL;
}

static void
wait_for_label (gpointer    widget,
                const char *text)
{
  Sought sought = { .widget = widget, .text = text };

  ui_wait_for (has_label, &sought);
}

/* The row that shows an item; it is brought into view. */
static GtkWidget *
find_row (GtkWidget *page,
          gpointer   item)
{
  Sought sought = { .widget = page, .item = item };

  gw_plan_page_show_item (GW_PLAN_PAGE (page), item, NULL);
  ui_wait_for (has_row, &sought);
  return get_row (page, item);
}

static void
do_on_row (GtkWidget  *page,
           gpointer    item,
           const char *action)
{
  gtk_widget_activate_action (find_row (page, item), action, NULL);
  ui_settle ();
}

static AdwDialog *
get_dialog (UiFixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static gboolean
has_dialog (gpointer fixture)
{
  return get_dialog (fixture) != NULL;
}

static void
answer_dialog (UiFixture  *fixture,
               const char *text,
               const char *response)
{
  AdwDialog *dialog;

  ui_wait_for (has_dialog, fixture);
  dialog = get_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  gtk_editable_set_text (
    GTK_EDITABLE (ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), text);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), response);
  adw_dialog_close (dialog);
  ui_settle ();
}

static void
undo (UiFixture *fixture)
{
  gw_history_undo (fixture->history);
  ui_settle ();
}

static void
assert_nothing_to_undo (UiFixture *fixture)
{
  g_assert_false (gw_history_can_undo (fixture->history));
}

static GtkEntry *
get_add_entry (GtkWidget  *page,
               const char *label)
{
  GtkWidget *row;

  for (guint i = 0; (row = ui_find_child (page, GW_TYPE_ADD_ROW, i)) != NULL; i++)
    {
      GtkEntry *entry = GTK_ENTRY (ui_find_child (row, GTK_TYPE_ENTRY, 0));

      if (g_strcmp0 (gtk_entry_get_placeholder_text (entry), label) == 0)
        return entry;
    }
  return NULL;
}

static gboolean
has_add_entry (gpointer data)
{
  Sought *sought = data;

  return get_add_entry (sought->widget, sought->text) != NULL;
}

static GtkEntry *
find_add_entry (GtkWidget  *page,
                const char *label)
{
  Sought sought = { .widget = page, .text = label };

  ui_wait_for (has_add_entry, &sought);
  return get_add_entry (page, label);
}

static void
test_group_is_added_by_its_title (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwList *groups = get_groups (fixture);
  guint n_groups = gw_list_get_length (groups);
  GtkWidget *page = show_page (fixture);
  GwGroup *last = gw_list_get (groups, n_groups - 1);
  GtkEntry *entry;

  /* Its row is the last of the page. */
  find_row (page, gw_list_get (gw_item_get_list (last, GW_GROUP_CHECKS), 0));
  entry = find_add_entry (page, "Add Group");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "activate");
  assert_nothing_to_undo (fixture);
  gtk_editable_set_text (GTK_EDITABLE (entry), HOSTILE);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (gw_list_get_length (groups), ==, n_groups + 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  find_row (page, gw_list_get (groups, n_groups));
  wait_for_label (page, HOSTILE);
  undo (fixture);
  g_assert_null (ui_find_label (page, HOSTILE));
  assert_nothing_to_undo (fixture);
}

static void
test_check_is_added_by_its_question (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwGroup *group = gw_list_get (get_groups (fixture), 0);
  GwList *checks = gw_item_get_list (group, GW_GROUP_CHECKS);
  guint n_checks = gw_list_get_length (checks);
  GtkWidget *page = show_page (fixture);
  GtkEntry *entry;

  find_row (page, group);
  entry = find_add_entry (page, "Add Check");
  gtk_editable_set_text (GTK_EDITABLE (entry), HOSTILE);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (gw_list_get_length (checks), ==, n_checks + 1);
  find_row (page, gw_list_get (checks, n_checks));
  wait_for_label (page, HOSTILE);
  undo (fixture);
  g_assert_cmpuint (gw_list_get_length (checks), ==, n_checks);
  assert_nothing_to_undo (fixture);
}

static void
test_own_group_is_renamed (UiFixture     *fixture,
                           gconstpointer  data)
{
  GwGroup *standard = gw_list_get (get_groups (fixture), 0);
  GwGroup *own = gw_edit_add_group (fixture->history, get_stage (fixture), "Ours");
  GtkWidget *page = show_page (fixture);

  do_on_row (page, standard, "row.edit");
  g_assert_null (get_dialog (fixture));
  do_on_row (page, own, "row.edit");
  answer_dialog (fixture, HOSTILE, "cancel");
  g_assert_cmpstr (gw_item_get_text (own, GW_GROUP_TITLE), ==, "Ours");
  do_on_row (page, own, "row.edit");
  answer_dialog (fixture, HOSTILE, "apply");
  g_assert_cmpstr (gw_item_get_text (own, GW_GROUP_TITLE), ==, HOSTILE);
  wait_for_label (page, HOSTILE);
  undo (fixture);
  wait_for_label (page, "Ours");
}

static void
assert_position (gpointer item,
                 guint    expected)
{
  guint position;

  g_assert_true (gw_list_find (gw_item_get_parent_list (item), item, &position));
  g_assert_cmpuint (position, ==, expected);
}

/* No widget tells whether an action of its own is enabled, but a button that does it. */
static void
assert_enabled (GtkWidget  *page,
                gpointer    item,
                const char *action,
                gboolean    expected)
{
  GtkWidget *row = find_row (page, item);
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_parent (button, row);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_assert_cmpint (gtk_widget_get_sensitive (button), ==, expected);
  gtk_widget_unparent (button);
}

static void
test_groups_change_their_order (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwList *groups = get_groups (fixture);
  GwGroup *first = gw_list_get (groups, 0);
  GwGroup *last = gw_list_get (groups, gw_list_get_length (groups) - 1);
  GtkWidget *page = show_page (fixture);

  assert_enabled (page, first, "row.move-up", FALSE);
  assert_enabled (page, first, "row.move-down", TRUE);
  assert_enabled (page, last, "row.move-up", TRUE);
  assert_enabled (page, last, "row.move-down", FALSE);
  do_on_row (page, first, "row.move-up");
  assert_nothing_to_undo (fixture);
  do_on_row (page, first, "row.move-down");
  assert_position (first, 1);
  assert_enabled (page, first, "row.move-up", TRUE);
  do_on_row (page, first, "row.move-up");
  assert_position (first, 0);
  undo (fixture);
  assert_position (first, 1);
  undo (fixture);
  assert_position (first, 0);
  assert_nothing_to_undo (fixture);
}

static void
test_checks_change_their_order (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwCheck *first = get_check (fixture, "D1");
  GtkWidget *page = show_page (fixture);

  assert_enabled (page, first, "row.move-up", FALSE);
  assert_enabled (page, first, "row.move-down", TRUE);
  do_on_row (page, first, "row.move-down");
  assert_position (first, 1);
  assert_enabled (page, first, "row.move-up", TRUE);
  assert_enabled (page, gw_list_get (gw_item_get_parent_list (first), 0), "row.move-up", FALSE);
  undo (fixture);
  assert_position (first, 0);
  assert_enabled (page, first, "row.move-up", FALSE);
  do_on_row (page, first, "row.move-up");
  assert_nothing_to_undo (fixture);
}

static GtkWidget *
get_entry (UiFixture *fixture)
{
  return ui_find_child (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_ENTRY_ROW, 0);
}

static gboolean
can_apply (UiFixture *fixture)
{
  return adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (get_dialog (fixture)), "apply");
}

static void
test_nothing_is_set_aside_without_a_reason (UiFixture     *fixture,
                                            gconstpointer  data)
{
  GwCheck *check = get_check (fixture, "D1");
  GtkWidget *page = show_page (fixture);

  do_on_row (page, check, "row.not-applicable");
  ui_wait_for (has_dialog, fixture);
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (get_dialog (fixture))), ==,
                   gw_item_get_text (check, GW_CHECK_QUESTION));
  g_assert_false (can_apply (fixture));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), "Bought in");
  g_assert_true (can_apply (fixture));
  answer_dialog (fixture, "  ", "apply");
  assert_nothing_to_undo (fixture);

  do_on_row (page, check, "row.not-applicable");
  answer_dialog (fixture, "Bought in", "apply");
  g_assert_cmpint (gw_check_get_state (check), ==, GW_CHECK_NOT_APPLICABLE);
  do_on_row (page, check, "row.not-applicable");
  ui_wait_for (has_dialog, fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture))), ==, "Bought in");
  g_assert_true (can_apply (fixture));
  answer_dialog (fixture, "Bought", "cancel");
  g_assert_cmpstr (gw_item_get_text (check, GW_CHECK_REASON), ==, "Bought in");
}

static void
press_undo_of_toast (UiFixture *fixture)
{
  GtkWidget *label;

  wait_for_label (fixture->overlay, "Undo");
  label = ui_find_label (GTK_WIDGET (fixture->overlay), "Undo");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  ui_settle ();
}

static void
test_own_group_goes_with_its_checks (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwList *groups = get_groups (fixture);
  guint n_groups = gw_list_get_length (groups);
  GwGroup *own = gw_edit_add_group (fixture->history, get_stage (fixture), "Ours");
  GtkWidget *page;

  gw_edit_add_check (fixture->history, own, "Is it ours?");
  page = show_page (fixture);
  do_on_row (page, gw_list_get (groups, 0), "row.delete");
  g_assert_cmpuint (gw_list_get_length (groups), ==, n_groups + 1);
  do_on_row (page, own, "row.delete");
  g_assert_cmpuint (gw_list_get_length (groups), ==, n_groups);
  g_assert_null (ui_find_label (page, "Is it ours?"));
  wait_for_label (GTK_WIDGET (fixture->overlay), "“Ours” deleted");
  press_undo_of_toast (fixture);
  g_assert_cmpuint (gw_list_get_length (groups), ==, n_groups + 1);
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (own, GW_GROUP_CHECKS)), ==, 1);
}

static void
test_own_checks_go_in_one_step (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwGroup *group = gw_list_get (get_groups (fixture), 0);
  GwCheck *one = gw_edit_add_check (fixture->history, group, "One?");
  GwCheck *two = gw_edit_add_check (fixture->history, group, "Two?");
  GtkWidget *page = show_page (fixture);
  guint step = gw_history_get_step (fixture->history);

  gtk_widget_activate_action (page, "stage.select-all", NULL);
  ui_settle ();
  gtk_widget_activate_action (ui_find_child (page, g_type_from_name ("GwSelectionBar"), 0),
                              "selection.delete", NULL);
  ui_settle ();
  g_assert_null (gw_item_get_parent (one));
  g_assert_null (gw_item_get_parent (two));
  g_assert_nonnull (get_check (fixture, "D1"));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "delete checks");
  undo (fixture);
  g_assert_true (gw_item_get_parent (one) == GW_ITEM (group));
  g_assert_true (gw_item_get_parent (two) == GW_ITEM (group));
  g_assert_cmpuint (gw_history_get_step (fixture->history), ==, step);
}

static GtkDropDown *
find_owners (GtkWidget *page)
{
  return GTK_DROP_DOWN (ui_find_child (page, GTK_TYPE_DROP_DOWN, 0));
}

static void
filter_by (GtkWidget *page,
           guint      choice)
{
  gtk_drop_down_set_selected (find_owners (page), choice);
  ui_settle ();
}

static guint
count_checks (GtkWidget *page)
{
  GtkWidget *list = ui_find_child (page, GTK_TYPE_LIST_VIEW, 0);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  guint n_checks = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (model, i);

      if (GW_IS_CHECK (item))
        n_checks++;
    }
  return n_checks;
}

static GwPerson *
add_owner (UiFixture  *fixture,
           const char *name,
           const char *check)
{
  GwPerson *person = gw_edit_add_person (fixture->history, name, NULL);
  g_autoptr(GPtrArray) checks = gw_edit_items_one (get_check (fixture, check));

  gw_edit_set_owner (fixture->history, checks, gw_item_get_id (person));
  return person;
}

static void
test_states_fit_in_the_narrowest_window (UiFixture     *fixture,
                                         gconstpointer  data)
{
  GtkWidget *page, *label;

  gtk_window_set_default_size (fixture->window, 370, 640); /* with its frame */
  page = show_page (fixture);
  find_row (page, get_check (fixture, "D1"));
  wait_for_label (page, "Not applicable");
  ui_wait (100);
  label = ui_find_label (page, "Not applicable");
  g_assert_cmpint (gtk_widget_get_width (page), ==, 360);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static void
test_filter_offers_every_person (UiFixture     *fixture,
                                 gconstpointer  data)
{
  guint n_people = gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE));
  guint first = OWNER_FIRST_PERSON + n_people;
  GtkWidget *page = show_page (fixture);
  GListModel *model = gtk_drop_down_get_model (find_owners (page));
  GwPerson *person;

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, first);
  person = add_owner (fixture, HOSTILE, "D2");
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, first + 1);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), first), ==, HOSTILE);
  gw_edit_set_text (fixture->history, person, GW_PERSON_NAME, "Lead");
  ui_settle ();
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), first), ==, "Lead");
  filter_by (page, first);
  g_assert_cmpuint (count_checks (page), ==, 1);
  filter_by (page, OWNER_NOBODY);
  g_assert_cmpuint (count_checks (page), ==, 18);
  filter_by (page, OWNER_ALL);
  g_assert_cmpuint (count_checks (page), ==, 19);
}

static void
test_filter_ends_with_its_person (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwPerson *lead = add_owner (fixture, "Lead", "D2");
  GwPerson *head = add_owner (fixture, "Head", "D3");
  g_autoptr(GPtrArray) leaving = gw_edit_items_one (lead);
  guint last = gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE)) - 1;
  GtkWidget *page = show_page (fixture);

  filter_by (page, OWNER_FIRST_PERSON + last);
  g_assert_nonnull (head);
  g_assert_cmpuint (count_checks (page), ==, 1);
  /* Another one goes: the choice moves up with its person. */
  gw_edit_delete (fixture->history, leaving);
  ui_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (find_owners (page)), ==, OWNER_FIRST_PERSON + last - 1);
  g_assert_cmpuint (count_checks (page), ==, 1);
  filter_by (page, OWNER_NOBODY);
  g_assert_cmpuint (count_checks (page), ==, 18);
  undo (fixture);
  g_assert_cmpuint (count_checks (page), ==, 17);
  filter_by (page, OWNER_FIRST_PERSON + last - 1);
  gw_edit_delete (fixture->history, leaving);
  ui_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (find_owners (page)), ==, OWNER_ALL);
  g_assert_cmpuint (count_checks (page), ==, 19);
}

static void
test_people_leave_the_open_check_open (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  find_row (page, get_check (fixture, "D1"));
  g_assert_nonnull (ui_find_child (page, GW_TYPE_CHECK_EDITOR, 0));
  add_owner (fixture, "Lead", "D2");
  ui_settle ();
  g_assert_nonnull (ui_find_child (page, GW_TYPE_CHECK_EDITOR, 0));
}

/* Of very many people those that are not chosen are listed when the choice is opened. */
static void
test_opened_owners_leave_the_open_check_open (UiFixture     *fixture,
                                              gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  for (guint i = 0; i < 60; i++)
    gw_edit_add_person (fixture->history, "Somebody", NULL);
  ui_settle ();
  find_row (page, get_check (fixture, "D1"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (find_owners (page))), ==, 1);
  gtk_widget_activate (ui_find_child (GTK_WIDGET (find_owners (page)), GTK_TYPE_TOGGLE_BUTTON, 0));
  ui_wait (100);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (find_owners (page))), >, 60);
  g_assert_nonnull (ui_find_child (page, GW_TYPE_CHECK_EDITOR, 0));
}

static void
choose_me (GtkWidget  *page,
           const char *name)
{
  GtkWidget *button = ui_find_child (page, GW_TYPE_OWNER_BUTTON, 0);
  GtkWidget *search;

  g_assert_true (gtk_widget_get_visible (button));
  gw_field_button_popup (GW_FIELD_BUTTON (button));
  search = ui_find_child (button, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), name);
  g_signal_emit_by_name (search, "activate");
  ui_settle ();
}

static void
test_me_is_chosen_once (UiFixture     *fixture,
                        gconstpointer  data)
{
  GwPerson *lead = add_owner (fixture, "Lead", "D2");
  GtkWidget *page;

  add_owner (fixture, "Head", "D3");
  page = show_page (fixture);
  g_assert_false (gtk_widget_get_visible (ui_find_child (page, GW_TYPE_OWNER_BUTTON, 0)));
  filter_by (page, OWNER_MINE);
  wait_for_label (page, "Who Are You?");
  wait_for_label (page, "No Results Found");
  choose_me (page, "Lead");
  g_assert_cmpuint (count_checks (page), ==, 1);
  g_assert_cmpstr (gw_me_find (fixture->plan), ==, gw_item_get_id (lead));
  /* Who I am is no change of the plan. */
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "set owner");

  page = show_page (fixture);
  filter_by (page, OWNER_MINE);
  g_assert_cmpuint (count_checks (page), ==, 1);
  gw_me_set (fixture->plan, NULL);
}

static void
test_me_follows_the_people (UiFixture     *fixture,
                            gconstpointer  data)
{
  GwPerson *lead = add_owner (fixture, "Lead", "D2");
  g_autoptr(GPtrArray) leaving = gw_edit_items_one (lead);
  GtkWidget *page;

  gw_me_set (fixture->plan, gw_item_get_id (lead));
  page = show_page (fixture);
  filter_by (page, OWNER_MINE);
  g_assert_cmpuint (count_checks (page), ==, 1);
  gw_edit_delete (fixture->history, leaving);
  ui_settle ();
  g_assert_cmpuint (count_checks (page), ==, 0);
  wait_for_label (page, "Who Are You?");
  undo (fixture);
  g_assert_cmpuint (count_checks (page), ==, 1);
  gw_me_set (fixture->plan, NULL);
}

static void
test_show_all_clears_both_filters (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  AdwToggleGroup *states = ADW_TOGGLE_GROUP (ui_find_child (ui_find_child (page, g_type_from_name ("GwFilterBar"), 0), ADW_TYPE_TOGGLE_GROUP, 0));

  adw_toggle_group_set_active_name (states, "overdue");
  filter_by (page, OWNER_MINE);
  g_assert_cmpuint (count_checks (page), ==, 0);
  gtk_widget_activate_action (page, "stage.show-all", NULL);
  ui_settle ();
  g_assert_cmpuint (count_checks (page), ==, 19);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_owners (page)), ==, OWNER_ALL);
  g_assert_cmpstr (adw_toggle_group_get_active_name (states), ==, "all");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/stage/group-is-added-by-its-title", test_group_is_added_by_its_title);
  ui_add_test ("/ui/stage/check-is-added-by-its-question", test_check_is_added_by_its_question);
  ui_add_test ("/ui/stage/own-group-is-renamed", test_own_group_is_renamed);
  ui_add_test ("/ui/stage/groups-change-their-order", test_groups_change_their_order);
  ui_add_test ("/ui/stage/checks-change-their-order", test_checks_change_their_order);
  ui_add_test ("/ui/stage/nothing-is-set-aside-without-a-reason", test_nothing_is_set_aside_without_a_reason);
  ui_add_test ("/ui/stage/own-group-goes-with-its-checks", test_own_group_goes_with_its_checks);
  ui_add_test ("/ui/stage/own-checks-go-in-one-step", test_own_checks_go_in_one_step);
  ui_add_test ("/ui/stage/states-fit-in-the-narrowest-window", test_states_fit_in_the_narrowest_window);
  ui_add_test ("/ui/stage/filter-offers-every-person", test_filter_offers_every_person);
  ui_add_test ("/ui/stage/filter-ends-with-its-person", test_filter_ends_with_its_person);
  ui_add_test ("/ui/stage/people-leave-the-open-check-open", test_people_leave_the_open_check_open);
  ui_add_test ("/ui/stage/opened-owners-leave-the-open-check-open", test_opened_owners_leave_the_open_check_open);
  ui_add_test ("/ui/stage/me-is-chosen-once", test_me_is_chosen_once);
  ui_add_test ("/ui/stage/me-follows-the-people", test_me_follows_the_people);
  ui_add_test ("/ui/stage/show-all-clears-both-filters", test_show_all_clears_both_filters);

  return g_test_run ();
}
