/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/gw-window.h"

G_BEGIN_DECLS

void     gw_window_save        (GwWindow *self);
void     gw_window_save_and_close (GwWindow *self,
                                   gboolean  close);
void     gw_window_save_as     (GwWindow *self);
void     gw_window_save_copy   (GwWindow *self);
gboolean gw_window_guard_close (GwWindow *self);

G_END_DECLS
