/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "edit/gw-edit-risks.h"
#include "plan/gw-level.h"
#include "plan/gw-scales.h"
#include "ui/levels/gw-levels-dialog.h"
#include "ui/levels/gw-levels-preview.h"

/* The scale editor: what is drafted in it, what it says about it, and what it
 * does to the plan. */

static GtkWidget *
present (UiFixture *fixture,
         gboolean   editable)
{
  AdwDialog *dialog = gw_levels_dialog_new (fixture->history, editable);

  ui_fixture_show (fixture, adw_bin_new ());
  adw_dialog_present (dialog, GTK_WIDGET (fixture->overlay));
  ui_wait (200);
  return g_object_ref (GTK_WIDGET (dialog));
}

static void
close_and_free (GtkWidget *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_assert_freed (dialog);
}

/* By its place: three bands and the appetite */
static GtkEditable *
get_limit (GtkWidget *dialog,
           guint      nth)
{
  return GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_SPIN_ROW, nth));
}

static GtkEditable *
get_meaning (GtkWidget *dialog,
             gboolean   of_impact,
             int        level)
{
  return GTK_EDITABLE (ui_find_child (dialog, ADW_TYPE_ENTRY_ROW, (guint) (of_impact ? GW_LEVELS : 0) + (guint) level - 1));
}

static gboolean
can_apply (GtkWidget *dialog)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = ui_find_child (dialog, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "levels.apply") == 0)
        return gtk_widget_is_sensitive (button);
    }
}

static const char *
get_text (UiFixture *fixture,
          guint      index,
          const char *id)
{
  GwItem *level = gw_list_find_id (gw_item_get_list (gw_item_get_child (fixture->plan, GW_PLAN_SCALES), index), id);

  return gw_item_get_text (level, GW_LEVEL_MEANING);
}

static GwRisk *
place_risk (UiFixture *fixture,
            guint      nth,
            int        probability,
            int        impact)
{
  GwRisk *risk = gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), nth);

  gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT, (GwPosition) { probability, impact });
  return risk;
}

static void
test_applying_is_one_step (UiFixture     *fixture,
                           gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, TRUE);

  g_assert_false (can_apply (dialog));
  gtk_editable_set_text (get_limit (dialog, 0), "6");
  gtk_editable_set_text (get_limit (dialog, 3), "12");
  gtk_editable_set_text (get_meaning (dialog, FALSE, 1), "once in 100");
  gtk_editable_set_text (get_meaning (dialog, TRUE, 5), "");
  g_assert_true (can_apply (dialog));
  g_assert_false (gw_history_is_modified (fixture->history));

  gtk_widget_activate_action (dialog, "levels.apply", NULL);
  ui_wait (300);
  g_assert_cmpint (gw_plan_get_limits (fixture->plan).bands[0], ==, 6);
  g_assert_cmpint (gw_plan_get_limits (fixture->plan).appetite, ==, 12);
  g_assert_cmpstr (get_text (fixture, GW_SCALES_PROBABILITY, "1"), ==, "once in 100");
  g_assert_null (get_text (fixture, GW_SCALES_IMPACT, "5"));
  g_assert_cmpstr (get_text (fixture, GW_SCALES_IMPACT, "1"), ==, "hardly any effect");

  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_is_modified (fixture->history));
  ui_assert_freed (dialog);
}

static void
test_moves_are_told_before_they_happen (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GtkWidget *dialog;

  place_risk (fixture, 0, 2, 3);
  place_risk (fixture, 1, 1, 5);
  place_risk (fixture, 2, 5, 5);
  dialog = present (fixture, TRUE);
  g_assert_nonnull (ui_find_label (dialog, "No risk changes its band"));
  gtk_editable_set_text (get_limit (dialog, 0), "5");
  g_assert_nonnull (ui_find_label (dialog, "1 risk changes its band"));
  gtk_editable_set_text (get_limit (dialog, 0), "6");
  g_assert_nonnull (ui_find_label (dialog, "2 risks change their band"));

  g_assert_nonnull (ui_find_label (dialog, "1 risk is above the appetite"));
  gtk_editable_set_text (get_limit (dialog, 3), "5");
  g_assert_nonnull (ui_find_label (dialog, "2 risks are above the appetite; so far 1"));
  g_assert_cmpint (gw_plan_get_limits (fixture->plan).bands[0], ==, 4);
  close_and_free (dialog);
}

static void
assert_fault (GtkWidget  *dialog,
              guint       nth,
              const char *typed,
              const char *fault)
{
  GtkEditable *row = get_limit (dialog, nth);
  g_autofree char *before = g_strdup (gtk_editable_get_text (row));

  gtk_editable_set_text (row, typed);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (row), fault));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_cmpstr (gtk_editable_get_text (row), ==, typed);
  g_assert_false (can_apply (dialog));

  gtk_editable_set_text (row, before);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
}

static void
test_wrong_limits_stay_and_say_why (UiFixture     *fixture,
                                    gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, TRUE);
  GtkEditable *low = get_limit (dialog, 0);

  assert_fault (dialog, 1, "4", "Has to be above Low (4)");
  assert_fault (dialog, 1, "24", "A number from 2 to 23");
  assert_fault (dialog, 2, "25", "A number from 3 to 24");
  assert_fault (dialog, 3, "26", "A number from 0 to 25");
  assert_fault (dialog, 0, "", "A number from 1 to 22");

  /* Leaving the row corrects nothing either */
  gtk_editable_set_text (low, "99");
  adw_spin_row_update (ADW_SPIN_ROW (low));
  g_assert_cmpstr (gtk_editable_get_text (low), ==, "99");
  g_assert_nonnull (ui_find_label (dialog, "Correct the marked numbers to apply them"));
  close_and_free (dialog);
}

static void
test_templates_fill_in_the_language_of_the_plan (UiFixture     *fixture,
                                                 gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, TRUE);

  gtk_widget_activate_action (gtk_widget_get_parent (GTK_WIDGET (get_meaning (dialog, TRUE, 1))),
                              "meanings.take-template", "s", "cost");
  g_assert_cmpstr (gtk_editable_get_text (get_meaning (dialog, TRUE, 1)), ==, "covered by the budget");
  g_assert_cmpstr (gtk_editable_get_text (get_meaning (dialog, FALSE, 1)), ==, "up to 5%");
  gtk_widget_activate_action (gtk_widget_get_parent (GTK_WIDGET (get_meaning (dialog, FALSE, 1))),
                              "meanings.take-template", "s", "percent-rare");
  g_assert_cmpstr (gtk_editable_get_text (get_meaning (dialog, FALSE, 5)), ==, "above 50%");
  gtk_widget_activate_action (dialog, "levels.apply", NULL);
  ui_wait (300);
  g_assert_cmpstr (get_text (fixture, GW_SCALES_IMPACT, "2"), ==, "up to 5% over the budget");
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_false (gw_history_is_modified (fixture->history));
  ui_assert_freed (dialog);
}

static void
test_escape_asks_before_a_draft_is_lost (UiFixture     *fixture,
                                         gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, TRUE);
  AdwDialog *alert;

  g_assert_true (adw_dialog_get_can_close (ADW_DIALOG (dialog)));
  gtk_editable_set_text (get_meaning (dialog, TRUE, 3), "<b>R&D</b>");
  g_assert_false (adw_dialog_close (ADW_DIALOG (dialog)));
  ui_wait (200);
  alert = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (alert)), ==, "Discard Changes?");
  adw_dialog_close (alert);
  ui_wait (300);
  g_assert_cmpstr (gtk_editable_get_text (get_meaning (dialog, TRUE, 3)), ==, "<b>R&D</b>");
  gtk_widget_activate_action (dialog, "levels.cancel", NULL);
  ui_wait (300);
  g_assert_false (gw_history_is_modified (fixture->history));
  ui_assert_freed (dialog);
}

static void
test_read_only_is_only_shown (UiFixture     *fixture,
                              gconstpointer  data)
{
  GtkWidget *dialog = present (fixture, FALSE);

  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_limit (dialog, 0))));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_meaning (dialog, TRUE, 1))));
  g_assert_cmpstr (gtk_editable_get_text (get_meaning (dialog, TRUE, 1)), ==, "hardly any effect");
  g_assert_false (can_apply (dialog));
  g_assert_true (gtk_widget_is_sensitive (ui_find_child (dialog, GW_TYPE_LEVELS_PREVIEW, 0)));
  close_and_free (dialog);
}

static void
test_plan_without_scales_is_given_some (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GtkWidget *dialog;

  gw_history_begin (fixture->history, "delete");
  gw_history_remove (fixture->history, gw_item_get_child (fixture->plan, GW_PLAN_SCALES));
  gw_history_end (fixture->history);
  dialog = present (fixture, TRUE);
  gtk_editable_set_text (get_meaning (dialog, FALSE, 2), "seldom");
  gtk_widget_activate_action (dialog, "levels.apply", NULL);
  ui_wait (300);
  g_assert_cmpstr (get_text (fixture, GW_SCALES_PROBABILITY, "2"), ==, "seldom");
  g_assert_null (gw_list_find_id (gw_item_get_list (gw_item_get_child (fixture->plan, GW_PLAN_SCALES),
                                                    GW_SCALES_PROBABILITY), "1"));
  ui_assert_freed (dialog);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/levels/applying-is-one-step", test_applying_is_one_step);
  ui_add_test ("/ui/levels/moves-are-told-before-they-happen", test_moves_are_told_before_they_happen);
  ui_add_test ("/ui/levels/wrong-limits-stay-and-say-why", test_wrong_limits_stay_and_say_why);
  ui_add_test ("/ui/levels/templates-fill-in-the-language-of-the-plan", test_templates_fill_in_the_language_of_the_plan);
  ui_add_test ("/ui/levels/escape-asks-before-a-draft-is-lost", test_escape_asks_before_a_draft_is_lost);
  ui_add_test ("/ui/levels/read-only-is-only-shown", test_read_only_is_only_shown);
  ui_add_test ("/ui/levels/plan-without-scales-is-given-some", test_plan_without_scales_is_given_some);

  return g_test_run ();
}
