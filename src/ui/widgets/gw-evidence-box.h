/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_EVIDENCE_BOX (gw_evidence_box_get_type ())
G_DECLARE_FINAL_TYPE (GwEvidenceBox, gw_evidence_box, GW, EVIDENCE_BOX, AdwBin)

GtkWidget *gw_evidence_box_new  (void);
void       gw_evidence_box_bind (GwEvidenceBox *self,
                                 GwHistory     *history,
                                 gpointer       item);

G_END_DECLS
