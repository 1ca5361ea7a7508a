/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-place.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plan/gw-conflict.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-review.h"
#include "plan/gw-risk.h"
#include "plan/gw-stage.h"
#include "ui/case/gw-case-page.h"

/* No id has a colon. */
#define MARK ":"

static const char *const own_places[] = {
  GW_PLACE_OVERVIEW, GW_PLACE_RISKS, GW_PLACE_REVIEWS, GW_PLACE_CONFLICTS,
};

/**
 * gw_place_of_stage:
 * @stage: a stage of a plan
 *
 * Returns: (transfer none): the name of its page: its id, marked where a file has
 *   given it one that is the name of another page
 */
const char *
gw_place_of_stage (GwStage *stage)
{
  const char *id;

  g_return_val_if_fail (GW_IS_STAGE (stage), NULL);

  id = gw_item_get_id (stage);
  for (guint i = 0; i < G_N_ELEMENTS (own_places); i++)
    if (g_strcmp0 (own_places[i], id) == 0)
      {
        g_autofree char *marked = g_strconcat (MARK, id, NULL);

        return g_intern_string (marked);
      }
  return id;
}

/* The business case stands on the page of the stage that happens once. */
static const char *
find_case_place (GwItem *plan)
{
  GwList *stages = GW_IS_PLAN (plan) ? gw_item_get_list (plan, GW_PLAN_STAGES) : NULL;

  for (guint i = 0; stages != NULL && i < gw_list_get_length (stages); i++)
    if (!gw_stage_is_in_ring (gw_list_get (stages, i)))
      return gw_place_of_stage (gw_list_get (stages, i));
  return GW_PLACE_OVERVIEW;
}

static const char *
get_place_of_evaluations (GwItem *plan)
{
  gboolean has_stage = GW_IS_PLAN (plan) &&
                       gw_plan_find_typed (GW_PLAN (plan), GW_STAGE_VALIDATION, GW_TYPE_STAGE) != NULL;

  return has_stage ? GW_STAGE_VALIDATION : GW_PLACE_OVERVIEW;
}

/**
 * gw_place_of_item:
 * @item: a live item of a plan
 *
 * Returns: (transfer none): the name of the page that shows it: that of a
 *   stage, see gw_place_of_stage(), %GW_PLACE_RISKS, %GW_PLACE_REVIEWS, or %GW_PLACE_OVERVIEW for all else
 */
const char *
gw_place_of_item (gpointer item)
{
  return gw_place_of_field (item, NULL);
}

/**
 * gw_place_of_field:
 * @item: a live item of a plan
 * @field: (nullable): one of its fields
 *
 * Returns: (transfer none): the name of the page that shows it, see
 *   gw_place_of_item()
 */
const char *
gw_place_of_field (gpointer       item,
                   const GwField *field)
{
  g_return_val_if_fail (GW_IS_ITEM (item), NULL);

  if (gw_case_page_shows (item, field))
    return find_case_place (gw_item_get_root (item));
  if (GW_IS_PLAN (item) && field != NULL && field->index == GW_PLAN_RISKS)
    return GW_PLACE_RISKS;
  if (GW_IS_PLAN (item) && field != NULL && field->index == GW_PLAN_CONFLICTS)
    return GW_PLACE_CONFLICTS;
  for (; item != NULL; item = gw_item_get_parent (item))
    {
      if (GW_IS_RISK (item))
        return GW_PLACE_RISKS;
      if (GW_IS_REVIEW (item))
        return GW_PLACE_REVIEWS;
      if (GW_IS_EVALUATION (item))
        return get_place_of_evaluations (gw_item_get_root (item));
      if (GW_IS_CONFLICT (item))
        return GW_PLACE_CONFLICTS;
      if (GW_IS_STAGE (item))
        return gw_place_of_stage (item);
    }
  return GW_PLACE_OVERVIEW;
}

/**
 * gw_place_dup_past:
 * @round: an earlier round of a plan
 * @stage: a stage of the ring
 *
 * Returns: (transfer full): the name of the page that shows what the round has
 *   kept of the stage
 */
char *
gw_place_dup_past (GwRound *round,
                   GwStage *stage)
{
  return g_strdup_printf ("%s" MARK "%s", gw_item_get_id (round), gw_item_get_id (stage));
}

/**
 * gw_place_parse:
 * @plan: a plan
 * @place: (nullable): the name of a page
 * @round: (out) (optional) (transfer none) (nullable): the earlier round that it
 *   shows; %NULL for the present
 *
 * Returns: (transfer none) (nullable): the stage that the page is about
 */
GwStage *
gw_place_parse (GwPlan      *plan,
                const char  *place,
                GwRound    **round)
{
  const char *colon = place != NULL ? strchr (place, ':') : NULL;
  g_autofree char *id = colon != NULL ? g_strndup (place, (gsize) (colon - place)) : NULL;
  GwRound *past = id != NULL ? gw_plan_find_past_round (plan, id) : NULL;
  GwStage *stage = gw_plan_find_typed (plan, colon != NULL ? colon + 1 : place, GW_TYPE_STAGE);

  if (round != NULL)
    *round = past;
  if (stage == NULL)
    return NULL;
  if (past != NULL)
    return gw_stage_is_in_ring (stage) ? stage : NULL;
  return g_str_equal (gw_place_of_stage (stage), place) ? stage : NULL;
}

/**
 * gw_place_get_rank:
 * @plan: a plan
 * @place: the name of a page
 *
 * Returns: where the page stands in the sidebar, from 0; %G_MAXUINT when there
 *   is no such page
 */
guint
gw_place_get_rank (GwPlan     *plan,
                   const char *place)
{
  GwStage *stage;

  g_return_val_if_fail (GW_IS_PLAN (plan), 0);

  if (g_strcmp0 (place, GW_PLACE_OVERVIEW) == 0)
    return 0;
  if (g_strcmp0 (place, GW_PLACE_CONFLICTS) == 0)
    return G_MAXUINT - 3;
  if (g_strcmp0 (place, GW_PLACE_RISKS) == 0)
    return G_MAXUINT - 2;
  if (g_strcmp0 (place, GW_PLACE_REVIEWS) == 0)
    return G_MAXUINT - 1;
  stage = gw_place_parse (plan, place, NULL);
  return stage != NULL ? gw_stage_get_number (stage) : G_MAXUINT;
}

/**
 * gw_place_dup_title:
 * @plan: a plan
 * @place: the name of a page
 *
 * Returns: (transfer full): what the page is called
 */
char *
gw_place_dup_title (GwPlan     *plan,
                    const char *place)
{
  GwStage *stage;
  const char *title;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  if (g_strcmp0 (place, GW_PLACE_OVERVIEW) == 0)
    return g_strdup (_("Overview"));
  if (g_strcmp0 (place, GW_PLACE_RISKS) == 0)
    return g_strdup (_("Risks"));
  if (g_strcmp0 (place, GW_PLACE_REVIEWS) == 0)
    return g_strdup (_("Reviews"));
  if (g_strcmp0 (place, GW_PLACE_CONFLICTS) == 0)
    return g_strdup (_("Conflicts"));
  stage = gw_place_parse (plan, place, NULL);
  title = stage != NULL ? gw_item_get_text (stage, GW_STAGE_TITLE) : NULL;
  return g_strdup (title != NULL ? title : place);
}
