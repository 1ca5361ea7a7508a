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

static gpointer
make_draft (const GwImportRow *row,
            GType              type)
{
  gpointer draft = gw_edit_draft (type, *row->id != '\0' ? row->id : NULL);

  for (guint i = 0; i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);

      if (!change->is_newcomer)
        gw_edit_draft_set (draft, change->column->field->index, &change->value);
    }
  return draft;
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
  GType type = gw_table_get_item_type (self->reader.table);

  if (self->drafts == NULL)
    self->drafts = g_ptr_array_new_with_free_func (g_object_unref);
  while (self->n_prepared < self->rows->len)
    {
      const GwImportRow *row = g_ptr_array_index (self->rows, self->n_prepared++);

      if (row->kind == GW_IMPORT_ADD && !row->is_left_out)
        g_ptr_array_add (self->drafts, make_draft (row, type));
      if (self->n_prepared % ROWS_AT_A_TIME == 0 && g_get_monotonic_time () >= until)
        break;
    }
  return self->n_prepared < self->rows->len;
}

/* --- The step */

static char *
dup_person_id (const char *name,
               GwPlan     *plan,
               GPtrArray  *drafts)
{
  GwPerson *person = gw_edit_find_person (plan, name);
  GwValue value;
  gpointer draft;

  if (person != NULL)
    return g_strdup (gw_item_get_id (person));
  draft = gw_edit_draft (GW_TYPE_PERSON, NULL);
  gw_value_init_text (&value, name);
  gw_edit_draft_set (draft, GW_PERSON_NAME, &value);
  gw_value_clear (&value);
  g_ptr_array_add (drafts, draft);
  return g_strdup (gw_item_get_id (draft));
}

/* Who is new comes first, each once. Somebody may have been added by hand since
 * the table was read. */
static GHashTable *
add_newcomers (GwTableImport *self,
               GwHistory     *history)
{
  GwPlan *plan = gw_history_get_plan (history);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) names = gw_table_import_list_newcomers (self);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < names->len; i++)
    g_hash_table_insert (ids, gw_edit_fold_name (names->pdata[i]),
                         dup_person_id (names->pdata[i], plan, drafts));
  gw_edit_add_drafts (history, gw_item_get_list (plan, GW_PLAN_PEOPLE), drafts);
  return ids;
}

static const char *
find_newcomer (const GwImportChange *change,
               GHashTable           *newcomers)
{
  g_autofree char *folded = gw_edit_fold_name (change->value.text);

  return g_hash_table_lookup (newcomers, folded);
}

static void
change_item (const GwImportRow *row,
             GwHistory         *history,
             GHashTable        *newcomers)
{
  /* it may have left the plan since the table was read */
  if (gw_item_get_root (row->item) != GW_ITEM (gw_history_get_plan (history)))
    return;
  for (guint i = 0; i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);
      guint index = change->column->field->index;

      if (change->is_newcomer)
        gw_history_set_text (history, row->item, index, find_newcomer (change, newcomers));
      else
        gw_edit_set_value (history, row->item, index, &change->value);
    }
}

static void
name_newcomers (const GwImportRow *row,
                gpointer           draft,
                GHashTable        *newcomers)
{
  for (guint i = 0; i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);
      GwValue value;

      if (!change->is_newcomer)
        continue;
      gw_value_init_text (&value, find_newcomer (change, newcomers));
      gw_edit_draft_set (draft, change->column->field->index, &value);
      gw_value_clear (&value);
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
            GwHistory     *history,
            GHashTable    *newcomers)
{
  g_autoptr(GHashTable) by_list = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer list, drafts;

  for (guint i = 0, n = 0; i < self->rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (self->rows, i);

      if (row->kind != GW_IMPORT_ADD || row->is_left_out)
        continue;
      name_newcomers (row, self->drafts->pdata[n], newcomers);
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
 * what is refused. People whom the plan did not know are added. New risks get
 * the next numbers in the order of the table. May be called once.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_table_import_apply (GwTableImport *self,
                       GwHistory     *history)
{
  g_autoptr(GHashTable) newcomers = NULL;

  g_return_val_if_fail (self != NULL && GW_IS_HISTORY (history), FALSE);

  gw_table_import_prepare (self, G_MAXINT64);
  gw_history_begin (history, gw_table_get_item_type (self->reader.table) == GW_TYPE_CHECK
                               ? GW_N_ ("import checks") : GW_N_ ("import risks"));
  newcomers = add_newcomers (self, history);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (self->rows, i);

      if (row->kind == GW_IMPORT_CHANGE && !row->is_left_out)
        change_item (row, history, newcomers);
    }
  add_drafts (self, history, newcomers);
  self->n_prepared = 0;
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  return gw_history_end (history);
}
