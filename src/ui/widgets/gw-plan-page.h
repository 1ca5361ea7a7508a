/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_PLAN_PAGE (gw_plan_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (GwPlanPage, gw_plan_page, GW, PLAN_PAGE, AdwBin)

/**
 * GwPlanPageClass:
 * @editable_changed: the plan may be changed here from now on, or no longer;
 *   without it the page's own bindings see to that
 * @show_item: leads to an item; without it the page has nothing to lead to
 */
struct _GwPlanPageClass
{
  AdwBinClass parent_class;

  void (*editable_changed) (GwPlanPage    *self,
                            gboolean       editable);
  void (*show_item)        (GwPlanPage    *self,
                            GwItem        *item,
                            const GwField *field);
};

GwHistory *gw_plan_page_get_history  (GwPlanPage    *self);
GwPlan    *gw_plan_page_get_plan     (GwPlanPage    *self);
gboolean   gw_plan_page_get_editable (GwPlanPage    *self);
void       gw_plan_page_set_editable (GwPlanPage    *self,
                                      gboolean       editable);
void       gw_plan_page_show_item    (GwPlanPage    *self,
                                      GwItem        *item,
                                      const GwField *field);

G_END_DECLS
