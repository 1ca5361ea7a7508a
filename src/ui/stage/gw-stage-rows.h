/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plan/gw-stage.h"
#include "ui/evaluations/gw-stage-evaluations.h"
#include "ui/gate/gw-stage-gate.h"
#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_ROWS (gw_stage_rows_get_type ())
G_DECLARE_FINAL_TYPE (GwStageRows, gw_stage_rows, GW, STAGE_ROWS, GObject)

/**
 * GwStageFilter:
 * @GW_STAGE_FILTER_ALL: every check
 * @GW_STAGE_FILTER_OPEN: those that nobody has answered
 * @GW_STAGE_FILTER_OVERDUE: open ones whose due date has passed
 *
 * Which checks are shown, by their state.
 */
typedef enum
{
  GW_STAGE_FILTER_ALL,
  GW_STAGE_FILTER_OPEN,
  GW_STAGE_FILTER_OVERDUE,
} GwStageFilter;

/**
 * GwStageOwner:
 * @GW_STAGE_OWNER_ANY: whoever looks after them
 * @GW_STAGE_OWNER_NOBODY: those without an owner
 * @GW_STAGE_OWNER_PERSON: those of one person
 *
 * Which checks are shown, by their owner.
 */
typedef enum
{
  GW_STAGE_OWNER_ANY,
  GW_STAGE_OWNER_NOBODY,
  GW_STAGE_OWNER_PERSON,
} GwStageOwner;

GwStageRows  *gw_stage_rows_new          (GwStage        *stage,
                                          GwStageContext *context);
void          gw_stage_rows_set_filter   (GwStageRows    *self,
                                          GwStageFilter   filter);
void          gw_stage_rows_set_owner    (GwStageRows    *self,
                                          GwStageOwner    owner,
                                          const char     *person);
gboolean      gw_stage_rows_is_filtered  (GwStageRows    *self);
void          gw_stage_rows_update       (GwStageRows    *self);
GwStageGate  *gw_stage_rows_get_gate     (GwStageRows    *self);
gboolean      gw_stage_rows_find         (GwStageRows    *self,
                                          gpointer        item,
                                          guint          *position);
guint         gw_stage_rows_get_n_checks (GwStageRows    *self);
GPtrArray    *gw_stage_rows_dup_checks   (GwStageRows    *self,
                                          GwCheck        *from,
                                          GwCheck        *to);

GwStageEvaluations *gw_stage_rows_get_evaluations (GwStageRows *self);

G_END_DECLS
