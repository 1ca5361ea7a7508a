/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-dialog-focus.h"

static void
grab (gpointer data)
{
  g_autoptr(AdwDialog) dialog = data;
  GtkWidget *wanted = adw_dialog_get_focus (dialog);

  if (wanted != NULL && gtk_widget_get_mapped (wanted))
    gtk_widget_grab_focus (wanted);
}

static void
mapped_cb (AdwDialog *dialog)
{
  g_idle_add_once (grab, g_object_ref (dialog));
}

/**
 * gw_dialog_focus_when_shown:
 * @dialog: a dialog with a focus widget
 *
 * Where the window is narrow a dialog rises as a sheet, which forgets where the
 * focus belongs and gives it to the first button (libadwaita 1.7): to “Cancel”,
 * where somebody would begin to type. This gives it there once the sheet is on
 * its way.
 */
void
gw_dialog_focus_when_shown (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  g_signal_connect (dialog, "map", G_CALLBACK (mapped_cb), NULL);
}
