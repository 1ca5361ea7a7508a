/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-dialog-focus.h"

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
  GtkWidget *wanted;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  /* Once the dialog is shown this is what has the focus */
  wanted = adw_dialog_get_focus (dialog);
  g_return_if_fail (wanted != NULL);
  /* The dialog is mapped before its sheet is laid out, and this with it */
  g_signal_connect (wanted, "map", G_CALLBACK (mapped_cb), NULL);
}
