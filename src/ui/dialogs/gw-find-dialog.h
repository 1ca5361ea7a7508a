/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

#define GW_TYPE_FIND_DIALOG (gw_find_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwFindDialog, gw_find_dialog, GW, FIND_DIALOG, AdwDialog)

AdwDialog *gw_find_dialog_new (GwPlan *plan);

G_END_DECLS
