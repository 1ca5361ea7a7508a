/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/gw-field-button.h"

G_BEGIN_DECLS

#define GW_TYPE_OWNER_BUTTON (gw_owner_button_get_type ())
G_DECLARE_FINAL_TYPE (GwOwnerButton, gw_owner_button, GW, OWNER_BUTTON, GwFieldButton)

GtkWidget  *gw_owner_button_new        (void);
const char *gw_owner_button_get_person (GwOwnerButton *self);
gboolean    gw_owner_button_tell_gone  (GwOwnerButton *self);

G_END_DECLS
