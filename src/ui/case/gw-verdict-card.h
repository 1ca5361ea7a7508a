/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_VERDICT_CARD (gw_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (GwVerdictCard, gw_verdict_card, GW, VERDICT_CARD, AdwBin)

GtkWidget *gw_verdict_card_new          (GwHistory     *history);
void       gw_verdict_card_set_editable (GwVerdictCard *self,
                                         gboolean       editable);

G_END_DECLS
