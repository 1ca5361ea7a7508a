/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-chip.h"

G_BEGIN_DECLS

/* Chips with a name that a cell shows at most */
#define GW_NAMED_CHIP_MOST 4

/**
 * GwNamedChip:
 * @number: of the risk
 * @title: its short title
 * @kind: what it stands for
 * @flags: what is going on with it
 * @rtl: the number stands on the right
 *
 * A risk that is named where it lies.
 */
typedef struct
{
  int number;
  const char *title;
  GwChipKind kind;
  GwChipFlags flags;
  gboolean rtl;
} GwNamedChip;

gboolean gw_named_chip_place     (const GwMatrixLayout *layout,
                                  GwPosition            position,
                                  guint                 n_chips,
                                  GwRect                rects[GW_NAMED_CHIP_MOST]);
double   gw_named_chip_get_width (const GwNamedChip    *self,
                                  const GwDrawStyle    *style,
                                  double                height,
                                  double                most);
void     gw_named_chip_paint     (const GwNamedChip    *self,
                                  cairo_t              *cr,
                                  const GwDrawStyle    *style,
                                  GwRect                rect);

G_END_DECLS
