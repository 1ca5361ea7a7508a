/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-pages.h"

#include "ui/compare/gw-conflicts-page.h"
#include "ui/overview/gw-overview-page.h"
#include "ui/reviews/gw-reviews-page.h"
#include "ui/risks/gw-risks-page.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/window/gw-place.h"

static GwPlanPage *
make_page (GwHistory  *history,
           const char *place)
{
  GwRound *round;
  GwStage *stage = gw_place_parse (gw_history_get_plan (history), place, &round);

  if (g_strcmp0 (place, GW_PLACE_OVERVIEW) == 0)
    return GW_PLAN_PAGE (gw_overview_page_new (history));
  if (g_strcmp0 (place, GW_PLACE_RISKS) == 0)
    return GW_PLAN_PAGE (gw_risks_page_new (history));
  if (g_strcmp0 (place, GW_PLACE_REVIEWS) == 0)
    return GW_PLAN_PAGE (gw_reviews_page_new (history));
  if (g_strcmp0 (place, GW_PLACE_CONFLICTS) == 0)
    return GW_PLAN_PAGE (gw_conflicts_page_new (history));
  if (stage != NULL)
    return GW_PLAN_PAGE (gw_stage_page_new (history, stage, round));
  return NULL;
}

/**
 * gw_page_new:
 * @history: the history of a plan
 * @place: the name of a page, see gw_place_of_item()
 * @editable: whether the plan may be changed
 *
 * Returns: (transfer floating) (nullable): the page, if the plan has one of
 *   that name
 */
GwPlanPage *
gw_page_new (GwHistory  *history,
             const char *place,
             gboolean    editable)
{
  GwPlanPage *page;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  page = make_page (history, place);
  if (page != NULL)
    gw_plan_page_set_editable (page, editable);
  return page;
}
