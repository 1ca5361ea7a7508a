/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "edit/gw-edit-people.h"
#include "edit/gw-edit-risks.h"
#include "plan/gw-findings.h"
#include "ui/findings/gw-dismiss-dialog.h"
#include "ui/findings/gw-finding-row.h"
#include "ui/findings/gw-findings-box.h"
#include "ui/findings/gw-findings-dialog.h"

#define TODAY "2026-11-23"

static GwFinding *
dup_finding (UiFixture *fixture,
             GwRule     rule)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (fixture->plan, TODAY);

  for (guint i = 0; i < findings->len; i++)
    if (gw_finding_get_rule (g_ptr_array_index (findings, i)) == rule)
      return g_object_ref (g_ptr_array_index (findings, i));
  return NULL;
}

static GtkWidget *
show_box (UiFixture *fixture)
{
  GtkWidget *box = g_object_new (GW_TYPE_FINDINGS_BOX, NULL);

  gw_findings_box_set_history (GW_FINDINGS_BOX (box), fixture->history);
  ui_fixture_show (fixture, box);
  return box;
}

static AdwDialog *
show_dialog (UiFixture *fixture)
{
  AdwDialog *dialog = gw_findings_dialog_new (fixture->history);

  ui_fixture_show (fixture, adw_bin_new ());
  adw_dialog_present (dialog, GTK_WIDGET (fixture->overlay));
  ui_wait (300);
  return dialog;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = 0;

  while (ui_find_child (widget, GW_TYPE_FINDING_ROW, n) != NULL)
    n++;
  return n;
}

typedef struct
{
  GtkWidget *widget;
  guint n_rows;
} Awaited;

static gboolean
has_rows (gpointer data)
{
  const Awaited *awaited = data;

  return count_rows (awaited->widget) == awaited->n_rows;
}

static void
wait_for_rows (AdwDialog *dialog,
               guint      n_rows)
{
  ui_wait_for (has_rows, &(Awaited) { GTK_WIDGET (dialog), n_rows });
}

static void
set_filter (AdwDialog  *dialog,
            const char *name)
{
  GtkWidget *filter = ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_TOGGLE_GROUP, 0);

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (filter), name);
  ui_settle ();
}

static void
test_box_follows_the_plan (UiFixture     *fixture,
                           gconstpointer  data)
{
  GtkWidget *box = show_box (fixture);
  GwRisk *risk = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), 0);
  GtkWidget *first = ui_find_child (box, GTK_TYPE_LIST_BOX_ROW, 0);

  g_assert_nonnull (ui_find_label (box, "4 risks are not placed on the matrix yet"));
  gtk_widget_grab_focus (first);
  gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT, (GwPosition) { 5, 5 });
  gw_findings_box_update (GW_FINDINGS_BOX (box));
  ui_settle ();
  g_assert_nonnull (ui_find_label (box, "3 risks are not placed on the matrix yet"));
  g_assert_nonnull (ui_find_label (box, "Above the appetite, but no response is set"));
  g_assert_true (gtk_window_get_focus (fixture->window) == first);
}

static void
test_text_of_the_plan_is_no_markup (UiFixture     *fixture,
                                    gconstpointer  data)
{
  GwRisk *risk = gw_edit_add_risk (fixture->history, "R&D <b>budget</b> < 5 k");
  GtkWidget *box;

  gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT, (GwPosition) { 5, 5 });
  box = show_box (fixture);
  g_assert_nonnull (ui_find_label (box, "Risk 5 · R&D <b>budget</b> < 5 k"));
}

static gboolean
says_that_nothing_is_left (gpointer dialog)
{
  return ui_find_label (dialog, "Nothing to Look At") != NULL;
}

static void
test_a_list_without_findings_says_so (UiFixture     *fixture,
                                      gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (fixture);

  g_assert_false (says_that_nothing_is_left (dialog));
  set_filter (dialog, "dismissed");
  ui_wait_for (says_that_nothing_is_left, dialog);
  adw_dialog_force_close (dialog);
  ui_wait (500);
}

static void
test_dismissed_findings_have_a_list_of_their_own (UiFixture     *fixture,
                                                  gconstpointer  data)
{
  g_autoptr(GwFinding) finding = dup_finding (fixture, GW_RULE_UNPLACED);
  g_autofree char *id = gw_finding_dup_id (finding);
  AdwDialog *dialog = show_dialog (fixture);
  guint n_rows = count_rows (GTK_WIDGET (dialog));

  gw_edit_dismiss (fixture->history, id, gw_finding_get_seen (finding), "Later", NULL, TODAY);
  wait_for_rows (dialog, n_rows - 1);
  set_filter (dialog, "dismissed");
  wait_for_rows (dialog, 1);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (dialog), "Dismissed: Later · 2026-11-23"));

  gw_history_undo (fixture->history);
  set_filter (dialog, "open");
  wait_for_rows (dialog, n_rows);
  adw_dialog_force_close (dialog);
  ui_wait (500);
}

static void
test_nothing_is_dismissed_without_a_reason (UiFixture     *fixture,
                                            gconstpointer  data)
{
  g_autoptr(GwFinding) finding = dup_finding (fixture, GW_RULE_UNPLACED);
  AdwDialog *dialog = gw_dismiss_dialog_new (fixture->history, finding);
  GtkWidget *reason;

  ui_fixture_show (fixture, adw_bin_new ());
  adw_dialog_present (dialog, GTK_WIDGET (fixture->overlay));
  ui_wait (100);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "dismiss"));
  reason = ui_find_child (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (reason), "  ");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "dismiss"));
  gtk_editable_set_text (GTK_EDITABLE (reason), "Agreed with finance");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "dismiss"));
  g_signal_emit_by_name (dialog, "response::dismiss", "dismiss");
  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_DISMISSALS)), ==, 1);
  adw_dialog_force_close (dialog);
  ui_wait (500);
}

static GListModel *
get_model (AdwDialog *dialog)
{
  GtkWidget *list = ui_find_child (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW, 0);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

typedef struct
{
  GListModel *model;
  guint n_items;
} Length;

static gboolean
has_length (gpointer data)
{
  const Length *length = data;

  return g_list_model_get_n_items (length->model) == length->n_items;
}

/* Many are shown by and by, and what is the same stays: so a list keeps its place. */
static void
test_many_stay_where_they_are (UiFixture     *fixture,
                               gconstpointer  data)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GwFinding) before = NULL;
  GListModel *model;
  AdwDialog *dialog;
  GwRisk *risk = NULL;
  gboolean stays = FALSE;

  for (guint i = 0; i < 300; i++)
    risk = gw_edit_add_risk (fixture->history, "Drift");
  findings = gw_plan_get_findings (fixture->plan, TODAY);
  dialog = show_dialog (fixture);
  model = get_model (dialog);
  ui_wait_for (has_length, &(Length) { model, findings->len });
  before = g_list_model_get_item (model, 150);

  gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT, (GwPosition) { 1, 1 });
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = gw_plan_get_findings (fixture->plan, TODAY);
  ui_wait_for (has_length, &(Length) { model, findings->len });
  ui_settle ();
  for (guint i = 0; i < findings->len; i++)
    {
      g_autoptr(GwFinding) shown = g_list_model_get_item (model, i);

      stays |= shown == before;
      g_assert_true (gw_finding_equal (shown, g_ptr_array_index (findings, i)));
    }
  g_assert_true (stays);
  adw_dialog_force_close (dialog);
  ui_wait (500);
}

static void
test_dialog_is_freed (UiFixture     *fixture,
                      gconstpointer  data)
{
  AdwDialog *dialog = g_object_ref (show_dialog (fixture));

  adw_dialog_force_close (dialog);
  ui_assert_freed (dialog);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_setenv ("GROUNDWORK_TODAY", TODAY, TRUE);

  ui_add_test ("/ui/findings/box-follows-the-plan", test_box_follows_the_plan);
  ui_add_test ("/ui/findings/text-of-the-plan-is-no-markup", test_text_of_the_plan_is_no_markup);
  ui_add_test ("/ui/findings/a-list-without-findings-says-so", test_a_list_without_findings_says_so);
  ui_add_test ("/ui/findings/dismissed-findings-have-a-list-of-their-own",
               test_dismissed_findings_have_a_list_of_their_own);
  ui_add_test ("/ui/findings/nothing-is-dismissed-without-a-reason", test_nothing_is_dismissed_without_a_reason);
  ui_add_test ("/ui/findings/many-stay-where-they-are", test_many_stay_where_they_are);
  ui_add_test ("/ui/findings/dialog-is-freed", test_dialog_is_freed);

  return g_test_run ();
}
