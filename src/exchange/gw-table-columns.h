/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The columns of items as a table; for gw-register-*.c and gw-table-*.c only. */

#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/*
 * GwTableColumnKind:
 * @GW_TABLE_COLUMN_ID: the id of the item
 * @GW_TABLE_COLUMN_VALUE: a field, as codes and ids
 * @GW_TABLE_COLUMN_NAME: the name of the person that a field refers to
 * @GW_TABLE_COLUMN_FIXED: a field that is given once, to be read only
 * @GW_TABLE_COLUMN_STAGE: the stage that a check stands in, to be read only
 * @GW_TABLE_COLUMN_GROUP: its group there, to be read only
 * @GW_TABLE_COLUMN_SCORE: derived, to be read only
 * @GW_TABLE_COLUMN_BAND: derived, to be read only
 * @GW_TABLE_COLUMN_TARGET: whether an evaluation meets its target, to be read only
 */
typedef enum
{
  GW_TABLE_COLUMN_ID,
  GW_TABLE_COLUMN_VALUE,
  GW_TABLE_COLUMN_NAME,
  GW_TABLE_COLUMN_FIXED,
  GW_TABLE_COLUMN_STAGE,
  GW_TABLE_COLUMN_GROUP,
  GW_TABLE_COLUMN_SCORE,
  GW_TABLE_COLUMN_BAND,
  GW_TABLE_COLUMN_TARGET,
} GwTableColumnKind;

typedef struct
{
  char *name;
  GwTableColumnKind kind;
  const GwField *field;
} GwTableColumn;

GPtrArray  *gw_table_columns_new          (GType                type);
GHashTable *gw_table_names_new            (GwPlan              *plan);
char       *gw_table_get_cell             (GwPlan              *plan,
                                           GHashTable          *names,
                                           gpointer             item,
                                           const GwTableColumn *column);
GwItem     *gw_table_get_place            (gpointer             check,
                                           const GwTableColumn *column);

/* The same for people to read */
gboolean    gw_table_column_is_for_people (const GwTableColumn *column);
const char *gw_table_column_get_heading   (const GwTableColumn *column,
                                           GwWords             *words);
char       *gw_table_get_words            (GwPlan              *plan,
                                           GHashTable          *names,
                                           gpointer             item,
                                           const GwTableColumn *column,
                                           GwWords             *words);

G_END_DECLS
