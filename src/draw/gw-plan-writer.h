/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-flow.h"
#include "draw/gw-sheet.h"
#include "plan/gw-story.h"

G_BEGIN_DECLS

/* A heading, and the block of the flow that it is. Private to the sheets. */
typedef struct
{
  char *title;
  guint level; /* 0 is a chapter, 1 a part of one */
  guint block;
} GwPlanHeading;

/* Sets the story of a plan as a flow. Private to the sheets. */
typedef struct
{
  GwFlow *flow;
  GArray *headings; /* of GwPlanHeading */

  /* Borrowed; not after it is written */
  GwPlan *plan;
  const GwSheetOptions *options;
  GwWords *words;
} GwPlanWriter;

void gw_plan_writer_init  (GwPlanWriter         *self,
                           GwPlan               *plan,
                           const GwSheetOptions *options,
                           const GwDrawStyle    *style,
                           double                size);
void gw_plan_writer_write (GwPlanWriter         *self,
                           const GwStory        *story);

GwFlow *gw_plan_cover_new (const GwStory        *story,
                           const GwDrawStyle    *style,
                           double                size);

G_END_DECLS
