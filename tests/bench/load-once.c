/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "bench-peak.h"
#include "session/gw-document-io.h"

/* What bare-json is for the floor: loads each plan named on the input. */
int
main (void)
{
  char name[4096];

  while (fgets (name, sizeof name, stdin) != NULL)
    {
      g_autoptr(GwLoaded) loaded = NULL;
      g_autoptr(GError) error = NULL;

      g_strchomp (name);
      loaded = gw_document_io_load (name, GW_DECODE_DEFAULT, &error);
      if (loaded == NULL)
        g_error ("%s", error->message);
    }
  print_peak ();
  return 0;
}
