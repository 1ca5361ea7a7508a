/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-guide.h"

#include "file/gw-template.h"

/**
 * gw_guide_dup:
 * @plan: a plan
 * @stage: one of its stages
 *
 * Returns: (transfer full) (nullable): what the stage is for, in the plan's
 *   language; %NULL for a stage that does not come from the template
 */
char *
gw_guide_dup (GwPlan  *plan,
              GwStage *stage)
{
  const char *origin;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (GW_IS_STAGE (stage), NULL);

  origin = gw_item_get_text (stage, GW_STAGE_ORIGIN);
  if (origin == NULL)
    return NULL;
  return gw_template_get_guide (origin, gw_item_get_text (plan, GW_PLAN_LANGUAGE));
}
