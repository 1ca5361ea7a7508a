/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-plan.h"

#include "edit/gw-edit-private.h"

/**
 * gw_edit_fold_name:
 * @name: the name of a person
 *
 * Case, spaces around it and composition of Hangul or accents make no other
 * person.
 *
 * Returns: (transfer full): the name as it is compared
 */
char *
gw_edit_fold_name (const char *name)
{
  g_autofree char *composed = NULL;
  char *folded;

  g_return_val_if_fail (name != NULL, NULL);

  composed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  folded = g_utf8_casefold (composed != NULL ? composed : name, -1);

  return g_strstrip (folded);
}

/**
 * gw_edit_find_person:
 * @plan: a plan
 * @name: a name as typed
 *
 * Returns: (transfer none) (nullable): the first person of that name, whatever
 *   the case and the spaces around it
 */
GwPerson *
gw_edit_find_person (GwPlan     *plan,
                     const char *name)
{
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  wanted = gw_edit_fold_name (name);
  for (guint i = 0; *wanted != '\0' && i < gw_list_get_length (people); i++)
    {
      GwPerson *person = gw_list_get (people, i);
      const char *text = gw_item_get_text (person, GW_PERSON_NAME);
      g_autofree char *folded = text != NULL ? gw_edit_fold_name (text) : NULL;

      if (g_strcmp0 (folded, wanted) == 0)
        return person;
    }
  return NULL;
}

/**
 * gw_edit_add_person:
 * @history: a history
 * @name: (nullable): the name; spaces around it are dropped
 * @role: (nullable): a code or words of one's own
 *
 * Adds somebody who takes part.
 *
 * Returns: (transfer none) (nullable): the person; %NULL when there is
 *   neither a name nor a role
 */
GwPerson *
gw_edit_add_person (GwHistory  *history,
                    const char *name,
                    const char *role)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autoptr(GwPerson) person = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  if (*stripped == '\0' && (role == NULL || *role == '\0'))
    return NULL;
  person = gw_edit_new_item (GW_TYPE_PERSON, NULL, GW_PERSON_NAME, stripped);
  gw_history_begin (history, GW_N_ ("add person"));
  gw_history_append (history, gw_item_get_list (gw_history_get_plan (history), GW_PLAN_PEOPLE), person);
  gw_edit_write_text (history, person, gw_item_get_field (person, GW_PERSON_ROLE), role);
  gw_history_end (history);
  return person;
}

/*
 * gw_edit_ensure_person:
 * @history: a history
 * @name: what was typed
 *
 * Finds who takes part by name. Somebody of that name is taken; a new name
 * becomes a person.
 *
 * Returns: (transfer none) (nullable): the person; %NULL when @name is empty
 */
GwPerson *
gw_edit_ensure_person (GwHistory  *history,
                       const char *name)
{
  GwPerson *person;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  person = gw_edit_find_person (gw_history_get_plan (history), name);
  return person != NULL ? person : gw_edit_add_person (history, name, NULL);
}

/*
 * gw_edit_ensure_by:
 * @history: a history
 * @by: (nullable): the id of a person
 * @by_name: (nullable): the name of one who may be new; not looked at beside @by
 *
 * Returns: (transfer none) (nullable): the id of who is meant, as it is written
 *   beside what somebody has done
 */
const char *
gw_edit_ensure_by (GwHistory  *history,
                   const char *by,
                   const char *by_name)
{
  GwPerson *person;

  if (by != NULL || by_name == NULL)
    return by;
  person = gw_edit_ensure_person (history, by_name);
  return person != NULL ? gw_item_get_id (person) : NULL;
}
