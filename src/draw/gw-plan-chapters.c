/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-plan-writer.h"

#include "draw/gw-sheet-figures.h"
#include "draw/gw-sheet-words.h"
#include "plan/gw-basis.h"
#include "plan/gw-case-answer.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-group.h"
#include "plan/gw-link.h"
#include "plan/gw-person.h"
#include "plan/gw-review.h"
#include "plan/gw-unit-words.h"
#include "words/gw-dates.h"

/* The chapters of the whole plan but the business case. */

/* --- The stages */

static void
write_evidence (GwPlanWriter *self,
                gpointer      item,
                guint         field)
{
  for (guint i = 0; i < gw_item_count (item, field); i++)
    {
      GwItem *link = gw_item_get_nth (item, field, i);
      const char *title = gw_item_get_text (link, GW_LINK_TITLE);
      const char *url = gw_item_get_text (link, GW_LINK_URL);
      g_autofree char *text = g_strjoin (title != NULL && url != NULL ? ": " : "", title != NULL ? title : "",
                                         url != NULL ? url : "", NULL);

      gw_plan_writer_add_prose (self, gw_plan_writer_get (self, "Evidence"), text);
    }
}

static void
write_check (GwPlanWriter *self,
             GwCheck      *check)
{
  static const guint fields[] = { GW_CHECK_STATE, GW_CHECK_OWNER, GW_CHECK_DUE };
  static const char *const signs[] = { "☐", "☑", "–" };
  const char *question = gw_item_get_text (check, GW_CHECK_QUESTION);
  g_autofree char *line = g_strdup_printf ("%s %s", signs[gw_check_get_state (check)], question != NULL ? question : "");
  g_autofree char *derived = gw_check_dup_case_answer (check, self->plan, self->words);
  /* The sign says already what is answered. */
  const guint first = gw_check_get_state (check) == GW_CHECK_ANSWERED ? 1 : 0;

  gw_plan_writer_add_strong (self, line);
  gw_plan_writer_add_prose (self, NULL, gw_item_get_text (check, GW_CHECK_ANSWER));
  gw_plan_writer_add_prose (self, gw_plan_writer_get (self, "Business Case"), derived);
  gw_plan_writer_add_units (self, check, fields + first, G_N_ELEMENTS (fields) - first);
  gw_plan_writer_add_unit (self, check, GW_CHECK_NOTE);
  write_evidence (self, check, GW_CHECK_EVIDENCE);
}

static void
write_decision (GwPlanWriter *self,
                GwDecision   *decision)
{
  static const guint fields[] = { GW_DECISION_OUTCOME, GW_DECISION_ROUND, GW_DECISION_BY, GW_DECISION_ON };

  gw_plan_writer_add_units (self, decision, fields, G_N_ELEMENTS (fields));
  if (gw_plan_get_decision (self->plan, GW_STAGE (gw_item_get_parent (decision))) == decision &&
      gw_decision_is_stale (decision))
    gw_plan_writer_add_muted (self, gw_plan_writer_get (self, "Changed since the decision"));
  gw_plan_writer_add_prose (self, gw_words_get_context (self->words, "decision", "Reason"),
                            gw_item_get_text (decision, GW_DECISION_REASON));
  for (guint i = 0; i < gw_item_count (decision, GW_DECISION_CONDITIONS); i++)
    write_check (self, gw_item_get_nth (decision, GW_DECISION_CONDITIONS, i));
}

static void
write_stage (GwPlanWriter *self,
             GwStage      *stage)
{
  const GwCheckCounts counts = gw_stage_count_checks (stage);
  g_autofree char *title = gw_sheet_describe_stage (stage);
  g_autofree char *answered = gw_check_counts_format (&counts, self->words);

  gw_plan_writer_add_chapter (self, title);
  gw_plan_writer_add_muted (self, answered);
  for (guint i = 0; i < gw_item_count (stage, GW_STAGE_GROUPS); i++)
    {
      GwItem *group = gw_item_get_nth (stage, GW_STAGE_GROUPS, i);

      gw_plan_writer_add_part (self, gw_item_get_text (group, GW_GROUP_TITLE));
      for (guint j = 0; j < gw_item_count (group, GW_GROUP_CHECKS); j++)
        write_check (self, gw_item_get_nth (group, GW_GROUP_CHECKS, j));
    }
}

void
gw_plan_write_stages (GwPlanWriter *self)
{
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_STAGES); i++)
    write_stage (self, gw_item_get_nth (self->plan, GW_PLAN_STAGES, i));
}

/* --- Evaluations */

static void
write_evaluation (GwPlanWriter *self,
                  GwEvaluation *evaluation)
{
  static const guint fields[] = { GW_EVALUATION_ROUND, GW_EVALUATION_SEGMENT, GW_EVALUATION_RATING,
                                  GW_EVALUATION_BY };
  const char *metric = gw_item_get_text (evaluation, GW_EVALUATION_METRIC);
  g_autofree char *date = gw_date_format (self->words, gw_item_get_text (evaluation, GW_EVALUATION_ON),
                                          GW_DATE_FORM_LONG);
  g_autofree char *kind = gw_item_format_unit (evaluation, gw_item_get_field (evaluation, GW_EVALUATION_KIND),
                                               self->words);
  g_autofree char *line = g_strdup_printf ("%s · %s", date, metric != NULL ? metric : kind != NULL ? kind : "");

  gw_plan_writer_add_strong (self, line);
  gw_plan_writer_add_numbers (self, gw_plan_writer_get (self, "Value"), evaluation, GW_EVALUATION_VALUE,
                              GW_EVALUATION_TARGET, GW_EVALUATION_UNIT);
  gw_plan_writer_add_units (self, evaluation, fields, G_N_ELEMENTS (fields));
  gw_plan_writer_add_prose (self, NULL, gw_item_get_text (evaluation, GW_EVALUATION_JUDGEMENT));
  gw_plan_writer_add_unit (self, evaluation, GW_EVALUATION_DATA);
  write_evidence (self, evaluation, GW_EVALUATION_EVIDENCE);
}

void
gw_plan_write_evaluations (GwPlanWriter *self)
{
  g_autoptr(GArray) plots = gw_sheet_make_plots (self->plan, self->words);

  gw_plan_writer_add_chapter (self, gw_plan_writer_get (self, "Evaluations"));
  for (guint i = 0; i < plots->len; i++)
    gw_flow_add_figure (self->flow, &g_array_index (plots, GwFlowFigure, i));
  if (gw_item_count (self->plan, GW_PLAN_EVALUATIONS) == 0)
    gw_plan_writer_add_muted (self, gw_plan_writer_get (self, "Nothing has been measured yet."));
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_EVALUATIONS); i++)
    write_evaluation (self, gw_item_get_nth (self->plan, GW_PLAN_EVALUATIONS, i));
}

/* --- Risks */

static void
write_risk (GwPlanWriter *self,
            GwRisk       *risk)
{
  static const guint fields[] = { GW_RISK_STATUS, GW_RISK_STAGE, GW_RISK_OWNER, GW_RISK_CONFIDENCE, GW_RISK_RESPONSE,
                                  GW_RISK_DUE, GW_RISK_REVIEW_ON };
  const GwLimits limits = gw_plan_get_limits (self->plan);
  g_autofree char *title = gw_sheet_describe_risk (risk);
  g_autofree char *line = g_strdup_printf ("%d  %s", gw_risk_get_number (risk), title);
  g_autofree char *inherent = gw_sheet_format_with_band (&limits, self->words, gw_risk_get_inherent (risk));
  g_autofree char *residual = gw_sheet_format_with_band (&limits, self->words, gw_risk_get_residual (risk));
  g_autofree char *places = g_strdup_printf ("%s: %s → %s: %s", gw_plan_writer_get (self, "Inherent"), inherent,
                                             gw_plan_writer_get (self, "Residual"), residual);

  gw_plan_writer_add_strong (self, line);
  gw_flow_add_text (self->flow, gw_risk_is_placed (risk) ? places : gw_plan_writer_get (self, "Unplaced"));
  gw_plan_writer_add_units (self, risk, fields, G_N_ELEMENTS (fields));
  gw_plan_writer_add_unit (self, risk, GW_RISK_DESCRIPTION);
  gw_plan_writer_add_unit (self, risk, GW_RISK_PLACEMENT_REASON);
  gw_plan_writer_add_unit (self, risk, GW_RISK_RESPONSE_PLAN);
  gw_plan_writer_add_unit (self, risk, GW_RISK_NOTE);
  write_evidence (self, risk, GW_RISK_EVIDENCE);
}

void
gw_plan_write_risks (GwPlanWriter *self)
{
  const GwRiskCounts counts = gw_plan_count_risks (self->plan);
  g_autofree char *total = gw_words_format (self->words, "Total %d = placed %d + unplaced %d + closed %d",
                                            (int) counts.total, (int) counts.placed, (int) counts.unplaced,
                                            (int) counts.closed);

  gw_plan_writer_add_chapter (self, gw_plan_writer_get (self, "Risks"));
  gw_plan_writer_add_muted (self, total);
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_RISKS); i++)
    write_risk (self, gw_item_get_nth (self->plan, GW_PLAN_RISKS, i));
}

/* --- Decisions and reviews */

static void
write_reviews (GwPlanWriter *self)
{
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (self->plan);

  if (reviews->len > 0)
    gw_plan_writer_add_part (self, gw_plan_writer_get (self, "Reviews"));
  for (guint i = 0; i < reviews->len; i++)
    {
      static const guint fields[] = { GW_REVIEW_ON, GW_REVIEW_ROUND, GW_REVIEW_BY };
      GwItem *review = g_ptr_array_index (reviews, i);

      gw_plan_writer_add_strong (self, gw_item_get_text (review, GW_REVIEW_TITLE));
      gw_plan_writer_add_units (self, review, fields, G_N_ELEMENTS (fields));
      gw_plan_writer_add_prose (self, NULL, gw_item_get_text (review, GW_REVIEW_NOTE));
    }
}

void
gw_plan_write_decisions (GwPlanWriter *self)
{
  guint n_decisions = 0;

  gw_plan_writer_add_chapter (self, gw_plan_writer_get (self, "Gate Decision"));
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_STAGES); i++)
    {
      GwStage *stage = gw_item_get_nth (self->plan, GW_PLAN_STAGES, i);
      g_autofree char *title = gw_sheet_describe_stage (stage);

      for (guint j = 0; j < gw_item_count (stage, GW_STAGE_DECISIONS); j++, n_decisions++)
        {
          gw_plan_writer_add_strong (self, title);
          write_decision (self, gw_item_get_nth (stage, GW_STAGE_DECISIONS, j));
        }
    }
  if (n_decisions == 0)
    gw_plan_writer_add_muted (self, gw_plan_writer_get (self, "No decision yet"));
  write_reviews (self);
}

/* --- People */

void
gw_plan_write_people (GwPlanWriter *self)
{
  const GwFlowColumn columns[] = {
    { gw_plan_writer_get (self, "Name"), 14, 2, GW_TEXT_START, FALSE, 3 },
    { gw_plan_writer_get (self, "Role"), 14, 2, GW_TEXT_START, FALSE, 3 },
  };

  gw_plan_writer_add_chapter (self, gw_plan_writer_get (self, "People and Roles"));
  if (gw_item_count (self->plan, GW_PLAN_PEOPLE) == 0)
    {
      gw_flow_add_text (self->flow, GW_SHEET_NOTHING);
      return;
    }
  gw_flow_add_table (self->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_PEOPLE); i++)
    {
      GwItem *person = gw_item_get_nth (self->plan, GW_PLAN_PEOPLE, i);
      g_autofree char *name = gw_text_clean (gw_item_get_text (person, GW_PERSON_NAME), GW_SHEET_TITLE_LENGTH);
      g_autofree char *role = gw_item_format_unit (person, gw_item_get_field (person, GW_PERSON_ROLE), self->words);
      const char *const row[] = { name, role };

      gw_flow_add_row (self->flow, row);
    }
}
