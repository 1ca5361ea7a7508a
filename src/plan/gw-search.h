/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plan/gw-plan.h"
#include "plan/gw-search-hit.h"

G_BEGIN_DECLS

#define GW_TYPE_SEARCH (gw_search_get_type ())
G_DECLARE_FINAL_TYPE (GwSearch, gw_search, GW, SEARCH, GObject)

GwSearch   *gw_search_new      (GwPlan     *plan,
                                const char *text);
gboolean    gw_search_step     (GwSearch   *self,
                                guint       n_items);
GListModel *gw_search_get_hits (GwSearch   *self);
gboolean    gw_search_forget   (GwSearch   *self,
                                guint       n_hits);

G_END_DECLS
