/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The columns of the register as a table; for gw-register-*.c only. */

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/*
 * GwRegisterColumnKind:
 * @GW_REGISTER_COLUMN_ID: the id of the risk
 * @GW_REGISTER_COLUMN_VALUE: a field, as codes and ids
 * @GW_REGISTER_COLUMN_NAME: the name of the person that a field refers to
 * @GW_REGISTER_COLUMN_FIXED: a field that is given once, to be read only
 * @GW_REGISTER_COLUMN_SCORE: derived, to be read only
 * @GW_REGISTER_COLUMN_BAND: derived, to be read only
 */
typedef enum
{
  GW_REGISTER_COLUMN_ID,
  GW_REGISTER_COLUMN_VALUE,
  GW_REGISTER_COLUMN_NAME,
  GW_REGISTER_COLUMN_FIXED,
  GW_REGISTER_COLUMN_SCORE,
  GW_REGISTER_COLUMN_BAND,
} GwRegisterColumnKind;

typedef struct
{
  char *name;
  GwRegisterColumnKind kind;
  const GwField *field;
} GwRegisterColumn;

GPtrArray  *gw_register_columns_new (void);
GHashTable *gw_register_names_new   (GwPlan                 *plan);
char       *gw_register_get_cell    (GwPlan                 *plan,
                                     GHashTable             *names,
                                     GwRisk                 *risk,
                                     const GwRegisterColumn *column);

G_END_DECLS
