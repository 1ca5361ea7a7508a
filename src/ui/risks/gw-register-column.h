/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"
#include "ui/risks/gw-risk-movements.h"

G_BEGIN_DECLS

/**
 * GwRegisterColumn:
 * @GW_COLUMN_NUMBER: the number, given once
 * @GW_COLUMN_RISK: the short title, else the title
 * @GW_COLUMN_STAGE: the stage
 * @GW_COLUMN_INHERENT: where it lies before the response
 * @GW_COLUMN_RESIDUAL: where it lies after the response
 * @GW_COLUMN_MOVEMENT: what has become of it since a review
 * @GW_COLUMN_RESPONSE: the response
 * @GW_COLUMN_OWNER: the owner
 * @GW_COLUMN_DUE: the due date
 * @GW_COLUMN_REVIEW_ON: the next review
 * @GW_COLUMN_STATUS: open, unplaced or closed
 *
 * The columns of the register.
 */
typedef enum
{
  GW_COLUMN_NUMBER,
  GW_COLUMN_RISK,
  GW_COLUMN_STAGE,
  GW_COLUMN_INHERENT,
  GW_COLUMN_RESIDUAL,
  GW_COLUMN_MOVEMENT,
  GW_COLUMN_RESPONSE,
  GW_COLUMN_OWNER,
  GW_COLUMN_DUE,
  GW_COLUMN_REVIEW_ON,
  GW_COLUMN_STATUS,
} GwRegisterColumn;

#define GW_N_COLUMNS (GW_COLUMN_STATUS + 1)

const char *gw_register_column_get_id      (GwRegisterColumn  column);
const char *gw_register_column_get_title   (GwRegisterColumn  column);
gboolean    gw_register_column_is_editable (GwRegisterColumn  column);
guint       gw_register_column_get_field   (GwRegisterColumn  column,
                                            GwRisk           *risk);
GwPosition  gw_register_column_get_place   (GwRegisterColumn  column,
                                            GwRisk           *risk);
char       *gw_register_column_get_text    (GwRegisterColumn  column,
                                            GwPlan           *plan,
                                            GwRisk           *risk);
gboolean    gw_register_column_is_numeric  (GwRegisterColumn  column);
int         gw_register_column_get_rank    (GwRegisterColumn  column,
                                            GwRiskMovements  *movements,
                                            GwRisk           *risk);

G_END_DECLS
