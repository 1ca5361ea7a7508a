/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-stage.h"

#include "plan/gw-decision.h"
#include "plan/gw-group.h"

/**
 * GwStage:
 *
 * One of the six parts of the procedure.
 */
struct _GwStage
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwStage, gw_stage, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "stage", GW_ID_PLAN);
  gw_item_class_add_code (klass, GW_STAGE_ORIGIN, "origin", NULL);
  gw_item_class_add_text (klass, GW_STAGE_TITLE, "title");
  gw_item_class_add_list (klass, GW_STAGE_GROUPS, "groups", GW_TYPE_GROUP);
  gw_item_class_add_list (klass, GW_STAGE_DECISIONS, "decisions", GW_TYPE_DECISION);
}

static void
gw_stage_class_init (GwStageClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_stage_init (GwStage *self)
{
}

static void
count_group (GwGroup       *group,
             GwCheckCounts *counts)
{
  GwList *checks = gw_item_get_list (group, GW_GROUP_CHECKS);

  for (guint i = 0; i < gw_list_get_length (checks); i++)
    gw_check_counts_add (counts, gw_list_get (checks, i));
}

/**
 * gw_stage_count_checks:
 * @self: a stage
 *
 * Returns: how many checks it has and where they stand
 */
GwCheckCounts
gw_stage_count_checks (GwStage *self)
{
  GwList *groups = gw_item_get_list (self, GW_STAGE_GROUPS);
  GwCheckCounts counts = { 0 };

  for (guint i = 0; i < gw_list_get_length (groups); i++)
    count_group (gw_list_get (groups, i), &counts);
  return counts;
}

/**
 * gw_stage_get_state:
 * @self: a stage
 *
 * Returns: where its checks stand; a stage without checks is untouched
 */
GwStageState
gw_stage_get_state (GwStage *self)
{
  GwCheckCounts counts = gw_stage_count_checks (self);

  if (gw_check_counts_is_settled (&counts))
    return GW_STAGE_SETTLED;
  return gw_check_counts_get_open (&counts) == counts.total ? GW_STAGE_UNTOUCHED : GW_STAGE_STARTED;
}

/**
 * gw_stage_is_in_ring:
 * @self: a stage
 *
 * Returns: whether it repeats in rounds; the business problem is defined once
 */
gboolean
gw_stage_is_in_ring (GwStage *self)
{
  return g_strcmp0 (gw_item_get_id (self), "problem") != 0;
}

/**
 * gw_stage_holds_evaluations:
 * @self: a stage
 *
 * Returns: whether it is the one in which the model is judged, where the
 *   evaluations of the plan belong
 */
gboolean
gw_stage_holds_evaluations (GwStage *self)
{
  return g_strcmp0 (gw_item_get_id (self), GW_STAGE_VALIDATION) == 0;
}

/**
 * gw_stage_get_number:
 * @self: a stage
 *
 * Returns: its number in the plan, from 1; 0 when it stands nowhere
 */
guint
gw_stage_get_number (GwStage *self)
{
  GwList *list = gw_item_get_parent_list (self);
  guint position;

  return list != NULL && gw_list_find (list, self, &position) ? position + 1 : 0;
}

/**
 * gw_stage_get_checks:
 * @self: a stage
 *
 * Returns: (transfer container) (element-type GwCheck): the checks of all its
 *   groups, in order
 */
GPtrArray *
gw_stage_get_checks (GwStage *self)
{
  GwList *groups = gw_item_get_list (self, GW_STAGE_GROUPS);
  GPtrArray *checks = g_ptr_array_new ();

  for (guint i = 0; i < gw_list_get_length (groups); i++)
    {
      GwList *list = gw_item_get_list (gw_list_get (groups, i), GW_GROUP_CHECKS);

      for (guint j = 0; j < gw_list_get_length (list); j++)
        g_ptr_array_add (checks, gw_list_get (list, j));
    }
  return checks;
}
