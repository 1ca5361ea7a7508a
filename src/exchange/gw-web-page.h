/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "plan/gw-progress.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwWebPicture:
 * @light: (nullable): the picture for light windows and paper, as SVG
 * @dark: (nullable): the same for dark windows
 *
 * A picture of a page, drawn by this program.
 */
typedef struct
{
  GBytes *light;
  GBytes *dark;
} GwWebPicture;

/**
 * GwWebPageOptions:
 * @words: the language of the page
 * @today: the date that it is about, `YYYY-MM-DD`
 * @matrix: the risk matrix
 * @process: the procedure
 *
 * What a page shows.
 */
typedef struct
{
  GwWords *words;
  const char *today;
  GwWebPicture matrix;
  GwWebPicture process;
} GwWebPageOptions;

GBytes *gw_web_page_export (GwPlan                  *plan,
                            const GwWebPageOptions  *options,
                            GwProgress              *progress,
                            GError                 **error);

G_END_DECLS
