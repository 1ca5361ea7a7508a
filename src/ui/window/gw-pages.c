/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-pages.h"

#include "ui/compare/gw-conflicts-page.h"
#include "ui/overview/gw-overview-page.h"
#include "ui/reviews/gw-reviews-page.h"
#include "ui/risks/gw-risks-page.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/window/gw-place.h"

static GtkWidget *
make_page (GwHistory  *history,
           const char *place)
{
  GwRound *round;
  GwStage *stage = gw_place_parse (gw_history_get_plan (history), place, &round);

  if (g_strcmp0 (place, GW_PLACE_OVERVIEW) == 0)
    return GTK_WIDGET (gw_overview_page_new (history));
  if (g_strcmp0 (place, GW_PLACE_RISKS) == 0)
    return GTK_WIDGET (gw_risks_page_new (history));
  if (g_strcmp0 (place, GW_PLACE_REVIEWS) == 0)
    return GTK_WIDGET (gw_reviews_page_new (history));
  if (g_strcmp0 (place, GW_PLACE_CONFLICTS) == 0)
    return GTK_WIDGET (gw_conflicts_page_new (history));
  if (stage != NULL)
    return GTK_WIDGET (gw_stage_page_new (history, stage, round));
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
GtkWidget *
gw_page_new (GwHistory  *history,
             const char *place,
             gboolean    editable)
{
  GtkWidget *page;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  page = make_page (history, place);
  if (page != NULL)
    g_object_set (page, "editable", editable, NULL);
  return page;
}

/**
 * gw_page_show_item:
 * @page: a page made by gw_page_new()
 * @item: an item that it shows
 * @field: (nullable): a field of it
 *
 * Leads to the item: selected, in view, with the focus.
 */
void
gw_page_show_item (GtkWidget     *page,
                   GwItem        *item,
                   const GwField *field)
{
  g_return_if_fail (GW_IS_ITEM (item));

  if (GW_IS_STAGE_PAGE (page))
    gw_stage_page_show_field (GW_STAGE_PAGE (page), item, field);
  else if (GW_IS_PLAN (item))
    return;
  else if (GW_IS_OVERVIEW_PAGE (page))
    gw_overview_page_show_item (GW_OVERVIEW_PAGE (page), item);
  else if (GW_IS_RISKS_PAGE (page))
    gw_risks_page_show_item (GW_RISKS_PAGE (page), item);
  else if (GW_IS_REVIEWS_PAGE (page))
    gw_reviews_page_show_item (GW_REVIEWS_PAGE (page), item);
}
