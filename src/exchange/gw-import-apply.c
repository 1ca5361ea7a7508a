/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import.h"

#include "edit/gw-edit-import.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-text.h"
#include "exchange/gw-import-headings.h"
#include "exchange/gw-import-whole.h"
#include "plan/gw-check.h"
#include "plan/gw-group.h"

/* How many rows are made ready before the clock is looked at */
#define ROWS_AT_A_TIME 64

/* --- What can be done beforehand */

/* What goes to one list */
typedef struct
{
  /* Owned */
  GwList *list;
  GPtrArray *drafts;
  GwItem *stage; /* where the group comes to that the list is of; NULL for what the plan has */
  GwItem *group;

  /* Borrowed: what the table calls that group */
  const char *title;
} Batch;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_object_unref (batch->list);
  g_clear_pointer (&batch->drafts, g_ptr_array_unref);
  g_clear_object (&batch->stage);
  g_clear_object (&batch->group);
  g_free (batch);
}

static GwPerson *
draft_person (GwPlan     *plan,
              const char *name)
{
  GwPerson *draft = gw_edit_draft (plan, GW_TYPE_PERSON, NULL);
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
      person = draft_person (self->reader.plan, name);
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
give_number (GwTableImport *self,
             gpointer       draft)
{
  GwValue value;

  gw_value_init_integer (&value, self->number++);
  gw_edit_draft_set (draft, GW_RISK_NUMBER, &value);
}

static Batch *
add_batch (GwTableImport *self,
           GwList        *list)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->list = g_object_ref (list);
  batch->drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->batches, batch);
  return batch;
}

/* Rows of one group mostly follow one another. */
static Batch *
get_batch (GwTableImport *self,
           GwList        *list)
{
  for (guint i = self->batches->len; i > 0; i--)
    if (((Batch *) g_ptr_array_index (self->batches, i - 1))->list == list)
      return g_ptr_array_index (self->batches, i - 1);
  return add_batch (self, list);
}

/* In the language of the plan, where the table has no name for it */
static GwItem *
draft_group (GwPlan     *plan,
             const char *title)
{
  GwItem *draft = gw_edit_draft (plan, GW_TYPE_GROUP, NULL);
  g_autoptr(GwWords) words = gw_words_new (gw_item_get_text (plan, GW_PLAN_LANGUAGE));
  GwValue value;

  gw_value_init_text (&value, *title != '\0' ? title : gw_words_get (words, GW_N_ ("Checks")));
  gw_edit_draft_set (draft, GW_GROUP_TITLE, &value);
  gw_value_clear (&value);
  return draft;
}

/* That of a group which comes to a stage that has none yet */
static Batch *
get_batch_of_stage (GwTableImport     *self,
                    const GwImportRow *row)
{
  GwItem *group;
  Batch *batch;

  for (guint i = self->batches->len; i > 0; i--)
    {
      batch = g_ptr_array_index (self->batches, i - 1);
      if (batch->stage == row->group && gw_table_heading_equal (batch->title, row->group_title))
        return batch;
    }
  group = draft_group (self->reader.plan, row->group_title);
  batch = add_batch (self, gw_item_get_list (group, GW_GROUP_CHECKS));
  batch->stage = g_object_ref (row->group);
  batch->group = group;
  batch->title = row->group_title;
  return batch;
}

static Batch *
get_batch_of_row (GwTableImport     *self,
                  const GwImportRow *row)
{
  if (row->group == NULL)
    return get_batch (self, gw_item_get_list (self->reader.plan, GW_PLAN_RISKS));
  if (GW_IS_STAGE (row->group))
    return get_batch_of_stage (self, row);
  return get_batch (self, gw_item_get_list (row->group, GW_GROUP_CHECKS));
}

/* Nothing for a group that has left the plan since the table was read */
static void
prepare_new (GwTableImport     *self,
             const GwImportRow *row)
{
  GwPlan *plan = self->reader.plan;
  GwItem *owner = row->group != NULL ? row->group : GW_ITEM (plan);
  gpointer draft;

  if (gw_item_get_root (owner) != GW_ITEM (plan))
    return;
  draft = gw_edit_draft (plan, gw_table_get_item_type (self->reader.table), row->id);
  if (GW_IS_RISK (draft))
    give_number (self, draft);
  for (guint i = 0; i < row->changes->len; i++)
    fill (self, draft, g_ptr_array_index (row->changes, i));
  g_ptr_array_add (get_batch_of_row (self, row)->drafts, draft);
}

static void
prepare_row (GwTableImport     *self,
             const GwImportRow *row)
{
  if (!gw_import_row_is_taken (row))
    return;
  if (row->kind == GW_IMPORT_ADD)
    prepare_new (self, row);
  for (guint i = 0; row->kind == GW_IMPORT_CHANGE && i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);

      if (change->is_newcomer)
        get_newcomer_id (self, change->value.text);
    }
}

static void
plan_changed_cb (GwTableImport *self)
{
  self->is_stale = TRUE;
}

static void
begin_preparing (GwTableImport *self)
{
  gw_table_import_forget_prepared (self);
  self->batches = g_ptr_array_new_with_free_func (batch_free);
  self->newcomers = g_ptr_array_new_with_free_func (g_object_unref);
  self->newcomer_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->number = gw_plan_get_next_number (self->reader.plan);
  self->changed_id = g_signal_connect_swapped (self->reader.plan, "changed", G_CALLBACK (plan_changed_cb), self);
}

/*
 * gw_table_import_forget_prepared:
 * @self: what importing would do
 *
 * Forgets what was made ready.
 */
void
gw_table_import_forget_prepared (GwTableImport *self)
{
  g_clear_signal_handler (&self->changed_id, self->reader.plan);
  g_clear_pointer (&self->batches, g_ptr_array_unref);
  g_clear_pointer (&self->newcomers, g_ptr_array_unref);
  g_clear_pointer (&self->newcomer_ids, g_hash_table_unref);
  self->n_prepared = 0;
  self->is_stale = FALSE;
}

/*
 * gw_table_import_shrink_prepared:
 * @self: what importing would do
 * @until: the monotonic time when to stop
 *
 * Returns: whether there is more to free
 */
gboolean
gw_table_import_shrink_prepared (GwTableImport *self,
                                 gint64         until)
{
  for (guint i = 0; self->batches != NULL && i < self->batches->len; i++)
    if (gw_table_import_shrink_array (((Batch *) g_ptr_array_index (self->batches, i))->drafts, until))
      return TRUE;
  return FALSE;
}

/**
 * gw_table_import_prepare:
 * @self: what importing would do
 * @until: the monotonic time when to stop; %G_MAXINT64 for never
 *
 * Makes what comes new ready, without the plan knowing of it yet. What is not
 * ready is made by [method@TableImport.apply], which takes so much longer; so
 * is everything, when the plan changes meanwhile.
 *
 * Returns: whether there is more to do
 */
gboolean
gw_table_import_prepare (GwTableImport *self,
                         gint64         until)
{
  if (self->batches == NULL || self->is_stale)
    begin_preparing (self);
  while (self->n_prepared < self->rows->len)
    {
      prepare_row (self, g_ptr_array_index (self->rows, self->n_prepared++));
      if (self->n_prepared % ROWS_AT_A_TIME == 0 && g_get_monotonic_time () >= until)
        break;
    }
  return self->n_prepared < self->rows->len;
}

/**
 * gw_table_import_get_prepared:
 * @self: what importing would do
 *
 * Returns: how much of it is ready, 0 to 1
 */
double
gw_table_import_get_prepared (GwTableImport *self)
{
  return self->rows->len > 0 ? (double) self->n_prepared / self->rows->len : 1.0;
}

/* --- The step */

static void
add_batch_to_plan (Batch     *batch,
                   GwHistory *history)
{
  if (batch->group != NULL)
    {
      GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (groups, g_object_ref (batch->group));
      gw_edit_add_drafts (history, gw_item_get_list (batch->stage, GW_STAGE_GROUPS), groups);
    }
  gw_edit_add_drafts (history, batch->list, g_steal_pointer (&batch->drafts));
}

static void
change_item (GwTableImport     *self,
             const GwImportRow *row,
             GwHistory         *history)
{
  /* it may have left the plan since the table was read */
  if (row->is_left_out || gw_item_get_root (row->item) != GW_ITEM (self->reader.plan))
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
  g_clear_signal_handler (&self->changed_id, self->reader.plan);
  gw_history_begin (history, gw_table_get_item_type (self->reader.table) == GW_TYPE_CHECK
                               ? GW_N_ ("import checks") : GW_N_ ("import risks"));
  for (guint i = 0; i < self->by_kind[GW_IMPORT_CHANGE]->len; i++)
    change_item (self, g_ptr_array_index (self->by_kind[GW_IMPORT_CHANGE], i), history);
  gw_edit_add_drafts (history, gw_item_get_list (self->reader.plan, GW_PLAN_PEOPLE),
                      g_steal_pointer (&self->newcomers));
  for (guint i = 0; i < self->batches->len; i++)
    add_batch_to_plan (g_ptr_array_index (self->batches, i), history);
  gw_table_import_forget_prepared (self);
  return gw_history_end (history);
}
