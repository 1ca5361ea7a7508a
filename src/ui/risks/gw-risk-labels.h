/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-level.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

GwLevel    *gw_risk_labels_find_level     (GwPlan     *plan,
                                           gboolean    of_impact,
                                           int         level);
const char *gw_risk_labels_get_level_word (GwPlan     *plan,
                                           gboolean    of_impact,
                                           int         level);
const char *gw_risk_labels_get_standard   (int         level);
char       *gw_risk_labels_name_risk      (GwPlan     *plan,
                                           GwRisk     *risk);
char       *gw_risk_labels_name_place     (GwPlan     *plan,
                                           GwPosition  place);

GtkWidget  *gw_band_pill_new              (void);
void        gw_band_pill_set_place        (GtkWidget  *pill,
                                           GwPlan     *plan,
                                           GwPosition  place);

G_END_DECLS
