/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_WELCOME_DIALOG (gw_welcome_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwWelcomeDialog, gw_welcome_dialog, GW, WELCOME_DIALOG, AdwDialog)

gboolean   gw_welcome_dialog_is_due (GSettings *settings);
AdwDialog *gw_welcome_dialog_new    (GSettings *settings);

G_END_DECLS
