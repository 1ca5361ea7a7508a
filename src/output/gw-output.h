/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-palette.h"
#include "exchange/gw-format.h"
#include "plan/gw-plan.h"
#include "plan/gw-progress.h"
#include "plan/gw-review.h"

G_BEGIN_DECLS

/**
 * GwOutputRequest:
 * @format: what kind of file
 * @sheet: one of the sheets of the format
 * @language: of what is not the user's own text
 * @in_words: whether a table says words instead of codes
 * @paper: `A4`, `A3` or `Letter`
 * @portrait: whether it stands upright
 * @gray: whether it has no colour, whatever is preferred
 * @palette: which colours the user prefers
 * @view: (nullable): which positions the matrix shows: `inherent`, `residual`,
 *   `both` or `since`; %NULL for both, or since where a review is named
 * @swap: whether its axes are swapped
 * @since: (nullable): the review since which movement is shown
 * @today: the date that it is about, `YYYY-MM-DD`
 * @file_name: (nullable): the name of the plan's file, for the foot
 * @revision: (nullable): the revision of the plan, for the foot
 *
 * What is to be made of a plan. All texts are borrowed.
 */
typedef struct
{
  GwFormat format;
  const char *sheet;
  const char *language;
  gboolean in_words;
  const char *paper;
  gboolean portrait;
  gboolean gray;
  GwPaletteChoice palette;
  const char *view;
  gboolean swap;
  GwReview *since;
  const char *today;
  const char *file_name;
  const char *revision;
} GwOutputRequest;

GPtrArray *gw_output_make (GwPlan                 *plan,
                           const GwOutputRequest  *request,
                           GwProgress             *progress,
                           GError                **error);

G_END_DECLS
