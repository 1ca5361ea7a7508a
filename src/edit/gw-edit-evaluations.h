/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-evaluation.h"

G_BEGIN_DECLS

GwEvaluation *gw_edit_add_evaluation    (GwHistory    *history,
                                         const char   *kind,
                                         const char   *round,
                                         const char   *today);
GwEvaluation *gw_edit_repeat_evaluation (GwHistory    *history,
                                         GwEvaluation *evaluation,
                                         const char   *round,
                                         const char   *today);
gboolean      gw_edit_set_objective     (GwHistory    *history,
                                         GwEvaluation *evaluation,
                                         const char   *objective);
gboolean      gw_edit_set_by            (GwHistory    *history,
                                         gpointer      item,
                                         const char   *person,
                                         const char   *new_name);

G_END_DECLS
