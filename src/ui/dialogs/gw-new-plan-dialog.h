/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_NEW_PLAN_DIALOG (gw_new_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwNewPlanDialog, gw_new_plan_dialog, GW, NEW_PLAN_DIALOG, AdwDialog)

AdwDialog *gw_new_plan_dialog_new (GSettings  *settings,
                                   const char *folder);

G_END_DECLS
