/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/compare/gw-comparison.h"

G_BEGIN_DECLS

#define GW_TYPE_COMPARE_DIALOG (gw_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwCompareDialog, gw_compare_dialog, GW, COMPARE_DIALOG, AdwDialog)

AdwDialog *gw_compare_dialog_new       (GwComparison    *comparison,
                                        gboolean         editable);
void       gw_compare_dialog_offer_merge
                                       (GwCompareDialog *self);
void       gw_compare_dialog_set_note  (GwCompareDialog *self,
                                        const char      *note);

G_END_DECLS
