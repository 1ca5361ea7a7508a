/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "exchange/gw-csv.h"

G_BEGIN_DECLS

/**
 * GwImportKind:
 * @GW_IMPORT_ADD: the row becomes a new risk
 * @GW_IMPORT_CHANGE: the row changes a risk
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
 * @field: the field
 * @before: what it is, as the table would say it
 * @after: what it would be, as the table says it
 * @value: what it would be; of somebody new the name
 * @is_newcomer: whether it names somebody who is not in the plan yet
 *
 * One cell that says something else than the plan.
 */
typedef struct
{
  const GwField *field;
  char *before;
  char *after;
  GwValue value;
  gboolean is_newcomer;
} GwImportChange;

/**
 * GwImportRow:
 * @kind: what importing it would do
 * @line: where it begins in the file, from 1
 * @label: its title, else its id
 * @id: (nullable): the id that it names
 * @risk: (nullable): the risk it is about; %NULL for one that is new or refused
 * @changes: (element-type GwImportChange): what it would change
 * @reason: (nullable): why it is refused, in the language asked for
 *
 * One row of a table to be imported.
 */
typedef struct
{
  GwImportKind kind;
  guint line;
  char *label;
  char *id;
  GwRisk *risk;
  GPtrArray *changes;
  char *reason;
} GwImportRow;

/**
 * GwTableImport:
 *
 * What importing a table would do, to be looked at before it is done.
 */
typedef struct _GwTableImport GwTableImport;

GwTableImport *gw_table_import_csv                 (GwPlan         *plan,
                                                    GBytes         *bytes,
                                                    GwWords        *words,
                                                    GError        **error);
void           gw_table_import_free                (GwTableImport  *self);
GPtrArray     *gw_table_import_get_rows            (GwTableImport  *self);
guint          gw_table_import_count               (GwTableImport  *self,
                                                    GwImportKind    kind);
GPtrArray     *gw_table_import_get_unknown_columns (GwTableImport  *self);
GPtrArray     *gw_table_import_list_newcomers      (GwTableImport  *self);
gboolean       gw_table_import_apply               (GwTableImport  *self,
                                                    GwHistory      *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTableImport, gw_table_import_free)

G_END_DECLS
