/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_OWNER_BUTTON (gw_owner_button_get_type ())
G_DECLARE_FINAL_TYPE (GwOwnerButton, gw_owner_button, GW, OWNER_BUTTON, AdwBin)

GtkWidget  *gw_owner_button_new       (void);
void        gw_owner_button_bind      (GwOwnerButton *self,
                                       GwHistory     *history,
                                       GPtrArray     *items);
const char *gw_owner_button_get_owner (GwOwnerButton *self);
void        gw_owner_button_set_owner (GwOwnerButton *self,
                                       const char    *owner);
void        gw_owner_button_popup     (GwOwnerButton *self);

G_END_DECLS
