/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-check-counts.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE (gw_stage_get_type ())
G_DECLARE_FINAL_TYPE (GwStage, gw_stage, GW, STAGE, GwItem)

/**
 * GwStageState:
 * @GW_STAGE_UNTOUCHED: no check is answered
 * @GW_STAGE_STARTED: some are
 * @GW_STAGE_SETTLED: none is open
 *
 * Where the checks of a stage stand.
 */
typedef enum
{
  GW_STAGE_UNTOUCHED,
  GW_STAGE_STARTED,
  GW_STAGE_SETTLED,
} GwStageState;

/* The fields of a stage, in the order of the file */
enum
{
  GW_STAGE_ORIGIN,
  GW_STAGE_TITLE,
  GW_STAGE_GROUPS,
  GW_STAGE_DECISIONS,
};

/* The stage in which the model is judged */
#define GW_STAGE_VALIDATION "validation"

GwCheckCounts gw_stage_count_checks      (GwStage *self);
GwStageState  gw_stage_get_state         (GwStage *self);
gboolean      gw_stage_is_in_ring        (GwStage *self);
gboolean      gw_stage_holds_evaluations (GwStage *self);
guint         gw_stage_get_number        (GwStage *self);
GPtrArray    *gw_stage_get_checks        (GwStage *self);

G_END_DECLS
