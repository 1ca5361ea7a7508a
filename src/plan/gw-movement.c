/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-movement.h"

#include "plan/gw-record.h"
#include "words/gw-words.h"

/* What has happened since a review. */

static const char *const kind_words[GW_N_MOVEMENTS] = {
  [GW_MOVEMENT_NONE] = GW_NC_ ("movement", "Unchanged"),
  [GW_MOVEMENT_WORSE] = GW_NC_ ("movement", "Worse"),
  [GW_MOVEMENT_BETTER] = GW_NC_ ("movement", "Better"),
  [GW_MOVEMENT_SIDEWAYS] = GW_NC_ ("movement", "Moved"),
  [GW_MOVEMENT_PLACED] = GW_NC_ ("movement", "Placed"),
  [GW_MOVEMENT_UNPLACED] = GW_NC_ ("movement", "Returned to tray"),
  [GW_MOVEMENT_NEW] = GW_NC_ ("movement", "Added"),
  [GW_MOVEMENT_CLOSED] = GW_NC_ ("movement", "Closed"),
  [GW_MOVEMENT_REOPENED] = GW_NC_ ("movement", "Reopened"),
  [GW_MOVEMENT_REMOVED] = GW_NC_ ("movement", "Removed"),
};

/* Shapes that differ without colour, and lie in every font */
static const char *const kind_signs[GW_N_MOVEMENTS] = {
  [GW_MOVEMENT_NONE] = "",
  [GW_MOVEMENT_WORSE] = "▲",
  [GW_MOVEMENT_BETTER] = "▼",
  [GW_MOVEMENT_SIDEWAYS] = "◆",
  [GW_MOVEMENT_PLACED] = "→",
  [GW_MOVEMENT_UNPLACED] = "←",
  [GW_MOVEMENT_NEW] = "+",
  [GW_MOVEMENT_CLOSED] = "×",
  [GW_MOVEMENT_REOPENED] = "○",
  [GW_MOVEMENT_REMOVED] = "−",
};

static GwMovementKind
get_kind (GwPosition from,
          GwPosition to)
{
  int difference = gw_position_get_score (to) - gw_position_get_score (from);

  if (gw_position_equal (from, to))
    return GW_MOVEMENT_NONE;
  if (!gw_position_is_placed (from))
    return GW_MOVEMENT_PLACED;
  if (!gw_position_is_placed (to))
    return GW_MOVEMENT_UNPLACED;
  if (difference == 0)
    return GW_MOVEMENT_SIDEWAYS;
  return difference > 0 ? GW_MOVEMENT_WORSE : GW_MOVEMENT_BETTER;
}

/**
 * gw_movement_between:
 * @then: (nullable): the record of a risk, %NULL when it was not there
 * @now: (nullable): the risk, %NULL when it is not there any more
 *
 * Compares current positions: the residual one if placed, else the inherent.
 * Opening and closing count for more than moving.
 *
 * Returns: how the risk has moved
 */
GwMovement
gw_movement_between (GwRisk *then,
                     GwRisk *now)
{
  GwMovement movement = { GW_MOVEMENT_NONE, { 0, 0 }, { 0, 0 } };

  if (then != NULL)
    movement.from = gw_risk_get_current (then);
  if (now != NULL)
    movement.to = gw_risk_get_current (now);
  if (then == NULL)
    movement.kind = now != NULL ? GW_MOVEMENT_NEW : GW_MOVEMENT_NONE;
  else if (now == NULL)
    movement.kind = GW_MOVEMENT_REMOVED;
  else if (gw_risk_is_closed (then) != gw_risk_is_closed (now))
    movement.kind = gw_risk_is_closed (now) ? GW_MOVEMENT_CLOSED : GW_MOVEMENT_REOPENED;
  else
    movement.kind = get_kind (movement.from, movement.to);
  return movement;
}

/**
 * gw_movement_get_word:
 * @kind: what has become of a risk
 *
 * Returns: (transfer none): the word for it, to be looked up in the context
 *   `movement`
 */
const char *
gw_movement_get_word (GwMovementKind kind)
{
  g_return_val_if_fail ((guint) kind < GW_N_MOVEMENTS, NULL);

  return kind_words[kind];
}

/**
 * gw_movement_get_sign:
 * @kind: what has become of a risk
 *
 * Returns: (transfer none): one character that stands before the word, empty
 *   for a risk that has not moved
 */
const char *
gw_movement_get_sign (GwMovementKind kind)
{
  g_return_val_if_fail ((guint) kind < GW_N_MOVEMENTS, NULL);

  return kind_signs[kind];
}

static int
compare_days (GwItem *review,
              GwItem *other)
{
  return g_strcmp0 (gw_item_get_text (review, GW_REVIEW_ON), gw_item_get_text (other, GW_REVIEW_ON));
}

static int
compare_reviews (gconstpointer a,
                 gconstpointer b)
{
  return compare_days (*(GwItem *const *) b, *(GwItem *const *) a);
}

/* Reviews are recorded day by day: mostly there is nothing to sort. */
static gboolean
are_sorted (GPtrArray *reviews)
{
  for (guint i = 1; i < reviews->len; i++)
    if (compare_days (reviews->pdata[i - 1], reviews->pdata[i]) < 0)
      return FALSE;
  return TRUE;
}

/**
 * gw_plan_list_reviews:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type GwReview): the reviews, the latest
 *   first: by date, then by place
 */
GPtrArray *
gw_plan_list_reviews (GwPlan *plan)
{
  GPtrArray *reviews = g_ptr_array_new ();
  GwList *list;

  g_return_val_if_fail (GW_IS_PLAN (plan), reviews);

  list = gw_item_get_list (plan, GW_PLAN_REVIEWS);
  /* Of one day, the one that was recorded later comes first: sorting keeps their order. */
  for (guint i = gw_list_get_length (list); i > 0; i--)
    g_ptr_array_add (reviews, gw_list_get (list, i - 1));
  if (!are_sorted (reviews))
    g_ptr_array_sort (reviews, compare_reviews);
  return reviews;
}

/**
 * gw_plan_get_last_review:
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): the latest review, by date, then by place
 */
GwReview *
gw_plan_get_last_review (GwPlan *plan)
{
  GwItem *last = NULL;
  GwList *list;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  list = gw_item_get_list (plan, GW_PLAN_REVIEWS);
  for (guint i = 0; i < gw_list_get_length (list); i++)
    {
      GwItem *review = gw_list_get (list, i);

      if (last == NULL || compare_days (review, last) >= 0)
        last = review;
    }
  return (GwReview *) last;
}

/**
 * gw_plan_find_review:
 * @plan: a plan
 * @text: `last`, or the id, the date or the title of a review
 *
 * Returns: (transfer none) (nullable): the latest review that is meant
 */
GwReview *
gw_plan_find_review (GwPlan     *plan,
                     const char *text)
{
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (plan);

  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < reviews->len; i++)
    {
      GwReview *review = g_ptr_array_index (reviews, i);

      if (g_str_equal (text, "last") || g_strcmp0 (gw_item_get_id (review), text) == 0 ||
          g_strcmp0 (gw_item_get_text (review, GW_REVIEW_ON), text) == 0 ||
          g_strcmp0 (gw_item_get_text (review, GW_REVIEW_TITLE), text) == 0)
        return review;
    }
  return NULL;
}

static GwList *
get_risk_records (GwReview *review)
{
  GwRecord *record = gw_item_get_child (review, GW_REVIEW_RECORD);

  return record != NULL ? gw_item_peek_list (record, GW_RECORD_RISKS) : NULL;
}

/**
 * gw_review_get_risks:
 * @review: a review
 *
 * Returns: (transfer full) (element-type utf8 GwRisk): what it has kept of the
 *   risks, by their ids; good as long as the review
 */
GHashTable *
gw_review_get_risks (GwReview *review)
{
  GHashTable *risks = g_hash_table_new (g_str_hash, g_str_equal);
  GwList *records = get_risk_records (review);

  for (guint i = 0; records != NULL && i < gw_list_get_length (records); i++)
    {
      GwItem *risk = gw_list_get (records, i);

      if (gw_item_get_id (risk) != NULL)
        g_hash_table_insert (risks, (gpointer) gw_item_get_id (risk), risk);
    }
  return risks;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return gw_risk_get_number (*(GwRisk *const *) a) - gw_risk_get_number (*(GwRisk *const *) b);
}

/**
 * gw_review_list_removed:
 * @review: a review of a plan
 *
 * Those that were closed by then are not missed.
 *
 * Returns: (transfer full) (element-type GwRisk): what it has kept of the risks
 *   that were open then and are no longer in the plan, by number
 */
GPtrArray *
gw_review_list_removed (GwReview *review)
{
  GPtrArray *removed = g_ptr_array_new_with_free_func (g_object_unref);
  GwItem *root = gw_item_get_root (review);
  GwList *records = get_risk_records (review);

  for (guint i = 0; records != NULL && GW_IS_PLAN (root) && i < gw_list_get_length (records); i++)
    {
      GwRisk *risk = gw_list_get (records, i);

      if (!gw_risk_is_closed (risk) &&
          gw_plan_find_typed (GW_PLAN (root), gw_item_get_id (risk), GW_TYPE_RISK) == NULL)
        g_ptr_array_add (removed, g_object_ref (risk));
    }
  g_ptr_array_sort (removed, compare_numbers);
  return removed;
}

/**
 * gw_review_count_risks:
 * @review: a review
 * @limits: where the bands end, as they are now
 *
 * Returns: how many risks there were, each counted once
 */
GwRiskCounts
gw_review_count_risks (GwReview       *review,
                       const GwLimits *limits)
{
  GwList *records = get_risk_records (review);
  GwRiskCounts counts = { 0 };

  if (records != NULL)
    gw_risk_counts_add (&counts, records, limits);
  return counts;
}
