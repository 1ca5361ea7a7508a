/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-status-parts.h"

#include "draw/gw-sheet-figures.h"
#include "draw/gw-sheet-words.h"
#include "plan/gw-basis.h"
#include "plan/gw-case.h"
#include "plan/gw-estimate.h"
#include "plan/gw-verdict.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/* What the plan has come to: the verdict, and the gates. */

/* --- The verdict */

/* Who has set another verdict, when and why; then what follows from the plan */
static void
add_override (GwSheetPart *part,
              GwPlan      *plan,
              GwVerdict   *verdict,
              GwWords     *words)
{
  GwCase *kase = gw_item_get_child (plan, GW_PLAN_CASE);
  const char *on = gw_item_get_text (kase, GW_CASE_VERDICT_ON);
  g_autofree char *by = gw_sheet_describe_person (plan, gw_item_get_text (kase, GW_CASE_VERDICT_BY), words);
  g_autofree char *date = gw_date_format (words, on, GW_DATE_FORM_LONG);
  g_autofree char *reason = gw_text_clean (gw_item_get_text (kase, GW_CASE_VERDICT_REASON), GW_SHEET_TITLE_LENGTH);
  const char *const parts[] = { by, on != NULL ? date : NULL, reason };
  g_autofree char *text = gw_format_join_filled (" · ", parts, G_N_ELEMENTS (parts));

  if (*text != '\0')
    gw_sheet_part_add_text (part, GW_FLOW_LOOK_PLAIN, g_steal_pointer (&text));
  gw_sheet_part_add_text (part, GW_FLOW_LOOK_MUTED, gw_words_format (words, "Derived from the plan: %s",
    gw_words_get (words, gw_verdict_code_get_word (gw_verdict_get_derived (verdict)))));
}

/* What a reason is about: a risk or an estimate, and how many more */
static char *
describe_reason (const GwVerdictReason *reason,
                 GwWords               *words)
{
  const char *sentence = gw_words_get (words, gw_verdict_cause_get_sentence (reason->cause));
  g_autofree char *title = NULL;

  if (GW_IS_RISK (reason->item))
    title = gw_sheet_describe_risk (GW_RISK (reason->item));
  else if (GW_IS_ESTIMATE (reason->item))
    title = gw_text_clean (gw_item_get_text (reason->item, GW_ESTIMATE_TITLE), GW_SHEET_NAME_LENGTH);
  if (title == NULL || *title == '\0')
    return g_strdup (sentence);
  if (reason->count < 2)
    return gw_format ("%s %s", sentence, title);
  return gw_format ("%s %s (+%u)", sentence, title, reason->count - 1);
}

static void
add_reasons (GwSheetPart *part,
             GwVerdict   *verdict,
             GwWords     *words)
{
  const GwFlowColumn columns[] = { { NULL, 0.8, 0, GW_TEXT_START, FALSE, 1 }, { NULL, 10, 1, GW_TEXT_START, FALSE, 3 } };

  gw_sheet_part_set_columns (part, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < gw_verdict_get_n_reasons (verdict); i++)
    {
      g_autoptr(GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add (row, "•");
      g_strv_builder_take (row, describe_reason (gw_verdict_get_reason (verdict, i), words));
      gw_sheet_part_take_row (part, g_strv_builder_end (row));
    }
}

/*
 * gw_status_verdict_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * The verdict with its reasons, and the benefit against the cost.
 */
GwSheetPart *
gw_status_verdict_new (GwPlan               *plan,
                       const GwSheetOptions *options)
{
  GwWords *words = options->words;
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (plan);
  const char *word = gw_words_get (words, gw_verdict_code_get_word (gw_verdict_get_effective (verdict)));
  char *heading = g_strdup_printf ("%s: %s", gw_words_get (words, "Verdict"), word);
  GwSheetPart *part = gw_sheet_part_new (words, heading);
  GwFlowFigure figure;

  if (gw_verdict_get_override (verdict, NULL))
    add_override (part, plan, verdict, words);
  if (gw_sheet_make_range (plan, words, &figure))
    gw_sheet_part_set_figure (part, figure);
  add_reasons (part, verdict, words);
  return part;
}

/* --- The gates */

static char *
describe_outcome (GwDecision *decision,
                  GwWords    *words)
{
  const char *word = decision != NULL ? gw_outcome_get_word (gw_decision_get_outcome (decision)) : NULL;

  if (decision == NULL)
    return g_strdup (GW_SHEET_NOTHING);
  if (word == NULL)
    return gw_text_clean (gw_item_get_text (decision, GW_DECISION_OUTCOME), GW_SHEET_NAME_LENGTH);
  if (!gw_decision_is_stale (decision))
    return g_strdup (gw_words_get (words, word));
  return g_strdup_printf ("%s · %s", gw_words_get (words, word), gw_words_get (words, "Changed since the decision"));
}

static void
add_gate (GwSheetPart *part,
          GwPlan      *plan,
          GwStage     *stage,
          const char  *today,
          GwWords     *words)
{
  GwDecision *decision = gw_plan_get_decision (plan, stage);
  const GwCheckCounts counts = gw_stage_count_checks (stage);
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_take (row, gw_sheet_describe_stage (stage));
  g_strv_builder_take (row, gw_check_counts_format_short (&counts));
  g_strv_builder_take (row, describe_outcome (decision, words));
  g_strv_builder_take (row, decision == NULL ? g_strdup ("")
    : gw_sheet_describe_person (plan, gw_item_get_text (decision, GW_DECISION_BY), words));
  g_strv_builder_take (row, decision == NULL ? g_strdup ("")
    : gw_date_format_short (words, gw_item_get_text (decision, GW_DECISION_ON), today));
  gw_sheet_part_take_row (part, g_strv_builder_end (row));
}

/*
 * gw_status_gates_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * The stages: how many of their checks are answered, and what their gates have
 * decided.
 */
GwSheetPart *
gw_status_gates_new (GwPlan               *plan,
                     const GwSheetOptions *options)
{
  GwWords *words = options->words;
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);
  GwSheetPart *part = gw_sheet_part_new (words, g_strdup (gw_words_get (words, "Gate Decision")));
  const GwFlowColumn columns[] = {
    { gw_words_get (words, "Stage"), 7, 2, GW_TEXT_START, FALSE, 3 },
    { gw_words_get (words, "Checks"), 4.4, 0, GW_TEXT_END, FALSE, 1 },
    { gw_words_get (words, "Decision"), 6.2, 2, GW_TEXT_START, TRUE, 4 },
    { gw_words_get (words, "Decided by"), 5.4, 1, GW_TEXT_START, FALSE, 3 },
    { gw_words_get (words, "Date"), 4.8, 0, GW_TEXT_START, FALSE, 2 },
  };

  gw_sheet_part_set_columns (part, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    add_gate (part, plan, gw_list_get (stages, i), options->today, words);
  return part;
}
