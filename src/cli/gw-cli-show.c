/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-show.h"

#include "plan/gw-agenda.h"
#include "plan/gw-basis.h"
#include "plan/gw-case.h"
#include "plan/gw-findings.h"
#include "plan/gw-verdict.h"

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
      g_autofree char *answered = gw_check_counts_format (&counts, words);

      gw_cli_print_line ("  %u  %s: %s", i + 1, get_text (stage, GW_STAGE_TITLE), answered);
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
    gw_cli_print_line ("  %3d  %s  %s", gw_risk_get_number (risk), gw_words_get (words, "Closed"), get_text (risk, GW_RISK_TITLE));
  else if (gw_position_is_placed (position))
    gw_cli_print_line ("  %3d  %d×%d = %d %s  %s", gw_risk_get_number (risk), position.probability, position.impact,
                gw_position_get_score (position), band, get_text (risk, GW_RISK_TITLE));
  else
    gw_cli_print_line ("  %3d  %s  %s", gw_risk_get_number (risk), band, get_text (risk, GW_RISK_TITLE));
}

static const char *
get_outcome (const char *code,
             GwWords    *words)
{
  if (g_strcmp0 (code, "go") == 0)
    return gw_words_get (words, "Go");
  if (g_strcmp0 (code, "conditional") == 0)
    return gw_words_get (words, "Conditional go");
  if (g_strcmp0 (code, "hold") == 0)
    return gw_words_get (words, "Hold");
  if (g_strcmp0 (code, "stop") == 0)
    return gw_words_get (words, "Stop");
  return code != NULL ? code : "–";
}

static void
show_verdict (GwPlan  *plan,
              GwWords *words)
{
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (plan);
  const char *effective = gw_words_get (words, gw_verdict_code_get_word (gw_verdict_get_effective (verdict)));
  const char *derived = gw_words_get (words, gw_verdict_code_get_word (gw_verdict_get_derived (verdict)));

  gw_cli_print_line ("%s: %s", gw_words_get (words, "Verdict"), effective);
  if (gw_verdict_get_override (verdict, NULL))
    {
      g_autofree char *line = gw_words_format (words, "Derived from the plan: %s", derived);

      gw_cli_print_line ("  %s", get_text (gw_item_get_child (plan, GW_PLAN_CASE), GW_CASE_VERDICT_REASON));
      gw_cli_print_line ("  %s", line);
    }
  for (guint i = 0; i < gw_verdict_get_n_reasons (verdict); i++)
    gw_cli_print_line ("  %s", gw_words_get (words, gw_verdict_cause_get_sentence (gw_verdict_get_reason (verdict, i)->cause)));
}

static void
show_gate (GwPlan  *plan,
           GwStage *stage,
           GwWords *words)
{
  GwDecision *decision = gw_plan_get_decision (plan, stage);
  const char *stale;

  if (decision == NULL)
    return;
  stale = gw_decision_is_stale (decision) ? gw_words_get (words, "Changed since the decision") : NULL;
  gw_cli_print_line ("  %u  %s  %s%s%s", gw_stage_get_number (stage), get_text (decision, GW_DECISION_ON),
                     get_outcome (gw_item_get_text (decision, GW_DECISION_OUTCOME), words),
                     stale != NULL ? "  " : "", stale != NULL ? stale : "");
}

static void
show_gates (GwPlan  *plan,
            GwWords *words)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  gw_cli_print_line ("%s", gw_words_get (words, "Gate decision"));
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    show_gate (plan, gw_list_get (stages, i), words);
}

static void
show_findings (GwPlan     *plan,
               const char *today,
               GwWords    *words)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, today);
  g_autofree char *line = gw_words_format (words, "Findings: %d",
                                           (int) gw_findings_count_open (findings, GW_SEVERITY_NOTE));

  gw_cli_print_line ("%s", line);
}

static void
show_dates (GwPlan     *plan,
            const char *today,
            GwWords    *words)
{
  g_autoptr(GPtrArray) entries = gw_plan_get_agenda (plan, today, GW_CLI_DAYS_AHEAD);

  if (entries->len > 0)
    gw_cli_print_line ("%s", gw_words_get (words, "Next Dates"));
  for (guint i = 0; i < entries->len; i++)
    {
      const GwAgendaEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *place = gw_item_format_place (entry->item, entry->field, words);

      gw_cli_print_line ("  %s  %s", get_text (entry->item, entry->field->index), place);
    }
}

static void
show_plan (GwPlan     *plan,
           const char *today,
           GwWords    *words)
{
  GwRiskCounts counts = gw_plan_count_risks (plan);
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autofree char *total = gw_risk_counts_format (&counts, words);

  gw_cli_print_line ("%s", get_text (plan, GW_PLAN_TITLE));
  show_stages (plan, words);
  show_verdict (plan, words);
  show_gates (plan, words);
  show_findings (plan, today, words);
  show_dates (plan, today, words);
  gw_cli_print_line ("%s", total);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    show_risk (plan, gw_list_get (risks, i), words);
}

/**
 * gw_cli_show:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj show`: the stages with their counts, the verdict, the gates, what is
 * to be looked at and when, and the risks; for people, in the language of the
 * plan unless another is given, or, with `--json`, for programs.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_show (int    argc,
             char **argv)
{
  g_autofree char *language = NULL;
  g_autofree char *today = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "today", 't', 0, G_OPTION_ARG_STRING, &today, "the date to take for today", "DATE" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "ko | en", "LANGUAGE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "print the result as JSON", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GwLoaded) loaded = NULL;
  g_autoptr(GwWords) words = NULL;

  if (!gw_cli_parse (gw_cli_find_command ("show"), entries, &argc, &argv, 1, 1) ||
      !gw_cli_take_today (&today) ||
      !gw_cli_is_one_of ("--language", language, "ko, en"))
    return GW_CLI_FAILED;
  loaded = gw_cli_load (argv[1]);
  if (loaded == NULL)
    return GW_CLI_FAILED;
  words = gw_cli_dup_words (language, loaded->decoded->plan);
  if (json)
    gw_cli_show_json (loaded->decoded->plan, today);
  else
    show_plan (loaded->decoded->plan, today, words);
  return GW_CLI_FINE;
}
