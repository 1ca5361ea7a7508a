/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/gw-plan-page.h"

G_BEGIN_DECLS

GwPlanPage *gw_page_new (GwHistory  *history,
                         const char *place,
                         gboolean    editable);

G_END_DECLS
