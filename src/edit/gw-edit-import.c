/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-import.h"

#include "edit/gw-edit-private.h"
#include "plan/gw-check.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"

/**
 * gw_edit_draft:
 * @type: a class of items with ids
 * @id: (nullable): the id it has elsewhere, %NULL for a random one
 *
 * Returns: (transfer full): an item that stands nowhere yet, empty
 */
gpointer
gw_edit_draft (GType       type,
               const char *id)
{
  return gw_edit_new_item (type, id != NULL && gw_id_is_valid (id) ? id : NULL, 0, NULL);
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

/* An id that the plan has already stays with who has it. */
static void
free_id (GwPlan *plan,
         GwItem *draft)
{
  g_autofree char *id = NULL;

  if (gw_plan_find (plan, gw_item_get_id (draft)) == NULL)
    return;
  id = gw_id_new ();
  gw_item_set_id (draft, id);
}

static void
give_number (GwItem *draft,
             gint64  number)
{
  GwValue value;

  gw_value_init_integer (&value, number);
  gw_item_take_value (draft, gw_item_get_field (draft, GW_RISK_NUMBER), &value);
}

/**
 * gw_edit_add_drafts:
 * @history: a history with an open step
 * @list: a list of the plan
 * @drafts: (element-type GwItem): drafts of its class, each with an id of its own
 *
 * Adds drafts at the end of a list, all of them in one change: a hundred
 * thousand cost what one costs. Risks get the next numbers in their order.
 */
void
gw_edit_add_drafts (GwHistory *history,
                    GwList    *list,
                    GPtrArray *drafts)
{
  GwPlan *plan;
  gint64 number;

  g_return_if_fail (GW_IS_HISTORY (history) && GW_IS_LIST (list) && drafts != NULL);

  if (drafts->len == 0)
    return;
  plan = gw_history_get_plan (history);
  number = gw_plan_get_next_number (plan);
  for (guint i = 0; i < drafts->len; i++)
    {
      free_id (plan, g_ptr_array_index (drafts, i));
      if (GW_IS_RISK (g_ptr_array_index (drafts, i)))
        give_number (g_ptr_array_index (drafts, i), number + i);
    }
  gw_history_splice (history, list, gw_list_get_length (list), 0, drafts);
}
