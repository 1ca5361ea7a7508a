/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwPaperSize:
 * @GW_PAPER_A4: 210 × 297 mm
 * @GW_PAPER_LETTER: 8½ × 11 inches
 * @GW_PAPER_A3: 297 × 420 mm
 *
 * Common sizes; any other works too.
 */
typedef enum
{
  GW_PAPER_A4,
  GW_PAPER_LETTER,
  GW_PAPER_A3,
} GwPaperSize;

#define GW_N_PAPER_SIZES (GW_PAPER_A3 + 1)

/**
 * GwPaper:
 * @width: of the sheet as it is read
 * @height: of the sheet as it is read
 * @top: margin
 * @right: margin
 * @bottom: margin
 * @left: margin
 *
 * A sheet of paper, in points of 1/72 inch.
 */
typedef struct
{
  double width;
  double height;
  double top;
  double right;
  double bottom;
  double left;
} GwPaper;

void        gw_paper_init          (GwPaper     *self,
                                    GwPaperSize  size,
                                    gboolean     landscape);

const char *gw_paper_size_get_name (GwPaperSize  size);

G_END_DECLS
