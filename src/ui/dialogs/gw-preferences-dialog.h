/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-state-folder.h"

G_BEGIN_DECLS

#define GW_TYPE_PREFERENCES_DIALOG (gw_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwPreferencesDialog, gw_preferences_dialog, GW, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *gw_preferences_dialog_new (GSettings     *settings,
                                      GwStateFolder *state,
                                      const char    *templates);

G_END_DECLS
