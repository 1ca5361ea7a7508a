/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/gw-plan-page.h"

G_BEGIN_DECLS

#define GW_TYPE_OVERVIEW_PAGE (gw_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (GwOverviewPage, gw_overview_page, GW, OVERVIEW_PAGE, GwPlanPage)

GwOverviewPage *gw_overview_page_new (GwHistory *history);

G_END_DECLS
