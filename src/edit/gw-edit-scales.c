/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-scales.h"

#include "edit/gw-edit-private.h"
#include "plan/gw-item-write.h"
#include "plan/gw-scales.h"

/* The verbs of the scales: what levels mean, where bands end, the appetite. */

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

/* What a level means; one that the plan does not describe stays so without
 * words. */
static void
write_meaning (GwHistory  *history,
               gboolean    of_impact,
               int         level,
               const char *meaning)
{
  g_autofree char *id = g_strdup_printf ("%d", level);
  GwItem *scales = gw_item_get_child (gw_history_get_plan (history), GW_PLAN_SCALES);
  guint index = of_impact ? GW_SCALES_IMPACT : GW_SCALES_PROBABILITY;
  GwItem *item;

  if (*meaning == '\0' && (scales == NULL || gw_list_find_id (gw_item_get_list (scales, index), id) == NULL))
    return;
  item = GW_ITEM (gw_edit_ensure_level (history, of_impact, level));
  gw_edit_write_text (history, item, gw_item_get_field (item, GW_LEVEL_MEANING), meaning);
}

/**
 * gw_edit_set_scales:
 * @history: a history
 * @draft: what is to be different
 *
 * Changes bands, appetite and meanings as one step.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_scales (GwHistory           *history,
                    const GwScalesDraft *draft)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  gw_history_begin (history, GW_N_ ("edit levels and bands"));
  if (draft->limits != NULL)
    gw_edit_set_limits (history, draft->limits);
  for (int axis = 0; axis < 2; axis++)
    for (int level = 1; level <= GW_LEVELS; level++)
      if (draft->meanings[axis][level - 1] != NULL)
        write_meaning (history, axis == 1, level, draft->meanings[axis][level - 1]);
  return gw_history_end (history);
}
