/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include <locale.h>

#include "gw-config.h"

static const GwCliCommand commands[] = {
  { "new", "[--language ko|en] [--title TITLE] [--template FILE] [--empty] [--force] FILE",
    GW_N_ ("Make a plan from a template"), gw_cli_new },
  { "show", "[--today DATE] [--language ko|en] [--json] FILE",
    GW_N_ ("Show what is in a plan"), gw_cli_show },
  { "check", "[--today DATE] [--severity urgent|attention|note] [--language ko|en] [--json] FILE…",
    GW_N_ ("List the findings of plans, and say whether they are valid"), gw_cli_check },
  { "set", "FILE ITEM FIELD=VALUE…",
    GW_N_ ("Change fields of one item; ITEM is an id, #NUMBER of a risk, or “plan”"), gw_cli_set },
  { "review", "--title TITLE [--note TEXT] [--by NAME] [--next DATE] [--today DATE] FILE",
    GW_N_ ("Record the plan's state as a review"), gw_cli_review },
  { "export", "[--sheet SHEET] [--language ko|en] [--words] [--paper A4|A3|Letter] [--since-review REVIEW] "
              "[--portrait] [--gray] [--force] FILE OUT.pdf|.png|.svg|.html|.md|.xlsx|.csv",
    GW_N_ ("Write a plan, or a sheet of it, into a file of another kind"), gw_cli_export },
  { "import", "[--checks] [--map COLUMN=FIELD] [--dry-run] FILE REGISTER.csv",
    GW_N_ ("Bring a table of risks or checks into a plan, row by row"), gw_cli_import },
  { "rows", "[--risks|--checks|--findings] [--files-from LIST] [--null] [--today DATE] [--language ko|en] FILE…",
    GW_N_ ("Write the risks, checks or findings of many plans as JSON, one per line"), gw_cli_rows },
  { "diff", "[--language ko|en] [--json] A B",
    GW_N_ ("Show how two plans differ"), gw_cli_diff },
  { "merge", "[--output OUT] BASE OURS THEIRS",
    GW_N_ ("Merge two changes of a plan, into OURS unless another file is named"), gw_cli_merge },
  { "git-setup", "[--global]",
    GW_N_ ("Teach git to compare and merge plans"), gw_cli_git_setup },
  { "git-merge", "%O %A %B %P",
    GW_N_ ("What git runs to merge plans"), gw_cli_git_merge },
  { "git-diff", "PATH OLD OLD-HASH OLD-MODE NEW NEW-HASH NEW-MODE",
    GW_N_ ("What git runs to compare plans"), gw_cli_git_diff },
};

/**
 * gw_cli_find_command:
 * @name: what stands on the command line
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const GwCliCommand *
gw_cli_find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static void
print_help (void)
{
  GwWords *words = gw_cli_get_words ();

  g_print ("%s\n\n", gw_words_get (words, "usage: mlproj COMMAND …"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  mlproj %s %s\n      %s\n", commands[i].name, commands[i].arguments,
             gw_words_get (words, commands[i].summary));
}

int
main (int   argc,
      char *argv[])
{
  const GwCliCommand *command;

  /* so that arguments and output are in the terminal's own encoding */
  setlocale (LC_ALL, "");
  if (argc < 2 || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return argc < 2 ? GW_CLI_FAILED : GW_CLI_FINE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("mlproj %s\n", GW_VERSION);
      return GW_CLI_FINE;
    }
  command = gw_cli_find_command (argv[1]);
  if (command == NULL)
    {
      g_autofree char *safe = gw_cli_safe_text (argv[1]);

      g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: there is no command “%s”; see mlproj --help"), safe);
      g_printerr ("\n");
      return GW_CLI_FAILED;
    }
  return command->run (argc - 1, argv + 1);
}
