/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-typing-private.h"

/* Which field of which item a typing edits. */

static void
watch_item (GwTyping *self,
            gpointer  item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->notify_id, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_autofree char *signal =
        g_strconcat ("notify::", gw_item_get_field (item, self->index)->pspec->name, NULL);

      self->notify_id = g_signal_connect_swapped (item, signal, G_CALLBACK (gw_typing_follow), self);
    }
}

static void
set_item (GwTyping  *self,
          GwHistory *history,
          gpointer   item,
          guint      index)
{
  gw_typing_commit (self);
  g_set_object (&self->history, history);
  self->index = index;
  watch_item (self, item);
  gw_typing_show_plan_text (self);
  if (self->focused)
    gw_typing_begin_visit (self);
}

static void
forget_cases (GwTyping *self)
{
  if (self->cases != NULL)
    g_signal_handlers_disconnect_by_data (self->cases, self);
  g_clear_object (&self->cases);
}

/**
 * gw_typing_bind:
 * @self: a typing
 * @history: (nullable): the history of the plan
 * @item: (type GwItem) (nullable): an item, %NULL for none
 * @index: a field of @item that holds text or a number
 *
 * Says which field the widget edits, after what was typed for another has
 * been committed.
 */
void
gw_typing_bind (GwTyping  *self,
                GwHistory *history,
                gpointer   item,
                guint      index)
{
  g_return_if_fail (GW_IS_TYPING (self));
  g_return_if_fail (item == NULL || GW_IS_HISTORY (history));

  set_item (self, history, item, index);
  forget_cases (self);
}

static void
case_changed_cb (GwTyping *self)
{
  watch_item (self, gw_list_get (self->cases, 0));
  gw_typing_follow (self);
}

/**
 * gw_typing_bind_case:
 * @self: a typing
 * @history: the history of the plan
 * @index: a field of the business case that holds text or a number
 *
 * Says which field of the business case the widget edits. A plan may have no
 * case yet, or lose it by undoing: the first words make it.
 */
void
gw_typing_bind_case (GwTyping  *self,
                     GwHistory *history,
                     guint      index)
{
  GwPlan *plan;

  g_return_if_fail (GW_IS_TYPING (self));
  g_return_if_fail (GW_IS_HISTORY (history));

  plan = gw_history_get_plan (history);
  set_item (self, history, gw_item_get_child (plan, GW_PLAN_CASE), index);
  forget_cases (self);
  self->cases = g_object_ref (gw_item_get_list (plan, GW_PLAN_CASE));
  g_signal_connect_object (self->cases, "items-changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
