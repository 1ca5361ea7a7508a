/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "plan/gw-progress.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwWorkbookOptions:
 * @words: the language
 * @today: the date that it is about, `YYYY-MM-DD`
 * @band_fill: cells of the matrix by band, from low to critical, as 0xRRGGBB
 * @band_text: text on them
 *
 * How a workbook is written.
 */
typedef struct
{
  GwWords *words;
  const char *today;
  guint32 band_fill[GW_N_BANDS];
  guint32 band_text[GW_N_BANDS];
} GwWorkbookOptions;

GBytes *gw_workbook_export (GwPlan                   *plan,
                            const GwWorkbookOptions  *options,
                            GwProgress               *progress,
                            GError                  **error);

G_END_DECLS
