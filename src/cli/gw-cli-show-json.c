/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-show.h"

#include "cli/gw-cli-json.h"
#include "plan/gw-agenda.h"
#include "plan/gw-basis.h"
#include "plan/gw-case.h"
#include "plan/gw-findings.h"
#include "plan/gw-verdict.h"

/* `mlproj show --json`: codes and ids, no words of a language. */

static void
write_stage (GwJsonWriter *writer,
             GwStage      *stage)
{
  GwCheckCounts counts = gw_stage_count_checks (stage);

  gw_json_writer_begin (writer, '{', TRUE);
  gw_cli_write_text (writer, "id", gw_item_get_id (stage));
  gw_cli_write_text (writer, "title", gw_item_get_text (stage, GW_STAGE_TITLE));
  gw_cli_write_count (writer, "checks", counts.total);
  gw_cli_write_count (writer, "answered", counts.answered);
  gw_cli_write_count (writer, "not_applicable", counts.not_applicable);
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
  gw_cli_write_text (writer, "id", gw_item_get_id (risk));
  gw_cli_write_count (writer, "number", gw_risk_get_number (risk));
  gw_cli_write_text (writer, "title", gw_item_get_text (risk, GW_RISK_TITLE));
  gw_cli_write_text (writer, "status", gw_item_get_text (risk, GW_RISK_STATUS));
  if (gw_position_is_placed (position))
    {
      gw_cli_write_count (writer, "probability", position.probability);
      gw_cli_write_count (writer, "impact", position.impact);
      gw_cli_write_count (writer, "score", gw_position_get_score (position));
      gw_cli_write_text (writer, "band", get_band_code (gw_plan_get_band (plan, risk)));
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
  gw_cli_write_count (writer, "total", counts.total);
  gw_cli_write_count (writer, "placed", counts.placed);
  gw_cli_write_count (writer, "unplaced", counts.unplaced);
  gw_cli_write_count (writer, "closed", counts.closed);
  for (guint i = 0; i < GW_N_BANDS; i++)
    gw_cli_write_count (writer, get_band_code (GW_BAND_LOW + i), counts.bands[i]);
  gw_json_writer_end (writer);
}

static void
write_place (GwJsonWriter  *writer,
             GwItem        *item,
             const GwField *field)
{
  if (item == NULL)
    return;
  gw_cli_write_text (writer, "class", GW_ITEM_GET_CLASS (item)->name);
  gw_cli_write_text (writer, "item", gw_item_get_id (item));
  if (field != NULL)
    gw_cli_write_text (writer, "field", field->name);
}

static void
write_reason (GwJsonWriter          *writer,
              const GwVerdictReason *reason)
{
  gw_json_writer_begin (writer, '{', TRUE);
  gw_cli_write_text (writer, "cause", gw_verdict_cause_get_name (reason->cause));
  write_place (writer, reason->item, reason->field);
  gw_cli_write_count (writer, "count", reason->count);
  gw_json_writer_end (writer);
}

static void
write_verdict (GwJsonWriter *writer,
               GwPlan       *plan)
{
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (plan);
  GwCase *business = gw_item_get_child (plan, GW_PLAN_CASE);

  gw_json_writer_name (writer, "verdict");
  gw_json_writer_begin (writer, '{', FALSE);
  gw_cli_write_text (writer, "effective", gw_verdict_code_get_name (gw_verdict_get_effective (verdict)));
  gw_cli_write_text (writer, "derived", gw_verdict_code_get_name (gw_verdict_get_derived (verdict)));
  if (business != NULL)
    gw_cli_write_text (writer, "override", gw_item_get_text (business, GW_CASE_VERDICT_OVERRIDE));
  gw_json_writer_name (writer, "reasons");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < gw_verdict_get_n_reasons (verdict); i++)
    write_reason (writer, gw_verdict_get_reason (verdict, i));
  gw_json_writer_end (writer);
  gw_json_writer_end (writer);
}

static void
write_gate (GwJsonWriter *writer,
            GwPlan       *plan,
            GwStage      *stage)
{
  GwDecision *decision = gw_plan_get_decision (plan, stage);

  if (decision == NULL)
    return;
  gw_json_writer_begin (writer, '{', TRUE);
  gw_cli_write_text (writer, "stage", gw_item_get_id (stage));
  gw_cli_write_text (writer, "item", gw_item_get_id (decision));
  gw_cli_write_text (writer, "round", gw_item_get_text (decision, GW_DECISION_ROUND));
  gw_cli_write_text (writer, "outcome", gw_item_get_text (decision, GW_DECISION_OUTCOME));
  gw_cli_write_text (writer, "on", gw_item_get_text (decision, GW_DECISION_ON));
  gw_json_writer_name (writer, "stale");
  gw_json_writer_boolean (writer, gw_decision_is_stale (decision));
  gw_json_writer_end (writer);
}

static void
write_gates (GwJsonWriter *writer,
             GwPlan       *plan)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  gw_json_writer_name (writer, "gates");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    write_gate (writer, plan, gw_list_get (stages, i));
  gw_json_writer_end (writer);
}

static void
write_findings (GwJsonWriter *writer,
                GwPlan       *plan,
                const char   *today)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, today);
  const guint all = gw_findings_count_open (findings, GW_SEVERITY_NOTE);
  const guint attention = gw_findings_count_open (findings, GW_SEVERITY_ATTENTION);
  const guint urgent = gw_findings_count_open (findings, GW_SEVERITY_URGENT);

  gw_json_writer_name (writer, "findings");
  gw_json_writer_begin (writer, '{', TRUE);
  gw_cli_write_count (writer, "urgent", urgent);
  gw_cli_write_count (writer, "attention", attention - urgent);
  gw_cli_write_count (writer, "note", all - attention);
  gw_cli_write_count (writer, "dismissed", findings->len - all);
  gw_json_writer_end (writer);
}

static void
write_dates (GwJsonWriter *writer,
             GwPlan       *plan,
             const char   *today)
{
  g_autoptr(GPtrArray) entries = gw_plan_get_agenda (plan, today, GW_CLI_DAYS_AHEAD);

  gw_json_writer_name (writer, "dates");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < entries->len; i++)
    {
      const GwAgendaEntry *entry = g_ptr_array_index (entries, i);

      gw_json_writer_begin (writer, '{', TRUE);
      gw_cli_write_text (writer, "date", gw_item_get_text (entry->item, entry->field->index));
      write_place (writer, entry->item, entry->field);
      gw_json_writer_end (writer);
    }
  gw_json_writer_end (writer);
}

static void
write_plan (GwJsonWriter *writer,
            GwPlan       *plan,
            const char   *today)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);

  gw_json_writer_begin (writer, '{', FALSE);
  gw_cli_write_text (writer, "id", gw_item_get_id (plan));
  gw_cli_write_text (writer, "title", gw_item_get_text (plan, GW_PLAN_TITLE));
  gw_cli_write_text (writer, "language", gw_item_get_text (plan, GW_PLAN_LANGUAGE));
  gw_cli_write_text (writer, "round", gw_plan_get_round (plan));
  gw_json_writer_name (writer, "stages");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    write_stage (writer, gw_list_get (stages, i));
  gw_json_writer_end (writer);
  write_verdict (writer, plan);
  write_gates (writer, plan);
  write_findings (writer, plan, today);
  write_dates (writer, plan, today);
  write_counts (writer, plan);
  gw_json_writer_name (writer, "risks");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    write_risk (writer, plan, gw_list_get (risks, i));
  gw_json_writer_end (writer);
  gw_json_writer_end (writer);
}

/**
 * gw_cli_show_json:
 * @plan: a plan
 * @today: the local date, `YYYY-MM-DD`
 *
 * Prints what `show` tells, for programs.
 */
void
gw_cli_show_json (GwPlan     *plan,
                  const char *today)
{
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();

  write_plan (writer, plan, today);
  gw_cli_print_json (writer);
}
