/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-decisions.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "plan/gw-basis.h"
#include "ui/gate/gw-condition-row.h"
#include "ui/gate/gw-decision-dialog.h"
#include "ui/gate/gw-decision-row.h"
#include "ui/gate/gw-gate-section.h"
#include "ui/gate/gw-gate-changes.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-area.h"

#define STAGE "data"

static GwStage *
get_stage (UiFixture *fixture)
{
  return gw_plan_find_typed (fixture->plan, STAGE, GW_TYPE_STAGE);
}

/* A list view makes what is seen. */
static GtkWidget *
show_gate (UiFixture *fixture)
{
  GwStagePage *page = gw_stage_page_new (fixture->history, get_stage (fixture), NULL);
  GtkWidget *gate;

  ui_fixture_show (fixture, GTK_WIDGET (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "stage.show-gate", NULL);
  ui_wait (200);
  gate = ui_find_child (GTK_WIDGET (page), GW_TYPE_GATE_SECTION, 0);
  g_assert_nonnull (gate);
  return gate;
}

static GwDecision *
decide (UiFixture  *fixture,
        GwOutcome   outcome,
        const char *condition)
{
  g_autoptr(GPtrArray) conditions = g_ptr_array_new ();
  GwDecisionDraft draft = { .outcome = outcome, .on = "2026-10-30", .reason = "R&D <b>agrees</b>",
                            .conditions = conditions };

  if (condition != NULL)
    g_ptr_array_add (conditions, (gpointer) condition);
  return gw_edit_record_decision (fixture->history, get_stage (fixture), &draft);
}

static GwCheck *
get_check (UiFixture *fixture)
{
  g_autoptr(GPtrArray) checks = gw_stage_get_checks (get_stage (fixture));

  return checks->pdata[0];
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  GtkWidget *label = ui_find_label (widget, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_is_freed (UiFixture     *fixture,
               gconstpointer  data)
{
  gpointer gate = show_gate (fixture);

  g_object_add_weak_pointer (gate, &gate);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  ui_assert_gone (&gate);
}

/* A page that is made to show its gate knows the heights of its rows late. */
static void
test_new_page_leads_to_it (UiFixture     *fixture,
                           gconstpointer  data)
{
  GwDecision *decision = decide (fixture, GW_OUTCOME_GO, NULL);
  GwStagePage *page = gw_stage_page_new (fixture->history, get_stage (fixture), NULL);
  GtkWidget *gate;

  adw_toast_overlay_set_child (fixture->overlay, GTK_WIDGET (page));
  gtk_window_present (fixture->window);
  gw_plan_page_show_item (GW_PLAN_PAGE (page), GW_ITEM (decision), NULL);
  ui_wait (300);
  gate = ui_find_child (GTK_WIDGET (page), GW_TYPE_GATE_SECTION, 0);
  g_assert_nonnull (gate);
  g_assert_true (shows (gate, "R&D <b>agrees</b>"));
}

static void
test_says_when_nothing_is_decided (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);

  g_assert_true (shows (gate, "No Decision Yet"));
  g_assert_true (shows (gate, "Record Decision…"));
  g_assert_false (shows (gate, "Decide Again…"));
}

static void
test_shows_the_decision_as_typed (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);
  GtkWidget *row;

  decide (fixture, GW_OUTCOME_HOLD, NULL);
  ui_settle ();
  g_assert_true (shows (gate, "Hold"));
  g_assert_true (shows (gate, "30 October 2026 · Round 1"));
  g_assert_true (shows (gate, "R&D <b>agrees</b>"));
  g_assert_true (shows (gate, "Decide Again…"));
  g_assert_false (shows (gate, "No Decision Yet"));
  row = ui_find_child (gate, GW_TYPE_DECISION_ROW, 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Hold · 30 October 2026 · Round 1");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "R&D <b>agrees</b>");
}

static void
test_tells_what_has_changed (UiFixture     *fixture,
                             gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);
  GtkWidget *changes;

  decide (fixture, GW_OUTCOME_GO, NULL);
  ui_settle ();
  changes = ui_find_child (gate, GW_TYPE_GATE_CHANGES, 0);
  g_assert_false (gtk_widget_get_visible (changes));

  gw_edit_set_text (fixture->history, get_check (fixture), GW_CHECK_ANSWER, "Too <i>few</i> rows");
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (changes));
  g_assert_true (shows (changes, "1 check has changed since the decision"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (changes), TRUE);
  ui_wait (300);
  g_assert_nonnull (ui_find_label (changes, "State: Open → Answered\nAnswer: – → Too <i>few</i> rows"));

  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (changes));
}

/* What a screen reader says of a row */
static void
assert_named (GtkWidget *row)
{
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_names_every_row (UiFixture     *fixture,
                      gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);
  GtkWidget *changes;

  decide (fixture, GW_OUTCOME_CONDITIONAL, "The SME looks at 200 labels");
  gw_edit_set_text (fixture->history, get_check (fixture), GW_CHECK_ANSWER, "Too few rows");
  ui_settle ();
  changes = ui_find_child (gate, GW_TYPE_GATE_CHANGES, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (changes), TRUE);
  assert_named (ui_find_child (gate, GW_TYPE_CONDITION_ROW, 0));
  assert_named (ui_find_child (changes, ADW_TYPE_ACTION_ROW, 1));
}

static void
test_ticks_a_condition (UiFixture     *fixture,
                        gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);
  GwDecision *decision = decide (fixture, GW_OUTCOME_CONDITIONAL, "The SME looks at 200 labels");
  GtkWidget *row, *tick;
  GwCheck *condition;

  ui_settle ();
  row = ui_find_child (gate, GW_TYPE_CONDITION_ROW, 0);
  g_assert_true (shows (row, "The SME looks at 200 labels"));
  condition = gw_condition_row_get_condition (GW_CONDITION_ROW (row));
  tick = ui_find_child (row, GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  g_assert_cmpint (gw_check_get_state (condition), ==, GW_CHECK_ANSWERED);
  gw_history_undo (fixture->history);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  g_assert_false (gw_decision_is_stale (decision));
}

static void
test_adds_a_condition (UiFixture     *fixture,
                       gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);
  GwDecision *decision = decide (fixture, GW_OUTCOME_CONDITIONAL, NULL);
  GtkWidget *entry;

  ui_settle ();
  entry = ui_find_child (gate, ADW_TYPE_ENTRY_ROW, 0);
  g_assert_true (gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "A control group");
  g_signal_emit_by_name (entry, "apply");
  ui_settle ();
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (decision, GW_DECISION_CONDITIONS)), ==, 1);
  g_assert_true (shows (gate, "A control group"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_keeps_earlier_decisions (UiFixture     *fixture,
                              gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);

  decide (fixture, GW_OUTCOME_HOLD, NULL);
  decide (fixture, GW_OUTCOME_GO, NULL);
  ui_settle ();
  g_assert_true (shows (gate, "Go"));
  g_assert_true (shows (gate, "Earlier Decisions (1)"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_find_child (gate, ADW_TYPE_EXPANDER_ROW, 1)), TRUE);
  ui_wait (300);
  g_assert_true (shows (gate, "Hold"));
}

/* Another version of the plan may not have it; the page goes a little later. */
static void
test_stage_may_leave_the_plan (UiFixture     *fixture,
                               gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);

  decide (fixture, GW_OUTCOME_HOLD, NULL);
  decide (fixture, GW_OUTCOME_GO, NULL);
  ui_settle ();
  gw_history_begin (fixture->history, "remove");
  gw_history_remove (fixture->history, get_stage (fixture));
  gw_history_end (fixture->history);
  ui_settle ();
  gw_history_undo (fixture->history);
  gw_edit_set_text (fixture->history, get_stage (fixture), GW_STAGE_TITLE, "Back");
  ui_settle ();
  g_assert_true (shows (gate, "Earlier Decisions (1)"));
}

static void
test_deletes_and_takes_back (UiFixture     *fixture,
                             gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);
  GwDecision *decision = decide (fixture, GW_OUTCOME_GO, NULL);

  ui_settle ();
  gtk_widget_activate_action (gate, "gate.delete", "s", gw_item_get_id (decision));
  ui_settle ();
  g_assert_true (shows (gate, "No Decision Yet"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->overlay), "Decision deleted"));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_true (gw_plan_get_decision (fixture->plan, get_stage (fixture)) == decision);
}

static void
test_only_shows_when_not_editable (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GtkWidget *gate = show_gate (fixture);
  GtkWidget *page = gtk_widget_get_ancestor (gate, GW_TYPE_STAGE_PAGE);

  decide (fixture, GW_OUTCOME_CONDITIONAL, "A control group");
  g_object_set (page, "editable", FALSE, NULL);
  ui_settle ();
  g_assert_false (shows (gate, "Decide Again…"));
  g_assert_false (gtk_widget_get_sensitive (ui_find_child (gate, GTK_TYPE_CHECK_BUTTON, 0)));
  g_assert_false (gtk_widget_get_mapped (ui_find_child (gate, ADW_TYPE_ENTRY_ROW, 0)));
  gtk_widget_activate_action (gate, "gate.decide", NULL);
  ui_settle ();
  g_assert_null (ui_find_child (GTK_WIDGET (fixture->window), GW_TYPE_DECISION_DIALOG, 0));
}

/* --- The dialog */

static GtkWidget *
open_dialog_of (UiFixture *fixture,
                GwStage   *stage)
{
  AdwDialog *dialog = gw_decision_dialog_new (fixture->history, stage);

  ui_fixture_show (fixture, gtk_label_new (NULL));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  ui_wait (300);
  return GTK_WIDGET (dialog);
}

static GtkWidget *
open_dialog (UiFixture *fixture)
{
  return open_dialog_of (fixture, get_stage (fixture));
}

static void
choose_outcome (GtkWidget *dialog,
                GwOutcome  outcome)
{
  GtkWidget *button = ui_find_child (dialog, GTK_TYPE_CHECK_BUTTON, (guint) outcome - GW_OUTCOME_GO);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
}

static void
test_dialog_says_what_is_open (UiFixture     *fixture,
                               gconstpointer  data)
{
  GtkWidget *dialog = open_dialog (fixture);

  g_assert_nonnull (ui_find_label (dialog, "19 checks are open · No risk is above the appetite"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_dialog_of_the_first_gate_says_the_verdict (UiFixture     *fixture,
                                                gconstpointer  data)
{
  GwStage *stage = gw_plan_find_typed (fixture->plan, "problem", GW_TYPE_STAGE);
  g_autoptr(GPtrArray) checks = gw_stage_get_checks (stage);
  GtkWidget *dialog;

  gw_edit_set_check_state (fixture->history, checks, GW_CHECK_ANSWERED, NULL);
  dialog = open_dialog_of (fixture, stage);
  g_assert_nonnull (ui_find_label (dialog, "All answered · No risk is above the appetite · "
                                           "Verdict: Hold: estimate first"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_dialog_records (UiFixture     *fixture,
                     gconstpointer  data)
{
  GtkWidget *dialog = open_dialog (fixture);
  GtkWidget *area = ui_find_child (dialog, GW_TYPE_TEXT_AREA, 0);
  GtkWidget *line = ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (gw_text_area_get_view (GW_TEXT_AREA (area)));
  GwDecision *decision;

  /* Not before something is chosen */
  gtk_widget_activate_action (dialog, "decision.record", NULL);
  g_assert_null (gw_plan_get_decision (fixture->plan, get_stage (fixture)));
  g_assert_false (gtk_widget_get_mapped (line));
  choose_outcome (dialog, GW_OUTCOME_CONDITIONAL);
  gtk_text_buffer_set_text (buffer, "Enough for a pilot", -1);
  gtk_editable_set_text (GTK_EDITABLE (line), "A control group");
  g_signal_emit_by_name (ui_find_child (dialog, GW_TYPE_OWNER_BUTTON, 0), "chosen", NULL, "Board");
  gtk_widget_activate_action (dialog, "decision.record", NULL);
  ui_settle ();

  decision = gw_plan_get_decision (fixture->plan, get_stage (fixture));
  g_assert_cmpint (gw_decision_get_outcome (decision), ==, GW_OUTCOME_CONDITIONAL);
  g_assert_cmpstr (gw_item_get_text (decision, GW_DECISION_ON), ==, "2026-11-23");
  g_assert_cmpstr (gw_item_get_text (decision, GW_DECISION_REASON), ==, "Enough for a pilot");
  g_assert_cmpstr (gw_plan_get_person_name (fixture->plan, gw_item_get_text (decision, GW_DECISION_BY)), ==,
                   "Board");
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (decision, GW_DECISION_CONDITIONS)), ==, 1);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->overlay), "Decision recorded"));
  gw_history_undo (fixture->history);
  g_assert_null (gw_plan_get_decision (fixture->plan, get_stage (fixture)));
}

static GtkTextBuffer *
get_reason (GtkWidget *dialog)
{
  GtkWidget *area = ui_find_child (dialog, GW_TYPE_TEXT_AREA, 0);

  return gtk_text_view_get_buffer (gw_text_area_get_view (GW_TEXT_AREA (area)));
}

static void
test_dialog_tells_that_its_stage_is_gone (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr(GPtrArray) items = gw_edit_items_one (get_stage (fixture));

  choose_outcome (dialog, GW_OUTCOME_GO);
  gtk_text_buffer_set_text (get_reason (dialog), "Enough for a pilot", -1);
  gw_edit_delete (fixture->history, items);
  gtk_widget_activate_action (dialog, "decision.record", NULL);
  ui_wait (100);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "This Stage Is No Longer in the Plan"));
  g_assert_null (ui_find_label (GTK_WIDGET (fixture->overlay), "Decision recorded"));
  g_assert_true (gtk_widget_get_mapped (dialog));
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Nothing names somebody who is not there: it says so before anything is recorded. */
static void
test_dialog_tells_that_its_person_is_gone (UiFixture     *fixture,
                                           gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Kim", NULL);
  GtkWidget *dialog = open_dialog (fixture);
  GtkWidget *by = ui_find_child (dialog, GW_TYPE_OWNER_BUTTON, 0);

  ui_wait_mapped (by);
  choose_outcome (dialog, GW_OUTCOME_GO);
  g_signal_emit_by_name (by, "chosen", gw_item_get_id (person), NULL);
  gw_history_undo (fixture->history);
  g_assert_nonnull (ui_find_label (by, "No Longer in the Plan"));
  gtk_widget_activate_action (dialog, "decision.record", NULL);
  ui_wait (100);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "This Person Is No Longer in the Plan"));
  g_assert_null (gw_plan_get_decision (fixture->plan, get_stage (fixture)));
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_assert_nonnull (ui_find_label (by, "Nobody Named"));
  gtk_widget_activate_action (dialog, "decision.record", NULL);
  ui_settle ();
  g_assert_null (gw_item_get_text (gw_plan_get_decision (fixture->plan, get_stage (fixture)), GW_DECISION_BY));
}

static void
test_conditions_belong_to_one_outcome (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GtkWidget *dialog = open_dialog (fixture);
  GwDecision *decision;

  choose_outcome (dialog, GW_OUTCOME_CONDITIONAL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, 0)), "A control group");
  choose_outcome (dialog, GW_OUTCOME_GO);
  gtk_widget_activate_action (dialog, "decision.record", NULL);
  ui_settle ();
  decision = gw_plan_get_decision (fixture->plan, get_stage (fixture));
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (decision, GW_DECISION_CONDITIONS)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/gate/is-freed", test_is_freed);
  ui_add_test ("/ui/gate/new-page-leads-to-it", test_new_page_leads_to_it);
  ui_add_test ("/ui/gate/says-when-nothing-is-decided", test_says_when_nothing_is_decided);
  ui_add_test ("/ui/gate/shows-the-decision-as-typed", test_shows_the_decision_as_typed);
  ui_add_test ("/ui/gate/tells-what-has-changed", test_tells_what_has_changed);
  ui_add_test ("/ui/gate/names-every-row", test_names_every_row);
  ui_add_test ("/ui/gate/ticks-a-condition", test_ticks_a_condition);
  ui_add_test ("/ui/gate/adds-a-condition", test_adds_a_condition);
  ui_add_test ("/ui/gate/keeps-earlier-decisions", test_keeps_earlier_decisions);
  ui_add_test ("/ui/gate/stage-may-leave-the-plan", test_stage_may_leave_the_plan);
  ui_add_test ("/ui/gate/deletes-and-takes-back", test_deletes_and_takes_back);
  ui_add_test ("/ui/gate/only-shows-when-not-editable", test_only_shows_when_not_editable);
  ui_add_test ("/ui/gate/dialog-says-what-is-open", test_dialog_says_what_is_open);
  ui_add_test ("/ui/gate/dialog-of-the-first-gate-says-the-verdict", test_dialog_of_the_first_gate_says_the_verdict);
  ui_add_test ("/ui/gate/dialog-records", test_dialog_records);
  ui_add_test ("/ui/gate/dialog-tells-that-its-person-is-gone", test_dialog_tells_that_its_person_is_gone);
  ui_add_test ("/ui/gate/dialog-tells-that-its-stage-is-gone", test_dialog_tells_that_its_stage_is_gone);
  ui_add_test ("/ui/gate/conditions-belong-to-one-outcome", test_conditions_belong_to_one_outcome);

  return g_test_run ();
}
