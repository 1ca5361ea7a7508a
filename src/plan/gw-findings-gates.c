/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings-rules.h"

#include "plan/gw-basis.h"
#include "plan/gw-check.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-record.h"

/* What is found at the gates: decisions, their conditions, and what they should
 * be based on. */

static guint
count_changed_checks (GPtrArray *changes)
{
  guint count = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      GwItemChange *change = g_ptr_array_index (changes, i);

      count += (guint) GW_IS_CHECK (change->now != NULL ? change->now : change->then);
    }
  return count;
}

static void
check_stale (GwFindings *self,
             GwDecision *decision)
{
  g_autoptr(GPtrArray) changes = gw_decision_get_changes (decision);
  const guint n_checks = count_changed_checks (changes);

  if (n_checks > 0)
    gw_finding_set_count (gw_findings_add (self, GW_RULE_STALE_DECISION, decision, GW_DECISION_BASIS), (int) n_checks);
  else if (changes->len > 0)
    gw_finding_set_count (gw_findings_add (self, GW_RULE_STALE_BASIS, decision, GW_DECISION_BASIS), (int) changes->len);
}

static gboolean
goes_on (GwDecision *decision)
{
  const char *outcome = gw_item_get_text (decision, GW_DECISION_OUTCOME);

  return g_strcmp0 (outcome, "go") == 0 || g_strcmp0 (outcome, "conditional") == 0;
}

static void
check_decided_open (GwFindings *self,
                    GwDecision *decision)
{
  GwRecord *basis = gw_item_get_child (decision, GW_DECISION_BASIS);
  GwList *checks = basis != NULL ? gw_item_peek_list (basis, GW_RECORD_CHECKS) : NULL;
  int open = 0;

  for (guint i = 0; checks != NULL && i < gw_list_get_length (checks); i++)
    open += gw_check_get_state (gw_list_get (checks, i)) == GW_CHECK_OPEN;
  if (open > 0 && goes_on (decision))
    gw_finding_set_count (gw_findings_add (self, GW_RULE_DECIDED_OPEN, decision, GW_DECISION_BASIS), open);
}

/* Also of earlier rounds: what was promised is not settled by going on. */
static void
check_conditions (GwFindings *self,
                  GwStage    *stage,
                  GwDecision *decision)
{
  GwList *conditions = gw_item_peek_list (decision, GW_DECISION_CONDITIONS);
  const char *round = gw_item_get_text (decision, GW_DECISION_ROUND);

  if (conditions == NULL || gw_plan_find_decision (self->plan, stage, round) != decision)
    return;
  for (guint i = 0; i < gw_list_get_length (conditions); i++)
    gw_findings_condition (self, gw_list_get (conditions, i));
}

static void
check_stage (GwFindings *self,
             GwStage    *stage)
{
  GwList *decisions = gw_item_peek_list (stage, GW_STAGE_DECISIONS);
  GwDecision *current = gw_plan_get_decision (self->plan, stage);

  for (guint i = 0; decisions != NULL && i < gw_list_get_length (decisions); i++)
    check_conditions (self, stage, gw_list_get (decisions, i));
  if (current == NULL)
    return;
  check_stale (self, current);
  check_decided_open (self, current);
}

/* --- Evaluations of the current round */

typedef struct
{
  GHashTable *latest;           /* what is measured → the latest evaluation of it */
  gboolean measured;
  gboolean judged;
} Evaluations;

static gboolean
is_of_kind (GwEvaluation *evaluation,
            const char   *kind)
{
  return g_strcmp0 (gw_item_get_text (evaluation, GW_EVALUATION_KIND), kind) == 0;
}

/* One metric may be measured for several groups of customers. */
static char *
dup_measured (GwEvaluation *evaluation)
{
  const char *metric = gw_item_get_text (evaluation, GW_EVALUATION_METRIC);
  const char *segment = gw_item_get_text (evaluation, GW_EVALUATION_SEGMENT);

  return g_strconcat (metric != NULL ? metric : "", "\n", segment, NULL);
}

static void
note_measurement (Evaluations  *evaluations,
                  GwEvaluation *evaluation)
{
  g_autofree char *measured = dup_measured (evaluation);
  GwEvaluation *latest = g_hash_table_lookup (evaluations->latest, measured);

  evaluations->measured = TRUE;
  if (latest == NULL || g_strcmp0 (gw_item_get_text (evaluation, GW_EVALUATION_ON),
                                   gw_item_get_text (latest, GW_EVALUATION_ON)) >= 0)
    g_hash_table_insert (evaluations->latest, g_steal_pointer (&measured), evaluation);
}

static void
gather_evaluations (GwFindings  *self,
                    Evaluations *evaluations)
{
  GwList *list = gw_item_get_list (self->plan, GW_PLAN_EVALUATIONS);
  const char *round = gw_plan_get_round (self->plan);

  for (guint i = 0; i < gw_list_get_length (list); i++)
    {
      GwEvaluation *evaluation = gw_list_get (list, i);

      if (g_strcmp0 (gw_item_get_text (evaluation, GW_EVALUATION_ROUND), round) != 0)
        continue;
      if (is_of_kind (evaluation, "quantitative"))
        note_measurement (evaluations, evaluation);
      evaluations->judged |= is_of_kind (evaluation, "qualitative");
    }
}

static void
check_results (GwFindings  *self,
               Evaluations *evaluations)
{
  GwList *list = gw_item_get_list (self->plan, GW_PLAN_EVALUATIONS);

  /* in the order of the plan, not of the table */
  for (guint i = 0; i < gw_list_get_length (list); i++)
    {
      GwEvaluation *evaluation = gw_list_get (list, i);
      g_autofree char *measured = dup_measured (evaluation);
      g_autofree char *seen = NULL;

      if (g_hash_table_lookup (evaluations->latest, measured) != evaluation ||
          !gw_evaluation_misses_target (evaluation))
        continue;
      seen = g_strdup_printf ("%.15g/%.15g", gw_item_get_number (evaluation, GW_EVALUATION_VALUE),
                              gw_item_get_number (evaluation, GW_EVALUATION_TARGET));
      gw_finding_set_seen (gw_findings_add (self, GW_RULE_MISSES_TARGET, evaluation, GW_EVALUATION_VALUE), seen);
    }
}

/* An evaluation is missing once the round has come to it: a check of the stage
 * is answered, or the other half of the evaluation is there. */
static void
check_missing (GwFindings        *self,
               const Evaluations *evaluations)
{
  GwStage *stage = gw_plan_find_typed (self->plan, "validation", GW_TYPE_STAGE);
  const gboolean started = stage != NULL && gw_stage_get_state (stage) != GW_STAGE_UNTOUCHED;
  gpointer item = stage != NULL ? (gpointer) stage : self->plan;
  const char *round = gw_plan_get_round (self->plan);

  if (!evaluations->judged && (started || evaluations->measured))
    gw_finding_set_text (gw_findings_add (self, GW_RULE_NO_QUALITATIVE, item, -1), round);
  if (!evaluations->measured && (started || evaluations->judged))
    gw_finding_set_text (gw_findings_add (self, GW_RULE_NO_QUANTITATIVE, item, -1), round);
}

/*
 * gw_findings_gates:
 * @self: the search
 *
 * Looks at the decisions that stand and at the evaluations of the round.
 */
void
gw_findings_gates (GwFindings *self)
{
  GwList *stages = gw_item_get_list (self->plan, GW_PLAN_STAGES);
  g_autoptr(GHashTable) latest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Evaluations evaluations = { .latest = latest };

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    check_stage (self, gw_list_get (stages, i));
  gather_evaluations (self, &evaluations);
  check_results (self, &evaluations);
  check_missing (self, &evaluations);
}
