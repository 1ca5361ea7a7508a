/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

GPtrArray *gw_risk_choices_list (GwPlan        *plan,
                                 GwRisk        *risk,
                                 guint          index,
                                 GtkStringList *labels,
                                 guint         *selected);

G_END_DECLS
