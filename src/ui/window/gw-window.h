/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-document.h"

G_BEGIN_DECLS

#define GW_TYPE_WINDOW (gw_window_get_type ())
G_DECLARE_FINAL_TYPE (GwWindow, gw_window, GW, WINDOW, AdwApplicationWindow)

GwWindow   *gw_window_new          (GtkApplication *application,
                                    GSettings      *settings);
void        gw_window_set_state    (GwWindow       *self,
                                    GwStateFolder  *state,
                                    GListStore     *found);
gboolean    gw_window_is_empty     (GwWindow       *self);
gboolean    gw_window_shows_file   (GwWindow       *self,
                                    GFile          *file);
gboolean    gw_window_must_ask     (GwWindow       *self);
GwDocument *gw_window_get_document (GwWindow       *self);
void        gw_window_set_document (GwWindow       *self,
                                    GwDocument     *document);
void        gw_window_open_file    (GwWindow       *self,
                                    GFile          *file);

G_END_DECLS
