/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/risks/gw-register-column.h"

G_BEGIN_DECLS

/* By which columns, the first one first; among equal ones by urgency */
typedef struct
{
  GwRegisterColumn columns[GW_N_COLUMNS];
  gboolean descending[GW_N_COLUMNS];
  guint n_columns;
} GwRegisterSorting;

/* A risk and where it belongs: its key is bytes, the first eight as a number */
typedef struct
{
  GwRisk *risk;
  guint64 head;
  guint8 *tail;                 /* after its length; NULL when there is none */
  guint place;                  /* in the plan, for keys that are the same */
} GwRegisterKey;

void gw_register_sorting_read (GwRegisterSorting       *sorting,
                               GtkSorter               *sorter);

void gw_register_key_init     (GwRegisterKey           *key,
                               const GwRegisterSorting *sorting,
                               GwPlan                  *plan,
                               GwRiskMovements         *movements,
                               GwRisk                  *risk,
                               guint                    place);
void gw_register_key_copy     (GwRegisterKey           *key,
                               const GwRegisterKey     *other);
void gw_register_key_clear    (GwRegisterKey           *key);
int  gw_register_key_compare  (const GwRegisterKey     *key,
                               const GwRegisterKey     *other);

G_END_DECLS
