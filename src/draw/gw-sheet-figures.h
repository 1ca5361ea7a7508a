/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-flow.h"
#include "draw/gw-sheet.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

/* The pictures of a plan as figures of a flow, scaled with its text. Private to
 * the sheets. */
gboolean gw_sheet_make_range   (GwPlan       *plan,
                                GwWords      *words,
                                GwFlowFigure *figure);
GArray  *gw_sheet_make_plots   (GwPlan       *plan,
                                GwWords      *words,
                                const char   *today);
void     gw_sheet_make_matrix  (GwPlan               *plan,
                                const GwSheetOptions *options,
                                GwFlowFigure         *figure,
                                char                **note);
void     gw_sheet_make_process (GwPlan       *plan,
                                GwWords      *words,
                                GwFlowFigure *figure);

G_END_DECLS
