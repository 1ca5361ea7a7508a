/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_SIDEBAR_FOCUS (gw_sidebar_focus_get_type ())
G_DECLARE_FINAL_TYPE (GwSidebarFocus, gw_sidebar_focus, GW, SIDEBAR_FOCUS, GObject)

GwSidebarFocus *gw_sidebar_focus_new (AdwNavigationSplitView *split_view,
                                      GtkWidget              *view);

G_END_DECLS
