/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "draw/gw-geometry.h"
#include "draw/gw-palette.h"

G_BEGIN_DECLS

void gw_set_color   (cairo_t      *cr,
                     GwColor       color);
void gw_add_rounded (cairo_t      *cr,
                     const GwRect *rect,
                     double        radius);
void gw_add_circle  (cairo_t      *cr,
                     GwPoint       center,
                     double        radius);

G_END_DECLS
