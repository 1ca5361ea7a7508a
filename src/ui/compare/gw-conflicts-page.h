/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/gw-plan-page.h"

G_BEGIN_DECLS

#define GW_TYPE_CONFLICTS_PAGE (gw_conflicts_page_get_type ())
G_DECLARE_FINAL_TYPE (GwConflictsPage, gw_conflicts_page, GW, CONFLICTS_PAGE, GwPlanPage)

GwConflictsPage *gw_conflicts_page_new (GwHistory *history);

G_END_DECLS
