/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

static GwCliStatus
check_file (const char *path)
{
  g_autoptr(GwLoaded) loaded = gw_cli_load (path);
  g_autofree char *safe = gw_cli_safe_text (path);

  if (loaded == NULL)
    return GW_CLI_FAILED;
  if (loaded->decoded->newer)
    g_print (gw_words_get (gw_cli_get_words (), "%s: made by a newer Groundwork, can only be read"), safe);
  else
    g_print (gw_words_get (gw_cli_get_words (), "%s: valid"), safe);
  g_print ("\n");
  return GW_CLI_FINE;
}

/**
 * gw_cli_check:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj check`: says of each file whether it is a valid plan; one that is
 * not does not stop the others.
 *
 * Returns: the exit code: that of the worst file
 */
GwCliStatus
gw_cli_check (int    argc,
              char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  GwCliStatus worst = GW_CLI_FINE;

  if (!gw_cli_parse (gw_cli_find_command ("check"), entries, &argc, &argv, 1, -1))
    return GW_CLI_FAILED;
  for (int i = 1; i < argc; i++)
    {
      GwCliStatus status = check_file (argv[i]);

      worst = MAX (worst, status);
    }
  return worst;
}
