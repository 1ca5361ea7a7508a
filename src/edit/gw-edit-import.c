/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-import.h"

#include "edit/gw-edit-private.h"
#include "plan/gw-check.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"

/**
 * gw_edit_draft:
 * @plan: the plan that it may come to
 * @type: a class of items with ids
 * @id: (nullable): the id it has elsewhere
 *
 * Makes an item that stands nowhere yet, empty. An id that the plan has already
 * stays with who has it; then, and without a valid one, it gets a random one.
 *
 * Returns: (transfer full): the item
 */
gpointer
gw_edit_draft (GwPlan     *plan,
               GType       type,
               const char *id)
{
  g_autofree char *random = NULL;

  if (id == NULL || !gw_id_is_valid (id) || gw_plan_find (plan, id) != NULL)
    id = random = gw_id_new ();
  return gw_edit_new_item (type, id, 0, NULL);
}

/**
 * gw_edit_draft_set:
 * @draft: (type GwItem): a draft
 * @index: one of its fields that hold a value
 * @value: what it becomes
 *
 * Fills a field; words that answer a check make it answered, as they always do.
 */
void
gw_edit_draft_set (gpointer       draft,
                   guint          index,
                   const GwValue *value)
{
  GwValue copy;

  g_return_if_fail (GW_IS_ITEM (draft) && gw_item_get_parent (draft) == NULL);

  gw_value_copy (value, &copy);
  gw_item_take_value (draft, gw_item_get_field (draft, index), &copy);
  if (GW_IS_CHECK (draft) && index == GW_CHECK_ANSWER && gw_item_is_set (draft, GW_CHECK_ANSWER) &&
      !gw_item_is_set (draft, GW_CHECK_STATE))
    {
      gw_value_init_text (&copy, "answered");
      gw_item_take_value (draft, gw_item_get_field (draft, GW_CHECK_STATE), &copy);
    }
}

/**
 * gw_edit_add_drafts:
 * @history: a history with an open step
 * @list: a list of the plan
 * @drafts: (transfer full) (element-type GwItem): drafts of its class, in an
 *   array that owns them
 *
 * Adds drafts at the end of a list, all of them in one change that keeps the
 * array: nothing is done with each but that it comes. Risks have numbers already.
 */
void
gw_edit_add_drafts (GwHistory *history,
                    GwList    *list,
                    GPtrArray *drafts)
{
  g_return_if_fail (GW_IS_HISTORY (history) && GW_IS_LIST (list) && drafts != NULL);

  gw_history_add (history, list, drafts);
}
