/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "edit/gw-edit-case.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "file/gw-file-error.h"
#include "test-folder.h"
#include "session/gw-template-store.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/dialogs/gw-find-dialog.h"
#include "ui/dialogs/gw-new-plan-dialog.h"
#include "ui/case/gw-person-row.h"
#include "ui/dialogs/gw-properties-dialog.h"
#include "ui/dialogs/gw-save-template.h"
#include "ui/dialogs/gw-shortcuts-dialog.h"
#include "ui/dialogs/gw-templates-dialog.h"
#include "ui/widgets/gw-dialogs.h"
#include "ui/window/gw-recents.h"
#include "ui/window/gw-start-page.h"

#include "gw-config.h"

static GtkWidget *
present (UiFixture *fixture,
         AdwDialog *dialog)
{
  ui_fixture_show (fixture, adw_bin_new ());
  adw_dialog_present (dialog, GTK_WIDGET (fixture->overlay));
  ui_wait (200);
  return GTK_WIDGET (dialog);
}

static void
close_and_free (GtkWidget *dialog)
{
  GtkWidget *child = adw_dialog_get_child (ADW_DIALOG (dialog));

  g_object_ref (dialog);
  /* An alert of libadwaita keeps its own */
  if (ADW_IS_ALERT_DIALOG (dialog))
    child = NULL;
  if (child != NULL)
    g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_assert_freed (dialog);
  g_assert_null (child);
}

static void
plan_created_cb (GtkWidget  *dialog,
                 GwPlan     *plan,
                 GwPlan    **created)
{
  *created = g_object_ref (plan);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *words)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_find_child (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), words) == 0 ||
        g_strcmp0 (gtk_widget_get_tooltip_text (button), words) == 0)
      return button;
  return NULL;
}

static gboolean
is_made (gpointer plan)
{
  return *(GwPlan **) plan != NULL;
}

static void
test_new_plan_begins_with_an_own_template (UiFixture     *fixture,
                                           gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-templates-XXXXXX", NULL);
  g_autofree char *name = gw_template_store_save (folder, "<b>Company", fixture->plan, NULL);
  GtkWidget *dialog = present (fixture, gw_new_plan_dialog_new (NULL, folder));
  AdwComboRow *templates = ADW_COMBO_ROW (ui_find_child (dialog, ADW_TYPE_COMBO_ROW, 1));
  g_autoptr(GwPlan) plan = NULL;

  g_signal_connect (dialog, "created", G_CALLBACK (plan_created_cb), &plan);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (templates)), ==, 3);
  adw_combo_row_set_selected (templates, 2);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Next");
  g_object_ref (dialog);
  gtk_widget_activate_action (dialog, "new-plan.create", NULL);
  ui_wait_for (is_made, &plan);
  g_assert_cmpstr (gw_item_get_text (plan, GW_PLAN_TITLE), ==, "Next");
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (plan, GW_PLAN_STAGES)), ==,
                    gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_STAGES)));
  ui_settle ();
  g_object_unref (dialog);
  folder_remove (folder);
}

static void
test_new_plan_closed_while_reading_makes_none (UiFixture     *fixture,
                                               gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-templates-XXXXXX", NULL);
  g_autofree char *name = gw_template_store_save (folder, "Company", fixture->plan, NULL);
  GtkWidget *dialog = present (fixture, gw_new_plan_dialog_new (NULL, folder));
  GwPlan *plan = NULL;

  g_signal_connect (dialog, "created", G_CALLBACK (plan_created_cb), &plan);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_child (dialog, ADW_TYPE_COMBO_ROW, 1)), 2);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Next");
  gtk_widget_activate_action (dialog, "new-plan.create", NULL);
  /* What reads the template keeps the dialog until it is done */
  close_and_free (dialog);
  g_assert_null (plan);
  folder_remove (folder);
}

static void
test_templates_are_managed (UiFixture     *fixture,
                            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-templates-XXXXXX", NULL);
  g_autofree char *name = gw_template_store_save (folder, "Company", fixture->plan, NULL);
  GtkWidget *dialog = present (fixture, gw_templates_dialog_new (folder));
  GtkWidget *row = ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0);
  g_autofree char *bank = gw_template_store_get_path (folder, "Bank");
  AdwToastOverlay *toasts = ADW_TOAST_OVERLAY (ui_find_child (dialog, ADW_TYPE_TOAST_OVERLAY, 0));

  gtk_editable_set_text (GTK_EDITABLE (row), "Bank");
  g_signal_emit_by_name (row, "apply");
  g_assert_true (g_file_test (bank, G_FILE_TEST_EXISTS));
  row = ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0);
  g_signal_emit_by_name (find_button (row, "Remove"), "clicked");
  g_assert_false (g_file_test (bank, G_FILE_TEST_EXISTS));
  ui_settle ();
  g_assert_nonnull (ui_find_label (dialog, "No Templates of Your Own"));
  g_signal_emit_by_name (find_button (GTK_WIDGET (toasts), "Undo"), "clicked");
  g_assert_true (g_file_test (bank, G_FILE_TEST_EXISTS));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();
  folder_remove (folder);
}

/* There is nothing to be done here but to know of it. */
static void
test_failure_of_a_template_is_told (UiFixture     *fixture,
                                    gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-templates-XXXXXX", NULL);
  g_autofree char *name = gw_template_store_save (folder, "Company", fixture->plan, NULL);
  g_autofree char *path = gw_template_store_get_path (folder, name);
  GtkWidget *dialog = present (fixture, gw_templates_dialog_new (folder));
  AdwAlertDialog *alert;

  g_assert_cmpint (g_remove (path), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Bank");
  g_signal_emit_by_name (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0), "apply");
  ui_settle ();
  alert = ADW_ALERT_DIALOG (ui_find_child (GTK_WIDGET (fixture->window), ADW_TYPE_ALERT_DIALOG, 0));
  g_assert_nonnull (alert);
  g_assert_true (adw_alert_dialog_has_response (alert, "close"));
  g_assert_false (adw_alert_dialog_has_response (alert, "save-as"));
  adw_dialog_force_close (ADW_DIALOG (alert));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();
  folder_remove (folder);
}

static void
test_plan_is_kept_as_a_template (UiFixture     *fixture,
                                 gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-templates-XXXXXX", NULL);
  GtkWidget *dialog = present (fixture, gw_save_template_dialog_new (fixture->plan, folder,
                                                                     GTK_WIDGET (fixture->window)));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (dialog));
  g_autofree char *path = gw_template_store_get_path (folder, "A & B");

  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0)));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0)), " ");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "save"));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0)), " A & B ");
  g_signal_emit_by_name (dialog, "response", "save");
  close_and_free (dialog);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  folder_remove (folder);
}

static void
test_properties_switch_the_language (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, gw_properties_dialog_new (fixture->history));
  AdwComboRow *language = ADW_COMBO_ROW (ui_find_child (dialog, ADW_TYPE_COMBO_ROW, 0));
  g_autofree char *before = g_strdup (gw_item_get_text (fixture->plan, GW_PLAN_LANGUAGE));
  gboolean was_korean = g_strcmp0 (before, "ko") == 0;

  g_assert_cmpuint (adw_combo_row_get_selected (language), ==, was_korean ? 0 : 1);
  g_assert_false (gw_history_can_undo (fixture->history));
  adw_combo_row_set_selected (language, was_korean ? 1 : 0);
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_LANGUAGE), ==, was_korean ? "en" : "ko");
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (adw_combo_row_get_selected (language), ==, was_korean ? 0 : 1);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* How many choices a row offers */
static guint
count_choices (AdwComboRow *row)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (row));
}

static void
test_properties_keep_an_unknown_language (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GtkWidget *dialog;
  AdwComboRow *language;

  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_LANGUAGE, "fr");
  dialog = present (fixture, gw_properties_dialog_new (fixture->history));
  language = ADW_COMBO_ROW (ui_find_child (dialog, ADW_TYPE_COMBO_ROW, 0));
  g_assert_cmpuint (adw_combo_row_get_selected (language), ==, 2);
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_LANGUAGE), ==, "fr");
  adw_combo_row_set_selected (language, 0);
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_LANGUAGE), ==, "ko");
  g_assert_cmpuint (count_choices (language), ==, 2);
  gw_history_undo (fixture->history);
  g_assert_cmpuint (adw_combo_row_get_selected (language), ==, 2);
  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_LANGUAGE, NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (language), ==, 2);
  g_assert_false (gw_item_is_set (fixture->plan, GW_PLAN_LANGUAGE));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_own_roles_go_when_replaced (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Another", "ml-ops");
  GtkWidget *row = gw_person_row_new (fixture->history, person, TRUE);
  AdwComboRow *role;

  ui_fixture_show (fixture, row);
  role = ADW_COMBO_ROW (ui_find_child (row, ADW_TYPE_COMBO_ROW, 0));
  g_assert_cmpuint (count_choices (role), ==, 9);
  g_assert_cmpuint (adw_combo_row_get_selected (role), ==, 8);
  adw_combo_row_set_selected (role, 1);
  g_assert_cmpstr (gw_item_get_text (person, GW_PERSON_ROLE), ==, "sme");
  g_assert_cmpuint (count_choices (role), ==, 8);
  gw_history_undo (fixture->history);
  g_assert_cmpstr (gw_item_get_text (person, GW_PERSON_ROLE), ==, "ml-ops");
  g_assert_cmpuint (adw_combo_row_get_selected (role), ==, 8);
}

static gboolean
has_focus_within (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (data)));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (data));
}

static void
test_sheet_begins_where_one_types (UiFixture     *fixture,
                                   gconstpointer  data)
{
  AdwDialog *sheet = gw_new_plan_dialog_new (NULL, "/nowhere");
  GtkWidget *title = adw_dialog_get_focus (sheet);
  GtkWidget *dialog;

  gw_dialogs_watch (fixture->window);
  adw_dialog_set_presentation_mode (sheet, ADW_DIALOG_BOTTOM_SHEET);
  dialog = present (fixture, sheet);
  ui_wait_for (has_focus_within, title);
  close_and_free (dialog);
}

static void
test_new_plan_makes_what_was_asked_for (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, gw_new_plan_dialog_new (NULL, "/nowhere"));
  g_autoptr(GwPlan) plan = NULL;

  g_signal_connect (dialog, "created", G_CALLBACK (plan_created_cb), &plan);
  /* Not without a title */
  gtk_widget_activate_action (dialog, "new-plan.create", NULL);
  g_assert_null (plan);

  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0)), " 이탈 방지 ");
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_child (dialog, ADW_TYPE_COMBO_ROW, 0)), 0);
  g_object_ref (dialog);
  gtk_widget_activate_action (dialog, "new-plan.create", NULL);
  ui_settle ();
  g_assert_nonnull (plan);
  g_assert_cmpstr (gw_item_get_text (plan, GW_PLAN_TITLE), ==, "이탈 방지");
  g_assert_cmpstr (gw_item_get_text (plan, GW_PLAN_LANGUAGE), ==, "ko");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_assert_freed (dialog);
}

static gboolean
has_results (gpointer data)
{
  GtkListView *list = GTK_LIST_VIEW (ui_find_child (data, GTK_TYPE_LIST_VIEW, 0));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) > 0;
}

static gboolean
has_none (gpointer data)
{
  return ui_find_label (data, "No Results Found") != NULL;
}

static void
assert_match_is_bold (GtkLabel *excerpt)
{
  GSList *attributes = pango_attr_list_get_attributes (gtk_label_get_attributes (excerpt));
  PangoAttribute *bold = attributes->data;

  g_assert_cmpint (bold->klass->type, ==, PANGO_ATTR_WEIGHT);
  g_assert_cmpuint (bold->end_index - bold->start_index, ==, strlen ("DATA"));
  g_assert_cmpint (g_ascii_strncasecmp (gtk_label_get_label (excerpt) + bold->start_index, "DATA", 4), ==, 0);
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
}

static void
test_find_searches_the_whole_plan (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, gw_find_dialog_new (fixture->plan));
  GtkEditable *entry = GTK_EDITABLE (ui_find_child (dialog, GTK_TYPE_SEARCH_ENTRY, 0));

  gtk_editable_set_text (entry, "DATA");
  ui_wait_for (has_results, dialog);
  ui_settle ();
  /* after the heading */
  assert_match_is_bold (GTK_LABEL (ui_find_child (ui_find_child (dialog, GTK_TYPE_LIST_VIEW, 0), GTK_TYPE_LABEL, 1)));
  gtk_editable_set_text (entry, "no such text anywhere");
  ui_wait_for (has_none, dialog);
  gtk_editable_set_text (entry, "da");
  close_and_free (dialog);
}

static gboolean
says_constraint (gpointer dialog)
{
  return ui_find_label (dialog, "Constraint") != NULL;
}

/* Objectives and constraints are both stated. */
static void
test_find_tells_constraints_from_objectives (UiFixture     *fixture,
                                             gconstpointer  data)
{
  GtkWidget *dialog;

  gw_edit_set_text (fixture->history, gw_edit_add_constraint (fixture->history, "people"), GW_CONSTRAINT_STATEMENT,
                    "Two people");
  dialog = present (fixture, gw_find_dialog_new (fixture->plan));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, GTK_TYPE_SEARCH_ENTRY, 0)), "two people");
  ui_wait_for (says_constraint, dialog);
  g_assert_null (ui_find_label (dialog, "Objective"));
  close_and_free (dialog);
}

static void
test_properties_list_the_people (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwList *people = gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE);
  GtkWidget *dialog = present (fixture, gw_properties_dialog_new (fixture->history));
  g_autoptr(GPtrArray) items = NULL;
  guint n_people;

  gw_edit_add_person (fixture->history, "R&D <b>", "sme");
  gw_edit_add_person (fixture->history, "Another", NULL);
  ui_settle ();
  n_people = gw_list_get_length (people);
  g_assert_nonnull (ui_find_label (dialog, "R&D <b>"));
  g_assert_nonnull (ui_find_child (dialog, GW_TYPE_PERSON_ROW, n_people - 1));
  g_assert_null (ui_find_child (dialog, GW_TYPE_PERSON_ROW, n_people));

  items = gw_edit_items_one (gw_list_get (people, 0));
  gw_edit_delete (fixture->history, items);
  ui_settle ();
  g_assert_null (ui_find_child (dialog, GW_TYPE_PERSON_ROW, n_people - 1));
  close_and_free (dialog);
}

static void
test_shortcuts_are_listed (UiFixture     *fixture,
                           gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, gw_shortcuts_dialog_new ());

  g_assert_nonnull (ui_find_label (dialog, "Ctrl+S"));
  g_assert_nonnull (ui_find_label (dialog, "Page Up"));
  close_and_free (dialog);
}

static void
test_repair_is_offered_for_values (UiFixture     *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/tmp/<b>plan</b>.mlproj");
  g_autoptr(GError) value = g_error_new_literal (GW_FILE_ERROR, GW_FILE_ERROR_FAILED, "unused");
  g_autoptr(GError) range = NULL;
  GwFilePlace place = { "plan.mlproj", 3, 7, "risks[2].impact" };
  AdwDialog *dialog = g_object_ref_sink (gw_open_error_dialog_new (file, value));

  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "repair"));
  g_assert_false (adw_alert_dialog_get_body_use_markup (ADW_ALERT_DIALOG (dialog)));
  g_assert_finalize_object (dialog);

  range = gw_file_error_new (GW_FILE_ERROR_OUT_OF_RANGE, &place, "expected %s, found “%s”", "1 to 5", "9", NULL);
  dialog = g_object_ref_sink (gw_open_error_dialog_new (file, range));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "repair"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "risks[2].impact"));
  g_assert_finalize_object (dialog);
}

static void
test_left_out_values_are_named (UiFixture     *fixture,
                                gconstpointer  data)
{
  g_autoptr(GPtrArray) messages = g_ptr_array_new ();
  g_autofree char *text = NULL;
  GtkTextView *view;
  GtkWidget *dialog;

  g_ptr_array_add (messages, (gpointer) "plan.mlproj:3:7: risks[2].impact: 9 & <b>more</b>");
  dialog = present (fixture, gw_left_out_dialog_new (messages));
  view = GTK_TEXT_VIEW (ui_find_child (dialog, GTK_TYPE_TEXT_VIEW, 0));
  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  g_assert_cmpstr (text, ==, messages->pdata[0]);
  close_and_free (dialog);
}

static gboolean
has_no_row (gpointer data)
{
  return ui_find_child (data, ADW_TYPE_ACTION_ROW, 0) == NULL;
}

static void
test_plans_that_are_gone_drop_out (UiFixture     *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (GW_APP_ID);
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/plan.mlproj");
  g_autoptr(GPtrArray) left = NULL;
  GtkWidget *page = g_object_new (GW_TYPE_START_PAGE, NULL);

  gw_recents_add (settings, file, "R&D <b>plan</b>");
  ui_fixture_show (fixture, page);
  gw_start_page_set_settings (GW_START_PAGE (page), settings);
  g_assert_nonnull (ui_find_child (page, ADW_TYPE_ACTION_ROW, 0));
  ui_wait_for (has_no_row, page);
  left = gw_recents_list (settings);
  g_assert_cmpuint (left->len, ==, 0);

  g_object_ref (page);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  ui_assert_freed (page);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/new-plan-dialog/begins-with-an-own-template", test_new_plan_begins_with_an_own_template);
  ui_add_test ("/ui/new-plan-dialog/closed-while-reading-makes-none", test_new_plan_closed_while_reading_makes_none);
  ui_add_test ("/ui/templates-dialog/templates-are-managed", test_templates_are_managed);
  ui_add_test ("/ui/templates-dialog/failure-of-a-template-is-told", test_failure_of_a_template_is_told);
  ui_add_test ("/ui/save-template/plan-is-kept-as-a-template", test_plan_is_kept_as_a_template);
  ui_add_test ("/ui/properties-dialog/switches-the-language", test_properties_switch_the_language);
  ui_add_test ("/ui/properties-dialog/keeps-an-unknown-language", test_properties_keep_an_unknown_language);
  ui_add_test ("/ui/person-row/own-roles-go-when-replaced", test_own_roles_go_when_replaced);
  ui_add_test ("/ui/dialogs/sheet-begins-where-one-types", test_sheet_begins_where_one_types);
  ui_add_test ("/ui/dialogs/new-plan-makes-what-was-asked-for", test_new_plan_makes_what_was_asked_for);
  ui_add_test ("/ui/dialogs/find-searches-the-whole-plan", test_find_searches_the_whole_plan);
  ui_add_test ("/ui/dialogs/find-tells-constraints-from-objectives", test_find_tells_constraints_from_objectives);
  ui_add_test ("/ui/dialogs/properties-list-the-people", test_properties_list_the_people);
  ui_add_test ("/ui/dialogs/shortcuts-are-listed", test_shortcuts_are_listed);
  ui_add_test ("/ui/dialogs/repair-is-offered-for-values", test_repair_is_offered_for_values);
  ui_add_test ("/ui/dialogs/left-out-values-are-named", test_left_out_values_are_named);
  ui_add_test ("/ui/start/plans-that-are-gone-drop-out", test_plans_that_are_gone_drop_out);

  return g_test_run ();
}
