/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/gw-window.h"

G_BEGIN_DECLS

GtkFileFilter *gw_window_make_filter  (void);
gboolean       gw_window_is_same_file (GFile    *a,
                                       GFile    *b);
void           gw_window_choose_file  (GwWindow *self);
void           gw_window_stop_loading (GwWindow *self);

G_END_DECLS
