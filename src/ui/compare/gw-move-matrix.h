/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-chip.h"

G_BEGIN_DECLS

#define GW_TYPE_MOVE_MATRIX (gw_move_matrix_get_type ())
G_DECLARE_FINAL_TYPE (GwMoveMatrix, gw_move_matrix, GW, MOVE_MATRIX, GtkWidget)

GtkWidget *gw_move_matrix_new (const GwLimits *limits);
void       gw_move_matrix_add (GwMoveMatrix   *self,
                               GwPosition      position,
                               const char     *text,
                               GwChipKind      kind);

G_END_DECLS
