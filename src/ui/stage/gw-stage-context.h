/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-check.h"
#include "plan/gw-round-checks.h"

G_BEGIN_DECLS

#define GW_TYPE_STAGE_CONTEXT (gw_stage_context_get_type ())
G_DECLARE_FINAL_TYPE (GwStageContext, gw_stage_context, GW, STAGE_CONTEXT, GObject)

GwStageContext *gw_stage_context_new           (GwHistory      *history);

GwHistory      *gw_stage_context_get_history   (GwStageContext *self);
GwPlan         *gw_stage_context_get_plan      (GwStageContext *self);
gboolean        gw_stage_context_get_editable  (GwStageContext *self);
void            gw_stage_context_set_editable  (GwStageContext *self,
                                                gboolean        editable);
GwRound        *gw_stage_context_get_round    (GwStageContext *self);
void            gw_stage_context_set_round    (GwStageContext *self,
                                               GwRound        *round);
GPtrArray      *gw_stage_context_dup_checks   (GwStageContext *self,
                                               GwGroup        *group);
const char     *gw_stage_context_get_guide     (GwStageContext *self);
void            gw_stage_context_set_guide     (GwStageContext *self,
                                                const char     *guide);
GwCheck        *gw_stage_context_get_expanded  (GwStageContext *self);
void            gw_stage_context_set_expanded  (GwStageContext *self,
                                                GwCheck        *check);

gboolean        gw_stage_context_get_selecting (GwStageContext *self);
void            gw_stage_context_set_selecting (GwStageContext *self,
                                                gboolean        selecting);
gboolean        gw_stage_context_is_selected   (GwStageContext *self,
                                                GwCheck        *check);
void            gw_stage_context_select        (GwStageContext *self,
                                                GwCheck        *check,
                                                gboolean        selected);
void            gw_stage_context_select_all    (GwStageContext *self,
                                                GPtrArray      *checks);
guint           gw_stage_context_get_n_selected (GwStageContext *self);
GPtrArray      *gw_stage_context_dup_selected  (GwStageContext *self);
GwCheck        *gw_stage_context_get_anchor    (GwStageContext *self);

G_END_DECLS
