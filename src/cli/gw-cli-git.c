/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-git.h"

#include "cli/gw-cli-merge.h"

#include <string.h>

/*
 * Git's merge driver, and how git learns of it. Git reads a driver's exit code
 * as the number of conflicts up to 128, and as a crash beyond.
 */
#define GIT_CRASH 129

/**
 * gw_cli_git_merge:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj git-merge %O %A %B %P`: merges into `%A`, which keeps its content
 * when it fails.
 *
 * Returns: what git takes for an exit code
 */
GwCliStatus
gw_cli_git_merge (int    argc,
                  char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto(GwCliMerged) merged = { 0 };
  g_autofree char *from = NULL;

  /* a path may begin with a dash and is no option */
  if (argc != 5 && !gw_cli_parse (gw_cli_find_command ("git-merge"), entries, &argc, &argv, 3, 4))
    return GIT_CRASH;
  from = g_filename_display_basename (argv[argc > 4 ? 4 : 3]);
  if (!gw_cli_merge_files (argv[1], argv[2], argv[3], from, &merged) ||
      !gw_cli_save (argv[2], merged.bytes, merged.ours->identity, FALSE))
    return GIT_CRASH;
  return merged.n_conflicts > 0 ? GW_CLI_FOUND : GW_CLI_FINE;
}

/* --- git-setup */

static GwCliStatus
fail (const char *sentence,
      const char *argument)
{
  g_autofree char *safe = gw_cli_safe_text (argument);
  g_autofree char *said = g_strdup_printf (gw_words_get (gw_cli_get_words (), sentence), safe);

  g_printerr ("%s\n", said);
  return GW_CLI_FAILED;
}

/* What git says, without the line's end; NULL when it does not do it */
static char *
run_git (const char *const *arguments)
{
  g_autofree char *output = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, &output, NULL, &status, NULL) ||
      !g_spawn_check_wait_status (status, NULL))
    return NULL;
  return g_strchomp (g_steal_pointer (&output));
}

static gboolean
configure (gboolean    global,
           const char *key,
           const char *value)
{
  const char *const arguments[] = { "git", "config", global ? "--global" : "--local", key, value, NULL };
  g_autofree char *output = run_git (arguments);

  return output != NULL;
}

static gboolean
configure_all (gboolean global)
{
  return configure (global, "merge.mlproj.name", GW_CLI_GIT_NAME) &&
         configure (global, "merge.mlproj.driver", "mlproj " GW_CLI_GIT_MERGE) &&
         configure (global, "diff.mlproj.command", "mlproj " GW_CLI_GIT_DIFF);
}

/* In a repository the attributes belong to it and are shared; for all of a
 * person's repositories they stand where git looks for them. */
static char *
find_attributes (gboolean global)
{
  const char *const top[] = { "git", "rev-parse", "--show-toplevel", NULL };
  const char *const configured[] = { "git", "config", "--global", "--type=path", "core.attributesFile", NULL };
  g_autofree char *found = run_git (global ? configured : top);

  if (!global)
    return found != NULL ? g_build_filename (found, ".gitattributes", NULL) : NULL;
  if (found != NULL && *found != '\0')
    return g_steal_pointer (&found);
  return g_build_filename (g_get_user_config_dir (), "git", "attributes", NULL);
}

static gboolean
has_attributes (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_equal (g_strchomp (lines[i]), GW_CLI_GIT_ATTRIBUTES))
      return TRUE;
  return FALSE;
}

static gboolean
write_attributes (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GBytes) bytes = NULL;
  const char *separator;
  char *added;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    text = g_strdup ("");
  if (has_attributes (text))
    return TRUE;
  separator = *text != '\0' && !g_str_has_suffix (text, "\n") ? "\n" : "";
  added = g_strconcat (text, separator, GW_CLI_GIT_ATTRIBUTES "\n", NULL);
  bytes = g_bytes_new_take (added, strlen (added));
  g_mkdir_with_parents (folder, 0700);
  return gw_cli_write (path, bytes, TRUE);
}

/**
 * gw_cli_git_setup:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj git-setup`: teaches git to compare and merge plans, in the present
 * repository or, with `--global`, in all of the user's. Doing it again changes
 * nothing. In its sandbox the tool only says how.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_git_setup (int    argc,
                  char **argv)
{
  gboolean global = FALSE;
  const GOptionEntry entries[] = {
    { "global", 0, 0, G_OPTION_ARG_NONE, &global, "for all repositories of the user", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autofree char *path = NULL;
  g_autofree char *here = g_get_current_dir ();

  if (!gw_cli_parse (gw_cli_find_command ("git-setup"), entries, &argc, &argv, 0, 0))
    return GW_CLI_FAILED;
  if (gw_cli_git_is_out_of_reach ())
    {
      gw_cli_git_print_script (global);
      return GW_CLI_FINE;
    }
  path = find_attributes (global);
  if (path == NULL)
    return fail (GW_N_ ("mlproj: “%s” is not in a working copy of git. Nothing was written."), here);
  if (!configure_all (global))
    return fail (GW_N_ ("mlproj: git did not accept the settings for “%s”"), path);
  if (!write_attributes (path))
    return GW_CLI_FAILED;
  gw_cli_print_line ("%s", path);
  return GW_CLI_FINE;
}
