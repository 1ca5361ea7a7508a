/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-plan.h"

#include "edit/gw-edit-private.h"
#include "plan/gw-item-write.h"
#include "plan/gw-scales.h"

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

/* The scales of the plan, made within the open step when it has none. They
 * are the plan's own then: no origin. */
static GwScales *
ensure_scales (GwHistory *history)
{
  GwPlan *plan = gw_history_get_plan (history);
  g_autoptr(GwScales) scales = NULL;

  if (gw_item_get_child (plan, GW_PLAN_SCALES) != NULL)
    return gw_item_get_child (plan, GW_PLAN_SCALES);
  scales = g_object_new (GW_TYPE_SCALES, NULL);
  gw_history_append (history, gw_item_get_list (plan, GW_PLAN_SCALES), scales);
  return scales;
}

/**
 * gw_edit_set_limits:
 * @history: a history
 * @limits: what scores mean from now on, see [func@limits_is_valid]
 *
 * Changes the bands and the appetite as one step.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_limits (GwHistory      *history,
                    const GwLimits *limits)
{
  GwLimits present;
  GwScales *scales;
  GwValue bands, appetite = GW_VALUE_INIT;

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (gw_limits_is_valid (limits), FALSE);

  present = gw_plan_get_limits (gw_history_get_plan (history));
  gw_history_begin (history, GW_N_ ("edit levels and bands"));
  if (!gw_limits_equal (&present, limits))
    {
      scales = ensure_scales (history);
      gw_value_init_integers (&bands, limits->bands, G_N_ELEMENTS (limits->bands));
      gw_history_set_value (history, scales, GW_SCALES_BANDS, &bands);
      if (limits->appetite > 0)
        gw_value_init_integer (&appetite, limits->appetite);
      gw_history_set_value (history, scales, GW_SCALES_APPETITE, &appetite);
    }
  return gw_history_end (history);
}

static guint
find_place (GwList     *levels,
            const char *id)
{
  guint place = 0;

  while (place < gw_list_get_length (levels) &&
         g_strcmp0 (gw_item_get_id (gw_list_get (levels, place)), id) < 0)
    place++;
  return place;
}

/**
 * gw_edit_ensure_level:
 * @history: a history
 * @of_impact: whether the level is one of impact, else of probability
 * @level: 1 to 5
 *
 * The level whose label and meaning are to be edited; it is made when the
 * plan does not describe it yet. Call it within the step that edits it.
 *
 * Returns: (transfer none): the level
 */
GwLevel *
gw_edit_ensure_level (GwHistory *history,
                      gboolean   of_impact,
                      int        level)
{
  g_autofree char *id = g_strdup_printf ("%d", level);
  g_autoptr(GwLevel) created = NULL;
  GwItem *found;
  GwList *levels;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (level >= 1 && level <= GW_LEVELS, NULL);

  gw_history_begin (history, GW_N_ ("edit levels and bands"));
  levels = gw_item_get_list (ensure_scales (history),
                             of_impact ? GW_SCALES_IMPACT : GW_SCALES_PROBABILITY);
  found = gw_list_find_id (levels, id);
  if (found == NULL)
    {
      created = gw_edit_new_item (GW_TYPE_LEVEL, id, GW_LEVEL_LABEL, NULL);
      gw_history_insert (history, levels, find_place (levels, id), created);
      found = GW_ITEM (created);
    }
  gw_history_end (history);
  return GW_LEVEL (found);
}
