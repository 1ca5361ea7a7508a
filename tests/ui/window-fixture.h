/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-window.h"

G_BEGIN_DECLS

/* Windows of the whole program, with the sample plan */
GwWindow   *window_show_sample (GtkApplication *application,
                                GSettings      *settings);
GwPlanView *window_get_view    (GwWindow       *window);
void        window_destroy_all (GtkApplication *application);

G_END_DECLS
