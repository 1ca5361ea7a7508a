/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-toggles.h"

/**
 * gw_toggles_choose:
 * @group: toggles that stand for the codes of a field
 * @name: what the plan says
 *
 * Shows what the plan says as the one that is chosen. A file may hold a code
 * that this program does not know: then none is.
 */
void
gw_toggles_choose (AdwToggleGroup *group,
                   const char     *name)
{
  g_return_if_fail (ADW_IS_TOGGLE_GROUP (group));

  if (adw_toggle_group_get_toggle_by_name (group, name) != NULL)
    adw_toggle_group_set_active_name (group, name);
  else
    adw_toggle_group_set_active (group, GTK_INVALID_LIST_POSITION);
}
