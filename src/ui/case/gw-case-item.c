/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-case-item.h"

#include <glib/gi18n.h>

#include "plan/gw-constraint.h"
#include "plan/gw-estimate.h"
#include "plan/gw-objective.h"
#include "ui/case/gw-case-labels.h"

static const GwCaseField objective_fields[] = {
  { GW_OBJECTIVE_STATEMENT, N_("What should improve"), NULL },
  { GW_OBJECTIVE_METRIC, N_("Metric"), NULL },
  { GW_OBJECTIVE_UNIT, N_("Unit"), NULL },
  { GW_OBJECTIVE_BASELINE, N_("Baseline"), NULL },
  { GW_OBJECTIVE_TARGET, N_("Target"), NULL },
  { GW_OBJECTIVE_DUE, N_("Due"), NULL },
  { GW_OBJECTIVE_OWNER, N_("Owner"), NULL },
};

static const GwCaseField constraint_fields[] = {
  { GW_CONSTRAINT_KIND, N_("Kind"), gw_constraint_kind_label },
  { GW_CONSTRAINT_STATEMENT, N_("What must be met"), NULL },
  { GW_CONSTRAINT_LIMIT, N_("Limit"), NULL },
  { GW_CONSTRAINT_UNIT, N_("Unit"), NULL },
};

static const GwCaseField estimate_fields[] = {
  { GW_ESTIMATE_TITLE, N_("Title"), NULL },
  { GW_ESTIMATE_KIND, N_("Kind"), gw_estimate_kind_label },
  { GW_ESTIMATE_LOW, N_("Lower bound"), NULL },
  { GW_ESTIMATE_HIGH, N_("Upper bound"), NULL },
  { GW_ESTIMATE_PER, N_("How often"), gw_estimate_per_label },
  { GW_ESTIMATE_NOTE, N_("Note"), NULL },
};

static const GwCaseItem objective = {
  GW_OBJECTIVE_STATEMENT, N_("New objective"), gw_objective_dup_line,
  objective_fields, G_N_ELEMENTS (objective_fields),
};

static const GwCaseItem constraint = {
  GW_CONSTRAINT_STATEMENT, N_("New constraint"), gw_constraint_dup_line,
  constraint_fields, G_N_ELEMENTS (constraint_fields),
};

static const GwCaseItem estimate = {
  GW_ESTIMATE_TITLE, N_("New estimate"), gw_estimate_dup_line,
  estimate_fields, G_N_ELEMENTS (estimate_fields),
};

/**
 * gw_case_item_get:
 * @type: the class of objectives, constraints or estimates
 *
 * Returns: (transfer none): how its items are shown
 */
const GwCaseItem *
gw_case_item_get (GType type)
{
  if (type == GW_TYPE_OBJECTIVE)
    return &objective;
  if (type == GW_TYPE_CONSTRAINT)
    return &constraint;
  g_return_val_if_fail (type == GW_TYPE_ESTIMATE, NULL);

  return &estimate;
}
