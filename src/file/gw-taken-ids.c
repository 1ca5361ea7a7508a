/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-taken-ids.h"

static gboolean
is_of_plan (GwTakenIds *self,
            GwItem     *item)
{
  return GW_ITEM_GET_CLASS (item)->id_scope == GW_ID_PLAN && !self->in_record;
}

/*
 * gw_taken_ids_init:
 * @self: (out caller-allocates): no ids yet
 */
void
gw_taken_ids_init (GwTakenIds *self)
{
  *self = (GwTakenIds) { .of_plan = g_hash_table_new (g_str_hash, g_str_equal) };
}

/*
 * gw_taken_ids_clear:
 * @self: ids, outside of lists
 */
void
gw_taken_ids_clear (GwTakenIds *self)
{
  g_clear_pointer (&self->of_plan, g_hash_table_unref);
}

/*
 * gw_taken_ids_enter:
 * @self: ids
 * @owner: an item, a list of which is read now
 *
 * Returns: what to give to gw_taken_ids_leave () when it has been read
 */
GwTakenIds
gw_taken_ids_enter (GwTakenIds *self,
                    GwItem     *owner)
{
  const GwTakenIds outer = *self;

  self->of_list = g_hash_table_new (g_str_hash, g_str_equal);
  self->in_record = self->in_record || GW_ITEM_GET_CLASS (owner)->immutable;
  return outer;
}

/*
 * gw_taken_ids_leave:
 * @self: ids
 * @outer: what entering the list has given
 */
void
gw_taken_ids_leave (GwTakenIds *self,
                    GwTakenIds  outer)
{
  g_hash_table_unref (self->of_list);
  *self = outer;
}

/*
 * gw_taken_ids_has:
 * @self: ids
 * @item: an item without an id
 * @id: an id for it
 *
 * Returns: whether something else of the plan has it already
 */
gboolean
gw_taken_ids_has (GwTakenIds *self,
                  GwItem     *item,
                  const char *id)
{
  return is_of_plan (self, item) && g_hash_table_contains (self->of_plan, id);
}

/*
 * gw_taken_ids_add:
 * @self: ids
 * @item: an item that has got its id
 *
 * Nothing else of the plan may have it from now on.
 */
void
gw_taken_ids_add (GwTakenIds *self,
                  GwItem     *item)
{
  if (is_of_plan (self, item))
    g_hash_table_add (self->of_plan, (gpointer) gw_item_get_id (item));
}

/*
 * gw_taken_ids_add_next:
 * @self: ids
 * @item: the next item of the list
 *
 * Ids that are unique in their list only: those of records, levels and rounds.
 *
 * Returns: whether nothing else of the list has its id
 */
gboolean
gw_taken_ids_add_next (GwTakenIds *self,
                       GwItem     *item)
{
  const char *id = gw_item_get_id (item);

  if (id == NULL || is_of_plan (self, item))
    return TRUE;
  if (g_hash_table_contains (self->of_list, id))
    return FALSE;
  g_hash_table_add (self->of_list, (gpointer) id);
  return TRUE;
}

static void
forget_cb (GwItem   *item,
           gpointer  data)
{
  const char *id = gw_item_get_id (item);
  gpointer kept;

  if (id != NULL && g_hash_table_lookup_extended (data, id, &kept, NULL) && kept == id)
    g_hash_table_remove (data, id);
}

/*
 * gw_taken_ids_forget:
 * @self: ids
 * @item: an item that is left out
 *
 * Its ids, and those below it, are free again, and go with it.
 */
void
gw_taken_ids_forget (GwTakenIds *self,
                     GwItem     *item)
{
  gw_item_visit (item, forget_cb, self->of_plan);
}
