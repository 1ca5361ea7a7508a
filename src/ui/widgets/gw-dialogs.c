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
