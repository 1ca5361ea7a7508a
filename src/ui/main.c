/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libintl.h>
#include <locale.h>

#include "gw-config.h"

#include "ui/window/gw-application.h"

/* The build's own catalogues are used where it runs uninstalled. */
static void
init_gettext (void)
{
  const char *folder = g_getenv ("GROUNDWORK_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GW_GETTEXT_DOMAIN, folder != NULL ? folder : GW_LOCALEDIR);
  bind_textdomain_codeset (GW_GETTEXT_DOMAIN, "UTF-8");
  textdomain (GW_GETTEXT_DOMAIN);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = NULL;

  init_gettext ();
  application = gw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
