/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-paper.h"

/* Half an inch: every printer can do that */
#define MARGIN 36.0
#define POINTS(millimetres) ((millimetres) * 72.0 / 25.4)

/**
 * gw_paper_init:
 * @self: (out caller-allocates): the paper
 * @size: its size
 * @landscape: whether the long side lies across
 *
 * Describes a common paper with normal margins.
 */
void
gw_paper_init (GwPaper     *self,
               GwPaperSize  size,
               gboolean     landscape)
{
  static const struct { double narrow, wide; } sizes[] = {
    [GW_PAPER_A4] = { POINTS (210), POINTS (297) },
    [GW_PAPER_LETTER] = { 612, 792 },
    [GW_PAPER_A3] = { POINTS (297), POINTS (420) },
  };

  g_return_if_fail (size < G_N_ELEMENTS (sizes));

  *self = (GwPaper) {
    .width = landscape ? sizes[size].wide : sizes[size].narrow,
    .height = landscape ? sizes[size].narrow : sizes[size].wide,
    .top = MARGIN, .right = MARGIN, .bottom = MARGIN, .left = MARGIN,
  };
}

/**
 * gw_paper_size_get_name:
 * @size: a common size
 *
 * Returns: (transfer none): the name by which settings and the command line know it
 */
const char *
gw_paper_size_get_name (GwPaperSize size)
{
  static const char *const names[GW_N_PAPER_SIZES] = {
    [GW_PAPER_A4] = "A4",
    [GW_PAPER_LETTER] = "Letter",
    [GW_PAPER_A3] = "A3",
  };

  g_return_val_if_fail (size < GW_N_PAPER_SIZES, NULL);

  return names[size];
}
