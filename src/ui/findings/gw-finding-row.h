/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"
#include "plan/gw-finding.h"

G_BEGIN_DECLS

#define GW_TYPE_FINDING_ROW (gw_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (GwFindingRow, gw_finding_row, GW, FINDING_ROW, GtkWidget)

GtkWidget *gw_finding_row_new         (GwHistory    *history,
                                       gboolean      with_advice);
void       gw_finding_row_set_finding (GwFindingRow *self,
                                       GwFinding    *finding);
void       gw_finding_lead            (GtkWidget    *from,
                                       GwFinding    *finding);

G_END_DECLS
