/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_FINDINGS_BOX (gw_findings_box_get_type ())
G_DECLARE_FINAL_TYPE (GwFindingsBox, gw_findings_box, GW, FINDINGS_BOX, GtkWidget)

void gw_findings_box_set_history (GwFindingsBox *self,
                                  GwHistory     *history);
void gw_findings_box_update      (GwFindingsBox *self);

G_END_DECLS
