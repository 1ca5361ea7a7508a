/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_TEMPLATES_DIALOG (gw_templates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwTemplatesDialog, gw_templates_dialog, GW, TEMPLATES_DIALOG, AdwDialog)

AdwDialog *gw_templates_dialog_new (const char *folder);

G_END_DECLS
