/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include "cli/gw-cli-json.h"
#include "plan/gw-findings.h"

typedef struct
{
  char *language;
  char *today;
  GwSeverity severity;
  GwJsonWriter *writer;         /* NULL: for people */
} Options;

static gboolean
is_shown (const Options *options,
          GwFinding     *finding)
{
  return gw_finding_get_dismissal (finding) == NULL && gw_finding_get_severity (finding) >= options->severity;
}

static void
print_finding (GwFinding *finding,
               GwWords   *words)
{
  const char *severity = gw_words_get_context (words, "severity",
                                               gw_severity_get_word (gw_finding_get_severity (finding)));
  g_autofree char *place = gw_finding_dup_place (finding, words);
  g_autofree char *sentence = gw_finding_format (finding, words);

  gw_cli_print_line ("%s  %s  %s", severity, place, sentence);
}

static void
print_findings (const Options *options,
                const char    *path,
                GPtrArray     *findings,
                GwWords       *words)
{
  const guint count = gw_findings_count_open (findings, options->severity);
  g_autofree char *counted = gw_words_format (words, "Findings: %d", (int) count);

  gw_cli_print_line ("%s: %s", path, counted);
  for (guint i = 0; i < findings->len; i++)
    if (is_shown (options, g_ptr_array_index (findings, i)))
      print_finding (g_ptr_array_index (findings, i), words);
}

static void
write_finding (GwJsonWriter *writer,
               GwFinding    *finding,
               GwWords      *words)
{
  GwItem *item = gw_finding_get_item (finding);
  const GwField *field = gw_finding_get_field (finding);
  g_autofree char *id = gw_finding_dup_id (finding);
  g_autofree char *place = gw_finding_dup_place (finding, words);
  g_autofree char *sentence = gw_finding_format (finding, words);

  gw_json_writer_begin (writer, '{', TRUE);
  gw_cli_write_text (writer, "id", id);
  gw_cli_write_text (writer, "rule", gw_finding_get_code (finding));
  gw_cli_write_text (writer, "severity", gw_severity_get_name (gw_finding_get_severity (finding)));
  gw_cli_write_text (writer, "item", gw_item_get_id (item));
  gw_cli_write_text (writer, "field", field != NULL ? field->name : NULL);
  gw_cli_write_text (writer, "owner", gw_finding_get_owner (finding));
  gw_cli_write_joined (writer, "place", place);
  gw_cli_write_joined (writer, "sentence", sentence);
  gw_cli_write_text (writer, "advice", gw_finding_get_advice (finding, words));
  gw_json_writer_end (writer);
}

static void
write_findings (const Options *options,
                const char    *path,
                GPtrArray     *findings,
                GwWords       *words)
{
  g_autofree char *name = g_filename_display_name (path);

  gw_json_writer_begin (options->writer, '{', FALSE);
  gw_cli_write_text (options->writer, "file", name);
  gw_json_writer_name (options->writer, "findings");
  gw_json_writer_begin (options->writer, '[', FALSE);
  for (guint i = 0; i < findings->len; i++)
    if (is_shown (options, g_ptr_array_index (findings, i)))
      write_finding (options->writer, g_ptr_array_index (findings, i), words);
  gw_json_writer_end (options->writer);
  gw_json_writer_end (options->writer);
}

static void
say_newer (const char *path)
{
  g_autofree char *safe = gw_cli_safe_text (path);

  g_printerr (gw_words_get (gw_cli_get_words (), "%s: made by a newer Groundwork, can only be read"), safe);
  g_printerr ("\n");
}

static GwCliStatus
check_file (const Options *options,
            const char    *path)
{
  g_autoptr(GwDecoded) decoded = gw_cli_read (path);
  g_autoptr(GwWords) words = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  GwPlan *plan;

  if (decoded == NULL)
    return GW_CLI_FAILED;
  if (decoded->newer)
    say_newer (path);
  plan = decoded->plan;
  words = gw_cli_dup_words (options->language, plan);
  findings = gw_plan_get_findings (plan, options->today);
  if (options->writer != NULL)
    write_findings (options, path, findings, words);
  else
    print_findings (options, path, findings, words);
  return gw_findings_count_open (findings, options->severity) > 0 ? GW_CLI_FOUND : GW_CLI_FINE;
}

static GwCliStatus
check_files (const Options *options,
             int            n_paths,
             char         **paths)
{
  GwCliStatus worst = GW_CLI_FINE;

  if (options->writer != NULL)
    gw_json_writer_begin (options->writer, '[', FALSE);
  for (int i = 0; i < n_paths; i++)
    {
      GwCliStatus status = check_file (options, paths[i]);

      worst = MAX (worst, status);
    }
  if (options->writer != NULL)
    {
      gw_json_writer_end (options->writer);
      gw_cli_print_json (options->writer);
    }
  return worst;
}

/**
 * gw_cli_check:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj check`: tells what wants a look in each plan, in the language of the
 * plan; a file that is no valid plan does not stop the others.
 *
 * Returns: the exit code: that of the worst file
 */
GwCliStatus
gw_cli_check (int    argc,
              char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *today = NULL;
  g_autofree char *severity = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "today", 't', 0, G_OPTION_ARG_STRING, &today, "the date to take for today", "DATE" },
    { "severity", 's', 0, G_OPTION_ARG_STRING, &severity, "urgent | attention | note", "SEVERITY" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "ko | en", "LANGUAGE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "print the result as JSON", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GwJsonWriter) writer = NULL;
  Options options = { 0 };

  if (!gw_cli_parse (gw_cli_find_command ("check"), entries, &argc, &argv, 1, -1) ||
      !gw_cli_take_today (&today) ||
      !gw_cli_is_one_of ("--severity", severity, "urgent, attention, note") ||
      !gw_cli_is_one_of ("--language", language, "ko, en"))
    return GW_CLI_FAILED;
  options.language = language;
  options.today = today;
  gw_severity_parse (severity, &options.severity);
  options.writer = writer = json ? gw_json_writer_new () : NULL;
  return check_files (&options, argc - 1, argv + 1);
}
