/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "plan/gw-link.h"

G_BEGIN_DECLS

#define GW_TYPE_EVIDENCE_ROW (gw_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (GwEvidenceRow, gw_evidence_row, GW, EVIDENCE_ROW, AdwBin)

GtkWidget *gw_evidence_row_new (GwHistory *history,
                                GwLink    *link,
                                gboolean   editable);

G_END_DECLS
