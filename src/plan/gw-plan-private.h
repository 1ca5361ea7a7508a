/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a plan keeps of what was derived from it; for gw-plan-*.c only. */

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/*
 * GwPlanSums:
 * @risks: what the risks that were looked at come to
 * @n_risks: how many were looked at
 *
 * All zero after a change of the plan.
 */
typedef struct
{
  GwRiskSums risks;
  guint n_risks;
} GwPlanSums;

/*
 * GwPlanIndex:
 * @items: (owned): live items by their ids, borrowed
 * @is_whole: whether all of them are in it
 * @has_begun: whether all but the risks are
 * @n_risks: how many of the risks are
 *
 * Which item has which id.
 */
typedef struct
{
  GHashTable *items;
  gboolean is_whole;
  gboolean has_begun;
  guint n_risks;
} GwPlanIndex;

GwPlanSums  *gw_plan_get_sums       (GwPlan      *self);
GwPlanIndex *gw_plan_get_index      (GwPlan      *self);

void         gw_plan_index_init     (GwPlanIndex *self);
void         gw_plan_index_clear    (GwPlanIndex *self);
void         gw_plan_index_forget   (GwPlanIndex *self);
void         gw_plan_index_add      (GwPlanIndex *self,
                                     GwItem      *item);
void         gw_plan_index_remove   (GwPlanIndex *self,
                                     GwItem      *item);
gboolean     gw_plan_index_complete (GwPlanIndex *self,
                                     GwPlan      *plan,
                                     gint64       until);
GwItem      *gw_plan_index_find     (GwPlanIndex *self,
                                     GwPlan      *plan,
                                     const char  *id);

G_END_DECLS
