/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-people.h"

#include "edit/gw-edit-private.h"
#include "words/gw-dates.h"

/* People, and what they answer for. */

/* Whether a field says who looks after something; the others say who did it,
 * and that stays true. */
static gboolean
is_duty (const GwField *field)
{
  return field->kind == GW_FIELD_REF && g_str_equal (field->name, "owner");
}

/* Returns: whether the item says that the person did something */
static gboolean
hand_over_item (GwHistory  *history,
                GwItem     *item,
                const char *id,
                const char *successor_id)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  gboolean did = FALSE;

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if (field->kind != GW_FIELD_REF || g_strcmp0 (gw_item_get_text (item, i), id) != 0)
        continue;
      if (is_duty (field))
        gw_history_set_text (history, item, i, successor_id);
      else
        did = TRUE;
    }
  return did;
}

/**
 * gw_edit_replace_person:
 * @history: a history
 * @person: a person of the plan
 * @successor_id: (nullable): the id of the person who takes over; %NULL for
 *   nobody
 * @today: `YYYY-MM-DD`
 *
 * Hands on all that a person looks after, and takes them out of the plan. Who
 * has decided, judged, placed or recorded something is only marked as left, so
 * that it still says who did.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_replace_person (GwHistory  *history,
                        GwPerson   *person,
                        const char *successor_id,
                        const char *today)
{
  const char *id = gw_item_get_id (person);
  g_autoptr(GPtrArray) items = NULL;
  GPtrArray *referrers;
  gboolean did = FALSE;

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_PERSON (person), FALSE);
  g_return_val_if_fail (g_strcmp0 (id, successor_id) != 0, FALSE);
  g_return_val_if_fail (gw_date_parse (today, NULL), FALSE);

  referrers = gw_plan_get_referrers (gw_history_get_plan (history), id);
  items = referrers != NULL ? g_ptr_array_copy (referrers, NULL, NULL) : g_ptr_array_new ();
  gw_history_begin (history, GW_N_ ("remove person"));
  for (guint i = 0; i < items->len; i++)
    did |= hand_over_item (history, g_ptr_array_index (items, i), id, successor_id);
  if (did)
    gw_history_set_text (history, person, GW_PERSON_LEFT_ON, today);
  else
    gw_history_remove (history, person);
  return gw_history_end (history);
}

/**
 * gw_edit_set_left:
 * @history: a history
 * @person: a person of the plan
 * @date: (nullable): since when they have left; %NULL when they are back
 *
 * Marks somebody as left. The name stays with what they have done.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_left (GwHistory  *history,
                  GwPerson   *person,
                  const char *date)
{
  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_PERSON (person), FALSE);
  g_return_val_if_fail (date == NULL || gw_date_parse (date, NULL), FALSE);

  gw_history_begin (history, GW_N_ ("mark person as left"));
  gw_history_set_text (history, person, GW_PERSON_LEFT_ON, date);
  return gw_history_end (history);
}

static GwDismissal *
ensure_dismissal (GwHistory  *history,
                  const char *finding_id)
{
  GwPlan *plan = gw_history_get_plan (history);
  GwList *list = gw_item_get_list (plan, GW_PLAN_DISMISSALS);
  g_autofree char *id = gw_plan_make_id (plan, finding_id, GW_TYPE_DISMISSAL);
  GwDismissal *found = gw_plan_find_typed (plan, id, GW_TYPE_DISMISSAL);
  g_autoptr(GwDismissal) dismissal = NULL;

  if (found != NULL)
    return found;
  dismissal = gw_edit_new_item (GW_TYPE_DISMISSAL, id, GW_DISMISSAL_REASON, NULL);
  gw_history_append (history, list, dismissal);
  return dismissal;
}

/**
 * gw_edit_dismiss:
 * @history: a history
 * @finding_id: `rule/item`
 * @seen: (nullable): the finding's value; the dismissal lapses when it differs
 * @reason: why nothing has to be done
 * @by: (nullable): the id of the person who says so
 * @today: `YYYY-MM-DD`
 *
 * Puts a finding aside; one that had lapsed is renewed. Deleting the dismissal
 * brings the finding back.
 *
 * Returns: (transfer none): the dismissal
 */
GwDismissal *
gw_edit_dismiss (GwHistory  *history,
                 const char *finding_id,
                 const char *seen,
                 const char *reason,
                 const char *by,
                 const char *today)
{
  GwDismissal *dismissal;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (finding_id != NULL && gw_date_parse (today, NULL), NULL);

  gw_history_begin (history, GW_N_ ("dismiss finding"));
  dismissal = ensure_dismissal (history, finding_id);
  gw_edit_write_text (history, dismissal, gw_item_get_field (dismissal, GW_DISMISSAL_REASON), reason);
  gw_history_set_text (history, dismissal, GW_DISMISSAL_BY, by);
  gw_history_set_text (history, dismissal, GW_DISMISSAL_ON, today);
  gw_history_set_text (history, dismissal, GW_DISMISSAL_SEEN, seen);
  gw_history_end (history);
  return dismissal;
}
