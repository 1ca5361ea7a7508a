/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

AdwDialog *gw_save_template_dialog_new (GwPlan     *plan,
                                        const char *folder,
                                        GtkWidget  *from);

G_END_DECLS
