/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include "edit/gw-edit-rounds.h"

static gboolean
has_title (const char *title)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title != NULL ? title : ""));

  if (*stripped != '\0')
    return TRUE;
  g_printerr ("%s\n", gw_words_get (gw_cli_get_words (),
                                    "mlproj: a review needs a title; give one with --title. Nothing was written."));
  return FALSE;
}

static GwCliStatus
record (const char    *path,
        GwReviewDraft *draft)
{
  g_autoptr(GwLoaded) loaded = gw_cli_load_to_change (path);
  g_autoptr(GwHistory) history = NULL;

  if (loaded == NULL)
    return GW_CLI_FAILED;
  history = gw_history_new (loaded->decoded->plan);
  gw_edit_record_review (history, draft);
  return gw_cli_save_changed (path, loaded);
}

/**
 * gw_cli_review:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj review`: keeps the state of the day as a review, as the app does.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_review (int    argc,
               char **argv)
{
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;
  g_autofree char *by = NULL;
  g_autofree char *next = NULL;
  g_autofree char *today = NULL;
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, "what the review is called", "TITLE" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, "what was said and decided", "TEXT" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, "who records it", "NAME" },
    { "next", 0, 0, G_OPTION_ARG_STRING, &next, "the date of the next review", "DATE" },
    { "today", 't', 0, G_OPTION_ARG_STRING, &today, "the date to take for today", "DATE" },
    G_OPTION_ENTRY_NULL
  };

  if (!gw_cli_parse (gw_cli_find_command ("review"), entries, &argc, &argv, 1, 1) || !has_title (title) ||
      !gw_cli_take_today (&today) || !gw_cli_is_date (next))
    return GW_CLI_FAILED;
  return record (argv[1], &(GwReviewDraft) { .title = g_strstrip (title), .on = today, .by_name = by, .note = note,
                                             .next = next });
}
