/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-document.h"
#include "ui/compare/gw-compare-source.h"

G_BEGIN_DECLS

#define GW_TYPE_COMPARE_WITH_DIALOG (gw_compare_with_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwCompareWithDialog, gw_compare_with_dialog, GW, COMPARE_WITH_DIALOG, AdwDialog)

AdwDialog *gw_compare_with_dialog_new (GwDocument    *document,
                                       GwStateFolder *state);

G_END_DECLS
