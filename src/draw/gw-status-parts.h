/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-sheet-part.h"
#include "draw/gw-sheet.h"

G_BEGIN_DECLS

/* What the status sheet says, part by part. Each copies what it says when it is
 * made. Private to the sheets. */
GwSheetPart *gw_status_verdict_new  (GwPlan               *plan,
                                     const GwSheetOptions *options);
GwSheetPart *gw_status_gates_new    (GwPlan               *plan,
                                     const GwSheetOptions *options);
GwSheetPart *gw_status_bands_new    (GwPlan               *plan,
                                     const GwSheetOptions *options);
GwSheetPart *gw_status_movement_new (GwPlan               *plan,
                                     const GwSheetOptions *options);
GwSheetPart *gw_status_findings_new (GwPlan               *plan,
                                     const GwSheetOptions *options);
GwSheetPart *gw_status_dates_new    (GwPlan               *plan,
                                     const GwSheetOptions *options);
GwSheetPart *gw_status_plots_new    (GwPlan               *plan,
                                     const GwSheetOptions *options);

G_END_DECLS
