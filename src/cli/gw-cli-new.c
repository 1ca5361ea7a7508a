/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include "file/gw-template-plan.h"
#include "file/gw-template.h"

static gboolean
is_language (const char *language)
{
  if (g_str_equal (language, "ko") || g_str_equal (language, "en"))
    return TRUE;
  g_printerr ("%s\n", gw_words_get (gw_cli_get_words (), "mlproj: the language must be ko or en"));
  return FALSE;
}

static GwPlan *
begin_from (const char *template,
            const char *language,
            const char *title,
            const char *today)
{
  g_autoptr(GwLoaded) loaded = gw_cli_load (template);

  return loaded != NULL ? gw_template_begin_plan (loaded->decoded->plan, language, title, today) : NULL;
}

/**
 * gw_cli_new:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj new`: makes a plan.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_new (int    argc,
            char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *title = NULL;
  g_autofree char *today = gw_cli_today ();
  g_autofree char *template = NULL;
  gboolean empty = FALSE;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "ko | en", "LANGUAGE" },
    { "title", 't', 0, G_OPTION_ARG_STRING, &title, "", "TITLE" },
    { "template", 0, 0, G_OPTION_ARG_FILENAME, &template, "a plan to begin like, without its answers", "FILE" },
    { "empty", 0, 0, G_OPTION_ARG_NONE, &empty, "without the standard template", NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, "replace a file", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GwPlan) plan = NULL;
  g_autoptr(GwSnapshot) snapshot = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (!gw_cli_parse (gw_cli_find_command ("new"), entries, &argc, &argv, 1, 1))
    return GW_CLI_FAILED;
  if (language == NULL && template == NULL)
    language = g_strdup (gw_words_get_language (gw_cli_get_words ()));
  if ((language != NULL && !is_language (language)) || !gw_cli_may_write (argv[1], force))
    return GW_CLI_FAILED;
  plan = template != NULL ? begin_from (template, language, title, today)
                          : gw_template_new_plan (empty ? NULL : "standard", language, title, today);
  if (plan == NULL)
    return GW_CLI_FAILED;
  snapshot = gw_item_get_snapshot (plan);
  bytes = gw_codec_encode (snapshot);
  return gw_cli_save (argv[1], bytes, NULL, force) ? GW_CLI_FINE : GW_CLI_FAILED;
}
