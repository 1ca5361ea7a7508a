/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-case.h"
#include "plan/gw-constraint.h"
#include "plan/gw-estimate.h"
#include "plan/gw-objective.h"

G_BEGIN_DECLS

GwCase       *gw_edit_ensure_case      (GwHistory  *history);
gboolean      gw_edit_set_case_text    (GwHistory  *history,
                                        guint       index,
                                        const char *text);
gboolean      gw_edit_set_case_value   (GwHistory     *history,
                                        guint          index,
                                        const GwValue *value);
GwObjective  *gw_edit_add_objective    (GwHistory  *history,
                                        const char *statement);
GwConstraint *gw_edit_add_constraint   (GwHistory  *history,
                                        const char *kind);
GwEstimate   *gw_edit_add_estimate     (GwHistory  *history,
                                        const char *kind);
gboolean      gw_edit_override_verdict (GwHistory  *history,
                                        const char *verdict,
                                        const char *reason,
                                        const char *by,
                                        const char *by_name,
                                        const char *today);

G_END_DECLS
