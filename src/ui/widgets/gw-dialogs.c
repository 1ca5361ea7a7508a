/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-dialogs.h"

#include "ui/widgets/gw-header-title.h"

/*
 * A window that is given another size while a dialog closes ends the dialog's
 * animation at once, and with it the dialog: in the middle of its own layout,
 * which then goes on with breakpoints that are freed (libadwaita 1.7,
 * adw_breakpoint_bin_size_allocate ()). So each dialog is kept until the main
 * loop comes round again after it has left its window.
 */

/* Both kinds of window of libadwaita have such a property. */
static AdwDialog *
dup_visible_dialog (GtkWindow *window)
{
  AdwDialog *dialog;

  g_object_get (window, "visible-dialog", &dialog, NULL);
  return dialog;
}

static void
parent_changed_cb (GtkWidget *dialog)
{
  if (gtk_widget_get_parent (dialog) != NULL)
    return;
  g_signal_handlers_disconnect_by_func (dialog, parent_changed_cb, NULL);
  g_idle_add_once (g_object_unref, dialog);
}

static void
dialog_shown_cb (GtkWindow *window)
{
  g_autoptr(AdwDialog) dialog = dup_visible_dialog (window);

  /* again, when the one above it is closed */
  if (dialog == NULL || g_signal_handler_find (dialog, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, parent_changed_cb, NULL) != 0)
    return;
  g_signal_connect (g_object_ref (dialog), "notify::parent", G_CALLBACK (parent_changed_cb), NULL);
  gw_header_title_install (dialog);
}

/* --- Sheets */

/*
 * Where the window is narrow a dialog rises as a sheet, which forgets what has the
 * focus and gives it to the first button (libadwaita 1.7): to “Cancel”, where
 * somebody would begin to type. So the focus widget of each dialog gets it once
 * its sheet is on its way.
 */

static void
grab (gpointer data)
{
  g_autoptr(GtkWidget) wanted = data;

  if (gtk_widget_get_mapped (wanted))
    gtk_widget_grab_focus (wanted);
}

static void
mapped_cb (GtkWidget *wanted)
{
  g_idle_add_once (grab, g_object_ref (wanted));
}

static void
focus_when_shown_cb (GtkWindow *window)
{
  g_autoptr(AdwDialog) dialog = dup_visible_dialog (window);
  GtkWidget *wanted = dialog != NULL ? adw_dialog_get_focus (dialog) : NULL;

  /* The dialog is mapped before its sheet is laid out, and this with it */
  if (wanted != NULL && !gtk_widget_get_mapped (wanted))
    g_signal_connect (wanted, "map", G_CALLBACK (mapped_cb), NULL);
}

/**
 * gw_dialogs_watch:
 * @window: a window of libadwaita
 *
 * Sees to each dialog that @window will show: it outlives its layout, its title
 * gives way to its buttons, and its focus is where it should be.
 */
void
gw_dialogs_watch (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (dialog_shown_cb), NULL);
  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (focus_when_shown_cb), NULL);
}
