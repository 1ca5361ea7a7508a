/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-geometry.h"
#include "draw/gw-text.h"
#include "plan/gw-movement.h"

G_BEGIN_DECLS

void gw_movement_sign_paint  (cairo_t           *cr,
                              GwPoint            center,
                              double             size,
                              GwMovementKind     kind);
void gw_movement_badge_paint (cairo_t           *cr,
                              const GwDrawStyle *style,
                              GwPoint            chip,
                              double             diameter,
                              GwMovementKind     kind);

G_END_DECLS
