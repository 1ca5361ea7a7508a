/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libintl.h>
#include <locale.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

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

/* Small pieces that are freed are put together at once. Else glibc lets them
 * lie, and when a hundred thousand rows have been let go, in turns of the main
 * loop, it puts all of them together in one, which takes several frames. */
static void
init_memory (void)
{
#ifdef M_MXFAST
  mallopt (M_MXFAST, 0);
#endif
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = NULL;

  init_memory ();
  init_gettext ();
  application = gw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
