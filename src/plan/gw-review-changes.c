/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-review-changes.h"

#include "plan/gw-plan.h"
#include "plan/gw-record-changes.h"

typedef enum
{
  PHASE_CHECKS,
  PHASE_RISKS,
  PHASE_CASE,
  PHASE_NEW_RISKS,
  PHASE_DONE,
} Phase;

/**
 * GwReviewChanges:
 *
 * Looks for what has become of a plan since a review. Risks can be many, so
 * they are looked at some at a time.
 */
struct _GwReviewChanges
{
  /* Owned */
  GwReview *review;
  GwPlan *plan;                 /* NULL when the review has left it */
  GwRecord *record;
  GHashTable *ids;              /* of risks that were there, borrowed from the record */

  Phase phase;
  guint next;                   /* risk */
};

/**
 * gw_review_changes_new:
 * @review: a review of a plan
 *
 * Returns: (transfer full): a search that has not begun
 */
GwReviewChanges *
gw_review_changes_new (GwReview *review)
{
  GwReviewChanges *self;
  GwItem *root;
  GwRecord *record;

  g_return_val_if_fail (GW_IS_REVIEW (review), NULL);

  self = g_new0 (GwReviewChanges, 1);
  root = gw_item_get_root (review);
  record = gw_item_get_child (review, GW_REVIEW_RECORD);
  self->review = g_object_ref (review);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  if (record == NULL || !GW_IS_PLAN (root))
    {
      self->phase = PHASE_DONE;
      return self;
    }
  self->record = g_object_ref (record);
  self->plan = g_object_ref (GW_PLAN (root));
  return self;
}

/**
 * gw_review_changes_free:
 * @self: (transfer full): a search, at its end or not
 */
void
gw_review_changes_free (GwReviewChanges *self)
{
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->plan);
  g_object_unref (self->review);
  g_free (self);
}

static void
enter (GwReviewChanges *self,
       Phase            phase)
{
  self->phase = phase;
  self->next = 0;
}

static void
look_at_checks (GwReviewChanges *self,
                GPtrArray       *changes)
{
  GwList *records = gw_item_peek_list (self->record, GW_RECORD_CHECKS);

  for (guint i = 0; records != NULL && i < gw_list_get_length (records); i++)
    gw_record_compare_item (gw_list_get (records, i), GW_RECORD_OF_REVIEW, self->plan, changes);
  enter (self, PHASE_RISKS);
}

static void
look_at_risks (GwReviewChanges *self,
               GPtrArray       *changes,
               guint            n_risks)
{
  GwList *records = gw_item_peek_list (self->record, GW_RECORD_RISKS);
  const guint n_records = records != NULL ? gw_list_get_length (records) : 0;

  for (; self->next < n_records && n_risks > 0; n_risks--)
    {
      GwItem *then = gw_list_get (records, self->next++);

      g_hash_table_add (self->ids, (gpointer) gw_item_get_id (then));
      gw_record_compare_item (then, GW_RECORD_OF_REVIEW, self->plan, changes);
    }
  if (self->next >= n_records)
    enter (self, PHASE_CASE);
}

static void
look_at_case (GwReviewChanges *self,
              GPtrArray       *changes)
{
  GwList *stages = gw_item_get_list (self->plan, GW_PLAN_STAGES);

  gw_record_compare_case (self->record, GW_RECORD_OF_REVIEW, self->plan, changes);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      g_autoptr(GPtrArray) checks = gw_stage_get_checks (gw_list_get (stages, i));

      gw_record_add_new (self->record, GW_RECORD_CHECKS, checks, changes);
    }
  enter (self, PHASE_NEW_RISKS);
}

/* A record without risks was not made to tell which are new. */
static void
look_at_new_risks (GwReviewChanges *self,
                   GPtrArray       *changes,
                   guint            n_risks)
{
  GwList *risks = gw_item_get_list (self->plan, GW_PLAN_RISKS);
  const guint n = g_hash_table_size (self->ids) > 0 ? gw_list_get_length (risks) : 0;

  for (; self->next < n && n_risks > 0; n_risks--)
    {
      GwItem *risk = gw_list_get (risks, self->next++);

      if (!g_hash_table_contains (self->ids, gw_item_get_id (risk)))
        gw_item_changes_add (changes, risk);
    }
  if (self->next >= n)
    enter (self, PHASE_DONE);
}

/**
 * gw_review_changes_step:
 * @self: a search
 * @changes: (element-type GwItemChange): what to add to
 * @n_risks: how many risks to look at
 *
 * Goes on, in a plan that has not changed since.
 *
 * Returns: whether there is more to look at
 */
gboolean
gw_review_changes_step (GwReviewChanges *self,
                        GPtrArray       *changes,
                        guint            n_risks)
{
  g_return_val_if_fail (self != NULL && changes != NULL, FALSE);

  switch (self->phase)
    {
    case PHASE_CHECKS:
      look_at_checks (self, changes);
      break;
    case PHASE_RISKS:
      look_at_risks (self, changes, n_risks);
      break;
    case PHASE_CASE:
      look_at_case (self, changes);
      break;
    case PHASE_NEW_RISKS:
      look_at_new_risks (self, changes, n_risks);
      break;
    case PHASE_DONE:
    default:
      break;
    }
  return self->phase != PHASE_DONE;
}

/**
 * gw_review_get_changes:
 * @review: a review of a plan
 *
 * Returns: (transfer full) (element-type GwItemChange): what has become since
 *   of the checks and risks of the plan, and which have come
 */
GPtrArray *
gw_review_get_changes (GwReview *review)
{
  g_autoptr(GwReviewChanges) search = gw_review_changes_new (review);
  GPtrArray *changes = gw_item_changes_new ();

  while (gw_review_changes_step (search, changes, G_MAXUINT))
    ;
  return changes;
}
