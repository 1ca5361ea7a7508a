/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-conflicts.h"

#include "edit/gw-edit-private.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"

/* What merging leaves behind. */

/* `item/unit`, so that two who meet the same conflict have one; shortened by
 * its digest where that is too long for an id. */
static char *
make_id (const GwConflictDraft *draft)
{
  char *id = g_strconcat (draft->item, "/", draft->field != NULL ? draft->field : "item", NULL);
  g_autofree char *sum = NULL;

  if (gw_id_is_valid (id))
    return id;
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
  g_free (id);
  return g_strndup (sum, 32);
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
make_conflict (const GwConflictDraft *draft)
{
  g_autofree char *id = make_id (draft);
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
  g_autoptr(GwConflict) conflict = NULL;
  GwList *list;
  GwItem *before;
  guint position;

  g_return_val_if_fail (GW_IS_HISTORY (history) && draft != NULL, NULL);

  conflict = make_conflict (draft);
  list = gw_item_get_list (gw_history_get_plan (history), GW_PLAN_CONFLICTS);
  before = gw_list_find_id (list, gw_item_get_id (conflict));
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
      gw_history_set_integer (history, risk, GW_RISK_NUMBER, gw_plan_get_next_number (plan));
      g_hash_table_add (taken, GINT_TO_POINTER (gw_risk_get_number (risk)));
      n_renumbered++;
    }
  gw_history_end (history);
  return n_renumbered;
}
