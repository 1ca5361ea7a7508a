/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gw-config.h"

#include "ui/widgets/gw-alert.h"
#include "words/gw-format.h"

static GwHelpOpener opener;
static gpointer opener_data;

static void
say_why_not (GtkWindow    *window,
             const GError *error)
{
  g_autofree char *body =
    gw_format ("%s\n%s", _("Help is shown by a help viewer such as Yelp. Install one, then try again."), error->message);
  AdwAlertDialog *alert = gw_alert_new_notice (_("Could Not Open Help"), body);

  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (window));
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GtkWindow) window = data;
  g_autoptr(GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    say_why_not (window, error);
}

/**
 * gw_help_open:
 * @window: the window that the user is in
 * @page: the id of a page of the help
 *
 * Shows a page of the help, or says why that cannot be done.
 */
void
gw_help_open (GtkWindow  *window,
              const char *page)
{
  g_autofree char *uri = g_strdup_printf ("help:%s/%s", GW_GETTEXT_DOMAIN, page);
  g_autoptr(GdkAppLaunchContext) context = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (page != NULL);

  if (opener != NULL)
    {
      opener (uri, opener_data);
      return;
    }
  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (window)));
  /* GtkUriLauncher does not know this kind of address in a sandbox */
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb,
                                           g_object_ref (window));
}

/**
 * gw_help_set_opener:
 * @function: (nullable) (scope forever): what is called instead of the help viewer
 * @data: what it is called with
 *
 * Lets a test see which page would be shown.
 */
void
gw_help_set_opener (GwHelpOpener function,
                    gpointer     data)
{
  opener = function;
  opener_data = data;
}
