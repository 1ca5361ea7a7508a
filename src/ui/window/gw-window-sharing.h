/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/gw-window.h"

G_BEGIN_DECLS

void gw_window_begin_sharing  (GwWindow *self);
void gw_window_end_sharing    (GwWindow *self,
                               gboolean  clean);
void gw_window_merge_sibling  (GwWindow *self);
void gw_window_ask_foreign    (GwWindow *self);
void gw_window_merge_and_save (GwWindow *self,
                               gboolean  close);
void gw_window_tell_kept      (GwWindow *self,
                               guint     n_kept);

G_END_DECLS
