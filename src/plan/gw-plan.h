/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "plan/gw-matrix.h"
#include "plan/gw-risk-sums.h"
#include "plan/gw-risk.h"
#include "plan/gw-stage.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

#define GW_TYPE_PLAN (gw_plan_get_type ())
G_DECLARE_FINAL_TYPE (GwPlan, gw_plan, GW, PLAN, GwItem)

/* The fields of a plan, in the order of the file */
enum
{
  GW_PLAN_TITLE,
  GW_PLAN_LANGUAGE,
  GW_PLAN_TEMPLATE,
  GW_PLAN_SUMMARY,
  GW_PLAN_OWNER,
  GW_PLAN_STARTED,
  GW_PLAN_REVIEW_ON,
  GW_PLAN_PEOPLE,
  GW_PLAN_CASE,
  GW_PLAN_SCALES,
  GW_PLAN_STAGES,
  GW_PLAN_ROUNDS,
  GW_PLAN_EVALUATIONS,
  GW_PLAN_RISKS,
  GW_PLAN_REVIEWS,
  GW_PLAN_DISMISSALS,
  GW_PLAN_CONFLICTS,
};

GwPlan       *gw_plan_new              (void);
GwItem       *gw_plan_find             (GwPlan     *self,
                                        const char *id);
gpointer      gw_plan_find_typed       (GwPlan     *self,
                                        const char *id,
                                        GType       type);
char         *gw_plan_make_id          (GwPlan     *self,
                                        const char *wanted,
                                        GType       type);
gpointer      gw_plan_find_place       (GwPlan     *self,
                                        const char *key);
GPtrArray    *gw_plan_get_referrers    (GwPlan     *self,
                                        const char *id);
GwLimits      gw_plan_get_limits       (GwPlan     *self);
GwBand        gw_plan_get_band         (GwPlan     *self,
                                        GwRisk     *risk);
void          gw_plan_visit_all_but_risks (GwPlan        *self,
                                           GwItemVisitor  visitor,
                                           gpointer       data);
gboolean      gw_plan_visit_risks         (GwPlan        *self,
                                           guint         *next,
                                           gint64         until,
                                           GwItemVisitor  visitor,
                                           gpointer       data);
gboolean      gw_plan_sum_up           (GwPlan     *self,
                                        gint64      until);
const GwRiskSums *gw_plan_get_risk_sums (GwPlan     *self);
GwRiskCounts  gw_plan_count_risks      (GwPlan     *self);
guint         gw_plan_count_band_moves (GwPlan         *self,
                                        const GwLimits *limits);
guint         gw_plan_count_above      (GwPlan         *self,
                                        const GwLimits *limits);
GwRisk       *gw_plan_get_worst_risk   (GwPlan     *self);
gint64        gw_plan_get_next_number  (GwPlan     *self);
const char   *gw_plan_get_round        (GwPlan     *self);
const char   *gw_plan_get_person_name  (GwPlan     *self,
                                        const char *id);
char         *gw_plan_list_numbers_at  (GwPlan     *self,
                                        GwPosition  position);

G_END_DECLS
