/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/gw-found-work.h"
#include "ui/window/gw-window.h"

G_BEGIN_DECLS

void gw_window_show_found   (GwWindow    *self);
void gw_window_watch_found  (GwWindow    *self);
void gw_window_offer_found  (GwWindow    *self);
void gw_window_restore_work (GwWindow    *self,
                             GwFoundWork *work);
void gw_window_discard_work (GwWindow    *self,
                             GwFoundWork *work);

G_END_DECLS
