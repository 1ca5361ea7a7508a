/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GW_TYPE_DAY (gw_day_get_type ())
G_DECLARE_FINAL_TYPE (GwDay, gw_day, GW, DAY, GObject)

GwDay *gw_day_get_default (void);
void   gw_day_follow      (gpointer   follower,
                           GCallback  callback);
void   gw_day_look        (GwDay     *self);

G_END_DECLS
