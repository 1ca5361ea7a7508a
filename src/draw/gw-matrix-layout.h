/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-geometry.h"
#include "plan/gw-matrix.h"

G_BEGIN_DECLS

/* Chips on screen before a cell shows a stack */
#define GW_MATRIX_MAX_CHIPS 9
/* Chips that any cell can hold, on paper too */
#define GW_MATRIX_MAX_SLOTS 64
/* How far below the disc of a chip a stack reaches, and a badge; of its diameter */
#define GW_MATRIX_STACK_BELOW 0.07
#define GW_MATRIX_BADGE_BELOW 0.18
/* Points of the appetite line at most */
#define GW_MATRIX_MAX_STAIRS (2 * GW_LEVELS + 2)

/**
 * GwMatrixOptions:
 * @scale: size of labels and lines, 1 on screen and on paper at normal size
 * @swap: probability across and impact upright
 * @rtl: labels stand on the right
 * @compact: levels are digits only, for little room
 * @bare: no axis names either, for thumbnails
 * @movements: which movements the legend explains: bit n is the kind n
 *
 * How the matrix is laid out.
 */
typedef struct
{
  double scale;
  gboolean swap;
  gboolean rtl;
  gboolean compact;
  gboolean bare;
  guint movements;
} GwMatrixOptions;

/**
 * GwMatrixLayout:
 * @options: what it was made with
 * @area: the whole
 * @grid: the cells with the gaps between them
 * @row_labels: where the levels of the upright axis are named
 * @column_labels: where those of the other are
 * @row_title: where the upright axis is named, text turned
 * @column_title: where the other is
 * @gap: between cells
 * @cell_width: width of a cell
 * @cell_height: height of a cell
 *
 * The geometry of a matrix: probability upright, high on top; impact across.
 * A plain value that may be copied.
 */
typedef struct
{
  GwMatrixOptions options;
  GwRect area;
  GwRect grid;
  GwRect row_labels;
  GwRect column_labels;
  GwRect row_title;
  GwRect column_title;
  double gap;
  double cell_width;
  double cell_height;
} GwMatrixLayout;

/**
 * GwSlots:
 * @n_chips: how many chips are shown
 * @n_stacked: how many more lie in the stack; 0 when there is none
 * @centers: the middles of the chips, then that of the stack
 *
 * Where the chips of a cell lie.
 */
typedef struct
{
  guint n_chips;
  guint n_stacked;
  GwPoint centers[GW_MATRIX_MAX_SLOTS];
} GwSlots;

/**
 * GwArrow:
 * @start: on the edge of the first chip
 * @control: of the quadratic curve
 * @end: on the edge of the second chip, the tip
 * @wings: the other two corners of the head
 *
 * A curved arrow between two chips.
 */
typedef struct
{
  GwPoint start;
  GwPoint control;
  GwPoint end;
  GwPoint wings[2];
} GwArrow;

void       gw_matrix_layout_init          (GwMatrixLayout        *self,
                                           GwRect                 area,
                                           const GwMatrixOptions *options);
void       gw_matrix_layout_get_minimum   (const GwMatrixOptions *options,
                                           double                *width,
                                           double                *height);
GwRect     gw_matrix_layout_get_cell      (const GwMatrixLayout  *self,
                                           GwPosition             position);
GwRect     gw_matrix_layout_get_row_label (const GwMatrixLayout  *self,
                                           int                    level);
GwRect     gw_matrix_layout_get_column_label
                                          (const GwMatrixLayout  *self,
                                           int                    level);
GwPosition gw_matrix_layout_hit           (const GwMatrixLayout  *self,
                                           double                 x,
                                           double                 y);
guint      gw_matrix_layout_get_staircase (const GwMatrixLayout  *self,
                                           const GwLimits        *limits,
                                           GwPoint                points[GW_MATRIX_MAX_STAIRS]);
gboolean   gw_matrix_layout_get_corner    (const GwMatrixLayout  *self,
                                           GwPosition             position,
                                           GwPoint                corner[3]);
double     gw_matrix_layout_get_overhang  (const GwMatrixLayout  *self,
                                           double                 diameter);
GwRect     gw_matrix_layout_get_chip_area (const GwMatrixLayout  *self,
                                           GwPosition             position);
void       gw_matrix_layout_place_chips   (const GwMatrixLayout  *self,
                                           GwPosition             position,
                                           guint                  n_chips,
                                           double                 diameter,
                                           guint                  n_most,
                                           GwSlots               *slots);
double     gw_matrix_layout_get_chip_size (const GwMatrixLayout  *self);
gboolean   gw_arrow_init                  (GwArrow               *self,
                                           GwPoint                from,
                                           GwPoint                to,
                                           double                 diameter);

G_END_DECLS
