/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include <gmodule.h>
#include <string.h>

#include "cli/gw-export-module.h"
#include "gw-config.h"

/* The build's own module is used where it runs uninstalled. The module stays
 * loaded: the libraries it brings cannot be unloaded. */
static GwExportFunc
load_module (void)
{
  const char *given = g_getenv ("GROUNDWORK_MODULEDIR");
  g_autofree char *path = g_build_filename (given != NULL ? given : GW_MODULEDIR,
                                            GW_EXPORT_MODULE "." G_MODULE_SUFFIX, NULL);
  GModule *module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  gpointer symbol;

  if (module != NULL && g_module_symbol (module, "gw_export_module_run", &symbol))
    return (GwExportFunc) symbol;
  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: the part that draws is not installed (%s). Nothing was written."), path);
  g_printerr ("\n");
  return NULL;
}

static const char *
get_format (const char *path)
{
  static const char *const formats[] = { "pdf", "png", "svg" };
  g_autofree char *safe = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *ending = g_strconcat (".", formats[i], NULL);
      g_autofree char *lower = g_ascii_strdown (path, -1);

      if (g_str_has_suffix (lower, ending))
        return formats[i];
    }
  safe = gw_cli_safe_text (path);
  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: “%s” must end in .pdf, .png or .svg. Nothing was written."), safe);
  g_printerr ("\n");
  return NULL;
}

static gboolean
find_since (GwPlan          *plan,
            GwExportRequest *request,
            const char      *since)
{
  g_autofree char *safe = NULL;

  if (since == NULL)
    return TRUE;
  request->since = gw_plan_find_review (plan, since);
  if (request->since != NULL)
    return TRUE;
  safe = gw_cli_safe_text (since);
  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: the plan has no review “%s”. Nothing was written."), safe);
  g_printerr ("\n");
  return FALSE;
}

static GwCliStatus
export_plan (GwLoaded        *loaded,
             GwExportRequest *request,
             const char      *since,
             const char      *out,
             gboolean         force)
{
  GwPlan *plan = loaded->decoded->plan;
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);
  g_autofree char *revision = gw_codec_get_revision (snapshot);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  GwExportFunc run = load_module ();

  if (run == NULL || !find_since (plan, request, since))
    return GW_CLI_FAILED;
  request->revision = revision;
  if (request->language == NULL)
    request->language = gw_item_get_text (plan, GW_PLAN_LANGUAGE);
  bytes = run (plan, request, &error);
  if (bytes == NULL)
    return gw_cli_fail (error);
  if (!gw_cli_write (out, bytes, force))
    return GW_CLI_FAILED;
  return GW_CLI_FINE;
}

/**
 * gw_cli_export:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj export`: draws a sheet into a file; its ending decides the format.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_export (int    argc,
               char **argv)
{
  g_autofree char *sheet = NULL;
  g_autofree char *language = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *since = NULL;
  g_autofree char *today = gw_cli_today ();
  g_autofree char *file_name = NULL;
  gboolean portrait = FALSE;
  gboolean gray = FALSE;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "sheet", 's', 0, G_OPTION_ARG_STRING, &sheet, "matrix | register | status | plan", "SHEET" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "ko | en", "LANGUAGE" },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &paper, "A4 | A3 | Letter", "PAPER" },
    { "since", 0, 0, G_OPTION_ARG_STRING, &since, "last, or a review by date, title or id", "REVIEW" },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &portrait, "upright", NULL },
    { "gray", 0, 0, G_OPTION_ARG_NONE, &gray, "without colour", NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, "replace a file", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GwLoaded) loaded = NULL;
  GwExportRequest request;

  if (!gw_cli_parse (gw_cli_find_command ("export"), entries, &argc, &argv, 2, 2))
    return GW_CLI_FAILED;
  request = (GwExportRequest) {
    .format = get_format (argv[2]),
    .sheet = sheet != NULL ? sheet : "matrix",
    .language = language,
    .paper = paper != NULL ? paper : "A4",
    .portrait = portrait,
    .gray = gray,
    .today = today,
  };
  if (request.format == NULL || !gw_cli_is_one_of ("--sheet", sheet, "matrix, register, status, plan") ||
      !gw_cli_is_one_of ("--language", language, "ko, en") || !gw_cli_is_one_of ("--paper", paper, "A4, A3, Letter") ||
      !gw_cli_may_write (argv[2], force))
    return GW_CLI_FAILED;
  loaded = gw_cli_load (argv[1]);
  if (loaded == NULL)
    return GW_CLI_FAILED;
  request.file_name = file_name = g_path_get_basename (argv[1]);
  return export_plan (loaded, &request, since, argv[2], force);
}
