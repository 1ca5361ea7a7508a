/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "ui/dialogs/gw-review-dialog.h"
#include "ui/meeting/gw-meeting-view.h"
#include "ui/risks/gw-risk-chip.h"
#include "ui/risks/gw-risk-tray.h"

#define WIDE 1400
#define NARROW 400

static GwMeetingView *
show_meeting (UiFixture *fixture,
              int        width)
{
  GwMeetingView *meeting = gw_meeting_view_new (fixture->history, TRUE, NULL);

  gtk_window_set_default_size (fixture->window, width, 800);
  ui_fixture_show (fixture, GTK_WIDGET (meeting));
  return meeting;
}

static GwRisk *
get_risk (UiFixture *fixture,
          guint      position)
{
  return gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), position);
}

static void
place (UiFixture *fixture,
       guint      risk,
       int        probability,
       int        impact)
{
  gw_edit_place_risk (fixture->history, get_risk (fixture, risk), GW_PLACEMENT_INHERENT,
                      (GwPosition) { probability, impact });
}

static void
next (GwMeetingView *meeting)
{
  gtk_widget_activate_action (GTK_WIDGET (meeting), "meeting.next", NULL);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = ui_find_child (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0 && gtk_widget_get_mapped (button))
      return button;
  g_assert_not_reached ();
}

static void
test_steps_through_what_wants_a_word (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GwMeetingView *meeting;

  place (fixture, 0, 5, 5);
  place (fixture, 1, 1, 1);
  place (fixture, 2, 1, 1);
  meeting = show_meeting (fixture, WIDE);
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 0));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (meeting), "No Owner"));
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 3));
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 0));
  gtk_widget_activate_action (GTK_WIDGET (meeting), "meeting.previous", NULL);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 3));
}

/* Worst first, and one that is moved meanwhile makes none be passed over. */
static void
test_steps_keep_the_order_they_began_with (UiFixture     *fixture,
                                           gconstpointer  data)
{
  GwMeetingView *meeting;
  GwRisk *added;

  place (fixture, 0, 3, 4);
  place (fixture, 1, 5, 5);
  place (fixture, 2, 4, 4);
  place (fixture, 3, 1, 1);
  meeting = show_meeting (fixture, WIDE);
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 1));
  place (fixture, 1, 1, 1);
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 2));
  place (fixture, 2, 5, 5);
  added = gw_edit_add_risk (fixture->history, "Heard of just now");
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 0));
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == added);
  gw_history_undo (fixture->history);
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 2));
}

static void
test_step_moves_the_focus_to_the_chip (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GwMeetingView *meeting;
  GtkWidget *focus;

  place (fixture, 0, 5, 5);
  meeting = show_meeting (fixture, WIDE);
  next (meeting);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (GW_IS_RISK_CHIP (focus));
  g_assert_true (gw_risk_chip_get_mark (GW_RISK_CHIP (focus))->risk == get_risk (fixture, 0));
}

/* Space on the button again must step again, not take the chip up. */
static void
test_pressed_button_keeps_the_focus (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwMeetingView *meeting = show_meeting (fixture, WIDE);
  GtkWidget *button = find_button (GTK_WIDGET (meeting), "_Next");

  gtk_widget_grab_focus (button);
  next (meeting);
  g_assert_true (gtk_window_get_focus (fixture->window) == button);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 0));
}

static void
test_says_that_no_risk_wants_a_word (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwMeetingView *meeting;
  GtkWidget *button;

  for (guint i = 0; i < 4; i++)
    place (fixture, i, 1, 1);
  meeting = show_meeting (fixture, WIDE);
  button = find_button (GTK_WIDGET (meeting), "_Next");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (meeting), "No risk is unplaced or above the appetite."));
  g_assert_false (gtk_widget_is_sensitive (button));

  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_true (gtk_widget_is_sensitive (button));
}

static void
test_says_that_there_is_no_risk (UiFixture     *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();
  GwMeetingView *meeting;

  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (risks, get_risk (fixture, i));
  gw_edit_delete (fixture->history, risks);
  meeting = show_meeting (fixture, WIDE);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (meeting), "No Risks Yet"));
  g_assert_null (ui_find_label (GTK_WIDGET (meeting), "Every Risk Is Placed"));
  next (meeting);
}

static GtkWidget *
find_chip (GwMeetingView *meeting,
           GwRisk        *risk)
{
  GtkWidget *chip;

  for (guint i = 0; (chip = ui_find_child (GTK_WIDGET (meeting), GW_TYPE_RISK_CHIP, i)) != NULL; i++)
    if (gw_risk_chip_get_mark (GW_RISK_CHIP (chip))->risk == risk)
      return chip;
  g_assert_not_reached ();
}

static gboolean
is_named (GwMeetingView *meeting,
          GwRisk        *risk)
{
  GtkWidget *chip = find_chip (meeting, risk);

  return gtk_widget_get_width (chip) > gtk_widget_get_height (chip);
}

static void
test_chips_name_their_risk_where_there_is_room (UiFixture     *fixture,
                                                gconstpointer  data)
{
  GwMeetingView *meeting;

  place (fixture, 0, 4, 4);
  meeting = show_meeting (fixture, WIDE);
  g_assert_true (is_named (meeting, get_risk (fixture, 0)));

  for (guint i = 1; i < 4; i++)
    place (fixture, i, 4, 4);
  gw_edit_place_risk (fixture->history, gw_edit_add_risk (fixture->history, "Fifth"), GW_PLACEMENT_INHERENT,
                      (GwPosition) { 4, 4 });
  ui_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_false (is_named (meeting, get_risk (fixture, 0)));
}

static void
test_narrow_has_a_sheet (UiFixture     *fixture,
                         gconstpointer  data)
{
  GwMeetingView *meeting = show_meeting (fixture, NARROW);
  GtkWidget *sheet = ui_find_child (GTK_WIDGET (meeting), ADW_TYPE_BOTTOM_SHEET, 0);
  GtkWidget *note = ui_find_child (GTK_WIDGET (meeting), GTK_TYPE_TEXT_VIEW, 0);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (meeting)), <=, NARROW);
  g_assert_nonnull (sheet);
  g_assert_false (gtk_widget_get_mapped (note));
  next (meeting);
  g_assert_nonnull (ui_find_label (sheet, gtk_label_get_text (GTK_LABEL (
    ui_find_child (adw_bottom_sheet_get_bottom_bar (ADW_BOTTOM_SHEET (sheet)), GTK_TYPE_LABEL, 0)))));
  adw_bottom_sheet_set_open (ADW_BOTTOM_SHEET (sheet), TRUE);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (note));
}

static void
test_is_told_to_screen_readers (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwMeetingView *meeting = show_meeting (fixture, WIDE);
  GtkWidget *note = ui_find_child (GTK_WIDGET (meeting), GTK_TYPE_TEXT_VIEW, 0);
  GtkWidget *title;

  g_assert_true (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (note)) == GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (note, GTK_ACCESSIBLE_PROPERTY_LABEL, "Notes of the meeting");
  next (meeting);
  title = ui_find_label (GTK_WIDGET (meeting), "1. Model unavailable");
  gtk_test_accessible_assert_role (title, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (find_chip (meeting, get_risk (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Risk 1, Model unavailable: unplaced");
}

static void
test_read_only_moves_and_records_nothing (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GwMeetingView *meeting = gw_meeting_view_new (fixture->history, FALSE, NULL);

  ui_fixture_show (fixture, GTK_WIDGET (meeting));
  g_assert_false (gtk_widget_is_sensitive (find_button (GTK_WIDGET (meeting), "Record Review…")));
  next (meeting);
  g_assert_true (gw_meeting_view_get_risk (meeting) == get_risk (fixture, 0));
}

static void
test_notes_become_the_reviews (UiFixture     *fixture,
                               gconstpointer  data)
{
  GwMeetingView *meeting = gw_meeting_view_new (fixture->history, TRUE, "Agreed on two things");
  GtkWidget *dialog;

  ui_fixture_show (fixture, GTK_WIDGET (meeting));
  gtk_widget_activate_action (GTK_WIDGET (meeting), "meeting.record", NULL);
  ui_settle ();
  dialog = ui_find_child (GTK_WIDGET (fixture->window), GW_TYPE_REVIEW_DIALOG, 0);
  gtk_widget_activate_action (dialog, "review.record", NULL);
  g_assert_cmpstr (gw_item_get_text (gw_plan_get_last_review (fixture->plan), GW_REVIEW_NOTE), ==,
                   "Agreed on two things");
  ui_wait (400);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);
  ui_add_test ("/ui/meeting/steps-through-what-wants-a-word", test_steps_through_what_wants_a_word);
  ui_add_test ("/ui/meeting/steps-keep-the-order-they-began-with", test_steps_keep_the_order_they_began_with);
  ui_add_test ("/ui/meeting/step-moves-the-focus-to-the-chip", test_step_moves_the_focus_to_the_chip);
  ui_add_test ("/ui/meeting/pressed-button-keeps-the-focus", test_pressed_button_keeps_the_focus);
  ui_add_test ("/ui/meeting/says-that-no-risk-wants-a-word", test_says_that_no_risk_wants_a_word);
  ui_add_test ("/ui/meeting/says-that-there-is-no-risk", test_says_that_there_is_no_risk);
  ui_add_test ("/ui/meeting/chips-name-their-risk-where-there-is-room",
               test_chips_name_their_risk_where_there_is_room);
  ui_add_test ("/ui/meeting/narrow-has-a-sheet", test_narrow_has_a_sheet);
  ui_add_test ("/ui/meeting/is-told-to-screen-readers", test_is_told_to_screen_readers);
  ui_add_test ("/ui/meeting/read-only-moves-and-records-nothing", test_read_only_moves_and_records_nothing);
  ui_add_test ("/ui/meeting/notes-become-the-reviews", test_notes_become_the_reviews);
  return g_test_run ();
}
