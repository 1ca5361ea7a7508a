/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-rows.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/gw-cli-json.h"
#include "cli/gw-cli-pipeline.h"
#include "cli/gw-cli-progress.h"
#include "file/gw-codec.h"
#include "file/gw-safe-load.h"

/* Many plans: a few at a time in memory, and whatever is wrong with one of them
 * stops no other. */

#define OUTPUT_BUFFER (1 << 16)

typedef struct
{
  GwCliRowsOptions options;
  GwCliProgress progress;
  GwCliPipeline *pipeline;
  guint64 n_files;
  guint64 n_named;              /* of how many, 0 when a list tells */
  GwCliStatus status;
} Run;

typedef struct
{
  char *path;
  GBytes *rows;
  GError *error;
  gboolean is_read;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_clear_pointer (&job->rows, g_bytes_unref);
  g_clear_error (&job->error);
  g_free (job);
}

/* In any thread */
static void
read_plan (gpointer data,
           gpointer run)
{
  const Run *self = run;
  Job *job = data;
  g_autofree char *shown = g_filename_display_name (job->path);
  g_autoptr(GBytes) bytes = gw_safe_load (job->path, NULL, &job->error);
  /* findings look at what was decided on */
  GwDecodeFlags flags = self->options.rows == GW_CLI_ROWS_FINDINGS ? GW_DECODE_DECIDED : GW_DECODE_PRESENT;
  g_autoptr(GwDecoded) decoded = NULL;
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();

  job->is_read = bytes != NULL;
  if (bytes != NULL)
    decoded = gw_codec_decode (bytes, shown, flags, &job->error);
  if (decoded == NULL)
    return;
  gw_cli_rows_write (decoded->plan, shown, &self->options, writer);
  job->rows = gw_cli_take_json (writer);
}

/* A message begins with the whole path: of a thousand plans, many have the same
 * name. What does not parse has it in its place already. */
static void
fail (Run       *self,
      const Job *job)
{
  g_autofree char *shown = g_filename_display_name (job->path);
  g_autofree char *safe = gw_cli_safe_text (shown);

  gw_cli_progress_clear (&self->progress);
  if (!job->is_read)
    g_printerr ("%s: ", safe);
  self->status = gw_cli_fail (job->error);
}

static void
tell (gpointer data,
      gpointer run)
{
  Run *self = run;
  Job *job = data;

  if (job->error != NULL)
    fail (self, job);
  else if (!ferror (stdout))
    fwrite (g_bytes_get_data (job->rows, NULL), 1, g_bytes_get_size (job->rows), stdout);
  gw_cli_progress_show (&self->progress, ++self->n_files, self->n_named);
  job_free (job);
}

static void
add_file (Run        *self,
          const char *path)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  gw_cli_pipeline_push (self->pipeline, job);
}

static gboolean
fail_to_read (const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *safe = gw_cli_safe_text (shown);

  g_printerr ("mlproj: %s: %s\n", safe, g_strerror (errno));
  return FALSE;
}

/* Names as `find` and `git ls-files` write them, one a line, or with zero
 * bytes between where a name has a line end in it. */
static gboolean
run_list (Run        *self,
          const char *list,
          gboolean    null)
{
  FILE *input = g_str_equal (list, "-") ? stdin : fopen (list, "re");
  char *name = NULL;
  size_t capacity = 0;
  ssize_t length;
  gboolean is_read;

  if (input == NULL)
    return fail_to_read (list);
  while ((length = getdelim (&name, &capacity, null ? '\0' : '\n', input)) > 0 && !ferror (stdout))
    {
      if (name[length - 1] == (null ? '\0' : '\n'))
        name[length - 1] = '\0';
      if (*name != '\0')
        add_file (self, name);
    }
  is_read = !ferror (input) || fail_to_read (list);
  free (name);
  if (input != stdin)
    fclose (input);
  return is_read;
}

/* Rows that did not arrive are no rows. */
static gboolean
flush (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_printerr ("mlproj: %s\n", g_strerror (errno));
  return FALSE;
}

static void
run_all (Run        *self,
         const char *language,
         int         n_paths,
         char      **paths,
         const char *list,
         gboolean    null)
{
  g_autoptr(GwWords) ko = gw_words_new ("ko");
  g_autoptr(GwWords) en = gw_words_new ("en");

  self->options.ko = ko;
  self->options.en = en;
  self->options.words = language == NULL ? NULL : g_str_equal (language, "ko") ? ko : en;
  self->pipeline = gw_cli_pipeline_new (read_plan, tell, self);
  self->n_named = list == NULL ? (guint64) n_paths : 0;
  setvbuf (stdout, NULL, _IOFBF, OUTPUT_BUFFER);
  for (int i = 0; i < n_paths && !ferror (stdout); i++)
    add_file (self, paths[i]);
  if (list != NULL && !run_list (self, list, null))
    self->status = GW_CLI_FAILED;
  gw_cli_pipeline_finish (self->pipeline);
  gw_cli_progress_clear (&self->progress);
}

static gboolean
choose (GwCliRows *rows,
        gboolean   risks,
        gboolean   checks,
        gboolean   findings)
{
  *rows = findings ? GW_CLI_ROWS_FINDINGS : checks ? GW_CLI_ROWS_CHECKS : GW_CLI_ROWS_RISKS;
  if (risks + checks + findings <= 1)
    return TRUE;
  g_printerr ("%s\n", gw_words_get (gw_cli_get_words (), "mlproj: use only one of --risks, --checks and --findings"));
  return FALSE;
}

/**
 * gw_cli_rows:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj rows`: writes the risks, checks or findings of many plans as one
 * JSON object a line, plan by plan.
 *
 * Returns: the exit code: %GW_CLI_FAILED when a plan could not be read
 */
GwCliStatus
gw_cli_rows (int    argc,
             char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *today = NULL;
  g_autofree char *list = NULL;
  gboolean risks = FALSE, checks = FALSE, findings = FALSE, null = FALSE;
  const GOptionEntry entries[] = {
    { "risks", 0, 0, G_OPTION_ARG_NONE, &risks, "a row a risk (the default)", NULL },
    { "checks", 0, 0, G_OPTION_ARG_NONE, &checks, "a row a check", NULL },
    { "findings", 0, 0, G_OPTION_ARG_NONE, &findings, "a row a finding", NULL },
    { "files-from", 0, 0, G_OPTION_ARG_FILENAME, &list, "read names of plans from a file, - for the input", "LIST" },
    { "null", 'z', 0, G_OPTION_ARG_NONE, &null, "zero bytes end the names in the list", NULL },
    { "today", 't', 0, G_OPTION_ARG_STRING, &today, "the date to take for today", "DATE" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "ko | en", "LANGUAGE" },
    G_OPTION_ENTRY_NULL
  };
  Run run = { .status = GW_CLI_FINE };

  if (!gw_cli_parse (gw_cli_find_command ("rows"), entries, &argc, &argv, 0, -1) ||
      !gw_cli_take_today (&today) || !gw_cli_is_one_of ("--language", language, "ko, en") ||
      !choose (&run.options.rows, risks, checks, findings))
    return GW_CLI_FAILED;
  if (argc < 2 && list == NULL)
    {
      g_printerr ("%s\n", gw_words_get (gw_cli_get_words (), "mlproj: name plans, or a list of them with --files-from"));
      return GW_CLI_FAILED;
    }
  run.options.today = today;
  run_all (&run, language, argc - 1, argv + 1, list, null);
  return flush () ? run.status : GW_CLI_FAILED;
}
