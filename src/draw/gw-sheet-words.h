/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-sheet.h"
#include "plan/gw-movement.h"

G_BEGIN_DECLS

/* Longer texts are cut; what follows in the cell would be cut anyway. */
#define GW_SHEET_TITLE_LENGTH 240
#define GW_SHEET_NAME_LENGTH 60
#define GW_SHEET_NOTHING "–"

/* What all sheets say alike. Private to the sheets. */
char *gw_sheet_describe_title    (GwPlan               *plan);
char *gw_sheet_describe_state    (GwPlan               *plan,
                                  const GwSheetOptions *options);
char *gw_sheet_describe_stage    (GwStage              *stage);
char *gw_sheet_describe_risk     (GwRisk               *risk);
char *gw_sheet_describe_response (GwRisk               *risk,
                                  GwWords              *words);
char *gw_sheet_describe_movement (GwMovementKind        kind,
                                  GwWords              *words);
char *gw_sheet_describe_since    (GwReview             *review,
                                  GwWords              *words);
char *gw_sheet_describe_person   (GwPlan               *plan,
                                  const char           *id,
                                  GwWords              *words);
char *gw_sheet_format_position   (GwPosition            position);
char *gw_sheet_format_with_band  (const GwLimits       *limits,
                                  GwWords              *words,
                                  GwPosition            position);

G_END_DECLS
