/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-risk-numbers.h"

#include "plan/gw-decision.h"
#include "plan/gw-record.h"
#include "plan/gw-review.h"
#include "plan/gw-stage.h"

/* Numbers are given once: those that only records still know are not free. */

struct _GwRiskNumbers
{
  GHashTable *taken;
  gint64 highest;
  gint64 last;                  /* the one that was taken last */
};

static void
note (GwRiskNumbers *self,
      GwList        *risks)
{
  guint length = risks != NULL ? gw_list_get_length (risks) : 0;

  for (guint i = 0; i < length; i++)
    {
      const int number = gw_risk_get_number (gw_list_get (risks, i));

      g_hash_table_add (self->taken, GINT_TO_POINTER (number));
      self->highest = MAX (self->highest, number);
    }
}

static void
note_records (GwRiskNumbers *self,
              GwList        *owners,
              guint          index)
{
  for (guint i = 0; i < gw_list_get_length (owners); i++)
    {
      GwRecord *record = gw_item_get_child (gw_list_get (owners, i), index);

      if (record != NULL)
        note (self, gw_item_peek_list (record, GW_RECORD_RISKS));
    }
}

/**
 * gw_risk_numbers_new:
 * @plan: a plan
 *
 * Returns: (transfer full): its numbers as they are now
 */
GwRiskNumbers *
gw_risk_numbers_new (GwPlan *plan)
{
  GwRiskNumbers *self = g_new0 (GwRiskNumbers, 1);
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  self->taken = g_hash_table_new (NULL, NULL);
  note (self, gw_item_get_list (plan, GW_PLAN_RISKS));
  note_records (self, gw_item_get_list (plan, GW_PLAN_REVIEWS), GW_REVIEW_RECORD);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    note_records (self, gw_item_get_list (gw_list_get (stages, i), GW_STAGE_DECISIONS), GW_DECISION_BASIS);
  self->last = self->highest;
  return self;
}

/**
 * gw_risk_numbers_free:
 * @self: (transfer full): numbers
 *
 * Frees them.
 */
void
gw_risk_numbers_free (GwRiskNumbers *self)
{
  g_hash_table_unref (self->taken);
  g_free (self);
}

/**
 * gw_risk_numbers_get_highest:
 * @self: numbers
 *
 * Returns: the highest that the plan has, 0 when it has none
 */
gint64
gw_risk_numbers_get_highest (GwRiskNumbers *self)
{
  return self->highest;
}

/**
 * gw_risk_numbers_take:
 * @self: numbers
 *
 * Takes the next free number. Behind the greatest that a file may hold it goes
 * on with what is free from 1: whoever gave that one must not keep others from
 * saving.
 *
 * Returns: the number
 */
gint64
gw_risk_numbers_take (GwRiskNumbers *self)
{
  do
    self->last = self->last < GW_RISK_MAX_NUMBER ? self->last + 1 : 1;
  while (!g_hash_table_add (self->taken, GINT_TO_POINTER (self->last)));
  return self->last;
}
