/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-dialogs.h"

/*
 * A window that is given another size while a dialog closes ends the dialog's
 * animation at once, and with it the dialog: in the middle of its own layout,
 * which then goes on with breakpoints that are freed (libadwaita 1.7,
 * adw_breakpoint_bin_size_allocate ()). So each dialog is kept until the main
 * loop comes round again after it has left its window.
 */

static void
parent_changed_cb (GtkWidget *dialog)
{
  if (gtk_widget_get_parent (dialog) != NULL)
    return;
  g_signal_handlers_disconnect_by_func (dialog, parent_changed_cb, NULL);
  g_idle_add_once (g_object_unref, dialog);
}

static void
dialog_shown_cb (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);

  /* again, when the one above it is closed */
  if (dialog == NULL || g_signal_handler_find (dialog, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, parent_changed_cb, NULL) != 0)
    return;
  g_signal_connect (g_object_ref (dialog), "notify::parent", G_CALLBACK (parent_changed_cb), NULL);
}

/* For each dialog that @window will show. */
void
gw_dialogs_outlive_layout (AdwApplicationWindow *window)
{
  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (dialog_shown_cb), NULL);
}

/* --- Sheets */

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
  g_autoptr(AdwDialog) dialog = NULL;
  GtkWidget *wanted;

  g_object_get (window, "visible-dialog", &dialog, NULL);
  wanted = dialog != NULL ? adw_dialog_get_focus (dialog) : NULL;
  /* The dialog is mapped before its sheet is laid out, and this with it */
  if (wanted != NULL && !gtk_widget_get_mapped (wanted))
    g_signal_connect (wanted, "map", G_CALLBACK (mapped_cb), NULL);
}

/**
 * gw_dialogs_keep_focus:
 * @window: a window of libadwaita
 *
 * Where the window is narrow a dialog rises as a sheet, which forgets what has
 * the focus and gives it to the first button (libadwaita 1.7): to “Cancel”,
 * where somebody would begin to type. This gives it to the focus widget of each
 * dialog once its sheet is on its way.
 */
void
gw_dialogs_keep_focus (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (focus_when_shown_cb), NULL);
}
