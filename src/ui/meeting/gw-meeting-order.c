/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/meeting/gw-meeting-order.h"

struct _GwMeetingOrder
{
  /* Owned */
  GwPlan *plan;
  GPtrArray *risks;             /* all that are, or were, in the plan */
  GHashTable *known;            /* the same */
};

static int
compare_risks (gconstpointer a,
               gconstpointer b)
{
  return gw_risk_compare (*(GwRisk *const *) a, *(GwRisk *const *) b);
}

/* What has come since is talked about at the end. */
static void
add_new (GwMeetingOrder *self)
{
  GwList *list = gw_item_get_list (self->plan, GW_PLAN_RISKS);

  for (guint i = 0; i < gw_list_get_length (list); i++)
    if (g_hash_table_add (self->known, gw_list_get (list, i)))
      g_ptr_array_add (self->risks, g_object_ref (gw_list_get (list, i)));
}

/**
 * gw_meeting_order_new:
 * @plan: a plan as it is when the meeting begins
 *
 * Returns: (transfer full): the order of its risks
 */
GwMeetingOrder *
gw_meeting_order_new (GwPlan *plan)
{
  GwMeetingOrder *self = g_new0 (GwMeetingOrder, 1);

  self->plan = g_object_ref (plan);
  self->risks = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_hash_table_new (NULL, NULL);
  add_new (self);
  g_ptr_array_sort (self->risks, compare_risks);
  return self;
}

/**
 * gw_meeting_order_free:
 * @self: (transfer full): an order
 */
void
gw_meeting_order_free (GwMeetingOrder *self)
{
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->risks);
  g_object_unref (self->plan);
  g_free (self);
}

/* Closed ones have been settled, and deleted ones are no longer there. */
static gboolean
wants_a_word (GwMeetingOrder *self,
              GwRisk         *risk)
{
  GwLimits limits = gw_plan_get_limits (self->plan);

  if (gw_item_get_parent_list (risk) != gw_item_get_list (self->plan, GW_PLAN_RISKS) || gw_risk_is_closed (risk))
    return FALSE;
  return !gw_risk_is_placed (risk) || gw_limits_is_above (&limits, gw_risk_get_score (risk));
}

/**
 * gw_meeting_order_step:
 * @self: an order
 * @from: (nullable): the risk that was talked about
 * @back: whether to go back
 *
 * Returns: (transfer none) (nullable): the risk to talk about next, after the
 *   last one the first again; %NULL when none wants a word
 */
GwRisk *
gw_meeting_order_step (GwMeetingOrder *self,
                       GwRisk         *from,
                       gboolean        back)
{
  guint length, at;

  add_new (self);
  length = self->risks->len;
  if (from == NULL || !g_ptr_array_find (self->risks, from, &at))
    at = back ? 0 : length - 1;
  for (guint i = 1; i <= length; i++)
    {
      GwRisk *risk = g_ptr_array_index (self->risks, (at + (back ? length - i : i)) % length);

      if (wants_a_word (self, risk))
        return risk;
    }
  return NULL;
}
