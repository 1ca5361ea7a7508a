/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_HELP_START   "first-plan"
#define GW_HELP_MEETING "meeting"

const char *gw_help_page_of_widget (GtkWidget  *widget);
const char *gw_help_page_of_place  (GwPlan     *plan,
                                    const char *place);

G_END_DECLS
