/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/risks/gw-risk-selection.h"

G_BEGIN_DECLS

#define GW_TYPE_SELECTION_LINK (gw_selection_link_get_type ())
G_DECLARE_FINAL_TYPE (GwSelectionLink, gw_selection_link, GW, SELECTION_LINK, GObject)

GwSelectionLink *gw_selection_link_new           (GtkSelectionModel *rows,
                                                  GwRiskSelection   *shared);
void             gw_selection_link_show          (GwSelectionLink   *self);
gboolean         gw_selection_link_find_position (GwSelectionLink   *self,
                                                  GwRisk            *risk,
                                                  guint             *position);
void             gw_selection_link_hold          (GwSelectionLink   *self);
void             gw_selection_link_release       (GwSelectionLink   *self);

G_END_DECLS
