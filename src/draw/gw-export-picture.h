/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-matrix-model.h"
#include "draw/gw-palette.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwPictureKind:
 * @GW_PICTURE_MATRIX: the risk matrix with its legend
 * @GW_PICTURE_PROCESS: the procedure, with the state of each stage
 *
 * A picture of a plan that stands for itself, in a mail or on a slide.
 */
typedef enum
{
  GW_PICTURE_MATRIX,
  GW_PICTURE_PROCESS,
} GwPictureKind;

/**
 * GwPictureOptions:
 * @words: the language of the picture
 * @families: (nullable): font families, %NULL for %GW_DRAW_FAMILIES
 * @palette: its colours
 * @see_through: whether it has no paper below
 * @view: which positions the matrix shows
 * @since: (nullable): the review that %GW_MATRIX_VIEW_SINCE is about, %NULL for
 *   the last one
 * @swap: whether the axes of the matrix are swapped
 *
 * How a picture looks.
 */
typedef struct
{
  GwWords *words;
  const char *families;
  GwPaletteKind palette;
  gboolean see_through;
  GwMatrixView view;
  GwReview *since;
  gboolean swap;
} GwPictureOptions;

GBytes *gw_export_picture_svg (GwPlan                  *plan,
                               GwPictureKind            kind,
                               const GwPictureOptions  *options,
                               GError                 **error);
GBytes *gw_export_picture_png (GwPlan                  *plan,
                               GwPictureKind            kind,
                               const GwPictureOptions  *options,
                               double                   scale,
                               GError                 **error);

G_END_DECLS
