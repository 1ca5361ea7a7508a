/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "bench-peak.h"

/* The floor for the tool: parses each file named on the input, and no more. */
int
main (void)
{
  char name[4096];

  while (fgets (name, sizeof name, stdin) != NULL)
    {
      g_autoptr(JsonParser) parser = json_parser_new_immutable ();
      g_autoptr(GError) error = NULL;

      g_strchomp (name);
      if (!json_parser_load_from_file (parser, name, &error))
        g_error ("%s", error->message);
    }
  print_peak ();
  return 0;
}
