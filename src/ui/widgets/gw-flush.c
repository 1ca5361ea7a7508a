/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-flush.h"

#include "ui/widgets/gw-typing.h"

static void
commit_below (GtkWidget *widget)
{
  GwTyping *typing = gw_typing_get (widget);

  if (typing != NULL)
    gw_typing_commit (typing);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    commit_below (child);
}

static void
focus_again (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (widget));
  else
    gtk_widget_grab_focus (widget);
}

/**
 * gw_ui_flush_typing:
 * @window: a window
 *
 * Moves what is being typed anywhere in the window into the plan, before it is
 * saved, printed or closed. The focus leaves its field for a moment, so that an
 * input method completes the syllable it is at.
 */
void
gw_ui_flush_typing (GtkWindow *window)
{
  g_autoptr(GtkWidget) focus = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  g_set_object (&focus, gtk_window_get_focus (window));
  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    gtk_window_set_focus (window, NULL);
  commit_below (GTK_WIDGET (window));
  if (focus != NULL && gtk_window_get_focus (window) == NULL &&
      gtk_widget_get_root (focus) == GTK_ROOT (window))
    focus_again (focus);
}

static char *
dup_text (GtkWidget *widget)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_TEXT (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Neither kind of text says whether its own history is at an end. */
static gboolean
move_in_text (GtkWindow  *window,
              const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  before = dup_text (focus);
  if (!gtk_widget_activate_action (focus, action, NULL))
    return FALSE;
  after = dup_text (focus);
  return g_strcmp0 (before, after) != 0;
}

/**
 * gw_ui_undo_typing:
 * @window: a window
 *
 * Ctrl+Z belongs to the focused text first, and then to the plan.
 *
 * Returns: whether a focused text took back something typed
 */
gboolean
gw_ui_undo_typing (GtkWindow *window)
{
  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  return move_in_text (window, "text.undo");
}

/**
 * gw_ui_redo_typing:
 * @window: a window
 *
 * Returns: whether a focused text made something typed again
 */
gboolean
gw_ui_redo_typing (GtkWindow *window)
{
  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  return move_in_text (window, "text.redo");
}
