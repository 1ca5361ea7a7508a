/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/meeting/gw-meeting-view.h"
#include "ui/widgets/gw-flush.h"
#include "ui/window/gw-window-private.h"

/* The meeting takes the place of the plan's pages, and the whole screen. What
 * was noted waits in the window while the meeting is left for a while. */

static void
enter (GwWindow *self)
{
  GtkWidget *meeting;

  gw_ui_flush_typing (GTK_WINDOW (self));
  meeting = GTK_WIDGET (gw_meeting_view_new (gw_document_get_history (self->document),
                                             !gw_document_is_read_only (self->document), self->meeting_note));
  adw_bin_set_child (self->meeting_bin, meeting);
  gtk_stack_set_visible_child_name (self->stack, "meeting");
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_widget_child_focus (meeting, GTK_DIR_TAB_FORWARD);
  gw_window_update_actions (self);
}

static void
leave (GwWindow *self)
{
  GwMeetingView *meeting = GW_MEETING_VIEW (adw_bin_get_child (self->meeting_bin));

  g_free (self->meeting_note);
  self->meeting_note = gw_meeting_view_dup_note (meeting);
  gtk_stack_set_visible_child_name (self->stack, "plan");
  adw_bin_set_child (self->meeting_bin, NULL);
  gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gw_window_update_actions (self);
}

/*
 * gw_window_toggle_meeting:
 * @self: a window with a plan
 *
 * Begins a meeting, or leaves it.
 */
void
gw_window_toggle_meeting (GwWindow *self)
{
  if (adw_bin_get_child (self->meeting_bin) == NULL)
    enter (self);
  else
    leave (self);
}
