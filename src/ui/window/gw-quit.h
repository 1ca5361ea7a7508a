/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_QUIT (gw_quit_get_type ())
G_DECLARE_FINAL_TYPE (GwQuit, gw_quit, GW, QUIT, GObject)

GwQuit *gw_quit_new     (GtkApplication *application,
                         GSettings      *settings);
void    gw_quit_begin   (GwQuit         *self);
void    gw_quit_give_up (GwQuit         *self);

G_END_DECLS
