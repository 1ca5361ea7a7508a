/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_PART (gw_stage_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (GwStagePart, gw_stage_part, GW, STAGE_PART, AdwBin)

/**
 * GwStagePartClass:
 * @update: shows the item anew; called only while there is one
 * @leave: the item is about to be exchanged: what was begun on it ends
 * @plan_changed: something of the plan has changed; when not overridden,
 *   @update is called once before the next frame
 * @get_plan_item: what of the plan the item stands for; when not overridden,
 *   the item itself, if it is of the plan
 */
struct _GwStagePartClass
{
  AdwBinClass parent_class;

  void     (*update)        (GwStagePart *self);
  void     (*leave)         (GwStagePart *self);
  void     (*plan_changed)  (GwStagePart *self,
                             GwItem      *item);
  GwItem * (*get_plan_item) (GwStagePart *self);
};

GtkWidget      *gw_stage_part_new         (GType           type,
                                           GwStageContext *context);
void            gw_stage_part_bind        (GwStagePart    *self,
                                           gpointer        item);
void            gw_stage_part_update      (GwStagePart    *self);
gpointer        gw_stage_part_get_item    (GwStagePart    *self);
GwStageContext *gw_stage_part_get_context (GwStagePart    *self);
GwHistory      *gw_stage_part_get_history (GwStagePart    *self);

G_END_DECLS
