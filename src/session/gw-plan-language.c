/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-plan-language.h"

#include "edit/gw-edit-language.h"
#include "file/gw-wordings.h"

/**
 * gw_plan_put_into_language:
 * @plan: a plan that nobody shows and nobody saves
 * @language: (nullable): `ko` or `en`; %NULL for its own
 *
 * Words the standard items in a language, for an export in it; what the user
 * has worded stays.
 */
void
gw_plan_put_into_language (GwPlan     *plan,
                           const char *language)
{
  g_autoptr(GwWordings) wordings = NULL;
  g_autoptr(GwHistory) history = NULL;

  g_return_if_fail (GW_IS_PLAN (plan));

  if (language == NULL || g_strcmp0 (language, gw_item_get_text (plan, GW_PLAN_LANGUAGE)) == 0)
    return;
  wordings = gw_wordings_new ();
  history = gw_history_new (plan);
  gw_edit_set_language (history, language, gw_wordings_find, wordings);
}
