/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "ui/risks/gw-register-column.h"

G_BEGIN_DECLS

#define GW_TYPE_REGISTER_CELL (gw_register_cell_get_type ())
G_DECLARE_FINAL_TYPE (GwRegisterCell, gw_register_cell, GW, REGISTER_CELL, GtkWidget)

/**
 * GwCellStep:
 * @GW_CELL_STAY: the focus returns to the cell
 * @GW_CELL_NEXT: the next cell that can be edited is next
 * @GW_CELL_PREVIOUS: the one before
 * @GW_CELL_LEFT: the focus has gone elsewhere already
 *
 * Where it goes on after a cell has been edited.
 */
typedef enum
{
  GW_CELL_STAY,
  GW_CELL_NEXT,
  GW_CELL_PREVIOUS,
  GW_CELL_LEFT,
} GwCellStep;

GwRegisterCell   *gw_register_cell_new        (GwHistory        *history,
                                               GwRiskMovements  *movements,
                                               GwRegisterColumn  column);
GwRegisterColumn  gw_register_cell_get_column (GwRegisterCell   *self);
GwRisk           *gw_register_cell_get_risk   (GwRegisterCell   *self);
void              gw_register_cell_set_risk   (GwRegisterCell   *self,
                                               GwRisk           *risk);
void              gw_register_cell_refresh    (GwRegisterCell   *self,
                                               const char       *today,
                                               gboolean          compact);
gboolean          gw_register_cell_edit       (GwRegisterCell   *self);
gboolean          gw_register_cell_is_editing (GwRegisterCell   *self);
void              gw_register_cell_finish     (GwRegisterCell   *self,
                                               gboolean          keep,
                                               GwCellStep        step);

G_END_DECLS
