/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/gw-search.h"

G_BEGIN_DECLS

GListModel *gw_find_groups_new   (GwPlan     *plan,
                                  GListModel *hits);
gboolean    gw_find_groups_shrink (GListModel *groups,
                                   guint       n_hits);
void        gw_find_groups_leave (GListModel *groups,
                                  GwSearch   *search);

G_END_DECLS
