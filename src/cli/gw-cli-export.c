/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include <gmodule.h>
#include <string.h>

#include "cli/gw-cli-signals.h"
#include "cli/gw-cli-watch.h"
#include "cli/gw-export-module.h"
#include "gw-config.h"
#include "plan/gw-movement.h"
#include "session/gw-plan-language.h"

/* What was asked for besides */
typedef struct
{
  const char *out;
  const char *since;
  gboolean force;
} Options;

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

static char *
list_endings (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < GW_N_FORMATS; i++)
    g_string_append_printf (list, "%s.%s", i > 0 ? ", " : "", gw_format_get_ending (i));
  return g_string_free_and_steal (list);
}

static gboolean
find_format (const char *path,
             GwFormat   *format)
{
  g_autofree char *safe = NULL;
  g_autofree char *endings = NULL;

  if (gw_format_find (path, format))
    return TRUE;
  safe = gw_cli_safe_text (path);
  endings = list_endings ();
  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: “%s” must end in one of: %s. Nothing was written."), safe,
              endings);
  g_printerr ("\n");
  return FALSE;
}

static gboolean
choose_sheet (GwOutputRequest *request)
{
  const char *const *sheets = gw_format_get_sheets (request->format);
  g_autofree char *choices = g_strjoinv (", ", (char **) sheets);

  if (!gw_cli_is_one_of ("--sheet", request->sheet, choices))
    return FALSE;
  if (request->sheet == NULL)
    request->sheet = sheets[0];
  return TRUE;
}

static gboolean
find_since (GwPlan          *plan,
            GwOutputRequest *request,
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

/* Names that nobody has given are told. */
static GwCliStatus
write_all (GPtrArray *files,
           char     **names,
           gboolean   force)
{
  for (guint i = 0; i < files->len; i++)
    {
      if (!gw_cli_write (names[i], g_ptr_array_index (files, i), force))
        return GW_CLI_FAILED;
      if (files->len > 1)
        gw_cli_print_line ("%s", names[i]);
    }
  return GW_CLI_FINE;
}

/* None is written when one of them is in the way. */
static GwCliStatus
write_files (GPtrArray  *files,
             const char *out,
             gboolean    force)
{
  g_auto(GStrv) names = name_files (out, files->len);
  GwCliStatus status;

  for (guint i = 0; i < files->len; i++)
    if (!gw_cli_may_write (names[i], force))
      return GW_CLI_FAILED;
  gw_cli_hold_signals ();
  status = write_all (files, names, force);
  gw_cli_release_signals ();
  return status;
}

/* The revision says which state of the plan was printed. */
static GPtrArray *
draw_plan (GwPlan          *plan,
           GwOutputRequest *request,
           GwExportFunc     run)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);
  g_autofree char *revision = gw_codec_get_revision (snapshot);
  g_autoptr(GwWords) words = gw_cli_dup_words (request->language, plan);
  g_autoptr(GwProgress) progress = gw_progress_new (NULL);
  g_autoptr(GError) error = NULL;
  GwCliWatch *watch;
  GPtrArray *files;

  request->revision = revision;
  request->language = gw_words_get_language (words);
  gw_plan_put_into_language (plan, request->language);
  watch = gw_cli_watch_new (progress);
  files = run (plan, request, progress, &error);
  gw_cli_watch_free (watch);
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
  g_printerr ("%s\n", gw_words_get (gw_cli_get_words (), "mlproj: --since-review is for the sheets matrix, register and status. Nothing was written."));
  return FALSE;
}

static GwCliStatus
export_plan (GwLoaded        *loaded,
             GwOutputRequest *request,
             const Options   *options)
{
  GwPlan *plan = loaded->decoded->plan;
  g_autoptr(GPtrArray) files = NULL;
  GwExportFunc run = load_module ();

  if (run == NULL || !find_since (plan, request, options->since))
    return GW_CLI_FAILED;
  files = draw_plan (plan, request, run);
  return files != NULL ? write_files (files, options->out, options->force) : GW_CLI_FAILED;
}

static GwCliStatus
export_file (const char      *path,
             GwOutputRequest *request,
             const Options   *options)
{
  g_autofree char *file_name = g_path_get_basename (path);
  g_autoptr(GwLoaded) loaded = NULL;

  if (!find_format (options->out, &request->format) || !choose_sheet (request) ||
      !shows_movement (request->sheet, options->since))
    return GW_CLI_FAILED;
  loaded = gw_cli_load (path);
  if (loaded == NULL)
    return GW_CLI_FAILED;
  request->file_name = file_name;
  return export_plan (loaded, request, options);
}

/**
 * gw_cli_export:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj export`: writes a plan, or a sheet of it, into a file; its ending
 * decides the format. Of a picture there is one a page, numbered where there
 * are several.
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
  GwOutputRequest request = { .today = today };
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "sheet", 's', 0, G_OPTION_ARG_STRING, &sheet, "what to write; which there are depends on the ending", "SHEET" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "ko | en", "LANGUAGE" },
    { "words", 'w', 0, G_OPTION_ARG_NONE, &request.in_words, "tables for people: words instead of codes", NULL },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &paper, "A4 | A3 | Letter", "PAPER" },
    { "since-review", 0, 0, G_OPTION_ARG_STRING, &since, "last, or a review by date, title or id", "REVIEW" },
    { "since", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &since, NULL, "REVIEW" },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &request.portrait, "upright", NULL },
    { "gray", 0, 0, G_OPTION_ARG_NONE, &request.gray, "without colour", NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, "replace a file", NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!gw_cli_parse (gw_cli_find_command ("export"), entries, &argc, &argv, 2, 2) ||
      !gw_cli_is_one_of ("--language", language, "ko, en") ||
      !gw_cli_is_one_of ("--paper", paper, "A4, A3, Letter"))
    return GW_CLI_FAILED;
  request.sheet = sheet;
  request.language = language;
  request.paper = paper;
  return export_file (argv[1], &request, &(Options) { argv[2], since, force });
}
