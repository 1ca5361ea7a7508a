/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-status-parts.h"

#include "draw/gw-sheet-figures.h"
#include "draw/gw-sheet-words.h"
#include "plan/gw-agenda.h"
#include "plan/gw-findings.h"
#include "words/gw-dates.h"

/* What needs attention, when, and how the metrics go. */

#define DAYS_AHEAD 28

/* --- Findings */

/* Heads the findings that press alike */
static void
add_severity (GwSheetPart *part,
              GwSeverity   severity,
              GwWords     *words)
{
  const char *const row[] = { gw_words_get_context (words, "severity", gw_severity_get_word (severity)), NULL };

  gw_sheet_part_take_row (part, g_strdupv ((char **) row));
}

static void
add_finding (GwSheetPart *part,
             GwPlan      *plan,
             GwFinding   *finding,
             GwWords     *words)
{
  g_autofree char *place = gw_finding_dup_place (finding, words);
  g_autofree char *sentence = gw_finding_format (finding, words);
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_take (row, gw_text_clean_joined (sentence, GW_SHEET_TITLE_LENGTH));
  g_strv_builder_take (row, gw_text_clean_joined (place, GW_SHEET_TITLE_LENGTH));
  g_strv_builder_take (row, gw_sheet_describe_person (plan, gw_finding_get_owner (finding), words));
  gw_sheet_part_take_row (part, g_strv_builder_end (row));
}

/*
 * gw_status_findings_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * What nobody has put aside, the most pressing first.
 */
GwSheetPart *
gw_status_findings_new (GwPlan               *plan,
                        const GwSheetOptions *options)
{
  GwWords *words = options->words;
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, options->today);
  const guint count = gw_findings_count_open (findings, GW_SEVERITY_NOTE);
  GwSheetPart *part = gw_sheet_part_new (words, gw_words_format (words, "Findings: %d", (int) count));
  const GwFlowColumn columns[] = {
    { NULL, 8, 4, GW_TEXT_START, FALSE, 4 },
    { NULL, 8, 5, GW_TEXT_START, FALSE, 3 },
    { NULL, 6, 1, GW_TEXT_START, FALSE, 3 },
  };
  int last = -1;

  gw_sheet_part_set_columns (part, columns, G_N_ELEMENTS (columns));
  if (count == 0)
    gw_sheet_part_add_text (part, GW_FLOW_LOOK_MUTED, g_strdup (gw_words_get (words, "Nothing needs attention.")));
  for (guint i = 0; i < findings->len; i++)
    {
      GwFinding *finding = g_ptr_array_index (findings, i);
      const int severity = gw_finding_get_severity (finding);

      if (gw_finding_get_dismissal (finding) != NULL)
        continue;
      if (severity != last)
        add_severity (part, severity, words);
      add_finding (part, plan, finding, words);
      last = severity;
    }
  return part;
}

/* --- Dates */

static void
add_date (GwSheetPart         *part,
          const GwAgendaEntry *entry,
          const char          *today,
          GwWords             *words)
{
  const char *date = gw_item_get_text (entry->item, entry->field->index);
  g_autofree char *place = gw_item_format_place (entry->item, entry->field, words);
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_take (row, gw_date_format_short (words, date, today));
  g_strv_builder_take (row, gw_text_clean_joined (place, GW_SHEET_TITLE_LENGTH));
  g_strv_builder_take (row, gw_date_format_relative (words, date, today));
  gw_sheet_part_take_row (part, g_strv_builder_end (row));
}

/*
 * gw_status_dates_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * The dates of the next four weeks, and what is over already.
 */
GwSheetPart *
gw_status_dates_new (GwPlan               *plan,
                     const GwSheetOptions *options)
{
  GwWords *words = options->words;
  g_autoptr(GPtrArray) entries = gw_plan_get_agenda (plan, options->today, DAYS_AHEAD);
  GwSheetPart *part = gw_sheet_part_new (words, g_strdup (gw_words_get (words, "Next Dates")));
  const GwFlowColumn columns[] = {
    { NULL, 5, 0, GW_TEXT_START, FALSE, 2 },
    { NULL, 12, 1, GW_TEXT_START, FALSE, 2 },
    { NULL, 5.6, 0, GW_TEXT_END, FALSE, 2 },
  };

  gw_sheet_part_set_columns (part, columns, G_N_ELEMENTS (columns));
  if (entries->len == 0)
    gw_sheet_part_add_text (part, GW_FLOW_LOOK_MUTED,
                            gw_words_format (words, "No dates in the next %d days.", DAYS_AHEAD));
  for (guint i = 0; i < entries->len; i++)
    add_date (part, g_ptr_array_index (entries, i), options->today, words);
  return part;
}

/* --- Metrics */

/*
 * gw_status_plots_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * Each metric over time against its target.
 */
GwSheetPart *
gw_status_plots_new (GwPlan               *plan,
                     const GwSheetOptions *options)
{
  GwWords *words = options->words;
  g_autoptr(GArray) plots = gw_sheet_make_plots (plan, words, options->today);
  GwSheetPart *part = gw_sheet_part_new (words, g_strdup (gw_words_get (words, "Evaluations")));

  for (guint i = 0; i < plots->len; i++)
    gw_sheet_part_add_picture (part, g_array_index (plots, GwFlowFigure, i));
  if (plots->len == 0)
    gw_sheet_part_add_text (part, GW_FLOW_LOOK_MUTED, g_strdup (gw_words_get (words, "Nothing has been measured yet.")));
  return part;
}
