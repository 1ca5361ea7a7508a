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

/* OUT, or OUT-1.png and so on where each page is a picture of its own */
static char **
name_files (const char *out,
            guint       n_files)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  const char *ending = strrchr (out, '.');

  if (n_files == 1)
    g_strv_builder_add (names, out);
  for (guint i = 1; n_files > 1 && i <= n_files; i++)
    g_strv_builder_take (names, g_strdup_printf ("%.*s-%u%s", (int) (ending - out), out, i, ending));
  return g_strv_builder_end (names);
}

/* None is written when one of them is in the way. Names that nobody has given
 * are told. */
static GwCliStatus
write_files (GPtrArray  *files,
             const char *out,
             gboolean    force)
{
  g_auto(GStrv) names = name_files (out, files->len);

  for (guint i = 0; i < files->len; i++)
    if (!gw_cli_may_write (names[i], force))
      return GW_CLI_FAILED;
  for (guint i = 0; i < files->len; i++)
    {
      if (!gw_cli_write (names[i], g_ptr_array_index (files, i), force))
        return GW_CLI_FAILED;
      if (files->len > 1)
        gw_cli_print_line ("%s", names[i]);
    }
  return GW_CLI_FINE;
}

/* The revision says which state of the plan was printed. */
static GPtrArray *
draw_plan (GwPlan          *plan,
           GwExportRequest *request,
           GwExportFunc     run)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);
  g_autofree char *revision = gw_codec_get_revision (snapshot);
  g_autoptr(GwWords) words = gw_cli_dup_words (request->language, plan);
  g_autoptr(GError) error = NULL;
  GPtrArray *files;

  request->revision = revision;
  request->language = gw_words_get_language (words);
  files = run (plan, request, &error);
  if (files == NULL)
    gw_cli_fail (error);
  return files;
}

/* The whole plan lists all reviews, and shows no movement since one of them. */
static gboolean
shows_movement (const char *sheet,
                const char *since)
{
  if (since == NULL || !g_str_equal (sheet, "plan"))
    return TRUE;
  g_printerr ("%s\n", gw_words_get (gw_cli_get_words (), "mlproj: --since is for the sheets matrix, register and status. Nothing was written."));
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
  g_autoptr(GPtrArray) files = NULL;
  GwExportFunc run = load_module ();

  if (run == NULL || !find_since (plan, request, since))
    return GW_CLI_FAILED;
  files = draw_plan (plan, request, run);
  return files != NULL ? write_files (files, out, force) : GW_CLI_FAILED;
}

/**
 * gw_cli_export:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj export`: draws a sheet into a file; its ending decides the format. Of
 * a picture there is one a page, numbered where there are several.
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
      !shows_movement (request.sheet, since))
    return GW_CLI_FAILED;
  loaded = gw_cli_load (argv[1]);
  if (loaded == NULL)
    return GW_CLI_FAILED;
  request.file_name = file_name = g_path_get_basename (argv[1]);
  return export_plan (loaded, &request, since, argv[2], force);
}
