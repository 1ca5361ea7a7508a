/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-plan-private.h"

/* Which item of a plan has which id. */

void
gw_plan_index_init (GwPlanIndex *self)
{
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->is_whole = TRUE;
}

void
gw_plan_index_clear (GwPlanIndex *self)
{
  g_clear_pointer (&self->items, g_hash_table_unref);
}

/*
 * gw_plan_index_forget:
 * @self: an index
 *
 * So much has come or gone that it is made anew, when somebody asks or beside
 * the main loop. Keeping it would take as long, but all at once.
 */
void
gw_plan_index_forget (GwPlanIndex *self)
{
  g_hash_table_remove_all (self->items);
  self->is_whole = FALSE;
  self->has_begun = FALSE;
  self->n_risks = 0;
}

static void
add_item (GwItem  *item,
          gpointer data)
{
  GwPlanIndex *self = data;

  if (GW_ITEM_GET_CLASS (item)->id_scope == GW_ID_PLAN && gw_item_get_id (item) != NULL)
    g_hash_table_insert (self->items, (gpointer) gw_item_get_id (item), item);
}

static void
add_risk (GwItem  *risk,
          gpointer data)
{
  gw_item_visit (risk, add_item, data);
}

static void
remove_item (GwItem  *item,
             gpointer data)
{
  GwPlanIndex *self = data;
  const char *id = gw_item_get_id (item);

  if (id != NULL && g_hash_table_lookup (self->items, id) == item)
    g_hash_table_remove (self->items, id);
}

/*
 * gw_plan_index_add:
 * @self: an index
 * @item: a live item that has come, with all below it
 */
void
gw_plan_index_add (GwPlanIndex *self,
                   GwItem      *item)
{
  if (self->is_whole)
    gw_item_visit (item, add_item, self);
  else
    gw_plan_index_forget (self);
}

/*
 * gw_plan_index_remove:
 * @self: an index
 * @item: a live item that goes, with all below it
 */
void
gw_plan_index_remove (GwPlanIndex *self,
                      GwItem      *item)
{
  if (self->is_whole)
    gw_item_visit (item, remove_item, self);
  else
    gw_plan_index_forget (self);
}

/*
 * gw_plan_index_complete:
 * @self: an index
 * @plan: its plan
 * @until: the monotonic time when to stop; %G_MAXINT64 for never
 *
 * Returns: whether there is more to look at
 */
gboolean
gw_plan_index_complete (GwPlanIndex *self,
                        GwPlan      *plan,
                        gint64       until)
{
  if (self->is_whole)
    return FALSE;
  if (!self->has_begun)
    gw_plan_visit_all_but_risks (plan, add_item, self);
  self->has_begun = TRUE;
  self->is_whole = !gw_plan_visit_risks (plan, &self->n_risks, until, add_risk, self);
  return !self->is_whole;
}

/*
 * gw_plan_index_find:
 * @self: an index
 * @plan: its plan
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the live item of that id
 */
GwItem *
gw_plan_index_find (GwPlanIndex *self,
                    GwPlan      *plan,
                    const char  *id)
{
  gw_plan_index_complete (self, plan, G_MAXINT64);
  return g_hash_table_lookup (self->items, id);
}
