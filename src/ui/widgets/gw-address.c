/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-address.h"

#include <glib/gi18n.h>

#include "plan/gw-link.h"
#include "ui/widgets/gw-toast.h"

static void
launched_cb (GObject      *launcher,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GtkWidget) from = data;
  g_autoptr(GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    gw_toast_plain (from, error->message);
}

/**
 * gw_address_open:
 * @from: the widget that was clicked
 * @address: (nullable): an address of the plan
 *
 * Opens an address on a click of the user, or says why not.
 */
void
gw_address_open (GtkWidget  *from,
                 const char *address)
{
  g_autoptr(GtkUriLauncher) launcher = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  if (!gw_link_can_open (address))
    {
      gw_toast_plain (from, _("Only web and mail addresses can be opened."));
      return;
    }
  launcher = gtk_uri_launcher_new (address);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (from)), NULL, launched_cb,
                           g_object_ref (from));
}
