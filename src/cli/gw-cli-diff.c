/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-diff.h"

#include <unistd.h>

typedef struct
{
  char *language;
  gboolean json;
} Options;

/*
 * gw_cli_side_find:
 * @side: a version of a plan
 * @node: an item of it
 *
 * Returns: (transfer none): the item
 */
GwItem *
gw_cli_side_find (const GwCliSide *side,
                  const GwNode    *node)
{
  return gw_plan_find_place (side->plan, node->key);
}

static void
gw_cli_side_clear (GwCliSide *side)
{
  g_clear_pointer (&side->snapshot, gw_snapshot_unref);
  g_clear_object (&side->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwCliSide, gw_cli_side_clear)

/* `/dev/null` is what git gives for a file that is not there. */
static gboolean
open_side (const char *path,
           GwCliSide  *side)
{
  g_autoptr(GwLoaded) loaded = NULL;

  if (g_str_equal (path, "/dev/null"))
    side->plan = gw_plan_new ();
  else
    {
      loaded = gw_cli_load (path);
      if (loaded == NULL)
        return FALSE;
      side->plan = g_object_ref (loaded->decoded->plan);
    }
  side->snapshot = gw_item_get_snapshot (side->plan);
  return TRUE;
}

/* The later version says in which language; what is empty, as git gives for a
 * plan that was deleted, says nothing. */
static GwPlan *
get_speaker (const GwCliSide *then,
             const GwCliSide *now)
{
  return gw_item_get_text (now->plan, GW_PLAN_LANGUAGE) != NULL ? now->plan : then->plan;
}

static GwCliStatus
compare (const Options *options,
         const char    *a,
         const char    *b)
{
  g_auto(GwCliSide) then = { 0 };
  g_auto(GwCliSide) now = { 0 };
  g_autoptr(GwDifference) difference = NULL;
  g_autoptr(GwWords) words = NULL;

  if (!open_side (a, &then) || !open_side (b, &now))
    return GW_CLI_FAILED;
  words = gw_cli_dup_words (options->language, get_speaker (&then, &now));
  difference = gw_difference_new (then.snapshot, now.snapshot);
  if (options->json)
    gw_cli_diff_json (difference, &then, &now, words);
  else
    gw_cli_diff_print (difference, &then, &now, words, isatty (STDOUT_FILENO) && g_getenv ("NO_COLOR") == NULL);
  return gw_difference_get_n_items (difference) > 0 ? GW_CLI_FOUND : GW_CLI_FINE;
}

/**
 * gw_cli_diff:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj diff`: tells how two plans differ, in the language of the later one.
 *
 * Returns: the exit code: %GW_CLI_FOUND when they differ
 */
GwCliStatus
gw_cli_diff (int    argc,
             char **argv)
{
  g_autofree char *language = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "ko | en", "LANGUAGE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "print the result as JSON", NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!gw_cli_parse (gw_cli_find_command ("diff"), entries, &argc, &argv, 2, 2) ||
      !gw_cli_is_one_of ("--language", language, "ko, en"))
    return GW_CLI_FAILED;
  return compare (&(Options) { language, json }, argv[1], argv[2]);
}

/**
 * gw_cli_git_diff:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj git-diff`: what git runs in place of its own difference. To git, a
 * difference is no failure.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_git_diff (int    argc,
                 char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  const Options options = { 0 };

  /* PATH OLD-FILE OLD-HASH OLD-MODE NEW-FILE NEW-HASH NEW-MODE [NEW-PATH SIMILARITY];
   * a path may begin with a dash and is no option */
  if ((argc < 8 || argc > 10) && !gw_cli_parse (gw_cli_find_command ("git-diff"), entries, &argc, &argv, 7, 9))
    return GW_CLI_FAILED;
  gw_cli_print_line ("%s", argv[argc > 8 ? 8 : 1]);
  return compare (&options, argv[2], argv[5]) == GW_CLI_FAILED ? GW_CLI_FAILED : GW_CLI_FINE;
}
