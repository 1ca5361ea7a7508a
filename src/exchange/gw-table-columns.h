/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The columns of items as a table. */

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/*
 * GwTableColumnKind:
 * @GW_TABLE_COLUMN_ID: the id of the item
 * @GW_TABLE_COLUMN_VALUE: a field, as codes and ids
 * @GW_TABLE_COLUMN_NAME: the name of the person that a field refers to
 * @GW_TABLE_COLUMN_STAGE: the stage that a check belongs to, to be read only
 * @GW_TABLE_COLUMN_GROUP: the group that a check belongs to
 * @GW_TABLE_COLUMN_FIXED: a field that is given once, to be read only
 * @GW_TABLE_COLUMN_SCORE: derived, to be read only
 * @GW_TABLE_COLUMN_BAND: derived, to be read only
 */
typedef enum
{
  GW_TABLE_COLUMN_ID,
  GW_TABLE_COLUMN_VALUE,
  GW_TABLE_COLUMN_NAME,
  GW_TABLE_COLUMN_STAGE,
  GW_TABLE_COLUMN_GROUP,
  GW_TABLE_COLUMN_FIXED,
  GW_TABLE_COLUMN_SCORE,
  GW_TABLE_COLUMN_BAND,
} GwTableColumnKind;

typedef struct
{
  char *name;
  GwTableColumnKind kind;
  const GwField *field;
} GwTableColumn;

GPtrArray  *gw_table_columns_new (GType                type);
GHashTable *gw_table_names_new   (GwPlan              *plan);
char       *gw_table_get_cell    (GwPlan              *plan,
                                  GHashTable          *names,
                                  GwItem              *item,
                                  const GwTableColumn *column);

G_END_DECLS
