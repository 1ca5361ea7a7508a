/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import.h"

#include "edit/gw-edit-import.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-text.h"
#include "exchange/gw-import-whole.h"
#include "plan/gw-check.h"
#include "plan/gw-group.h"

/* How many rows are made ready before the clock is looked at */
#define ROWS_AT_A_TIME 64

/* --- What can be done beforehand */

static GwPerson *
draft_person (const char *name)
{
  GwPerson *draft = gw_edit_draft (GW_TYPE_PERSON, NULL);
  GwValue value;

  gw_value_init_text (&value, name);
  gw_edit_draft_set (draft, GW_PERSON_NAME, &value);
  gw_value_clear (&value);
  return draft;
}

/* Who is new comes once, however many rows name them. Somebody may have been
 * added by hand since the table was read. */
static const char *
get_newcomer_id (GwTableImport *self,
                 const char    *name)
{
  g_autofree char *folded = gw_edit_fold_name (name);
  const char *id = g_hash_table_lookup (self->newcomer_ids, folded);
  GwPerson *person = id == NULL ? gw_edit_find_person (self->reader.plan, name) : NULL;

  if (id != NULL)
    return id;
  if (person == NULL)
    {
      person = draft_person (name);
      g_ptr_array_add (self->newcomers, person);
    }
  g_hash_table_insert (self->newcomer_ids, g_steal_pointer (&folded), g_strdup (gw_item_get_id (person)));
  return gw_item_get_id (person);
}

static void
fill (GwTableImport        *self,
      gpointer              draft,
      const GwImportChange *change)
{
  guint index = change->column->field->index;
  GwValue value;

  if (!change->is_newcomer)
    {
      gw_edit_draft_set (draft, index, &change->value);
      return;
    }
  gw_value_init_text (&value, get_newcomer_id (self, change->value.text));
  gw_edit_draft_set (draft, index, &value);
  gw_value_clear (&value);
}

static void
prepare_row (GwTableImport     *self,
             const GwImportRow *row)
{
  gpointer draft = NULL;

  if (row->kind == GW_IMPORT_ADD && !row->is_left_out)
    {
      draft = gw_edit_draft (gw_table_get_item_type (self->reader.table), *row->id != '\0' ? row->id : NULL);
      g_ptr_array_add (self->drafts, draft);
    }
  for (guint i = 0; draft != NULL && i < row->changes->len; i++)
    fill (self, draft, g_ptr_array_index (row->changes, i));
}

static void
begin_preparing (GwTableImport *self)
{
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->newcomers, g_ptr_array_unref);
  g_clear_pointer (&self->newcomer_ids, g_hash_table_unref);
  self->drafts = g_ptr_array_new_with_free_func (g_object_unref);
  self->newcomers = g_ptr_array_new_with_free_func (g_object_unref);
  self->newcomer_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->n_prepared = 0;
}

/**
 * gw_table_import_prepare:
 * @self: what importing would do
 * @until: the monotonic time when to stop; %G_MAXINT64 for never
 *
 * Makes what comes new ready, without the plan knowing of it yet. What is not
 * ready is made by [method@TableImport.apply], which takes so much longer.
 *
 * Returns: whether there is more to do
 */
gboolean
gw_table_import_prepare (GwTableImport *self,
                         gint64         until)
{
  if (self->drafts == NULL)
    begin_preparing (self);
  while (self->n_prepared < self->rows->len)
    {
      prepare_row (self, g_ptr_array_index (self->rows, self->n_prepared++));
      if (self->n_prepared % ROWS_AT_A_TIME == 0 && g_get_monotonic_time () >= until)
        break;
    }
  return self->n_prepared < self->rows->len;
}

/* --- The step */

/* Whether somebody who would come is there by now: then all is made anew. */
static gboolean
is_outdated (GwTableImport *self)
{
  for (guint i = 0; i < self->newcomers->len; i++)
    if (gw_edit_find_person (self->reader.plan, gw_item_get_text (self->newcomers->pdata[i], GW_PERSON_NAME)) != NULL)
      return TRUE;
  return FALSE;
}

static void
change_item (GwTableImport     *self,
             const GwImportRow *row,
             GwHistory         *history)
{
  /* it may have left the plan since the table was read */
  if (gw_item_get_root (row->item) != GW_ITEM (gw_history_get_plan (history)))
    return;
  for (guint i = 0; i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);
      guint index = change->column->field->index;

      if (change->is_newcomer)
        gw_history_set_text (history, row->item, index, get_newcomer_id (self, change->value.text));
      else
        gw_edit_set_value (history, row->item, index, &change->value);
    }
}

/* Drafts by the list they go to; of a group that has left the plan since, none */
static void
sort_draft (const GwImportRow *row,
            gpointer           draft,
            GwPlan            *plan,
            GHashTable        *by_list)
{
  GwItem *owner = row->group != NULL ? row->group : GW_ITEM (plan);
  GwList *list = gw_item_get_list (owner, row->group != NULL ? (guint) GW_GROUP_CHECKS : (guint) GW_PLAN_RISKS);
  GPtrArray *drafts = g_hash_table_lookup (by_list, list);

  if (gw_item_get_root (owner) != GW_ITEM (plan))
    return;
  if (drafts == NULL)
    {
      drafts = g_ptr_array_new ();
      g_hash_table_insert (by_list, list, drafts);
    }
  g_ptr_array_add (drafts, draft);
}

static void
add_drafts (GwTableImport *self,
            GwHistory     *history)
{
  g_autoptr(GHashTable) by_list = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer list, drafts;

  for (guint i = 0, n = 0; i < self->rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (self->rows, i);

      if (row->kind == GW_IMPORT_ADD && !row->is_left_out)
        sort_draft (row, self->drafts->pdata[n++], gw_history_get_plan (history), by_list);
    }
  g_hash_table_iter_init (&iter, by_list);
  while (g_hash_table_iter_next (&iter, &list, &drafts))
    gw_edit_add_drafts (history, list, drafts);
}

/**
 * gw_table_import_apply:
 * @self: what importing would do
 * @history: the history of the same plan
 *
 * Does it, as one step: adds what is new, changes what has changed, leaves out
 * what is refused or not wanted. People whom the plan did not know are added.
 * New risks get the next numbers in the order of the table.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_table_import_apply (GwTableImport *self,
                       GwHistory     *history)
{
  g_return_val_if_fail (self != NULL && GW_IS_HISTORY (history), FALSE);

  gw_table_import_prepare (self, G_MAXINT64);
  if (is_outdated (self))
    {
      begin_preparing (self);
      gw_table_import_prepare (self, G_MAXINT64);
    }
  gw_history_begin (history, gw_table_get_item_type (self->reader.table) == GW_TYPE_CHECK
                               ? GW_N_ ("import checks") : GW_N_ ("import risks"));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (self->rows, i);

      if (row->kind == GW_IMPORT_CHANGE && !row->is_left_out)
        change_item (self, row, history);
    }
  gw_edit_add_drafts (history, gw_item_get_list (gw_history_get_plan (history), GW_PLAN_PEOPLE), self->newcomers);
  add_drafts (self, history);
  begin_preparing (self);
  return gw_history_end (history);
}
