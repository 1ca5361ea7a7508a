/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-flow.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

/* A heading, and the block of the flow that it is. Private to the sheets. */
typedef struct
{
  char *title;
  guint level; /* 0 is a chapter, 1 a part of one */
  guint block;
} GwPlanHeading;

/* Writes a plan into a flow. Private to the sheets. */
typedef struct
{
  GwFlow *flow;
  GArray *headings; /* of GwPlanHeading */
  GwPlan *plan;
  GwWords *words;
} GwPlanWriter;

void gw_plan_writer_init        (GwPlanWriter      *self,
                                 GwPlan            *plan,
                                 const GwDrawStyle *style,
                                 double             size);
void gw_plan_writer_add_chapter (GwPlanWriter      *self,
                                 const char        *title);
void gw_plan_writer_add_part    (GwPlanWriter      *self,
                                 const char        *title);
void gw_plan_writer_add_strong  (GwPlanWriter      *self,
                                 const char        *text);
void gw_plan_writer_add_muted   (GwPlanWriter      *self,
                                 const char        *text);
void gw_plan_writer_add_prose   (GwPlanWriter      *self,
                                 const char        *label,
                                 const char        *text);
void gw_plan_writer_add_units   (GwPlanWriter      *self,
                                 gpointer           item,
                                 const guint       *fields,
                                 guint              n_fields);
void gw_plan_writer_add_unit    (GwPlanWriter      *self,
                                 gpointer           item,
                                 guint              field);

void gw_plan_writer_add_numbers (GwPlanWriter      *self,
                                 const char        *word,
                                 gpointer           item,
                                 guint              first,
                                 guint              target,
                                 guint              unit);

const char *gw_plan_writer_get     (GwPlanWriter *self,
                                    const char   *word) G_GNUC_FORMAT (2);

void gw_plan_write_case         (GwPlanWriter      *self);
void gw_plan_write_stages       (GwPlanWriter      *self);
void gw_plan_write_evaluations  (GwPlanWriter      *self);
void gw_plan_write_risks        (GwPlanWriter      *self);
void gw_plan_write_decisions    (GwPlanWriter      *self);
void gw_plan_write_people       (GwPlanWriter      *self);

G_END_DECLS
