/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-story-private.h"

#include "plan/gw-basis.h"
#include "plan/gw-case-answer.h"
#include "plan/gw-check.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-findings.h"
#include "plan/gw-group.h"
#include "plan/gw-movement.h"
#include "plan/gw-person.h"
#include "plan/gw-record.h"
#include "plan/gw-round-checks.h"
#include "plan/gw-unit-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/* Stages, evaluations, findings, decisions, reviews and people. */

char *
gw_story_name_stage (GwStage *stage)
{
  const char *title = gw_item_get_text (stage, GW_STAGE_TITLE);

  return gw_format ("%u %s", gw_stage_get_number (stage), title != NULL ? title : "");
}

/* What a record has kept says nothing of the case as it is now. */
static char *
dup_case_answer (GwStory *self,
                 GwCheck *check)
{
  if (GW_IS_RECORD (gw_item_get_parent (check)))
    return NULL;
  return gw_check_dup_case_answer (check, self->plan, self->words, self->today);
}

void
gw_story_write_check (GwStory *self,
                      GwCheck *check)
{
  static const guint fields[] = { GW_CHECK_STATE, GW_CHECK_OWNER, GW_CHECK_DUE };
  static const char *const signs[] = { "☐", "☑", "–" };
  const char *question = gw_item_get_text (check, GW_CHECK_QUESTION);
  const GwCheckState state = gw_check_get_state (check);
  g_autofree char *derived = dup_case_answer (self, check);
  /* The sign says already what is answered. */
  const guint first = state == GW_CHECK_ANSWERED ? 1 : 0;

  gw_story_add (self, GW_STORY_ITEM, signs[state], question != NULL ? question : GW_STORY_NOTHING);
  gw_story_add (self, GW_STORY_TEXT, NULL, gw_item_get_text (check, GW_CHECK_ANSWER));
  gw_story_add (self, GW_STORY_TEXT, gw_story_word (self, "Business Case"), derived);
  gw_story_add_facts (self, check, fields + first, G_N_ELEMENTS (fields) - first);
  gw_story_add_unit (self, check, GW_CHECK_NOTE);
  gw_story_add_links (self, check, GW_CHECK_EVIDENCE);
}

static void
write_group (GwStory *self,
             GwItem  *group)
{
  const char *title = gw_item_get_text (group, GW_GROUP_TITLE);

  gw_story_add (self, GW_STORY_PART, NULL, title != NULL ? title : GW_STORY_NOTHING);
  for (guint i = 0; i < gw_item_count (group, GW_GROUP_CHECKS); i++)
    gw_story_write_check (self, gw_item_get_nth (group, GW_GROUP_CHECKS, i));
}

void
gw_story_write_stages (GwStory *self)
{
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_STAGES); i++)
    {
      GwStage *stage = gw_item_get_nth (self->plan, GW_PLAN_STAGES, i);
      const GwCheckCounts counts = gw_stage_count_checks (stage);
      g_autofree char *title = gw_story_name_stage (stage);
      g_autofree char *answered = gw_check_counts_format (&counts, self->words);

      gw_story_add (self, GW_STORY_CHAPTER, NULL, title);
      gw_story_add (self, GW_STORY_FACTS, NULL, answered);
      for (guint j = 0; j < gw_item_count (stage, GW_STAGE_GROUPS); j++)
        write_group (self, gw_item_get_nth (stage, GW_STAGE_GROUPS, j));
    }
}

static void
write_evaluation (GwStory      *self,
                  GwEvaluation *evaluation)
{
  static const guint fields[] = { GW_EVALUATION_ROUND, GW_EVALUATION_SEGMENT, GW_EVALUATION_SETTING,
                                  GW_EVALUATION_RATING, GW_EVALUATION_BY };
  const char *metric = gw_item_get_text (evaluation, GW_EVALUATION_METRIC);
  const char *on = gw_item_get_text (evaluation, GW_EVALUATION_ON);
  g_autofree char *date = gw_date_format (self->words, on, GW_DATE_FORM_LONG);
  g_autofree char *kind = gw_item_format_choice (evaluation, gw_item_get_field (evaluation, GW_EVALUATION_KIND),
                                                 self->words);
  const char *name = metric != NULL ? metric : *kind != '\0' ? kind : GW_STORY_NOTHING;
  g_autofree char *title = on != NULL ? gw_format ("%s" GW_UNIT_SEPARATOR "%s", date, name) : g_strdup (name);

  gw_story_add (self, GW_STORY_ITEM, NULL, title);
  gw_story_add_numbers (self, gw_story_word (self, "Value"), evaluation, GW_EVALUATION_VALUE, GW_EVALUATION_TARGET,
                        GW_EVALUATION_UNIT);
  if (gw_evaluation_misses_target (evaluation))
    gw_story_add (self, GW_STORY_FACTS, NULL, gw_story_word (self, "The result misses the target"));
  gw_story_add_facts (self, evaluation, fields, G_N_ELEMENTS (fields));
  gw_story_add (self, GW_STORY_TEXT, NULL, gw_item_get_text (evaluation, GW_EVALUATION_JUDGEMENT));
  gw_story_add_unit (self, evaluation, GW_EVALUATION_DATA);
  gw_story_add_links (self, evaluation, GW_EVALUATION_EVIDENCE);
}

/* @past is NULL for the current round, and so is that of what says no round or
 * one that nobody knows. */
static gboolean
belongs_to (GwStory *self,
            gpointer item,
            guint    field,
            GwRound *past)
{
  return gw_plan_find_past_round (self->plan, gw_item_get_text (item, field)) == past;
}

/*
 * gw_story_write_evaluations_of:
 * @self: a story
 * @past: (nullable): an earlier round; %NULL for the current one, and for what
 *   says no round or one that nobody knows
 *
 * Returns: how many there are
 */
guint
gw_story_write_evaluations_of (GwStory *self,
                               GwRound *past)
{
  guint n_evaluations = 0;

  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_EVALUATIONS); i++)
    {
      GwEvaluation *evaluation = gw_item_get_nth (self->plan, GW_PLAN_EVALUATIONS, i);

      if (!belongs_to (self, evaluation, GW_EVALUATION_ROUND, past))
        continue;
      if (past != NULL && n_evaluations == 0)
        gw_story_add (self, GW_STORY_PART, NULL, gw_story_word (self, "Evaluations"));
      write_evaluation (self, evaluation);
      n_evaluations++;
    }
  return n_evaluations;
}

void
gw_story_write_evaluations (GwStory *self)
{
  gw_story_add (self, GW_STORY_CHAPTER, NULL, gw_story_word (self, "Evaluations"));
  if (gw_item_count (self->plan, GW_PLAN_EVALUATIONS) > 0)
    gw_story_add (self, GW_STORY_FIGURE, GW_STORY_METRICS, NULL);
  if (gw_story_write_evaluations_of (self, NULL) == 0)
    gw_story_add (self, GW_STORY_FACTS, NULL, gw_story_word (self, "Nothing has been measured yet."));
}

void
gw_story_write_findings (GwStory *self)
{
  const char *const head[] = {
    gw_story_word (self, "Urgency"), gw_story_word (self, "Place"), gw_story_word (self, "Finding"), NULL,
  };

  gw_story_add (self, GW_STORY_CHAPTER, NULL, gw_story_word (self, "Findings"));
  if (gw_findings_count_open (self->findings, GW_SEVERITY_NOTE) == 0)
    {
      gw_story_add (self, GW_STORY_FACTS, NULL, gw_story_word (self, "Nothing to Look At"));
      return;
    }
  gw_story_add_cells (self, GW_STORY_HEAD, head);
  for (guint i = 0; i < self->findings->len; i++)
    {
      GwFinding *finding = g_ptr_array_index (self->findings, i);
      const char *severity = gw_severity_get_word (gw_finding_get_severity (finding));
      g_autofree char *place = gw_finding_dup_place (finding, self->words);
      g_autofree char *sentence = gw_finding_format (finding, self->words);
      const char *const row[] = {
        gw_words_get_context (self->words, "severity", severity), place, sentence, NULL,
      };

      if (gw_finding_get_dismissal (finding) == NULL)
        gw_story_add_cells (self, GW_STORY_ROW, row);
    }
}

static void
write_decision (GwStory    *self,
                GwStage    *stage,
                GwDecision *decision)
{
  static const guint fields[] = { GW_DECISION_OUTCOME, GW_DECISION_ROUND, GW_DECISION_BY, GW_DECISION_ON };
  g_autofree char *title = gw_story_name_stage (stage);

  gw_story_add (self, GW_STORY_ITEM, NULL, title);
  gw_story_add_facts (self, decision, fields, G_N_ELEMENTS (fields));
  if (gw_plan_get_decision (self->plan, stage) == decision && gw_decision_is_stale (decision))
    gw_story_add (self, GW_STORY_FACTS, NULL, gw_story_word (self, "Changed since the decision"));
  gw_story_add (self, GW_STORY_TEXT, gw_words_get_context (self->words, "decision", "Reason"),
                gw_item_get_text (decision, GW_DECISION_REASON));
  for (guint i = 0; i < gw_item_count (decision, GW_DECISION_CONDITIONS); i++)
    gw_story_write_check (self, gw_item_get_nth (decision, GW_DECISION_CONDITIONS, i));
}

static void
write_reviews (GwStory *self)
{
  static const guint fields[] = { GW_REVIEW_ON, GW_REVIEW_ROUND, GW_REVIEW_BY };
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (self->plan);

  if (reviews->len > 0)
    gw_story_add (self, GW_STORY_CHAPTER, NULL, gw_story_word (self, "Reviews"));
  for (guint i = 0; i < reviews->len; i++)
    {
      GwItem *review = g_ptr_array_index (reviews, i);
      const char *title = gw_item_get_text (review, GW_REVIEW_TITLE);

      gw_story_add (self, GW_STORY_ITEM, NULL, title != NULL ? title : GW_STORY_NOTHING);
      gw_story_add_facts (self, review, fields, G_N_ELEMENTS (fields));
      gw_story_add (self, GW_STORY_TEXT, NULL, gw_item_get_text (review, GW_REVIEW_NOTE));
    }
}

/*
 * gw_story_write_decisions_of:
 * @self: a story
 * @past: (nullable): an earlier round; %NULL for the current one, and for what
 *   says no round or one that nobody knows
 *
 * Returns: how many there are
 */
guint
gw_story_write_decisions_of (GwStory *self,
                             GwRound *past)
{
  guint n_decisions = 0;

  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_STAGES); i++)
    {
      GwStage *stage = gw_item_get_nth (self->plan, GW_PLAN_STAGES, i);

      for (guint j = 0; j < gw_item_count (stage, GW_STAGE_DECISIONS); j++)
        {
          GwDecision *decision = gw_item_get_nth (stage, GW_STAGE_DECISIONS, j);

          if (!belongs_to (self, decision, GW_DECISION_ROUND, past))
            continue;
          if (past != NULL && n_decisions == 0)
            gw_story_add (self, GW_STORY_PART, NULL, gw_story_word (self, "Gate Decision"));
          write_decision (self, stage, decision);
          n_decisions++;
        }
    }
  return n_decisions;
}

void
gw_story_write_decisions (GwStory *self)
{
  gw_story_add (self, GW_STORY_CHAPTER, NULL, gw_story_word (self, "Gate Decision"));
  if (gw_story_write_decisions_of (self, NULL) == 0)
    gw_story_add (self, GW_STORY_FACTS, NULL, gw_story_word (self, "No decision yet"));
  write_reviews (self);
}

void
gw_story_write_people (GwStory *self)
{
  const char *const head[] = { gw_story_word (self, "Name"), gw_story_word (self, "Role"), NULL };

  gw_story_add (self, GW_STORY_CHAPTER, NULL, gw_story_word (self, "People and Roles"));
  if (gw_item_count (self->plan, GW_PLAN_PEOPLE) == 0)
    {
      gw_story_add (self, GW_STORY_FACTS, NULL, GW_STORY_NOTHING);
      return;
    }
  gw_story_add_cells (self, GW_STORY_HEAD, head);
  for (guint i = 0; i < gw_item_count (self->plan, GW_PLAN_PEOPLE); i++)
    {
      GwItem *person = gw_item_get_nth (self->plan, GW_PLAN_PEOPLE, i);
      const char *name = gw_item_get_text (person, GW_PERSON_NAME);
      g_autofree char *role = gw_item_format_choice (person, gw_item_get_field (person, GW_PERSON_ROLE), self->words);
      const char *const row[] = { name != NULL ? name : GW_STORY_NOTHING, role, NULL };

      gw_story_add_cells (self, GW_STORY_ROW, row);
    }
}
