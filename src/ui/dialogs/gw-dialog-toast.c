/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-dialog-toast.h"

#include <adwaita.h>

#include "ui/widgets/gw-toast.h"

static GtkWidget *
find_overlay (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_TOAST_OVERLAY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_overlay (child);
  return found;
}

/**
 * gw_dialog_toast_step:
 * @dialog: a dialog that is about to close
 * @history: the history of the plan
 * @title: what was done, as plain text
 *
 * Says in the window what a dialog has done. A dialog lies beside the window's
 * content, not in it, so it looks from the window down.
 */
void
gw_dialog_toast_step (GtkWidget  *dialog,
                      GwHistory  *history,
                      const char *title)
{
  GtkRoot *root;
  GtkWidget *overlay;

  g_return_if_fail (GTK_IS_WIDGET (dialog));

  root = gtk_widget_get_root (dialog);
  overlay = root != NULL ? find_overlay (GTK_WIDGET (root)) : NULL;
  if (overlay != NULL)
    gw_toast_step (overlay, history, title);
}
