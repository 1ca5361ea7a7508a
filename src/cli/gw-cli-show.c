/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include <stdio.h>

#include "file/gw-json-writer.h"

static void
print_line (const char *format,
            ...) G_GNUC_PRINTF (1, 2);

static void
print_line (const char *format,
            ...)
{
  g_autofree char *line = NULL;
  g_autofree char *safe = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  safe = gw_cli_safe_text (line);
  g_print ("%s\n", safe);
}

static const char *
get_text (gpointer item,
          guint    index)
{
  const char *text = gw_item_get_text (item, index);

  return text != NULL ? text : "–";
}

static void
show_stages (GwPlan  *plan,
             GwWords *words)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwStage *stage = gw_list_get (stages, i);
      GwCheckCounts counts = gw_stage_count_checks (stage);
      g_autofree char *answered = gw_words_format (words, "%d of %d answered",
                                                   (int) counts.answered, (int) counts.total);

      print_line ("  %u  %s: %s", i + 1, get_text (stage, GW_STAGE_TITLE), answered);
    }
}

static void
show_risk (GwPlan  *plan,
           GwRisk  *risk,
           GwWords *words)
{
  GwPosition position = gw_risk_get_current (risk);
  const char *band = gw_words_get (words, gw_band_get_word (gw_plan_get_band (plan, risk)));

  if (gw_risk_is_closed (risk))
    print_line ("  %3d  %s  %s", gw_risk_get_number (risk), gw_words_get (words, "Closed"), get_text (risk, GW_RISK_TITLE));
  else if (gw_position_is_placed (position))
    print_line ("  %3d  %d×%d = %d %s  %s", gw_risk_get_number (risk), position.probability, position.impact,
                gw_position_get_score (position), band, get_text (risk, GW_RISK_TITLE));
  else
    print_line ("  %3d  %s  %s", gw_risk_get_number (risk), band, get_text (risk, GW_RISK_TITLE));
}

static void
show_plan (GwPlan *plan)
{
  GwWords *words = gw_cli_get_words ();
  GwRiskCounts counts = gw_plan_count_risks (plan);
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autofree char *total = gw_words_format (words, "Total %d = placed %d + unplaced %d + closed %d",
                                            (int) counts.total, (int) counts.placed,
                                            (int) counts.unplaced, (int) counts.closed);

  print_line ("%s", get_text (plan, GW_PLAN_TITLE));
  show_stages (plan, words);
  print_line ("%s", total);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    show_risk (plan, gw_list_get (risks, i), words);
}

static void
write_text (GwJsonWriter *writer,
            const char   *name,
            const char   *text)
{
  if (text == NULL)
    return;
  gw_json_writer_name (writer, name);
  gw_json_writer_string (writer, text);
}

static void
write_count (GwJsonWriter *writer,
             const char   *name,
             gint64        count)
{
  gw_json_writer_name (writer, name);
  gw_json_writer_integer (writer, count);
}

static void
write_stage (GwJsonWriter *writer,
             GwStage      *stage)
{
  GwCheckCounts counts = gw_stage_count_checks (stage);

  gw_json_writer_begin (writer, '{', TRUE);
  write_text (writer, "id", gw_item_get_id (stage));
  write_text (writer, "title", gw_item_get_text (stage, GW_STAGE_TITLE));
  write_count (writer, "checks", counts.total);
  write_count (writer, "answered", counts.answered);
  write_count (writer, "not_applicable", counts.not_applicable);
  gw_json_writer_end (writer);
}

/* The words of bands in a file that programs read: codes, not a language. */
static const char *
get_band_code (GwBand band)
{
  static const char *const codes[] = { NULL, "low", "medium", "high", "critical" };

  return codes[band];
}

static void
write_risk (GwJsonWriter *writer,
            GwPlan       *plan,
            GwRisk       *risk)
{
  GwPosition position = gw_risk_get_current (risk);

  gw_json_writer_begin (writer, '{', TRUE);
  write_text (writer, "id", gw_item_get_id (risk));
  write_count (writer, "number", gw_risk_get_number (risk));
  write_text (writer, "title", gw_item_get_text (risk, GW_RISK_TITLE));
  write_text (writer, "status", gw_item_get_text (risk, GW_RISK_STATUS));
  if (gw_position_is_placed (position))
    {
      write_count (writer, "probability", position.probability);
      write_count (writer, "impact", position.impact);
      write_count (writer, "score", gw_position_get_score (position));
      write_text (writer, "band", get_band_code (gw_plan_get_band (plan, risk)));
    }
  gw_json_writer_end (writer);
}

static void
write_counts (GwJsonWriter *writer,
              GwPlan       *plan)
{
  GwRiskCounts counts = gw_plan_count_risks (plan);

  gw_json_writer_name (writer, "counts");
  gw_json_writer_begin (writer, '{', TRUE);
  write_count (writer, "total", counts.total);
  write_count (writer, "placed", counts.placed);
  write_count (writer, "unplaced", counts.unplaced);
  write_count (writer, "closed", counts.closed);
  for (guint i = 0; i < GW_N_BANDS; i++)
    write_count (writer, get_band_code (GW_BAND_LOW + i), counts.bands[i]);
  gw_json_writer_end (writer);
}

static void
write_plan (GwJsonWriter *writer,
            GwPlan       *plan)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);

  gw_json_writer_begin (writer, '{', FALSE);
  write_text (writer, "id", gw_item_get_id (plan));
  write_text (writer, "title", gw_item_get_text (plan, GW_PLAN_TITLE));
  write_text (writer, "language", gw_item_get_text (plan, GW_PLAN_LANGUAGE));
  write_text (writer, "round", gw_plan_get_round (plan));
  gw_json_writer_name (writer, "stages");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    write_stage (writer, gw_list_get (stages, i));
  gw_json_writer_end (writer);
  write_counts (writer, plan);
  gw_json_writer_name (writer, "risks");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    write_risk (writer, plan, gw_list_get (risks, i));
  gw_json_writer_end (writer);
  gw_json_writer_end (writer);
}

static void
show_json (GwPlan *plan)
{
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();
  g_autoptr(GBytes) bytes = NULL;

  write_plan (writer, plan);
  bytes = gw_json_writer_finish (writer);
  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
}

/**
 * gw_cli_show:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj show`: the stages with their counts and the risks, for people or,
 * with `--json`, for programs.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_show (int    argc,
             char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "print the result as JSON", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GwLoaded) loaded = NULL;

  if (!gw_cli_parse (gw_cli_find_command ("show"), entries, &argc, &argv, 1, 1))
    return GW_CLI_FAILED;
  loaded = gw_cli_load (argv[1]);
  if (loaded == NULL)
    return GW_CLI_FAILED;
  if (json)
    show_json (loaded->decoded->plan);
  else
    show_plan (loaded->decoded->plan);
  return GW_CLI_FINE;
}
