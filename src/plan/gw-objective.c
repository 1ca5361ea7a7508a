/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-objective.h"

#include "plan/gw-person.h"

/**
 * GwObjective:
 *
 * What should improve: from where, to where, by when.
 */
struct _GwObjective
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwObjective, gw_objective, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "objective", GW_ID_PLAN);
  gw_item_class_add_text (klass, GW_OBJECTIVE_STATEMENT, "statement");
  gw_item_class_add_text (klass, GW_OBJECTIVE_METRIC, "metric");
  gw_item_class_add_text (klass, GW_OBJECTIVE_UNIT, "unit");
  gw_item_class_add_number (klass, GW_OBJECTIVE_BASELINE, "baseline");
  gw_item_class_add_number (klass, GW_OBJECTIVE_TARGET, "target");
  gw_item_class_add_date (klass, GW_OBJECTIVE_DUE, "due");
  gw_item_class_add_ref (klass, GW_OBJECTIVE_OWNER, "owner", GW_TYPE_PERSON);
  gw_item_class_set_unit (klass, "target", GW_OBJECTIVE_BASELINE, GW_OBJECTIVE_TARGET);
}

static void
gw_objective_class_init (GwObjectiveClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_objective_init (GwObjective *self)
{
}
