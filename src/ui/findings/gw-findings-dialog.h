/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_FINDINGS_DIALOG (gw_findings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GwFindingsDialog, gw_findings_dialog, GW, FINDINGS_DIALOG, AdwDialog)

AdwDialog *gw_findings_dialog_new (GwHistory *history);

G_END_DECLS
