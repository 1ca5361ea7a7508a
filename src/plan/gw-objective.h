/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_OBJECTIVE (gw_objective_get_type ())
G_DECLARE_FINAL_TYPE (GwObjective, gw_objective, GW, OBJECTIVE, GwItem)

/* The fields of a objective, in the order of the file */
enum
{
  GW_OBJECTIVE_STATEMENT,
  GW_OBJECTIVE_METRIC,
  GW_OBJECTIVE_UNIT,
  GW_OBJECTIVE_BASELINE,
  GW_OBJECTIVE_TARGET,
  GW_OBJECTIVE_DUE,
  GW_OBJECTIVE_OWNER,
};

G_END_DECLS
