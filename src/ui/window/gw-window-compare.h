/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/gw-window.h"

G_BEGIN_DECLS

void gw_window_compare    (GwWindow *self);
void gw_window_merge_copy (GwWindow *self);
void gw_window_merge_file (GwWindow *self,
                           GFile    *file);

G_END_DECLS
