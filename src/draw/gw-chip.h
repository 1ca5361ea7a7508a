/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-matrix-layout.h"
#include "draw/gw-text.h"

G_BEGIN_DECLS

/**
 * GwChipKind:
 * @GW_CHIP_SOLID: a risk where it lies
 * @GW_CHIP_DASHED: a risk whose place after the response nobody has said yet,
 *   at its place before it
 * @GW_CHIP_GHOST: where a risk lay before the response
 *
 * What a chip stands for.
 */
typedef enum
{
  GW_CHIP_SOLID,
  GW_CHIP_DASHED,
  GW_CHIP_GHOST,
} GwChipKind;

/**
 * GwChipFlags:
 * @GW_CHIP_NORMAL: nothing special
 * @GW_CHIP_SELECTED: a ring in the colour of selections
 * @GW_CHIP_FOCUSED: an outer ring for the keyboard
 * @GW_CHIP_LIFTED: taken up: a shadow below
 *
 * What is going on with a chip.
 */
typedef enum
{
  GW_CHIP_NORMAL = 0,
  GW_CHIP_SELECTED = 1 << 0,
  GW_CHIP_FOCUSED = 1 << 1,
  GW_CHIP_LIFTED = 1 << 2,
} GwChipFlags;

void   gw_chip_paint           (cairo_t           *cr,
                                const GwDrawStyle *style,
                                GwPoint            center,
                                double             diameter,
                                int                number,
                                GwChipKind         kind,
                                GwChipFlags        flags);
void   gw_chip_paint_stack     (cairo_t           *cr,
                                const GwDrawStyle *style,
                                GwPoint            center,
                                double             diameter,
                                const char        *text,
                                GwChipKind         kind,
                                GwChipFlags        flags);
double gw_chip_get_number_size (double             diameter,
                                int                number);
void   gw_arrow_paint          (cairo_t           *cr,
                                const GwDrawStyle *style,
                                const GwArrow     *arrow,
                                double             scale);

G_END_DECLS
