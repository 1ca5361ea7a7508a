/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-story-private.h"

#include "plan/gw-case-answer.h"
#include "plan/gw-case.h"
#include "plan/gw-constraint.h"
#include "plan/gw-estimate.h"
#include "plan/gw-objective.h"
#include "plan/gw-unit-words.h"
#include "plan/gw-verdict.h"
#include "words/gw-format.h"
#include "words/gw-numbers.h"

/* The chapter of the business case. */

static void
write_verdict (GwStory *self)
{
  static const guint fields[] = { GW_CASE_VERDICT_OVERRIDE };
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (self->plan);
  const char *word = gw_story_word (self, gw_verdict_code_get_word (gw_verdict_get_effective (verdict)));
  g_autofree char *heading = g_strdup_printf ("%s: %s", gw_story_word (self, "Verdict"), word);

  gw_story_add (self, GW_STORY_PART, NULL, heading);
  if (gw_verdict_get_override (verdict, NULL))
    gw_story_add_facts (self, gw_item_get_child (self->plan, GW_PLAN_CASE), fields, G_N_ELEMENTS (fields));
  for (guint i = 0; i < gw_verdict_get_n_reasons (verdict); i++)
    gw_story_add (self, GW_STORY_TEXT, NULL,
                  gw_story_word (self, gw_verdict_cause_get_sentence (gw_verdict_get_reason (verdict, i)->cause)));
  gw_story_add (self, GW_STORY_FIGURE, GW_STORY_RANGE, NULL);
}

static void
write_suitability (GwStory *self,
                   GwCase  *kase)
{
  guint n_questions;
  const GwCaseQuestion *questions = gw_case_get_questions (&n_questions);

  gw_story_add (self, GW_STORY_PART, NULL, gw_story_word (self, "Suitability"));
  for (guint i = 0; i < n_questions; i++)
    {
      g_autofree char *text = gw_item_format_unit (kase, gw_item_get_field (kase, questions[i].field), self->words);

      gw_story_add (self, GW_STORY_ITEM, NULL, gw_story_word (self, questions[i].question));
      gw_story_add (self, GW_STORY_TEXT, NULL, text != NULL ? text : GW_STORY_NOTHING);
    }
}

static void
write_objectives (GwStory *self,
                  GwCase  *kase)
{
  static const guint fields[] = { GW_OBJECTIVE_DUE, GW_OBJECTIVE_OWNER };

  if (gw_item_count (kase, GW_CASE_OBJECTIVES) > 0)
    gw_story_add (self, GW_STORY_PART, NULL, gw_story_word (self, "Objectives"));
  for (guint i = 0; i < gw_item_count (kase, GW_CASE_OBJECTIVES); i++)
    {
      GwItem *objective = gw_item_get_nth (kase, GW_CASE_OBJECTIVES, i);
      const char *statement = gw_item_get_text (objective, GW_OBJECTIVE_STATEMENT);

      gw_story_add (self, GW_STORY_ITEM, NULL, statement != NULL ? statement : GW_STORY_NOTHING);
      gw_story_add_unit (self, objective, GW_OBJECTIVE_METRIC);
      gw_story_add_numbers (self, gw_story_word (self, "Baseline"), objective, GW_OBJECTIVE_BASELINE,
                            GW_OBJECTIVE_TARGET, GW_OBJECTIVE_UNIT);
      gw_story_add_facts (self, objective, fields, G_N_ELEMENTS (fields));
    }
}

static void
write_constraint (GwStory *self,
                  GwItem  *constraint)
{
  g_autofree char *word = gw_constraint_dup_kind_word (GW_CONSTRAINT (constraint), self->words);
  g_autofree char *limit = gw_number_format_unit (gw_item_get_number (constraint, GW_CONSTRAINT_LIMIT),
                                                  gw_item_get_text (constraint, GW_CONSTRAINT_UNIT));
  g_autofree char *line = gw_format ("%s: %s", gw_story_word (self, "Limit"), limit);

  gw_story_add (self, GW_STORY_TEXT, word, gw_item_get_text (constraint, GW_CONSTRAINT_STATEMENT));
  if (gw_item_is_set (constraint, GW_CONSTRAINT_LIMIT))
    gw_story_add (self, GW_STORY_FACTS, NULL, line);
}

static void
write_constraints (GwStory *self,
                   GwCase  *kase)
{
  if (gw_item_count (kase, GW_CASE_CONSTRAINTS) > 0)
    gw_story_add (self, GW_STORY_PART, NULL, gw_story_word (self, "Constraints"));
  for (guint i = 0; i < gw_item_count (kase, GW_CASE_CONSTRAINTS); i++)
    write_constraint (self, gw_item_get_nth (kase, GW_CASE_CONSTRAINTS, i));
}

static void
write_money (GwStory *self,
             GwCase  *kase)
{
  static const guint fields[] = { GW_ESTIMATE_KIND, GW_ESTIMATE_LOW };
  g_autofree char *yearly = gw_case_dup_yearly_text (kase, self->words);

  if (gw_item_count (kase, GW_CASE_ESTIMATES) == 0)
    return;
  gw_story_add (self, GW_STORY_PART, NULL, gw_story_word (self, "Cost and Benefit"));
  gw_story_add (self, GW_STORY_TEXT, NULL, yearly);
  for (guint i = 0; i < gw_item_count (kase, GW_CASE_ESTIMATES); i++)
    {
      GwItem *estimate = gw_item_get_nth (kase, GW_CASE_ESTIMATES, i);
      const char *title = gw_item_get_text (estimate, GW_ESTIMATE_TITLE);

      gw_story_add (self, GW_STORY_ITEM, NULL, title != NULL ? title : GW_STORY_NOTHING);
      gw_story_add_facts (self, estimate, fields, G_N_ELEMENTS (fields));
      gw_story_add (self, GW_STORY_TEXT, NULL, gw_item_get_text (estimate, GW_ESTIMATE_NOTE));
    }
}

void
gw_story_write_case (GwStory *self)
{
  GwCase *kase = gw_item_get_child (self->plan, GW_PLAN_CASE);

  gw_story_add (self, GW_STORY_CHAPTER, NULL, gw_story_word (self, "Business Case"));
  write_verdict (self);
  if (kase == NULL)
    return;
  if (gw_item_is_set (kase, GW_CASE_PROBLEM))
    gw_story_add (self, GW_STORY_PART, NULL, gw_story_word (self, "Problem"));
  gw_story_add (self, GW_STORY_TEXT, NULL, gw_item_get_text (kase, GW_CASE_PROBLEM));
  write_suitability (self, kase);
  write_objectives (self, kase);
  write_constraints (self, kase);
  write_money (self, kase);
}
