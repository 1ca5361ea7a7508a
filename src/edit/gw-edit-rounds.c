/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-rounds.h"

#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-private.h"
#include "edit/gw-edit-records.h"
#include "plan/gw-check.h"
#include "plan/gw-item-write.h"
#include "plan/gw-round-checks.h"
#include "words/gw-dates.h"

/* Rounds and reviews: what keeps a record of the whole plan. */

static GwRecord *
record_all_checks (GwPlan          *plan,
                   gboolean         ring_only,
                   GwRecordPurpose  purpose)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);
  GwRecord *record = g_object_new (GW_TYPE_RECORD, NULL);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwStage *stage = gw_list_get (stages, i);

      if (!ring_only || gw_stage_is_in_ring (stage))
        gw_edit_record_checks (record, stage, purpose);
    }
  return record;
}

/* --- Rounds */

static GwRound *
add_round (GwHistory  *history,
           int         number,
           const char *started)
{
  g_autofree char *id = g_strdup_printf ("%d", number);
  g_autoptr(GwRound) round = gw_edit_new_item (GW_TYPE_ROUND, id, GW_ROUND_STARTED, started);

  gw_history_append (history, gw_item_get_list (gw_history_get_plan (history), GW_PLAN_ROUNDS), round);
  return round;
}

/* A plan whose first round nobody has written down yet is in round 1. */
static GwRound *
ensure_current_round (GwHistory *history)
{
  GwPlan *plan = gw_history_get_plan (history);
  GwList *rounds = gw_item_get_list (plan, GW_PLAN_ROUNDS);
  guint length = gw_list_get_length (rounds);

  if (length > 0)
    return gw_list_get (rounds, length - 1);
  return add_round (history, 1, gw_item_get_text (plan, GW_PLAN_STARTED));
}

static void
close_round (GwHistory  *history,
             GwRound    *round,
             const char *summary,
             const char *today)
{
  GwList *child = gw_item_get_list (round, GW_ROUND_RECORD);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, record_all_checks (gw_history_get_plan (history), TRUE, GW_RECORD_OF_ROUND));
  gw_history_set_text (history, round, GW_ROUND_CLOSED, today);
  gw_edit_write_text (history, round, gw_item_get_field (round, GW_ROUND_SUMMARY), summary);
  gw_history_splice (history, child, 0, gw_list_get_length (child), records);
}

static void
clear_evidence (GwHistory *history,
                GwCheck   *check)
{
  GwList *evidence = gw_item_peek_list (check, GW_CHECK_EVIDENCE);

  if (evidence != NULL && gw_list_get_length (evidence) > 0)
    gw_history_splice (history, evidence, 0, gw_list_get_length (evidence), NULL);
}

/* The owner stays and the date goes: it was one of the round that ends. */
static void
reopen_check (GwHistory *history,
              GwCheck   *check,
              gboolean   keeps_answers)
{
  gw_history_set_text (history, check, GW_CHECK_STATE, NULL);
  gw_history_set_text (history, check, GW_CHECK_REASON, NULL);
  gw_history_set_text (history, check, GW_CHECK_DUE, NULL);
  if (keeps_answers)
    return;
  gw_history_set_text (history, check, GW_CHECK_ANSWER, NULL);
  gw_history_set_text (history, check, GW_CHECK_NOTE, NULL);
  clear_evidence (history, check);
}

static void
reopen_ring (GwHistory *history,
             gboolean   keeps_answers)
{
  GwList *stages = gw_item_get_list (gw_history_get_plan (history), GW_PLAN_STAGES);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwStage *stage = gw_list_get (stages, i);
      g_autoptr(GPtrArray) checks = gw_stage_get_checks (stage);

      for (guint j = 0; gw_stage_is_in_ring (stage) && j < checks->len; j++)
        reopen_check (history, g_ptr_array_index (checks, j), keeps_answers);
    }
}

/**
 * gw_edit_start_round:
 * @history: a history
 * @summary: (nullable): what the round that ends has brought
 * @keeps_answers: whether answers, notes and evidence stay as a starting point
 * @today: `YYYY-MM-DD`
 *
 * Closes the current round with a record of its checks and starts the next:
 * the checks of the ring are open again. Risks, evaluations and decisions stay.
 *
 * Returns: (transfer none): the new round
 */
GwRound *
gw_edit_start_round (GwHistory  *history,
                     const char *summary,
                     gboolean    keeps_answers,
                     const char *today)
{
  GwRound *round, *next;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (gw_date_parse (today, NULL), NULL);

  gw_history_begin (history, GW_N_ ("start round"));
  round = ensure_current_round (history);
  close_round (history, round, summary, today);
  next = add_round (history, gw_plan_get_next_round (gw_history_get_plan (history)), today);
  reopen_ring (history, keeps_answers);
  gw_history_end (history);
  return next;
}

/* --- Reviews */

static GwRecord *
make_review_record (GwPlan *plan)
{
  GwRecord *record = record_all_checks (plan, FALSE, GW_RECORD_OF_REVIEW);
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    g_ptr_array_add (items, gw_list_get (risks, i));
  gw_edit_record_items (record, GW_RECORD_RISKS, items, GW_RECORD_OF_REVIEW);
  return record;
}

/**
 * gw_edit_record_review:
 * @history: a history
 * @draft: what to write down
 *
 * Keeps the state of the day: where the risks lie and how the checks stand.
 *
 * Returns: (transfer none): the review
 */
GwReview *
gw_edit_record_review (GwHistory           *history,
                       const GwReviewDraft *draft)
{
  GwPlan *plan;
  g_autoptr(GwReview) review = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (draft != NULL && gw_date_parse (draft->on, NULL), NULL);
  g_return_val_if_fail (draft->next == NULL || gw_date_parse (draft->next, NULL), NULL);

  plan = gw_history_get_plan (history);
  review = gw_edit_new_item (GW_TYPE_REVIEW, NULL, GW_REVIEW_TITLE, draft->title);
  gw_edit_take_record (review, GW_REVIEW_RECORD, make_review_record (plan));
  gw_history_begin (history, GW_N_ ("record review"));
  gw_history_append (history, gw_item_get_list (plan, GW_PLAN_REVIEWS), review);
  gw_history_set_text (history, review, GW_REVIEW_ON, draft->on);
  gw_history_set_text (history, review, GW_REVIEW_ROUND, gw_plan_get_round (plan));
  gw_history_set_text (history, review, GW_REVIEW_BY, gw_edit_ensure_by (history, draft->by, draft->by_name));
  gw_edit_write_text (history, review, gw_item_get_field (review, GW_REVIEW_NOTE), draft->note);
  if (draft->next != NULL)
    gw_history_set_text (history, plan, GW_PLAN_REVIEW_ON, draft->next);
  gw_history_end (history);
  return review;
}
