/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "exchange/gw-import-table.h"

G_BEGIN_DECLS

/**
 * GwImportKind:
 * @GW_IMPORT_ADD: the row becomes a new item
 * @GW_IMPORT_CHANGE: the row changes an item
 * @GW_IMPORT_UNCHANGED: the row says what the plan says
 * @GW_IMPORT_REFUSED: the row cannot be taken, see its reason
 *
 * What importing a row would do.
 */
typedef enum
{
  GW_IMPORT_ADD,
  GW_IMPORT_CHANGE,
  GW_IMPORT_UNCHANGED,
  GW_IMPORT_REFUSED,
} GwImportKind;

#define GW_N_IMPORT_KINDS 4

/**
 * GwImportChange:
 * @column: the column that says so
 * @before: (nullable): what it is, as the table would say it; %NULL of
 *   something new
 * @after: what it would be, as the table says it
 * @value: what it would be; of somebody new the name
 * @is_newcomer: whether it names somebody who is not in the plan yet
 *
 * One cell that says something else than the plan.
 */
typedef struct
{
  const GwTableColumn *column;
  char *before;
  char *after;
  GwValue value;
  gboolean is_newcomer;
} GwImportChange;

/**
 * GwImportRow:
 * @kind: what importing it would do
 * @is_left_out: whether the user does not want it
 * @line: where it begins in the file, from 1
 * @number: which row of a spreadsheet it is, from 1
 * @column: which of its cells is refused, from 1; 0 for the whole row
 * @label: its title or question, else its id
 * @id: (nullable): the id that it names
 * @item: (nullable): what it is about; %NULL for one that is new or refused
 * @group: (nullable): where a new check goes: a group, or a stage that has none yet
 * @group_title: (nullable): what the group is called that comes to such a stage
 * @changes: (element-type GwImportChange): what it would change
 * @reason: (nullable): why it is refused, in the language asked for
 *
 * One row of a table to be imported.
 */
typedef struct
{
  GwImportKind kind;
  gboolean is_left_out;
  guint line;
  guint number;
  guint column;
  char *label;
  char *id;
  GwItem *item;
  GwItem *group;
  char *group_title;
  GPtrArray *changes;
  char *reason;
} GwImportRow;

/**
 * GwTableImport:
 *
 * What importing a table would do, to be looked at before it is done.
 */
typedef struct _GwTableImport GwTableImport;

/* In one go, or so many rows at a time */
GwTableImport *gw_table_import_csv                 (GwPlan             *plan,
                                                    GType               type,
                                                    GBytes             *bytes,
                                                    GwWords            *words,
                                                    GError            **error);
GwTableImport *gw_table_import_new                 (GwPlan             *plan,
                                                    GwTable            *table,
                                                    GwWords            *words,
                                                    GError            **error);
gboolean       gw_table_import_read                (GwTableImport      *self,
                                                    gint64              until);
double         gw_table_import_get_fraction        (GwTableImport      *self);
gboolean       gw_table_import_shrink              (GwTableImport      *self,
                                                    gint64              until);
void           gw_table_import_free                (GwTableImport      *self);

/* What it would do */
GwTable       *gw_table_import_get_table           (GwTableImport      *self);
GPtrArray     *gw_table_import_get_rows            (GwTableImport      *self);
GPtrArray     *gw_table_import_get_rows_of_kind    (GwTableImport      *self,
                                                    GwImportKind        kind);
guint          gw_table_import_count               (GwTableImport      *self,
                                                    GwImportKind        kind);
guint          gw_table_import_count_taken         (GwTableImport      *self);
GPtrArray     *gw_table_import_get_unknown_columns (GwTableImport      *self);
guint          gw_table_import_count_newcomers     (GwTableImport      *self);
GPtrArray     *gw_table_import_list_newcomers      (GwTableImport      *self,
                                                    guint               most);
gboolean       gw_import_row_is_taken              (const GwImportRow  *row);
char          *gw_import_row_dup_place             (const GwImportRow  *row,
                                                    GwWords            *words);

/* Doing it */
void           gw_table_import_take                (GwTableImport      *self,
                                                    GwImportRow        *row,
                                                    gboolean            taken);
gboolean       gw_table_import_prepare             (GwTableImport      *self,
                                                    gint64              until);
double         gw_table_import_get_prepared        (GwTableImport      *self);
gboolean       gw_table_import_apply               (GwTableImport      *self,
                                                    GwHistory          *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTableImport, gw_table_import_free)

G_END_DECLS
