/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-plan-writer.h"

#include "draw/gw-sheet-figures.h"
#include "draw/gw-sheet-words.h"
#include "plan/gw-case-answer.h"
#include "plan/gw-constraint.h"
#include "plan/gw-objective.h"
#include "plan/gw-sums.h"
#include "plan/gw-unit-words.h"
#include "plan/gw-verdict.h"

/* The chapter of the business case. */

static void
write_verdict (GwPlanWriter *self)
{
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (self->plan);
  const char *word = gw_plan_writer_get (self, gw_verdict_code_get_word (gw_verdict_get_effective (verdict)));
  g_autofree char *heading = g_strdup_printf ("%s: %s", gw_plan_writer_get (self, "Verdict"), word);
  GwFlowFigure figure;

  gw_plan_writer_add_part (self, heading);
  if (gw_verdict_get_override (verdict, NULL))
    {
      static const guint fields[] = { GW_CASE_VERDICT_OVERRIDE };

      gw_plan_writer_add_units (self, gw_item_get_child (self->plan, GW_PLAN_CASE), fields, G_N_ELEMENTS (fields));
    }
  for (guint i = 0; i < gw_verdict_get_n_reasons (verdict); i++)
    gw_plan_writer_add_prose (self, NULL, gw_plan_writer_get (self, gw_verdict_cause_get_sentence (
                                                       gw_verdict_get_reason (verdict, i)->cause)));
  if (gw_sheet_make_range (self->plan, self->words, &figure))
    gw_flow_add_figure (self->flow, &figure);
}

static void
write_suitability (GwPlanWriter *self,
                   GwCase       *kase)
{
  guint n_questions;
  const GwCaseQuestion *questions = gw_case_get_questions (&n_questions);

  gw_plan_writer_add_part (self, gw_plan_writer_get (self, "Suitability"));
  for (guint i = 0; i < n_questions; i++)
    {
      g_autofree char *text = gw_item_format_unit (kase, gw_item_get_field (kase, questions[i].field), self->words);

      gw_plan_writer_add_strong (self, gw_plan_writer_get (self, questions[i].question));
      gw_plan_writer_add_prose (self, NULL, text != NULL ? text : GW_SHEET_NOTHING);
    }
}

static void
write_objectives (GwPlanWriter *self,
                  GwCase       *kase)
{
  static const guint fields[] = { GW_OBJECTIVE_DUE, GW_OBJECTIVE_OWNER };

  if (gw_item_count (kase, GW_CASE_OBJECTIVES) > 0)
    gw_plan_writer_add_part (self, gw_plan_writer_get (self, "Objectives"));
  for (guint i = 0; i < gw_item_count (kase, GW_CASE_OBJECTIVES); i++)
    {
      GwItem *objective = gw_item_get_nth (kase, GW_CASE_OBJECTIVES, i);

      gw_plan_writer_add_strong (self, gw_item_get_text (objective, GW_OBJECTIVE_STATEMENT));
      gw_plan_writer_add_unit (self, objective, GW_OBJECTIVE_METRIC);
      gw_plan_writer_add_numbers (self, gw_plan_writer_get (self, "Baseline"), objective, GW_OBJECTIVE_BASELINE, GW_OBJECTIVE_TARGET, GW_OBJECTIVE_UNIT);
      gw_plan_writer_add_units (self, objective, fields, G_N_ELEMENTS (fields));
    }
}

static void
write_money (GwPlanWriter *self,
             GwCase       *kase)
{
  g_autofree char *yearly = gw_case_dup_yearly_text (kase, self->words);

  if (gw_item_count (kase, GW_CASE_ESTIMATES) > 0)
    gw_plan_writer_add_part (self, gw_plan_writer_get (self, "Cost and Benefit"));
  gw_plan_writer_add_prose (self, NULL, yearly);
  for (guint i = 0; i < gw_item_count (kase, GW_CASE_ESTIMATES); i++)
    {
      static const guint fields[] = { GW_ESTIMATE_KIND, GW_ESTIMATE_LOW };
      GwItem *estimate = gw_item_get_nth (kase, GW_CASE_ESTIMATES, i);

      gw_plan_writer_add_strong (self, gw_item_get_text (estimate, GW_ESTIMATE_TITLE));
      gw_plan_writer_add_units (self, estimate, fields, G_N_ELEMENTS (fields));
      gw_plan_writer_add_prose (self, NULL, gw_item_get_text (estimate, GW_ESTIMATE_NOTE));
    }
}

static void
write_constraints (GwPlanWriter *self,
                   GwCase       *kase)
{
  if (gw_item_count (kase, GW_CASE_CONSTRAINTS) > 0)
    gw_plan_writer_add_part (self, gw_plan_writer_get (self, "Constraints"));
  for (guint i = 0; i < gw_item_count (kase, GW_CASE_CONSTRAINTS); i++)
    {
      GwConstraint *constraint = gw_item_get_nth (kase, GW_CASE_CONSTRAINTS, i);
      g_autofree char *word = gw_constraint_dup_kind_word (constraint, self->words);

      gw_plan_writer_add_prose (self, word, gw_item_get_text (constraint, GW_CONSTRAINT_STATEMENT));
    }
}

void
gw_plan_write_case (GwPlanWriter *self)
{
  GwCase *kase = gw_item_get_child (self->plan, GW_PLAN_CASE);

  gw_plan_writer_add_chapter (self, gw_plan_writer_get (self, "Business Case"));
  write_verdict (self);
  if (kase == NULL)
    return;
  if (gw_item_is_set (kase, GW_CASE_PROBLEM))
    {
      gw_plan_writer_add_part (self, gw_plan_writer_get (self, "Problem"));
      gw_plan_writer_add_prose (self, NULL, gw_item_get_text (kase, GW_CASE_PROBLEM));
    }
  write_suitability (self, kase);
  write_objectives (self, kase);
  write_constraints (self, kase);
  write_money (self, kase);
}
