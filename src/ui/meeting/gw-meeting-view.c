/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/meeting/gw-meeting-view.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "plan/gw-plan.h"
#include "ui/dialogs/gw-review-dialog.h"
#include "ui/meeting/gw-meeting-order.h"
#include "ui/risks/gw-risk-board.h"
#include "ui/widgets/gw-announce.h"
#include "ui/widgets/gw-labels.h"
#include "words/gw-format.h"

/* How much larger than on its page the board is drawn at most, to be read from afar */
#define SCALE 2

/**
 * GwMeetingView:
 *
 * The board for a room full of people: large, with the selected risk spelled
 * out beside it, a field for notes, and keys that lead from one risk that
 * wants a word to the next. It ends in a review. In a narrow window what is
 * said of the risk, and the notes, are a sheet at the bottom.
 */
struct _GwMeetingView
{
  AdwBreakpointBin parent_instance;

  /* Owned */
  GwHistory *history;
  GwRiskSelection *selection;
  GwMeetingOrder *order;

  gboolean begun;               /* to go from risk to risk */

  /* Borrowed: a child */
  GwRiskBoard *board;

  /* Template */
  AdwBreakpoint *narrow_breakpoint;
  AdwWindowTitle *title;
  GtkLabel *sheet_title;
  GtkWidget *steps;
  GtkScrolledWindow *board_window;
  GtkLabel *risk_title;
  GtkLabel *place;
  GtkLabel *facts;
  GtkTextView *note;
};

G_DEFINE_FINAL_TYPE (GwMeetingView, gw_meeting_view, ADW_TYPE_BREAKPOINT_BIN)

static GwPlan *
get_plan (GwMeetingView *self)
{
  return gw_history_get_plan (self->history);
}

/* --- What is said about the selected risk */

static char *
dup_place (GwMeetingView *self,
           GwRisk        *risk)
{
  GwPosition position = gw_risk_get_current (risk);
  g_autofree char *score = NULL;

  if (gw_risk_is_closed (risk))
    return g_strdup (_("Closed"));
  if (!gw_position_is_placed (position))
    return g_strdup (_("Unplaced"));
  score = g_strdup_printf (_("Score %d: probability %d × impact %d"), gw_position_get_score (position),
                           position.probability, position.impact);
  return g_strdup_printf ("%s · %s", gw_ui_band_label (gw_plan_get_band (get_plan (self), risk)), score);
}

static void
add_fact (GString    *facts,
          const char *name,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (facts->len > 0)
    g_string_append (facts, "\n\n");
  if (name != NULL)
    gw_format_append (facts, "%s: ", name);
  g_string_append (facts, text);
}

static char *
dup_facts (GwMeetingView *self,
           GwRisk        *risk)
{
  GString *facts = g_string_new (NULL);
  g_autofree char *owner = gw_ui_person_label (get_plan (self), gw_item_get_text (risk, GW_RISK_OWNER));
  const char *response = gw_ui_response_label (gw_item_get_text (risk, GW_RISK_RESPONSE));
  const char *plan = gw_item_get_text (risk, GW_RISK_RESPONSE_PLAN);

  add_fact (facts, _("Reason for placement"), gw_item_get_text (risk, GW_RISK_PLACEMENT_REASON));
  if (response != NULL && plan != NULL)
    {
      g_autofree char *both = gw_format ("%s. %s", response, plan);

      add_fact (facts, _("Response"), both);
    }
  else
    add_fact (facts, _("Response"), response != NULL ? response : plan);
  add_fact (facts, owner != NULL ? _("Owner") : NULL, owner != NULL ? owner : _("No Owner"));
  return g_string_free_and_steal (facts);
}

static void
say (GwMeetingView *self,
     const char    *title,
     const char    *place,
     const char    *facts)
{
  gtk_label_set_text (self->risk_title, title);
  gtk_label_set_text (self->sheet_title, title);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->facts, facts);
}

static void
update_risk (GwMeetingView *self,
             GwRisk        *risk)
{
  g_autofree char *title = gw_format ("%d. %s", gw_risk_get_number (risk), gw_risk_get_label (risk));
  g_autofree char *place = dup_place (self, risk);
  g_autofree char *facts = dup_facts (self, risk);

  say (self, title, place, facts);
}

/* --- From one risk that wants a word to the next */

/* It begins with the first, whatever came to be selected with the focus. NULL
 * when no risk wants a word. */
static GwRisk *
find_step (GwMeetingView *self,
           gboolean       back)
{
  GwRisk *from = self->begun ? gw_risk_selection_get_risk (self->selection) : NULL;

  return gw_meeting_order_step (self->order, from, back);
}

/* Who presses a button again and again wants to stay there, and hears what came. */
static void
step (GwMeetingView *self,
      gboolean       back)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GwRisk *risk = find_step (self, back);
  g_autofree char *heard = NULL;

  if (risk == NULL)
    return;
  self->begun = TRUE;
  gw_risk_selection_set_risk (self->selection, risk);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->steps))
    {
      gw_risk_board_focus_risk (self->board, risk);
      return;
    }
  heard = gw_format ("%s, %s", gtk_label_get_text (self->risk_title), gtk_label_get_text (self->place));
  gw_announce (GTK_WIDGET (self), heard);
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  step (GW_MEETING_VIEW (widget), FALSE);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  step (GW_MEETING_VIEW (widget), TRUE);
}

/* --- What there is to show and to do */

static void
update_without_risk (GwMeetingView *self,
                     gboolean       has_steps)
{
  if (gw_list_get_length (gw_item_get_list (get_plan (self), GW_PLAN_RISKS)) == 0)
    say (self, _("No Risks Yet"), _("Add risks of your own or take some from the catalog."), "");
  else if (has_steps)
    say (self, _("No Risk Selected"), _("Choose a risk on the matrix, or press N."), "");
  else
    say (self, _("No Risk Selected"), _("No risk is unplaced or above the appetite."), "");
}

static void
update (GwMeetingView *self)
{
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);
  const char *plan_title = gw_item_get_text (get_plan (self), GW_PLAN_TITLE);
  gboolean has_steps = find_step (self, FALSE) != NULL;

  adw_window_title_set_subtitle (self->title, plan_title != NULL ? plan_title : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.next", has_steps);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.previous", has_steps);
  if (risk != NULL)
    update_risk (self, risk);
  else
    update_without_risk (self, has_steps);
}

static void
plan_changed_cb (GwMeetingView *self)
{
  update (self);
}

static void
narrowed_cb (GwMeetingView *self)
{
  gw_risk_board_set_narrow (self->board, TRUE);
}

static void
widened_cb (GwMeetingView *self)
{
  gw_risk_board_set_narrow (self->board, FALSE);
}

/* --- The end */

static void
recorded_cb (GwMeetingView *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), "", -1);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.meeting", NULL);
}

static void
record_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GwMeetingView *self = GW_MEETING_VIEW (widget);
  g_autofree char *note = gw_meeting_view_dup_note (self);
  AdwDialog *dialog = gw_review_dialog_new (self->history, note);

  g_signal_connect_object (dialog, "recorded", G_CALLBACK (recorded_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
gw_meeting_view_dispose (GObject *object)
{
  GwMeetingView *self = GW_MEETING_VIEW (object);

  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_MEETING_VIEW);
  g_clear_pointer (&self->order, gw_meeting_order_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_meeting_view_parent_class)->dispose (object);
}

/* Letters that a text does not want: they come up to here from the board. */
static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "meeting.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "meeting.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "meeting.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "meeting.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.meeting", NULL);
}

static void
gw_meeting_view_class_init (GwMeetingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_meeting_view_dispose;

  gtk_widget_class_install_action (widget_class, "meeting.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "meeting.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "meeting.record", NULL, record_action);
  add_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/meeting/gw-meeting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, narrow_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, title);
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, sheet_title);
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, steps);
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, board_window);
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, risk_title);
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, place);
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, facts);
  gtk_widget_class_bind_template_child (widget_class, GwMeetingView, note);
}

static void
gw_meeting_view_init (GwMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (GwMeetingView *self,
      gboolean       editable,
      const char    *note)
{
  self->selection = gw_risk_selection_new (get_plan (self));
  self->order = gw_meeting_order_new (get_plan (self));
  self->board = gw_risk_board_new (self->history, self->selection);
  gw_risk_board_set_view (self->board, GW_MATRIX_VIEW_RESIDUAL);
  gw_risk_board_set_enlarged (self->board, SCALE);
  gw_risk_board_set_editable (self->board, editable);
  gtk_scrolled_window_set_child (self->board_window, GTK_WIDGET (self->board));
  g_signal_connect_object (self->narrow_breakpoint, "apply", G_CALLBACK (narrowed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrow_breakpoint, "unapply", G_CALLBACK (widened_cb), self, G_CONNECT_SWAPPED);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note != NULL ? note : "", -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.record", editable);
}

/**
 * gw_meeting_view_new:
 * @history: the history of a plan
 * @editable: whether the plan may be changed
 * @note: (nullable): what has been noted so far
 *
 * Returns: (transfer floating): the board for a meeting
 */
GwMeetingView *
gw_meeting_view_new (GwHistory  *history,
                     gboolean    editable,
                     const char *note)
{
  GwMeetingView *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_MEETING_VIEW, NULL);
  self->history = g_object_ref (history);
  fill (self, editable, note);
  g_signal_connect_object (self->selection, "notify::risk", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * gw_meeting_view_dup_note:
 * @self: a meeting
 *
 * Returns: (transfer full): what has been noted
 */
char *
gw_meeting_view_dup_note (GwMeetingView *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (GW_IS_MEETING_VIEW (self), NULL);

  buffer = gtk_text_view_get_buffer (self->note);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * gw_meeting_view_get_risk:
 * @self: a meeting
 *
 * Returns: (transfer none) (nullable): the risk that is talked about
 */
GwRisk *
gw_meeting_view_get_risk (GwMeetingView *self)
{
  g_return_val_if_fail (GW_IS_MEETING_VIEW (self), NULL);

  return gw_risk_selection_get_risk (self->selection);
}
