/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-flow.h"
#include "draw/gw-matrix-axes.h"
#include "draw/gw-matrix-figure.h"
#include "draw/gw-sheet.h"

G_BEGIN_DECLS

/* One risk as it was when the sheet was made. Private to the sheets. */
typedef struct
{
  int number;
  char *title;
  char *response;
  char *owner;
  char *closed_on;
  char *movement; /* since the review, empty when there is none */
  GwPosition inherent;
  GwPosition residual;
  GwPosition current;
} GwSheetRisk;

/* All that a matrix sheet says about a plan. Private to the sheets. */
typedef struct
{
  char *note; /* how to read the chips */
  GwLimits limits;
  GwMatrixModel *model;
  GwMatrixAxes *axes;
  GPtrArray *placed;   /* of GwSheetRisk, by number */
  GPtrArray *unplaced;
  GPtrArray *closed;
  GPtrArray *removed;  /* since the review; no part of the plan */
} GwSheetData;

GwSheetData *gw_sheet_data_new      (GwPlan               *plan,
                                     const GwSheetOptions *options);
void         gw_sheet_data_free     (GwSheetData          *self);

GwFlow      *gw_sheet_make_list     (const GwSheetData    *data,
                                     const GwDrawStyle    *style,
                                     gboolean              by_cell);
GwFlow      *gw_sheet_make_meanings (const GwSheetData    *data,
                                     const GwDrawStyle    *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheetData, gw_sheet_data_free)

G_END_DECLS
