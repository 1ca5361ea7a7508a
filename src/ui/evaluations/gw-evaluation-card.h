/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/evaluations/gw-stage-evaluations.h"
#include "ui/stage/gw-stage-context.h"

G_BEGIN_DECLS

#define GW_TYPE_EVALUATION_CARD (gw_evaluation_card_get_type ())
G_DECLARE_FINAL_TYPE (GwEvaluationCard, gw_evaluation_card, GW, EVALUATION_CARD, AdwBin)

GtkWidget *gw_evaluation_card_new    (GwStageContext     *context,
                                      GwStageEvaluations *evaluations,
                                      GwEvaluation       *evaluation);
void       gw_evaluation_card_reveal (GwEvaluationCard   *self);
void       gw_evaluation_card_update (GwEvaluationCard   *self);

G_END_DECLS
