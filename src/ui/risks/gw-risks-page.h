/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/gw-plan-page.h"

G_BEGIN_DECLS

#define GW_TYPE_RISKS_PAGE (gw_risks_page_get_type ())
G_DECLARE_FINAL_TYPE (GwRisksPage, gw_risks_page, GW, RISKS_PAGE, GwPlanPage)

GwRisksPage *gw_risks_page_new (GwHistory *history);

G_END_DECLS
