/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/risks/gw-register-key.h"

G_BEGIN_DECLS

#define GW_TYPE_REGISTER_SHOWN (gw_register_shown_get_type ())
G_DECLARE_FINAL_TYPE (GwRegisterShown, gw_register_shown, GW, REGISTER_SHOWN, GObject)

GwRegisterShown *gw_register_shown_new      (GHashTable      *rows);
GArray          *gw_register_shown_get_keys (GwRegisterShown *self);
void             gw_register_shown_take     (GwRegisterShown *self,
                                             GArray          *keys);
gboolean         gw_register_shown_go_on    (GwRegisterShown *self);
void             gw_register_shown_finish   (GwRegisterShown *self);
gboolean         gw_register_shown_is_busy  (GwRegisterShown *self);

G_END_DECLS
