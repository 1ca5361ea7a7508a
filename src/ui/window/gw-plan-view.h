/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-document.h"

G_BEGIN_DECLS

#define GW_TYPE_PLAN_VIEW (gw_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (GwPlanView, gw_plan_view, GW, PLAN_VIEW, AdwBreakpointBin)

GtkWidget  *gw_plan_view_new            (GwDocument *document);
const char *gw_plan_view_get_place      (GwPlanView *self);
gboolean    gw_plan_view_show_page      (GwPlanView *self,
                                         const char *place);
gboolean    gw_plan_view_show_item      (GwPlanView *self,
                                         const char *address);
void        gw_plan_view_show_round     (GwPlanView *self,
                                         const char *id);
void        gw_plan_view_step_page      (GwPlanView *self,
                                         int         offset);
void        gw_plan_view_toggle_sidebar (GwPlanView *self);
void        gw_plan_view_show_menu      (GwPlanView *self);
void        gw_plan_view_toast          (GwPlanView *self,
                                         const char *title);
void        gw_plan_view_toast_file     (GwPlanView *self,
                                         GFile      *file,
                                         const char *title);
void        gw_plan_view_toast_step     (GwPlanView *self,
                                         const char *title);
void        gw_plan_view_set_banner     (GwPlanView *self,
                                         const char *title,
                                         const char *label,
                                         const char *action_name);

G_END_DECLS
