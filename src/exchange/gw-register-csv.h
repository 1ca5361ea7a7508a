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
 * GwRegisterImport:
 *
 * What importing a table would do, to be looked at before it is done.
 */
typedef struct _GwRegisterImport GwRegisterImport;

GBytes           *gw_register_export_csv                  (GwPlan            *plan);

GwRegisterImport *gw_register_import_csv                  (GwPlan            *plan,
                                                           GBytes            *bytes,
                                                           GwWords           *words,
                                                           GError           **error);
void              gw_register_import_free                 (GwRegisterImport  *self);
GPtrArray        *gw_register_import_get_rows             (GwRegisterImport  *self);
guint             gw_register_import_count                (GwRegisterImport  *self,
                                                           GwImportKind       kind);
GPtrArray        *gw_register_import_get_unknown_columns  (GwRegisterImport  *self);
GPtrArray        *gw_register_import_list_newcomers       (GwRegisterImport  *self);
gboolean          gw_register_import_apply                (GwRegisterImport  *self,
                                                           GwHistory         *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwRegisterImport, gw_register_import_free)

G_END_DECLS
