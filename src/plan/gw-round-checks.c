/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-round-checks.h"

#include "plan/gw-record.h"

/*
 * What an earlier round has kept, by stage and group. A record is a flat list in
 * the order of the plan, so a check stands where its live namesake does; one that
 * has gone from the plan since stands with the check kept before it.
 */

/**
 * gw_plan_get_next_round:
 * @plan: a plan
 *
 * Returns: the number of the round that would come next: one more than the
 *   highest; a plan that has not written down its first round is in it
 */
int
gw_plan_get_next_round (GwPlan *plan)
{
  GwList *rounds = gw_item_get_list (plan, GW_PLAN_ROUNDS);
  int highest = 0;

  for (guint i = 0; i < gw_list_get_length (rounds); i++)
    highest = MAX (highest, gw_round_get_number (gw_list_get (rounds, i)));
  return gw_list_get_length (rounds) > 0 ? highest + 1 : 2;
}

/**
 * gw_plan_find_past_round:
 * @plan: a plan
 * @id: (nullable): the id of a round
 *
 * Returns: (transfer none) (nullable): that round, when it is not the current
 *   one, which is the last
 */
GwRound *
gw_plan_find_past_round (GwPlan     *plan,
                         const char *id)
{
  GwItem *round;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  round = id != NULL ? gw_list_find_id (gw_item_get_list (plan, GW_PLAN_ROUNDS), id) : NULL;
  if (round == NULL || g_str_equal (id, gw_plan_get_round (plan)))
    return NULL;
  return GW_ROUND (round);
}

static GwItem *
find_group (GwPlan *plan,
            GwItem *check)
{
  GwItem *live = gw_plan_find_typed (plan, gw_item_get_id (check), GW_TYPE_CHECK);
  GwItem *group = live != NULL ? gw_item_get_parent (live) : NULL;

  return GW_IS_GROUP (group) ? group : NULL;
}

/* The first ones may have gone too: they stand with the first that has not. */
static GwItem *
find_first_group (GwPlan *plan,
                  GwList *checks)
{
  GwItem *group = NULL;

  for (guint i = 0; group == NULL && i < gw_list_get_length (checks); i++)
    group = find_group (plan, gw_list_get (checks, i));
  return group;
}

/**
 * gw_round_get_checks:
 * @round: a round of a plan
 * @owner: (type GwItem): a group or a stage of the plan
 *
 * Returns: (transfer container) (element-type GwCheck): what the round has
 *   kept of its checks, in order; none before it is closed
 */
GPtrArray *
gw_round_get_checks (GwRound  *round,
                     gpointer  owner)
{
  GPtrArray *found = g_ptr_array_new ();
  GwItem *record = gw_item_get_child (round, GW_ROUND_RECORD);
  GwItem *plan = gw_item_get_root (round);
  GwList *checks;
  GwItem *group;

  g_return_val_if_fail (GW_IS_GROUP (owner) || GW_IS_STAGE (owner), found);

  if (record == NULL || !GW_IS_PLAN (plan))
    return found;
  checks = gw_item_get_list (record, GW_RECORD_CHECKS);
  group = find_first_group (GW_PLAN (plan), checks);
  for (guint i = 0; i < gw_list_get_length (checks); i++)
    {
      GwItem *own = find_group (GW_PLAN (plan), gw_list_get (checks, i));

      group = own != NULL ? own : group;
      if (group != NULL && (group == owner || gw_item_get_parent (group) == owner))
        g_ptr_array_add (found, gw_list_get (checks, i));
    }
  return found;
}

/**
 * gw_round_count_checks:
 * @round: a round of a plan
 * @owner: (type GwItem): a group or a stage of the plan
 *
 * Returns: how many of its checks the round has kept, and where they stood
 */
GwCheckCounts
gw_round_count_checks (GwRound  *round,
                       gpointer  owner)
{
  g_autoptr(GPtrArray) checks = gw_round_get_checks (round, owner);
  GwCheckCounts counts = { 0 };

  for (guint i = 0; i < checks->len; i++)
    gw_check_counts_add (&counts, g_ptr_array_index (checks, i));
  return counts;
}
