/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-evaluation.h"

G_BEGIN_DECLS

#define GW_TYPE_EVALUATION_EDITOR (gw_evaluation_editor_get_type ())
G_DECLARE_FINAL_TYPE (GwEvaluationEditor, gw_evaluation_editor, GW, EVALUATION_EDITOR, AdwBin)

GtkWidget *gw_evaluation_editor_new          (GwHistory          *history,
                                              GwEvaluation       *evaluation);
void       gw_evaluation_editor_set_editable (GwEvaluationEditor *self,
                                              gboolean            editable);

G_END_DECLS
