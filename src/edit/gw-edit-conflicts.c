/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-conflicts.h"

#include "edit/gw-edit-private.h"
#include "plan/gw-item-write.h"
#include "plan/gw-risk-numbers.h"

/* What merging leaves behind. */

/* `item/unit`, so that two who meet the same conflict have one. */
static char *
make_id (GwPlan                *plan,
         const GwConflictDraft *draft)
{
  g_autofree char *name = g_strconcat (draft->item, "/", draft->field != NULL ? draft->field : "item", NULL);

  return gw_plan_make_id (plan, name, GW_TYPE_CONFLICT);
}

static void
write_text (GwItem     *item,
            guint       index,
            const char *text)
{
  GwValue value;

  gw_value_init_text (&value, text);
  gw_item_take_value (item, gw_item_get_field (item, index), &value);
}

static GwConflict *
make_conflict (GwPlan                *plan,
               const GwConflictDraft *draft)
{
  g_autofree char *id = make_id (plan, draft);
  GwConflict *conflict = gw_edit_new_item (GW_TYPE_CONFLICT, id, GW_CONFLICT_ITEM, draft->item);

  write_text (GW_ITEM (conflict), GW_CONFLICT_FIELD, draft->field);
  write_text (GW_ITEM (conflict), GW_CONFLICT_KIND, draft->kind);
  write_text (GW_ITEM (conflict), GW_CONFLICT_FROM, draft->from);
  write_text (GW_ITEM (conflict), GW_CONFLICT_LIST, draft->list);
  write_text (GW_ITEM (conflict), GW_CONFLICT_AFTER, draft->after);
  write_text (GW_ITEM (conflict), GW_CONFLICT_BASE, draft->base);
  write_text (GW_ITEM (conflict), GW_CONFLICT_THEIRS, draft->theirs);
  return conflict;
}

/**
 * gw_edit_add_conflict:
 * @history: a history
 * @draft: what it is about
 *
 * Writes down what a merge could not decide. A conflict about the same unit
 * that was there before gives way to it.
 *
 * Returns: (transfer none): the conflict
 */
GwConflict *
gw_edit_add_conflict (GwHistory             *history,
                      const GwConflictDraft *draft)
{
  GwPlan *plan = gw_history_get_plan (history);
  g_autoptr(GwConflict) conflict = NULL;
  GwList *list;
  gpointer before;
  guint position;

  g_return_val_if_fail (GW_IS_HISTORY (history) && draft != NULL, NULL);

  conflict = make_conflict (plan, draft);
  list = gw_item_get_list (plan, GW_PLAN_CONFLICTS);
  before = gw_plan_find_typed (plan, gw_item_get_id (conflict), GW_TYPE_CONFLICT);
  gw_history_begin (history, GW_N_ ("merge"));
  if (before != NULL && gw_list_find (list, before, &position))
    {
      gw_history_remove (history, before);
      gw_history_insert (history, list, position, conflict);
    }
  else
    gw_history_append (history, list, conflict);
  gw_history_end (history);
  return conflict;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (gw_item_get_id (*(GwItem *const *) a), gw_item_get_id (*(GwItem *const *) b));
}

/**
 * gw_edit_renumber_risks:
 * @history: a history
 *
 * Two people who each add a risk give it the same number. The smaller id keeps
 * it, on either side; the others take the next free ones.
 *
 * Returns: how many risks have another number now
 */
guint
gw_edit_renumber_risks (GwHistory *history)
{
  GwPlan *plan = gw_history_get_plan (history);
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr(GwRiskNumbers) numbers = gw_risk_numbers_new (plan);
  guint n_renumbered = 0;

  g_return_val_if_fail (GW_IS_HISTORY (history), 0);

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    if (gw_risk_get_number (gw_list_get (risks, i)) > 0)
      g_ptr_array_add (sorted, gw_list_get (risks, i));
  g_ptr_array_sort (sorted, compare_ids);
  gw_history_begin (history, GW_N_ ("number risks"));
  for (guint i = 0; i < sorted->len; i++)
    {
      GwRisk *risk = g_ptr_array_index (sorted, i);

      if (g_hash_table_add (taken, GINT_TO_POINTER (gw_risk_get_number (risk))))
        continue;
      gw_history_set_integer (history, risk, GW_RISK_NUMBER, gw_risk_numbers_take (numbers));
      n_renumbered++;
    }
  gw_history_end (history);
  return n_renumbered;
}
