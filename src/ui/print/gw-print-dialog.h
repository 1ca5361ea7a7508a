/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-document.h"

G_BEGIN_DECLS

#define GW_TYPE_PRINT_DIALOG (gw_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwPrintDialog, gw_print_dialog, GW, PRINT_DIALOG, AdwDialog)

AdwDialog *gw_print_dialog_new (GwDocument *document);

G_END_DECLS
