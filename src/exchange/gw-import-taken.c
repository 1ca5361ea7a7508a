/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import.h"

#include "edit/gw-edit-plan.h"
#include "exchange/gw-import-whole.h"

/* What comes to the plan when the rows are taken that the user wants. It is
 * counted while rows are read and left out, as looking at a hundred thousand
 * of them for each click would be noticed. */

typedef struct
{
  guint n_rows;                 /* taken ones that name them */

  /* Owned */
  char *name;
} Newcomer;

static void
newcomer_free (gpointer data)
{
  Newcomer *self = data;

  g_free (self->name);
  g_free (self);
}

/*
 * gw_table_import_init_taken:
 * @self: what importing would do, without any row yet
 */
void
gw_table_import_init_taken (GwTableImport *self)
{
  for (guint kind = 0; kind < GW_N_IMPORT_KINDS; kind++)
    self->by_kind[kind] = g_ptr_array_new ();
  self->named = g_ptr_array_new_with_free_func (newcomer_free);
  self->named_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
gw_table_import_clear_taken (GwTableImport *self)
{
  for (guint kind = 0; kind < GW_N_IMPORT_KINDS; kind++)
    g_ptr_array_unref (self->by_kind[kind]);
  g_hash_table_unref (self->named_by_name);
  g_ptr_array_unref (self->named);
}

static Newcomer *
get_newcomer (GwTableImport *self,
              const char    *name)
{
  g_autofree char *folded = gw_edit_fold_name (name);
  Newcomer *newcomer = g_hash_table_lookup (self->named_by_name, folded);

  if (newcomer != NULL)
    return newcomer;
  newcomer = g_new0 (Newcomer, 1);
  newcomer->name = g_strdup (name);
  g_ptr_array_add (self->named, newcomer);
  g_hash_table_insert (self->named_by_name, g_steal_pointer (&folded), newcomer);
  return newcomer;
}

/* Who is named by a taken row more, or by one less */
static void
count_newcomers (GwTableImport     *self,
                 const GwImportRow *row,
                 int                step)
{
  for (guint i = 0; i < row->changes->len; i++)
    {
      const GwImportChange *change = g_ptr_array_index (row->changes, i);
      Newcomer *newcomer = change->is_newcomer ? get_newcomer (self, change->value.text) : NULL;

      if (newcomer == NULL)
        continue;
      self->n_newcomers -= newcomer->n_rows > 0 ? 1 : 0;
      newcomer->n_rows += (guint) step;
      self->n_newcomers += newcomer->n_rows > 0 ? 1 : 0;
    }
}

static void
count_row (GwTableImport     *self,
           const GwImportRow *row,
           int                step)
{
  self->n_taken += (guint) step;
  count_newcomers (self, row, step);
}

/*
 * gw_table_import_note_row:
 * @self: what importing would do
 * @row: a row that was looked at
 */
void
gw_table_import_note_row (GwTableImport *self,
                          GwImportRow   *row)
{
  g_ptr_array_add (self->by_kind[row->kind], row);
  if (gw_import_row_is_taken (row))
    count_row (self, row, 1);
}

/**
 * gw_table_import_get_rows_of_kind:
 * @self: what importing would do
 * @kind: a kind of rows
 *
 * Returns: (transfer none) (element-type GwImportRow): the rows of that kind, in
 *   the order of the table
 */
GPtrArray *
gw_table_import_get_rows_of_kind (GwTableImport *self,
                                  GwImportKind   kind)
{
  g_return_val_if_fail (kind < GW_N_IMPORT_KINDS, NULL);

  return self->by_kind[kind];
}

/**
 * gw_table_import_count:
 * @self: what importing would do
 * @kind: a kind of rows
 *
 * Returns: how many rows are of that kind
 */
guint
gw_table_import_count (GwTableImport *self,
                       GwImportKind   kind)
{
  return gw_table_import_get_rows_of_kind (self, kind)->len;
}

/**
 * gw_import_row_is_taken:
 * @row: a row
 *
 * Returns: whether importing does anything with it
 */
gboolean
gw_import_row_is_taken (const GwImportRow *row)
{
  return (row->kind == GW_IMPORT_ADD || row->kind == GW_IMPORT_CHANGE) && !row->is_left_out;
}

/**
 * gw_table_import_take:
 * @self: what importing would do
 * @row: one of its rows
 * @taken: whether the user wants it
 *
 * Takes a row or leaves it out; one that does nothing stays as it is.
 */
void
gw_table_import_take (GwTableImport *self,
                      GwImportRow   *row,
                      gboolean       taken)
{
  const gboolean was_taken = gw_import_row_is_taken (row);

  row->is_left_out = !taken;
  if (gw_import_row_is_taken (row) != was_taken)
    count_row (self, row, was_taken ? -1 : 1);
}

/**
 * gw_table_import_count_taken:
 * @self: what importing would do
 *
 * Returns: how many rows it does anything with
 */
guint
gw_table_import_count_taken (GwTableImport *self)
{
  return self->n_taken;
}

/**
 * gw_table_import_count_newcomers:
 * @self: what importing would do
 *
 * Returns: how many people come whom the plan does not know yet
 */
guint
gw_table_import_count_newcomers (GwTableImport *self)
{
  return self->n_newcomers;
}

/**
 * gw_table_import_list_newcomers:
 * @self: what importing would do
 * @most: how many names at most
 *
 * Returns: (transfer full) (element-type utf8): the names of people whom the
 *   plan does not know yet, in the order of the rows that name them first
 */
GPtrArray *
gw_table_import_list_newcomers (GwTableImport *self,
                                guint          most)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->named->len && names->len < most; i++)
    {
      const Newcomer *newcomer = g_ptr_array_index (self->named, i);

      if (newcomer->n_rows > 0)
        g_ptr_array_add (names, g_strdup (newcomer->name));
    }
  return names;
}
